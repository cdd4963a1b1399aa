//! Countries, their people and capitals; cities, subdivisions and regions: which names are places, and where.

use super::fold::{name_hash, same_name};
use super::hash::HashMap;
use super::table::{RowError, list, rows};
use crate::entity::CountryCode;

/// A place of the gazetteer that is no country.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Site {
    /// The usual name, which need not be the one looked up.
    pub(crate) name: &'static str,
    pub(crate) kind: SiteKind,
    pub(crate) country: Option<CountryCode>,
    pub(crate) admin1: Option<&'static str>,
    pub(crate) lat: Option<f64>,
    pub(crate) lon: Option<f64>,
    pub(crate) geonames: Option<u32>,
    pub(crate) population: u32,
}

/// What a [`Site`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SiteKind {
    /// A city.
    City,
    /// A first-level subdivision: state, province, governorate.
    Subdivision,
    /// A region that is no administrative unit: "Middle East", "West Bank".
    Region,
}

/// A country, or a territory with a code of its own.
#[derive(Clone, Debug)]
pub(crate) struct Country {
    pub(crate) code: CountryCode,
    /// The usual English name: "Iraq".
    pub(crate) name: &'static str,
    /// The capital; only the checks of the tables ask for it.
    #[cfg(test)]
    pub(crate) capital: Option<&'static str>,
}

/// All of them, by name.
///
/// A name meets in its printed form, without diacritics, or all in capitals; never in small letters.
#[derive(Debug, Default)]
pub(crate) struct Gazetteer {
    countries: Vec<Country>,
    codes: HashMap<CountryCode, u32>,
    names: Names,
    demonyms: Names,
    capitals: Names,
    sites: Vec<Site>,
    /// Name → its run in `sites`; sorted, which is quicker to make than a hash table of so many names.
    runs: Vec<Run>,
    /// Where in `runs` the hashes begin that start with these bits, and one more for the end.
    starts: Vec<u32>,
    /// Abbreviation behind a town → place in `sites`.
    abbreviations: HashMap<&'static str, u32>,
    longest: usize,
}

/// Name → place in `countries`.
#[derive(Debug, Default)]
struct Names(HashMap<u64, (&'static str, u32)>);

impl Names {
    fn insert(&mut self, name: &'static str, country: u32) {
        self.0.entry(name_hash(name)).or_insert((name, country));
    }

    fn get<'c>(&self, printed: &str, countries: &'c [Country]) -> Option<&'c Country> {
        let &(name, country) = self.0.get(&name_hash(printed))?;
        same_name(name, printed).then(|| countries.get(country as usize)).flatten()
    }
}

/// By how many bits a hash is shifted for its first ones; there are about as many names as the others can tell apart.
const SHIFT: u32 = 50;

#[derive(Clone, Copy, Debug)]
struct Run {
    hash: u64,
    name: &'static str,
    start: u32,
    end: u32,
}

impl Gazetteer {
    /// Reads the files that are compiled in.
    pub(crate) fn built_in() -> Result<Self, RowError> {
        let mut gazetteer = Self::default();
        gazetteer.read_countries(include_str!("../../lexicon/countries.tsv"))?;
        let mut entries = Entries::default();
        entries.read_cities(include_str!("../../lexicon/cities.tsv"))?;
        entries.read_towns(include_str!("../../lexicon/towns.tsv"))?;
        entries.read_states(include_str!("../../lexicon/states.tsv"))?;
        entries.read_provinces(include_str!("../../lexicon/provinces.tsv"))?;
        entries.read_regions(include_str!("../../lexicon/regions.tsv"))?;
        gazetteer.index(entries);
        Ok(gazetteer)
    }

    /// A country by any of its names or abbreviations, as printed ("Iraq", "the U.S." without the article, "UAE") or
    /// all in capitals.
    pub(crate) fn country(&self, name: &str) -> Option<&Country> {
        self.names.get(name, &self.countries)
    }

    /// A country by the adjective or noun of its people: "Iraqi", "Iraqis", "Briton".
    pub(crate) fn demonym(&self, word: &str) -> Option<&Country> {
        self.demonyms.get(word, &self.countries)
    }

