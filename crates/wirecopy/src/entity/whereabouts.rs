//! In which country a place lies that the gazetteer does not know, and which namesake is meant of those that it knows.
//!
//! The grounds, the best first: the country behind it ("Bantam, Conn."), also where that stands elsewhere in the article;
//! the name of a place inside its own ("Benue State"); the places told in the same sentence; the country that the article
//! tells more than all others together.

use std::collections::HashMap;
use std::ops::Range;

use super::CountryCode;
use super::candidates::{Candidate, Neighbours};
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
pub(super) struct Where {
    pub(super) country: Option<CountryCode>,
    /// The usual name, which need not be the one printed.
    pub(super) name: Option<&'static str>,
    pub(super) admin1: Option<&'static str>,
    /// Latitude and longitude in degrees.
    pub(super) lies: Option<(f64, f64)>,
    pub(super) geonames: Option<u32>,
}

impl Where {
    /// In this country, and nothing more is known.
    pub(super) fn within(country: Option<CountryCode>) -> Self {
        Self { country, ..Self::default() }
    }
}

impl From<Candidate<'_>> for Where {
    fn from(place: Candidate<'_>) -> Self {
        let (name, geonames) = match place {
            Candidate::Site(site) => (Some(site.name), site.geonames),
            Candidate::Town(_) => (None, None),
        };
        Self { country: place.country(), name, admin1: place.admin1(), lies: place.lies(), geonames }
    }
}

impl From<&Site> for Where {
    fn from(site: &Site) -> Self {
        Self::from(Candidate::Site(site))
    }
}

/// The grounds of one article.
pub(super) struct Grounds<'l> {
    lexicon: &'l Lexicon,
    told: Told,
    neighbours: Neighbours,
    senses: HashMap<u64, CountryCode>,
}

/// How far the name of a place is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fame {
    /// As far as others of that name may be.
    None,
    /// A city of a million: another one must lie among towns that are told.
    City,
    /// A capital, or a city of two millions: only a paper of another town so named means that one.
    World,
}

impl Fame {
    fn of(name: &str, sites: &[Site], lexicon: &Lexicon) -> Self {
        let people = sites.iter().map(|site| site.population).max().unwrap_or_default();
        match people {
            _ if lexicon.gazetteer.capital(name).is_some() => Self::World,
            2_000_000.. => Self::World,
            1_000_000.. => Self::City,
            _ => Self::None,
        }
    }
}

/// What being at home weighs, in powers of two of people.
const HOME: f64 = 9.0;

/// What it weighs besides that the article uses the name as that of a town.
const LOCAL: f64 = 8.0;

/// What a neighbour weighs.
const NEIGHBOUR: f64 = 6.0;

/// The powers of two in the people of a town that is known where no city has its name.
const KNOWN: f64 = 14.0;

/// From how many neighbours on they alone make a place of a town: one that can lie only there or in one place more.
const FIRM: f64 = 0.7;

/// Nouns of places that are named for other places as often as for where they lie: "Paris Street".
const NAMED_FOR: &[&str] =
    &["street", "avenue", "road", "boulevard", "square", "bridge", "highway", "plaza", "hall", "tower"];

