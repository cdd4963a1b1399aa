//! All places that a name may mean, and how near they lie to what else the article names.
//!
//! The places of one article lie near each other: of a hundred Springfields the one beside Chicopee is meant where Chicopee
//! is told.

use std::collections::HashSet;

use super::chain::name_key;
use super::mentions::{Raw, What};
use super::words::Words;
use super::{CountryCode, MentionForm};
use crate::lexicon::Lexicon;
use crate::lexicon::gazetteer::{Site, SiteKind};
use crate::lexicon::small_towns::{self, Town};

/// A place that a name may mean.
#[derive(Clone, Copy, Debug)]
pub(super) enum Candidate<'l> {
    /// One of the gazetteer, whose name alone means it.
    Site(&'l Site),
    /// A smaller one, which something must speak for.
    Town(Town),
}

/// Most candidates of one name that are asked, and most names of one article.
const MOST: usize = 16;
const MOST_NAMES: usize = 48;

/// By how many powers of two a neighbour may have fewer people than its largest namesake.
const FEWER: f64 = 4.0;

/// How far apart neighbours lie at most, in degrees of latitude.
const NEAR: f64 = 0.7;

impl<'l> Candidate<'l> {
    /// All that a name may mean: those of the gazetteer, then the towns that it lacks.
    pub(super) fn of(name: &str, sites: &'l [Site]) -> Vec<Self> {
        let known = |town: &Town| {
            sites.iter().any(|site| {
                let site = Candidate::Site(site);
                site.country() == Some(town.country) && site.lies().zip(town.lies).is_some_and(|(a, b)| are_near(a, b))
            })
        };
        let towns = small_towns::named(name).filter(|town| !known(town)).map(Self::Town);
        sites.iter().map(Self::Site).chain(towns).take(MOST).collect()
    }

    pub(super) fn country(self) -> Option<CountryCode> {
        match self {
            Self::Site(site) => site.country,
            Self::Town(town) => Some(town.country),
        }
    }

    pub(super) fn admin1(self) -> Option<&'static str> {
        match self {
            Self::Site(site) => site.admin1,
            Self::Town(town) => town.admin1,
        }
    }

    pub(super) fn lies(self) -> Option<(f64, f64)> {
        match self {
            Self::Site(site) => site.lat.zip(site.lon),
            Self::Town(town) => town.lies,
        }
    }

    /// Powers of two of its people; a region counts as a town of 65,000.
    pub(super) fn size(self) -> f64 {
        match self {
            Self::Site(site) if site.kind == SiteKind::Region => 16.0,
            // Of a province and a town of one name the town is meant more often than their people say.
            Self::Site(site) if site.kind == SiteKind::Subdivision => people(site.population) - 3.0,
            Self::Site(site) => people(site.population),
            Self::Town(town) => people(town.population.unwrap_or(1)),
        }
    }

    pub(super) fn is_town(self) -> bool {
        matches!(self, Self::Town(_))
    }
}

/// The places that the names of one article may mean.
#[derive(Debug, Default)]
pub(super) struct Neighbours {
    names: Vec<(u64, Vec<(f64, f64)>)>,
}

impl Neighbours {
    /// Reads the mentions of an article.
    pub(super) fn of(words: &Words<'_>, raws: &[Raw<'_>], lexicon: &Lexicon) -> Self {
        let mut names = Vec::new();
        let mut seen = HashSet::new();
        for raw in raws.iter().filter(|raw| raw.form == MentionForm::Name) {
            let start = raw.words.start;
            let (name, sites) = match raw.what {
                What::Site { sites, .. } => (words.slice(&raw.words), sites),
                What::Unexplained(_) if raw.is_located() => (words.slice(&raw.words), Default::default()),
                // "Harrow Council"
                What::Body(_) => (words.text(start), lexicon.gazetteer.sites(words.text(start))),
                _ => continue,
            };
            if names.len() == MOST_NAMES || !seen.insert(name_key(name)) {
                continue;
            }
            let towns = sites.iter().all(|site| site.kind == SiteKind::City);
            let candidates = Candidate::of(name, sites);
            let largest = candidates.iter().map(|place| place.size()).fold(0.0, f64::max);
            let large = candidates.iter().filter(|place| place.size() > largest - FEWER);
            let lie: Vec<_> = large.filter_map(|place| place.lies()).collect();
            if towns && !lie.is_empty() {
                names.push((name_key(name), lie));
            }
        }
        Self { names }
    }

    /// How many other names of the article have a place near this one; one that may mean many places counts for less.
    pub(super) fn near(&self, name: u64, place: Candidate<'_>) -> f64 {
        let Some(here) = place.lies() else { return 0.0 };
        let others = self.names.iter().filter(|(other, _)| *other != name);
        let near = others.filter(|(_, places)| places.iter().any(|there| are_near(here, *there)));
        near.map(|(_, places)| (places.len() as f64).sqrt().recip()).sum::<f64>().min(2.0)
    }
}

/// A logarithm that is the same everywhere; that of the system may differ in the last place, and so a choice between equals.
fn people(population: u32) -> f64 {
    libm::log2(f64::from(population.max(1)))
}

fn are_near((lat, lon): (f64, f64), (other_lat, other_lon): (f64, f64)) -> bool {
    (lat - other_lat).abs() < NEAR && (lon - other_lon).abs() * libm::cos(lat.to_radians()) < NEAR
}