    /// A country by its code.
    pub(crate) fn by_code(&self, code: CountryCode) -> Option<&Country> {
        self.countries.get(*self.codes.get(&code)? as usize)
    }

    /// The country whose capital has this name.
    pub(crate) fn capital(&self, name: &str) -> Option<&Country> {
        self.capitals.get(name, &self.countries)
    }

    /// Cities, subdivisions and regions of this name, the most populous first; as printed or all in capitals,
    /// diacritics or none.
    pub(crate) fn sites(&self, name: &str) -> &[Site] {
        self.run(name)
            .filter(|run| same_name(run.name, name))
            .and_then(|run| self.sites.get(run.start as usize..run.end as usize))
            .unwrap_or_default()
    }

    fn run(&self, name: &str) -> Option<&Run> {
        let hash = name_hash(name);
        let first = (hash >> SHIFT) as usize;
        let (start, end) = (*self.starts.get(first)?, *self.starts.get(first + 1)?);
        self.runs.get(start as usize..end as usize)?.iter().find(|run| run.hash == hash)
    }

    /// A state or province by its abbreviation behind a town: "Wis.", "WI", "N.S.W.", "Ont.".
    ///
    /// Only where a comma and a town stand before it: most are words otherwise ("IN", "Miss.").
    pub(crate) fn abbreviation(&self, printed: &str) -> Option<&Site> {
        self.sites.get(*self.abbreviations.get(printed)? as usize)
    }

    /// Whether the name is a country, city, subdivision or region.
    pub(crate) fn is_place(&self, name: &str) -> bool {
        self.country(name).is_some() || !self.sites(name).is_empty()
    }

    /// The longest name of the gazetteer in words (so that a look-up knows how far to reach).
    pub(crate) fn longest(&self) -> usize {
        self.longest
    }

    fn read_countries(&mut self, content: &'static str) -> Result<(), RowError> {
        let file = "countries.tsv";
        for row in rows::<6>(file, content) {
            let (line, [alpha3, _alpha2, name, others, demonyms, capitals]) = row?;
            let code = CountryCode::new(alpha3).ok_or_else(|| fault(file, line, alpha3, "three capital letters"))?;
            let place = self.countries.len() as u32;
            for name in std::iter::once(name).chain(list(others)) {
                self.names.insert(name, place);
                self.longest = self.longest.max(name.split(' ').count());
            }
            list(demonyms).for_each(|word| self.demonyms.insert(word, place));
            list(capitals).for_each(|name| self.capitals.insert(name, place));
            self.codes.insert(code, place);
            self.countries.push(Country {
                code,
                name,
                #[cfg(test)]
                capital: list(capitals).next(),
            });
        }
        Ok(())
    }

    /// Orders the sites by name, the most populous first, and drops what two files tell of one place.
    fn index(&mut self, mut entries: Entries) {
        entries.names.sort_unstable();
        self.sites.reserve(entries.names.len());
        self.runs.reserve(entries.names.len());
        for (hash, _, place, name) in entries.names {
            let site = entries.sites[place as usize];
            let end = self.sites.len() as u32;
            if self.runs.last().is_none_or(|run| run.hash != hash) {
                self.longest = self.longest.max(name.split(' ').count());
                self.runs.push(Run { hash, name, start: end, end });
            }
            let Some(run) = self.runs.last_mut() else { continue };
            if !self.sites[run.start as usize..].iter().any(|known| is_same(known, &site)) {
                run.end = end + 1;
                self.sites.push(site);
            }
        }
        let mut next = 0;
        self.starts = (0..=u64::MAX >> SHIFT)
            .map(|bits| {
                next += self.runs[next..].iter().take_while(|run| run.hash >> SHIFT < bits).count();
                next as u32
            })
            .collect();
        self.starts.push(self.runs.len() as u32);
        for (abbreviation, name, country) in entries.abbreviations {
            let Some(run) = self.run(name).copied() else { continue };
            let state = (run.start..run.end).find(|&at| {
                let site = &self.sites[at as usize];
                site.kind == SiteKind::Subdivision && site.country == country
            });
            if let Some(state) = state {
                self.abbreviations.entry(abbreviation).or_insert(state);
            }
        }
    }
}