impl<'l> Grounds<'l> {
    /// Reads the mentions of an article.
    pub(super) fn new(article: &Article, words: &Words<'_>, raws: &[Raw<'l>], lexicon: &'l Lexicon) -> Self {
        Self {
            lexicon,
            told: Told::of(article, words, raws, lexicon),
            neighbours: Neighbours::of(words, raws, lexicon),
            senses: senses(words, raws),
        }
    }

    /// The country, and the part of it, that stand behind a mention.
    pub(super) fn behind(&self, words: &Words<'_>, raws: &[Raw<'l>], at: usize) -> Option<u64> {
        behind(words, raws, at).map(|next| self.part_key(words.slice(&raws[next].words)))
    }

    /// "Ky." is Kentucky.
    fn part_key(&self, printed: &str) -> u64 {
        name_key(self.lexicon.gazetteer.abbreviation(printed).map_or(printed, |site| site.name))
    }

    /// The namesake that the text means: the one in a country told beside it, else by population, what is told and what
    /// lies near.
    pub(super) fn choose(
        &self,
        name: &str,
        sites: &'l [Site],
        within: Option<CountryCode>,
        part: Option<u64>,
    ) -> Where {
        let key = name_key(name);
        let candidates = Candidate::of(name, sites);
        if let Some(country) = within.or_else(|| self.senses.get(&key).copied()) {
            let rank = |place: &Candidate<'l>| {
                let said = part.is_some() && place.admin1().map(name_key) == part;
                20.0 * f64::from(u8::from(said)) + self.ground(key, *place)
            };
            let there = candidates.iter().filter(|place| place.country() == Some(country));
            let place = there.max_by(|a, b| rank(a).total_cmp(&rank(b)));
            // Without a row for it, the country alone is told.
            return place.map_or(Where::within(Some(country)), |place| Where::from(*place));
        }
        let fame = Fame::of(name, sites, self.lexicon);
        let only_parts = sites.iter().all(|site| site.kind == SiteKind::Subdivision);
        let told = |place: &Candidate<'l>| place.country().map_or(0, |country| self.told.times(country)).min(3);
        let local = self.told.local().home_of(name);
        let home = local.or_else(|| self.told.home().filter(|home| self.told.is_near(*home)));
        let rank = |place: &Candidate<'l>| {
            let at_home = home.is_some() && place.country() == home && (local.is_some() || fame == Fame::None);
            3.0 * f64::from(told(place))
                + self.ground(key, *place)
                + if at_home { HOME } else { 0.0 }
                + if at_home && local.is_some() { LOCAL } else { 0.0 }
        };
        let place = candidates
            .iter()
            .filter(|place| !place.is_town() || self.speaks_for(key, **place, (fame, only_parts), (home, local)))
            .max_by(|a, b| rank(a).total_cmp(&rank(b)));
        place.map_or_else(Where::default, |place| Where::from(*place))
    }

    /// As [`Told::part_meant`].
    pub(super) fn part_meant(&self, sites: &[Site], country: CountryCode) -> Option<CountryCode> {
        self.told.part_meant(sites, country)
    }

    /// What speaks for a place of this name, but for its country: its people, its part of the country, its neighbours.
    fn ground(&self, name: u64, place: Candidate<'_>) -> f64 {
        let part = if self.told.has_part(place.country(), place.admin1()) { 4.0 } else { 0.0 };
        place.size() + part + NEIGHBOUR * self.neighbours.near(name, place)
    }

    /// Whether a town may be meant whose name belongs to a larger one first: where towns near it are told, or the article
    /// is at home in its country, or writes of it as a paper does of its own town.
    fn speaks_for(
        &self,
        name: u64,
        town: Candidate<'_>,
        (fame, only_parts): (Fame, bool),
        (home, local): (Option<CountryCode>, Option<CountryCode>),
    ) -> bool {
        let near = self.neighbours.near(name, town);
        let at = |country: Option<CountryCode>| country.is_some() && country == town.country();
        match fame {
            Fame::World => at(local),
            Fame::City => at(local) || near >= FIRM,
            Fame::None => {
                let alone = only_parts && town.size() >= KNOWN;
                alone || at(home) || near >= FIRM || near > 0.0 && self.told.has_part(town.country(), town.admin1())
            }
        }
    }

    /// Where a place lies that is no row of the gazetteer, by its own name.
    pub(super) fn of_name(&self, name: &str, landmark: bool) -> Where {
        let key = name_key(name);
        let towns = Candidate::of(name, &[]);
        let largest = |country: CountryCode| {
            let there = towns.iter().filter(|town| town.country() == Some(country));
            let town = there.max_by(|a, b| self.ground(key, **a).total_cmp(&self.ground(key, **b)));
            town.map_or(Where::within(Some(country)), |town| Where::from(*town))
        };
        if let Some(&country) = self.senses.get(&key) {
            return largest(country);
        }
        let told = |town: &Candidate<'_>| {
            let times = town.country().map_or(0, |country| self.told.times(country));
            let near = self.neighbours.near(key, *town);
            (times > 0 || near >= 0.5).then(|| 3.0 * f64::from(times.min(3)) + self.ground(key, *town))
        };
        let best = towns.iter().filter_map(|town| Some((told(town)?, town))).max_by(|(a, _), (b, _)| a.total_cmp(b));
        if let Some((_, town)) = best {
            return Where::from(*town);
        }
        if landmark {
            return self.inside(name);
        }
        let mut countries = small_towns::countries_of(name);
        match (countries.next(), countries.next()) {
            (Some(only), None) => largest(only),
            _ => Where::default(),
        }
    }

    /// "Benue State", "Cavan Town Hall": where the place lies that its name begins with.
    fn inside(&self, name: &str) -> Where {
        let gazetteer = &self.lexicon.gazetteer;
        let last = name.rsplit(' ').next().unwrap_or_default();
        if NAMED_FOR.iter().any(|noun| last.eq_ignore_ascii_case(noun)) {
            return Where::default();
        }
        let ends = name.match_indices(' ').map(|(at, _)| at).take(4).collect::<Vec<_>>();
        for end in ends.into_iter().rev() {
            let inner = name.get(..end).unwrap_or_default();
            let sites = gazetteer.sites(inner);
            if let Some(country) = gazetteer.country(inner) {
                // "Georgia Environmental Agency" of the state.
                let part = self.told.part_meant(sites, country.code);
                return Where::within(part.or(Some(country.code)));
            }
            if sites.is_empty() {
                continue;
            }
            // A state is the subdivision, whatever city bears its name.
            let part = sites.iter().find(|s| s.kind == SiteKind::Subdivision);
            let unit =
                ["state", "province", "governorate", "oblast", "region"].iter().any(|n| last.eq_ignore_ascii_case(n));
            let found = self.choose(inner, sites, None, None);
            let part = part.filter(|s| unit && s.country == found.country);
            return part.map_or(Where::within(found.country), |part| Where { name: None, ..Where::from(part) });
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
