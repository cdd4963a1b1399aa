//! Codes of actors: country and sectors in CAMEO's manner, three letters each: `IRQGOV`, `IGOUNO`.

use crate::entity::{CountryCode, Sector};
use crate::lexicon::Lexicon;
use crate::ontology;

/// Where CAMEO's dictionaries have another code than ISO 3166-1.
const COUNTRIES_OF_CAMEO: [(&str, &str); 4] = [("KOS", "XKX"), ("ROM", "ROU"), ("TMP", "TLS"), ("ZAR", "COD")];

/// A code, and as much of it as is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Code {
    /// As the user wrote it.
    pub(crate) text: String,
    pub(crate) country: Option<CountryCode>,
    pub(crate) sectors: Vec<Sector>,
}

impl Code {
    /// A code of the user's own list, whose sectors are PLOVER's: it must begin with a country or sector.
    pub(super) fn plover(text: &str, lexicon: &Lexicon) -> Result<Self, String> {
        let code = Self::parse(text, lexicon, Sector::from_code)?;
        if code.country.is_some() || code.sectors.first().map(|sector| sector.code()) == text.get(..3) {
            return Ok(code);
        }
        let sectors: Vec<_> = ontology::sectors().iter().map(|told| told.sector.code()).collect();
        Err(format!(
            "{text:?} begins with neither a country (ISO 3166-1 alpha-3, such as IRQ) nor a sector ({})",
            sectors.join(", ")
        ))
    }

    /// A code of a dictionary of CAMEO's time; of letters that nobody knows nothing is taken but the code itself.
    pub(super) fn cameo(text: &str, lexicon: &Lexicon) -> Result<Self, String> {
        Self::parse(text, lexicon, ontology::sector_of_cameo)
    }

    fn parse(text: &str, lexicon: &Lexicon, sector: impl Fn(&str) -> Option<Sector>) -> Result<Self, String> {
        let letters = text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'*');
        if text.len() < 3 || !letters {
            return Err(format!(
                "{text:?} is no code; write capital letters in threes, a country and its sectors, such as IRQGOV, or IGO"
            ));
        }
        let parts: Vec<&str> = (0..text.len()).step_by(3).filter_map(|at| text.get(at..at + 3)).collect();
        let first = parts.first().copied().unwrap_or_default();
        let same = COUNTRIES_OF_CAMEO.into_iter().find(|(theirs, _)| *theirs == first).map_or(first, |(_, iso)| iso);
        let country = CountryCode::new(same).filter(|code| lexicon.gazetteer.by_code(*code).is_some());
        let mut sectors: Vec<Sector> = Vec::new();
        for part in parts.iter().skip(usize::from(country.is_some())) {
            sectors.extend(sector(part).filter(|found| !sectors.contains(found)));
        }
        Ok(Self { text: text.to_owned(), country, sectors })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_and_sectors() {
        let lexicon = Lexicon::english();
        let code = Code::plover("IRQGOVMIL", lexicon).expect("a code");
        assert_eq!((code.country, code.sectors), (CountryCode::new("IRQ"), vec![Sector::Gov, Sector::Mil]));
        let code = Code::plover("IGO", lexicon).expect("a code");
        assert_eq!((code.country, code.sectors), (None, vec![Sector::Igo]));
        let media = |code: Result<Code, String>| code.expect("a code").sectors;
        assert_eq!(media(Code::plover("ROUMED", lexicon)), [Sector::Med]);
        assert_eq!(media(Code::cameo("ROMMED", lexicon)), [Sector::Jrn]);
        assert_eq!(Code::cameo("ROMMED", lexicon).expect("a code").country, CountryCode::new("ROU"));
        assert_eq!(media(Code::cameo("IGOUNOHLHWHO", lexicon)), [Sector::Igo, Sector::Med]);
    }

    #[test]
    fn no_codes() {
        let lexicon = Lexicon::english();
        for text in ["", "IR", "irqgov", "IRQ GOV", "Kenya", "ĀĀĀ"] {
            assert!(Code::plover(text, lexicon).is_err_and(|m| m.contains("is no code")), "{text:?}");
            assert!(Code::cameo(text, lexicon).is_err(), "{text:?}");
        }
        assert!(Code::plover("ZZZGOV", lexicon).is_err_and(|m| m.contains("begins with neither")));
        assert!(Code::cameo("ZZZGOV", lexicon).is_ok_and(|code| code.country.is_none()));
    }
}
