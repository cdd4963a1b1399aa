//! Towns too small for the gazetteer, by name alone: in which countries there is one.
//!
//! So many of them are words and family names that they never make a place of a word; they only tell where a place lies
//! that the text has shown to be one. The file is searched as it stands, so it costs nothing to load.

use super::fold::fold;
use super::table::list;
use crate::entity::CountryCode;

const FILE: &str = include_str!("../../lexicon/small_towns.tsv");

/// The countries with a town of this name, or the United States for a county's, the one with most people first.
pub(crate) fn countries_of(name: &str) -> impl Iterator<Item = CountryCode> {
    let key: String = name.chars().filter_map(fold).flat_map(char::to_lowercase).collect();
    row(FILE, &key).into_iter().flat_map(list).filter_map(CountryCode::new)
}

/// The second field of the line that begins with a key; the lines are in the order of their bytes.
fn row<'f>(mut rest: &'f str, key: &str) -> Option<&'f str> {
    while !rest.is_empty() {
        let middle = rest.len() / 2;
        let start = rest.as_bytes()[..middle].iter().rposition(|&b| b == b'\n').map_or(0, |at| at + 1);
        let end = rest.as_bytes()[middle..].iter().position(|&b| b == b'\n').map_or(rest.len(), |at| middle + at + 1);
        let line = &rest[start..end];
        let (first, second) = line.trim_end().split_once('\t').unwrap_or((line, ""));
        match first.cmp(key) {
            std::cmp::Ordering::Equal => return Some(second),
            std::cmp::Ordering::Less => rest = &rest[end..],
            std::cmp::Ordering::Greater => rest = &rest[..start],
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found() {
        for line in FILE.lines().filter(|line| !line.starts_with('#')) {
            let (name, countries) = line.split_once('\t').unwrap_or_default();
            assert_eq!(row(FILE, name), Some(countries), "{name}");
            assert_eq!(countries_of(name).count(), countries.split('|').count(), "{name}");
        }
        for name in ["", "#", "zzz", "oxfor", "oxfordd", "~"] {
            assert_eq!(row(FILE, name), None, "{name}");
        }
    }

    #[test]
    fn capitals_and_diacritics_do_not_matter() {
        for name in ["ŽILINA", "Žilina", "Zilina"] {
            let found: Vec<_> = countries_of(name).map(|c| c.to_string()).collect();
            assert_eq!(found, ["SVK"], "{name}");
        }
    }
}
