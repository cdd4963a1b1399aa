//! In which country a place lies that the gazetteer does not know, and which namesake is meant of those that it knows.
//!
//! The grounds, the best first: the country behind it ("Bantam, Conn."), also where that stands elsewhere in the article;
//! the name of a place inside its own ("Benue State"); the places told in the same sentence; the country that the article
//! tells more than all others together.

use std::collections::HashMap;
use std::ops::Range;

use super::CountryCode;
use super::chain::name_key;
use super::mentions::Raw;
use super::namesakes::{behind, senses};
use super::told::Told;
use super::words::Words;
use crate::article::Article;
use crate::lexicon::Lexicon;
use crate::lexicon::gazetteer::{Site, SiteKind};
use crate::lexicon::small_towns;

/// What is known of where a place lies.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Where<'l> {
    pub(super) country: Option<CountryCode>,
    /// The row of the gazetteer, where there is one.
    pub(super) site: Option<&'l Site>,
}

/// The grounds of one article.
pub(super) struct Grounds<'l> {
    lexicon: &'l Lexicon,
    told: Told,
    senses: HashMap<u64, CountryCode>,
}

/// A city so large that its name alone means it.
const FAMOUS: u32 = 1_000_000;

/// Nouns of places that are named for other places as often as for where they lie: "Paris Street".
const NAMED_FOR: &[&str] =
    &["street", "avenue", "road", "boulevard", "square", "bridge", "highway", "plaza", "hall", "tower"];

impl<'l> Grounds<'l> {
    /// Reads the mentions of an article.
    pub(super) fn new(article: &Article, words: &Words<'_>, raws: &[Raw<'l>], lexicon: &'l Lexicon) -> Self {
        Self { lexicon, told: Told::of(article, words, raws, lexicon), senses: senses(words, raws) }
    }

    /// The country, and the part of it, that stand behind a mention.
    pub(super) fn behind(&self, words: &Words<'_>, raws: &[Raw<'l>], at: usize) -> Option<u64> {
        behind(words, raws, at).map(|next| self.part_key(words.slice(&raws[next].words)))
    }

    /// "Ky." is Kentucky.
    fn part_key(&self, printed: &str) -> u64 {
        name_key(self.lexicon.gazetteer.abbreviation(printed).map_or(printed, |site| site.name))
    }

    /// The namesake that the text means: the one in a country told beside it, else by population and what is told.
    pub(super) fn choose(
        &self,
        name: &str,
        sites: &'l [Site],
        within: Option<CountryCode>,
        part: Option<u64>,
    ) -> Where<'l> {
        if let Some(country) = within.or_else(|| self.senses.get(&name_key(name)).copied()) {
            let there = || sites.iter().filter(|s| s.country == Some(country));
            let site = there()
                .find(|s| part.is_some() && s.admin1.map(name_key) == part)
                .or_else(|| there().find(|s| self.told.has_part_of(s)))
                .or_else(|| there().next());
            // Without a row for it, the country alone is told.
            return Where { country: Some(country), site };
        }
        let weight = |site: &Site| {
            let known = site.country.map(|c| self.told.times(c)).unwrap_or_default();
            let size = match site.kind {
                SiteKind::Region => 16.0,
                _ => f64::from(site.population.max(1)).log2(),
            };
            size + 3.0 * f64::from(known.min(3)) + if self.told.has_part_of(site) { 4.0 } else { 0.0 }
        };
        let site = sites.iter().max_by(|a, b| weight(a).total_cmp(&weight(b)));
        let country = site.and_then(|s| s.country);
        match site.and_then(|site| self.at_home(name, site)) {
            Some(home) => Where { country: Some(home), site: None },
            None => Where { country, site },
        }
    }

    /// The country where the article is at home, where that has a town of this name too and nothing else is told of
    /// the country of the larger one: "Mansfield" in the news of an American county.
    fn at_home(&self, name: &str, site: &Site) -> Option<CountryCode> {
        let home = self.told.home().filter(|home| self.told.is_near(*home))?;
        let famous = site.population >= FAMOUS || self.lexicon.gazetteer.capital(name).is_some();
        let country = site.country?;
        let open = country != home && !famous && self.told.times(country) == 0 && !self.told.is_near(country);
        (open && small_towns::countries_of(name).any(|c| c == home)).then_some(home)
    }

    /// Where a place lies that is no row of the gazetteer, by its own name.
    pub(super) fn of_name(&self, name: &str, landmark: bool) -> Where<'l> {
        if let Some(&country) = self.senses.get(&name_key(name)) {
            return Where { country: Some(country), site: None };
        }
        let mut countries = small_towns::countries_of(name);
        let first = countries.next();
        let told = first
            .into_iter()
            .chain(countries.by_ref())
            .filter(|c| self.told.times(*c) > 0)
            .max_by_key(|c| self.told.times(*c));
        if told.is_some() {
            return Where { country: told, site: None };
        }
        if landmark {
            return self.inside(name);
        }
        let only = small_towns::countries_of(name).nth(1).is_none();
        Where { country: first.filter(|_| only), site: None }
    }

    /// "Benue State", "Cavan Town Hall": where the place lies that its name begins with.
    fn inside(&self, name: &str) -> Where<'l> {
        let gazetteer = &self.lexicon.gazetteer;
        let last = name.rsplit(' ').next().unwrap_or_default();
        if NAMED_FOR.iter().any(|noun| last.eq_ignore_ascii_case(noun)) {
            return Where::default();
        }
        let ends = name.match_indices(' ').map(|(at, _)| at).take(4).collect::<Vec<_>>();
        for end in ends.into_iter().rev() {
            let inner = name.get(..end).unwrap_or_default();
            if let Some(country) = gazetteer.country(inner) {
                return Where { country: Some(country.code), site: None };
            }
            let sites = gazetteer.sites(inner);
            if sites.is_empty() {
                continue;
            }
            // A state is the subdivision, whatever city bears its name.
            let part = sites.iter().find(|s| s.kind == SiteKind::Subdivision);
            let unit =
                ["state", "province", "governorate", "oblast", "region"].iter().any(|n| last.eq_ignore_ascii_case(n));
            let found = self.choose(inner, sites, None, None);
            return if unit {
                Where { site: part.filter(|s| s.country == found.country), ..found }
            } else {
                Where { site: None, ..found }
            };
        }
        Where::default()
    }

    /// The country of the place told nearest in the same sentence, else the one where the article is at home.
    pub(super) fn around(&self, near: &[(Range<usize>, CountryCode)], at: &Range<usize>) -> Option<CountryCode> {
        let distance = |other: &Range<usize>| {
            if other.start >= at.end { other.start - at.end } else { at.start.saturating_sub(other.end) + 2 }
        };
        let nearest = near.iter().min_by_key(|(words, _)| distance(words)).map(|(_, country)| *country);
        nearest.or_else(|| self.told.home())
    }
}
