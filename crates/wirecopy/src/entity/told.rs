//! What an article tells of countries and their parts: the ground on which namesakes are chosen.

use std::collections::{HashMap, HashSet};

use super::CountryCode;
use super::local::Local;
use super::mentions::{Hint, Raw, What};
use super::words::Words;
use crate::article::Article;
use crate::lexicon::Lexicon;
use crate::lexicon::gazetteer::{Site, SiteKind};
use crate::lexicon::phrase::word_hash;
use crate::lexicon::small_towns;

/// How often an article tells each country, and which of its first-level parts.
#[derive(Debug, Default)]
pub(super) struct Told {
    countries: HashMap<CountryCode, u32>,
    /// Country and hash of the part's name.
    parts: HashSet<(CountryCode, u64)>,
    /// Countries of which a part, a town or the people is told, not only the name.
    near: HashSet<CountryCode>,
    local: Local,
}

impl Told {
    /// Reads the mentions of an article and its dateline.
    pub(super) fn of(article: &Article, words: &Words<'_>, raws: &[Raw<'_>], lexicon: &Lexicon) -> Self {
        let mut told = Self { local: Local::of(article, words, raws, lexicon), ..Self::default() };
        if let Some(home) = told.local.leaning() {
            told.add(home, 1);
            told.near.insert(home);
        }
        for raw in raws {
            match &raw.what {
                What::Country { code, .. } | What::Seat(code) => told.add(*code, 1),
                What::Crowd { country: Some(country), .. } => told.add(*country, 1),
                What::Body(found) => {
                    found.country.into_iter().for_each(|c| told.add(c, 1));
                    told.inside(words, raw, lexicon);
                }
                What::Person(person) => {
                    person.roles.iter().find_map(|r| r.country).into_iter().for_each(|c| told.add(c, 1));
                }
                What::Site { sites, within, .. } => told.site(words.slice(&raw.words), sites, *within),
                What::Landmark | What::Unexplained(Hint::Located) => {
                    let mut of = small_towns::countries_of(words.slice(&raw.words));
                    if let (Some(only), None) = (of.next(), of.next()) {
                        told.add(only, 1);
                        told.near.insert(only);
                    }
                }
                _ => {}
            }
        }
        // "Iraqi": told by its people, whatever stands behind.
        for at in 0..words.list.len() {
            if words.list[at].capital
                && let Some(country) = lexicon.gazetteer.demonym(words.text(at))
            {
                told.near.insert(country.code);
            }
        }
        if let Some(dateline) = &article.dateline {
            let sites = dateline.places.first().map(|p| lexicon.gazetteer.sites(p)).unwrap_or_default();
            if let Some(country) = dateline.country.or_else(|| sites.first().and_then(|s| s.country)) {
                told.add(country, 2);
                if dateline.country.is_some() {
                    told.near.insert(country);
                }
            }
        }
        told
    }

    fn add(&mut self, country: CountryCode, times: u32) {
        *self.countries.entry(country).or_default() += times;
    }

    fn site(&mut self, name: &str, sites: &[Site], within: Option<CountryCode>) {
        // A name tells a country only where no other one has a town so named.
        let only = match sites {
            [only] => only.country.filter(|c| {
                only.kind == SiteKind::Subdivision || small_towns::countries_of(name).all(|other| other == *c)
            }),
            _ => None,
        };
        let Some(country) = within.or(only) else { return };
        self.add(country, 1);
        self.near.insert(country);
        for site in sites.iter().filter(|s| s.country == Some(country)) {
            let part = match site.kind {
                SiteKind::Subdivision => Some(site.name),
                // Gainesville tells nothing of Florida, since Georgia has one too.
                _ => site.admin1.filter(|part| small_towns::named(name).all(|town| town.admin1 == Some(*part))),
            };
            self.parts.extend(part.map(|part| (country, word_hash(part))));
        }
    }

    /// "Ohio Department of Transport", "Harrow County Police": what the name of a body begins with.
    fn inside(&mut self, words: &Words<'_>, raw: &Raw<'_>, lexicon: &Lexicon) {
        let start = raw.words.start;
        let at = |count: usize| words.slice(&(start..(start + count).min(raw.words.end)));
        if words.is(start + 1, "county") {
            let mut county = small_towns::countries_of(at(2));
            if let (Some(country), None) = (county.next(), county.next()) {
                self.add(country, 1);
                self.near.insert(country);
                return;
            }
        }
        let part = lexicon.gazetteer.sites(at(2)).iter().chain(lexicon.gazetteer.sites(at(1)));
        if let Some(site) = part.into_iter().find(|s| s.kind == SiteKind::Subdivision) {
            self.site(site.name, std::slice::from_ref(site), None);
        }
    }

    /// What makes the article one of local news.
    pub(super) fn local(&self) -> &Local {
        &self.local
    }

    /// How often a country is told.
    pub(super) fn times(&self, country: CountryCode) -> u32 {
        self.countries.get(&country).copied().unwrap_or_default()
    }

    /// Whether a part, a town or the people of a country is told.
    pub(super) fn is_near(&self, country: CountryCode) -> bool {
        self.near.contains(&country)
    }

    /// The other country that has a part of a country's name, where the article tells of that one and not of the country:
    /// the Georgia of Atlanta.
    pub(super) fn part_meant(&self, sites: &[Site], country: CountryCode) -> Option<CountryCode> {
        if self.is_near(country) {
            return None;
        }
        let parts = sites.iter().filter(|site| site.kind == SiteKind::Subdivision).filter_map(|site| site.country);
        parts.filter(|part| *part != country).find(|part| self.is_near(*part))
    }

    /// Whether this first-level part of a country is told.
    pub(super) fn has_part(&self, country: Option<CountryCode>, part: Option<&str>) -> bool {
        country.zip(part).is_some_and(|(country, name)| self.parts.contains(&(country, word_hash(name))))
    }

    /// The country where the article is at home: told more often than all others together.
    pub(super) fn home(&self) -> Option<CountryCode> {
        let all: u32 = self.countries.values().sum();
        if let Some(home) = self.local.home() {
            return Some(home);
        }
        let (&country, &times) = self.countries.iter().max_by_key(|&(country, times)| (*times, *country))?;
        (2 * times > all).then_some(country)
    }
}
