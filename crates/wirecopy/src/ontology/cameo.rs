//! CAMEO codes, and the PLOVER reading of each.

use std::sync::LazyLock;

use serde::Serialize;

use crate::event::EventType;
use crate::lexicon::table::{RowError, list, rows};

/// A code of CAMEO.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CameoCode {
    /// `"14"` is a root, `"141"` and `"1411"` stand below it; the one that ends in 0 is the root not further specified.
    pub code: &'static str,
    /// What the actor does.
    pub label: &'static str,
    /// The PLOVER type; nothing for a bare statement (root 01), which is a [`Statement`](crate::Statement) here.
    #[serde(rename = "type")]
    pub kind: Option<EventType>,
    /// The PLOVER mode, where the code tells one.
    pub mode: Option<&'static str>,
    /// The PLOVER contexts that the code tells.
    pub contexts: Vec<&'static str>,
}

impl CameoCode {
    /// The root: the first two digits.
    pub fn root(&self) -> &'static str {
        self.code.get(..2).unwrap_or(self.code)
    }

    /// The code that this one is a case of: `"141"` of `"1411"`, the root of that; nothing for a root.
    pub fn parent(&self) -> Option<&'static CameoCode> {
        let shorter = self.code.len().checked_sub(1).filter(|length| *length > 1)?;
        cameo(self.code.get(..shorter)?)
    }
}

/// All codes and roots, in order.
pub fn cameo_codes() -> &'static [CameoCode] {
    &TABLE
}

/// The code as written, with its leading zero, or nothing.
///
/// ```
/// let code = wirecopy::ontology::cameo("0331").unwrap();
/// assert_eq!(code.label, "means to give economic aid");
/// assert_eq!(code.parent().unwrap().code, "033");
/// assert!(wirecopy::ontology::cameo("33").is_none());
/// ```
pub fn cameo(code: &str) -> Option<&'static CameoCode> {
    TABLE.binary_search_by(|known| known.code.cmp(code)).ok().and_then(|at| TABLE.get(at))
}

/// The codes that PLOVER reads as this type, and of it as this mode where one is given; none for a mode that is younger
/// than CAMEO, such as `drone`.
///
/// Roots are left out where a longer code says the same.
pub fn cameo_of(kind: EventType, mode: Option<&str>) -> impl Iterator<Item = &'static CameoCode> + use<'_> {
    TABLE
        .iter()
        .filter(move |code| code.code.len() > 2 && code.kind == Some(kind) && (mode.is_none() || code.mode == mode))
}

static TABLE: LazyLock<Vec<CameoCode>> = LazyLock::new(|| super::sound(read()));

fn read() -> Result<Vec<CameoCode>, RowError> {
    let file = "codes/cameo.tsv";
    let mut all = Vec::new();
    for row in rows::<5>(file, include_str!("../../lexicon/codes/cameo.tsv")) {
        let (line, [code, kind, mode, contexts, label]) = row?;
        let fault = |what: &str| RowError { file, line, message: format!("{what:?} is not in PLOVER") };
        let kind = match kind {
            "-" => None,
            name => Some(EventType::from_name(name).ok_or_else(|| fault(name))?),
        };
        let mode = if mode.is_empty() { None } else { Some(mode) };
        if let Some(mode) = mode
            && kind.is_none_or(|kind| super::plover(kind).mode(mode).is_none())
        {
            return Err(fault(mode));
        }
        let contexts: Vec<_> = list(contexts).collect();
        if let Some(stranger) = contexts.iter().find(|name| super::context(name).is_none()) {
            return Err(fault(stranger));
        }
        all.push(CameoCode { code, label, kind, mode, contexts });
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ontology::plover_types;

    #[test]
    fn all_roots_and_what_stands_below_them() {
        let codes = cameo_codes();
        let roots: Vec<_> = codes.iter().filter(|c| c.code.len() == 2).map(|c| c.code).collect();
        let expected: Vec<_> = (1..=20).map(|root| format!("{root:02}")).collect();
        assert_eq!(roots, expected);
        assert!(codes.is_sorted_by(|a, b| a.code < b.code), "sorted, each once");
        for code in codes {
            assert!((2..=4).contains(&code.code.len()) && code.code.bytes().all(|b| b.is_ascii_digit()));
            assert!(!code.label.is_empty(), "{}", code.code);
            assert_eq!(cameo(code.code), Some(code));
            assert_eq!(code.parent().is_none(), code.code.len() == 2, "{} hangs in the air", code.code);
        }
        // Whole families: a row that is lost must not go unseen.
        let by_length = |length| codes.iter().filter(|c| c.code.len() == length).count();
        assert_eq!((by_length(3), by_length(4)), (147, 146));
    }

    #[test]
    fn the_way_back_leads_to_the_same_codes() {
        for told in plover_types() {
            let there: Vec<_> = cameo_of(told.kind, None).collect();
            assert!(!there.is_empty(), "{} has no code", told.kind);
            assert!(there.iter().all(|code| code.kind == Some(told.kind)));
            for mode in &told.modes {
                assert!(cameo_of(told.kind, Some(mode.name)).all(|code| there.contains(&code)));
            }
        }
        for code in cameo_codes().iter().filter(|c| c.code.len() > 2) {
            let Some(kind) = code.kind else {
                assert_eq!(code.root(), "01", "{} lost its type", code.code);
                continue;
            };
            assert!(cameo_of(kind, code.mode).any(|back| back == code), "{}", code.code);
        }
    }

    /// PLOVER knows these, CAMEO does not; a mode that loses its codes by a slip must not hide among them.
    #[test]
    fn modes_younger_than_cameo() {
        let modes = plover_types().iter().flat_map(|t| &t.modes);
        let young: Vec<_> = modes
            .filter(|mode| cameo_of(mode.kind, Some(mode.name)).next().is_none())
            .map(|mode| format!("{}/{}", mode.kind, mode.name))
            .collect();
        assert_eq!(young, YOUNG);
    }

    const YOUNG: [&str; 15] = [
        "CONSULT/multilateral",
        "RETREAT/resign",
        "THREATEN/arrest",
        "PROTEST/strike",
        "PROTEST/vandalize",
        "SANCTION/convict",
        "MOBILIZE/militia",
        "MOBILIZE/weapons",
        "COERCE/censor",
        "COERCE/cyber",
        "COERCE/misinformation",
        "COERCE/withhold",
        "ASSAULT/crowd-control",
        "ASSAULT/drone",
        "ASSAULT/primitive",
    ];
}
