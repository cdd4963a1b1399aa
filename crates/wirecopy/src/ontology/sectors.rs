//! The sectors of actors.

use std::sync::LazyLock;

use serde::Serialize;

use crate::entity::Sector;
use crate::lexicon::table::{RowError, list, rows};

/// What is told of a sector.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SectorInfo {
    /// The sector, by PLOVER's code.
    pub sector: Sector,
    /// The codes of CAMEO's dictionaries for it where they differ: `HLH` for PLOVER's `MED`.
    pub cameo: Vec<&'static str>,
    /// Its name in words: "Health".
    pub label: &'static str,
    /// Who belongs to it.
    pub meaning: &'static str,
}

/// All sectors, by code.
pub fn sectors() -> &'static [SectorInfo] {
    &TABLE
}

/// What is told of a sector; nothing never, for the table has all.
///
/// ```
/// use wirecopy::entity::Sector;
///
/// assert_eq!(wirecopy::ontology::sector(Sector::Jrn).unwrap().cameo, ["MED"]);
/// ```
pub fn sector(sector: Sector) -> Option<&'static SectorInfo> {
    TABLE.iter().find(|told| told.sector == sector)
}

/// The sector of a code of CAMEO's dictionaries, in which `MED` are the media.
pub(crate) fn of_cameo(code: &str) -> Option<Sector> {
    let named = TABLE.iter().find(|told| told.cameo.contains(&code)).map(|told| told.sector);
    named.or_else(|| Sector::from_code(code))
}

static TABLE: LazyLock<Vec<SectorInfo>> = LazyLock::new(|| super::sound(read()));

fn read() -> Result<Vec<SectorInfo>, RowError> {
    let file = "codes/sectors.tsv";
    let mut all = Vec::new();
    for row in rows::<4>(file, include_str!("../../lexicon/codes/sectors.tsv")) {
        let (line, [code, cameo, label, meaning]) = row?;
        let sector = Sector::from_code(code);
        let sector = sector.ok_or_else(|| RowError { file, line, message: format!("{code:?} is no sector") })?;
        all.push(SectorInfo { sector, cameo: list(cameo).collect(), label, meaning });
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_sectors_once() {
        assert_eq!(sectors().len(), Sector::ALL.len());
        for code in Sector::ALL {
            assert!(sector(code).is_some_and(|told| !told.label.is_empty() && !told.meaning.is_empty()), "{code:?}");
        }
    }

    #[test]
    fn the_media_and_the_health_of_cameo() {
        assert_eq!(of_cameo("MED"), Some(Sector::Jrn));
        assert_eq!(of_cameo("HLH"), Some(Sector::Med));
        assert_eq!(of_cameo("GOV"), Some(Sector::Gov));
        assert_eq!(of_cameo("UNO"), None);
    }
}
