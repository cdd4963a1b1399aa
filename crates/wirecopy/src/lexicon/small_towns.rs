//! Towns too small for the gazetteer: which there are of a name, and where they lie.
//!
//! So many of them are words and family names that they never make a place of a word; they only tell where a place lies
//! that the text has shown to be one. The file is searched as it stands, so it costs nothing to load.

use super::fold::fold;
use super::table::list;
use crate::entity::CountryCode;

const FILE: &str = include_str!("../../lexicon/small_towns.tsv");

/// Least inhabitants of a town whose name alone tells its country.
const TOLD_BY_NAME: u32 = 15_000;

/// A town, or a county of the United States, of which there is no more than the state.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Town {
    pub(crate) country: CountryCode,
    pub(crate) admin1: Option<&'static str>,
    /// Latitude and longitude in degrees, to a tenth.
    pub(crate) lies: Option<(f64, f64)>,
    /// Nothing for a county.
    pub(crate) population: Option<u32>,
}

/// All towns of this name, the one with most people first.
pub(crate) fn named(name: &str) -> impl Iterator<Item = Town> {
    let key: String = name.chars().filter_map(fold).flat_map(char::to_lowercase).collect();
    row(FILE, &key).into_iter().flat_map(list).filter_map(town)
}

/// The countries with a town of this name that is large enough to be known by it, or the United States for a county's;
/// each once, the one with the largest town first.
pub(crate) fn countries_of(name: &str) -> impl Iterator<Item = CountryCode> {
    let mut told = Vec::new();
    for town in named(name).filter(|town| town.population.is_none_or(|people| people >= TOLD_BY_NAME)) {
        if !told.contains(&town.country) {
            told.push(town.country);
        }
    }
    told.into_iter()
}

fn town(entry: &'static str) -> Option<Town> {
    let mut fields = entry.split(',');
    let mut next = || fields.next().filter(|field| !field.is_empty());
    let country = CountryCode::new(next()?)?;
    let (admin1, lat, lon, people) = (next(), next(), next(), next());
    let degrees = |given: Option<&str>| given.and_then(|given| given.parse().ok());
    Some(Town {
        country,
        admin1,
        lies: degrees(lat).zip(degrees(lon)),
        population: people.and_then(|people| people.parse().ok()),
    })
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
            let (name, towns) = line.split_once('\t').unwrap_or_default();
            assert_eq!(row(FILE, name), Some(towns), "{name}");
            assert_eq!(named(name).count(), towns.split('|').count(), "{name}");
        }
        for name in ["", "#", "zzz", "oxfor", "oxfordd", "~"] {
            assert_eq!(row(FILE, name), None, "{name}");
        }
    }

    #[test]
    fn namesakes_the_largest_first() {
        let found: Vec<_> = named("Edmonton").map(|town| (town.country.to_string(), town.population)).collect();
        assert_eq!(found.first().map(|(country, _)| country.as_str()), Some("CAN"));
        assert!(
            found.iter().any(|(country, _)| country == "GBR")
                && found.is_sorted_by_key(|(_, p)| u32::MAX - p.unwrap_or(0))
        );
        let county = named("Walker County").next();
        assert!(county.is_some_and(|c| c.lies.is_none() && c.population.is_none() && c.admin1.is_some()));
        assert!(countries_of("Walker County").eq(CountryCode::new("USA")));
    }

    #[test]
    fn capitals_and_diacritics_do_not_matter() {
        for name in ["ŽILINA", "Žilina", "Zilina"] {
            let found: Vec<_> = countries_of(name).map(|c| c.to_string()).collect();
            assert_eq!(found, ["SVK"], "{name}");
        }
    }
}
