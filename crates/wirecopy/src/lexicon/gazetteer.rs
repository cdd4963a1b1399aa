//! Countries, their people and capitals; cities, subdivisions and regions: which names are places, and where.

use crate::entity::CountryCode;

/// A place of the gazetteer that is no country.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Site {
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
    /// The capital, as it stands for the government.
    pub(crate) capital: Option<&'static str>,
}

/// All of them, by name.
#[derive(Debug, Default)]
pub(crate) struct Gazetteer {}

impl Gazetteer {
    /// A country by any of its names or abbreviations, as printed ("Iraq", "the U.S." without the article, "UAE") or
    /// all in capitals.
    pub(crate) fn country(&self, _name: &str) -> Option<&Country> {
        None
    }

    /// A country by the adjective or noun of its people: "Iraqi", "Iraqis", "Briton".
    pub(crate) fn demonym(&self, _word: &str) -> Option<&Country> {
        None
    }

    /// A country by its code.
    pub(crate) fn by_code(&self, _code: CountryCode) -> Option<&Country> {
        None
    }

    /// The country whose capital has this name.
    pub(crate) fn capital(&self, _name: &str) -> Option<&Country> {
        None
    }

    /// Cities, subdivisions and regions of this name, the most populous first; as printed or all in capitals,
    /// diacritics or none.
    pub(crate) fn sites(&self, _name: &str) -> &[Site] {
        &[]
    }

    /// Whether the name is a country, city, subdivision or region.
    pub(crate) fn is_place(&self, name: &str) -> bool {
        self.country(name).is_some() || !self.sites(name).is_empty()
    }

    /// The longest name of the gazetteer in words (so that a look-up knows how far to reach).
    pub(crate) fn longest(&self) -> usize {
        6
    }
}