/// Whether two sites of one name are one place, told by two files.
fn is_same(a: &Site, b: &Site) -> bool {
    let near = |x: Option<f64>, y: Option<f64>| x.zip(y).is_none_or(|(x, y)| (x - y).abs() < 0.5);
    a.kind == b.kind && a.country == b.country && (a.kind != SiteKind::City || near(a.lat, b.lat) && near(a.lon, b.lon))
}

/// The sites as the files give them, once for each of their names.
#[derive(Default)]
struct Entries {
    sites: Vec<Site>,
    /// Hash of the name, what sorts the populous first, place in `sites`, the name.
    names: Vec<(u64, u32, u32, &'static str)>,
    abbreviations: Vec<(&'static str, &'static str, Option<CountryCode>)>,
}

impl Entries {
    fn push(&mut self, names: impl Iterator<Item = &'static str>, site: Site) {
        let place = self.sites.len() as u32;
        self.names.extend(names.map(|name| (name_hash(name), u32::MAX - site.population, place, name)));
        self.sites.push(site);
    }

    fn read_cities(&mut self, content: &'static str) -> Result<(), RowError> {
        let file = "cities.tsv";
        for row in rows::<8>(file, content) {
            let (line, [geonames, name, others, country, admin1, lat, lon, population]) = row?;
            let geonames = geonames.parse().map_err(|_| fault(file, line, geonames, "a number"))?;
            let site = Site {
                geonames: Some(geonames),
                admin1: (!admin1.is_empty()).then_some(admin1),
                ..site(file, line, SiteKind::City, name, country, [lat, lon, population])?
            };
            self.push(std::iter::once(name).chain(list(others)), site);
        }
        Ok(())
    }

    fn read_towns(&mut self, content: &'static str) -> Result<(), RowError> {
        let file = "towns.tsv";
        for row in rows::<7>(file, content) {
            let (line, [name, others, country, admin1, lat, lon, population]) = row?;
            let site = Site {
                admin1: (!admin1.is_empty()).then_some(admin1),
                ..site(file, line, SiteKind::City, name, country, [lat, lon, population])?
            };
            self.push(std::iter::once(name).chain(list(others)), site);
        }
        Ok(())
    }

    fn read_states(&mut self, content: &'static str) -> Result<(), RowError> {
        let file = "states.tsv";
        for row in rows::<7>(file, content) {
            let (line, [_key, names, country, abbreviations, lat, lon, population]) = row?;
            let name = list(names).next().unwrap_or_default();
            let site = site(file, line, SiteKind::Subdivision, name, country, [lat, lon, population])?;
            self.push(list(names), site);
            self.abbreviations.extend(list(abbreviations).map(|short| (short, name, site.country)));
        }
        Ok(())
    }

    fn read_provinces(&mut self, content: &'static str) -> Result<(), RowError> {
        let file = "provinces.tsv";
        for row in rows::<6>(file, content) {
            let (line, [_key, names, country, lat, lon, population]) = row?;
            let name = list(names).next().unwrap_or_default();
            let site = site(file, line, SiteKind::Subdivision, name, country, [lat, lon, population])?;
            self.push(list(names), site);
        }
        Ok(())
    }

    fn read_regions(&mut self, content: &'static str) -> Result<(), RowError> {
        let file = "regions.tsv";
        for row in rows::<5>(file, content) {
            let (line, [name, others, country, lat, lon]) = row?;
            let site = site(file, line, SiteKind::Region, name, country, [lat, lon, ""])?;
            self.push(std::iter::once(name).chain(list(others)), site);
        }
        Ok(())
    }
}

/// A site without what only some files tell.
fn site(
    file: &'static str,
    line: usize,
    kind: SiteKind,
    name: &'static str,
    country: &'static str,
    [lat, lon, population]: [&'static str; 3],
) -> Result<Site, RowError> {
    let degree = |given: &'static str| match given {
        "" => Ok(None),
        given => given.parse().map(Some).map_err(|_| fault(file, line, given, "degrees")),
    };
    let country = match country {
        "" => None,
        code => Some(CountryCode::new(code).ok_or_else(|| fault(file, line, code, "three capital letters"))?),
    };
    let population = match population {
        "" => 0,
        given => given.parse().map_err(|_| fault(file, line, given, "a number"))?,
    };
    Ok(Site { name, kind, country, admin1: None, lat: degree(lat)?, lon: degree(lon)?, geonames: None, population })
}

fn fault(file: &'static str, line: usize, given: &str, wanted: &str) -> RowError {
    RowError { file, line, message: format!("{given:?} is not {wanted}") }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn gazetteer() -> &'static Gazetteer {
        &crate::lexicon::Lexicon::english().gazetteer
    }

    fn code(country: Option<&Country>) -> &'static str {
        country.and_then(|c| gazetteer().by_code(c.code)).map_or("", |c| Box::leak(c.code.to_string().into_boxed_str()))
    }

    #[test]
    fn countries_by_all_their_names() {
        let g = gazetteer();
        for (name, wanted) in [
            ("Iraq", "IRQ"),
            ("IRAQ", "IRQ"),
            ("U.S.", "USA"),
            ("UAE", "ARE"),
            ("Türkiye", "TUR"),
            ("Turkiye", "TUR"),
            ("CÔTE D’IVOIRE", "CIV"),
            ("Kosovo", "XKX"),
            ("us", ""),
            ("Us", ""),
            ("turkey", ""),
            ("Kurdistan", ""),
        ] {
            assert_eq!(code(g.country(name)), wanted, "{name}");
        }
        for (word, wanted) in [
            ("Iraqi", "IRQ"),
            ("Britons", "GBR"),
            ("Saudi", "SAU"),
            ("EMIRATI", "ARE"),
            ("polish", ""),
            ("Kurdish", ""),
        ] {
            assert_eq!(code(g.demonym(word)), wanted, "{word}");
        }
        assert_eq!(code(g.capital("Baghdad")), "IRQ");
        assert_eq!(g.country("Iraq").unwrap().capital, Some("Baghdad"));
    }

    #[test]
    fn sites_by_name_the_most_populous_first() {
        let g = gazetteer();
        for (name, kind, country) in [
            ("Mosul", SiteKind::City, "IRQ"),
            ("FALLUJAH", SiteKind::City, "IRQ"),
            ("Ramallah", SiteKind::City, "PSE"),
            ("Paris", SiteKind::City, "FRA"),
            ("Anbar", SiteKind::Subdivision, "IRQ"),
            ("West Bank", SiteKind::Region, "PSE"),
            ("Diyarbakır", SiteKind::City, "TUR"),
            ("Kharkiv", SiteKind::City, "UKR"),
            ("Wisconsin", SiteKind::Subdivision, "USA"),
        ] {
            let found = g.sites(name).first().unwrap_or_else(|| panic!("{name}"));
            assert!(g.sites(name).iter().any(|s| s.kind == kind), "{name}");
            assert_eq!(found.country.map(|c| c.to_string()).as_deref(), Some(country), "{name}");
        }
        assert!(g.sites("nice").is_empty());
        assert_eq!(g.sites("Bern").iter().filter(|s| s.kind == SiteKind::City).count(), 1);
        assert_eq!(g.abbreviation("Wis.").unwrap().name, "Wisconsin");
        assert_eq!(g.abbreviation("WI").unwrap().name, "Wisconsin");
        assert!(g.sites("IN").is_empty());
    }

    #[test]
    fn every_country_of_a_site_is_known() {
        let g = gazetteer();
        for site in &g.sites {
            assert!(site.country.is_none_or(|c| g.by_code(c).is_some()), "{site:?}");
        }
        let lost: Vec<_> = g.countries.iter().filter(|c| c.capital.is_some_and(|c| g.sites(c).is_empty())).collect();
        assert!(lost.is_empty(), "capitals that are no city: {lost:?}");
    }
}
