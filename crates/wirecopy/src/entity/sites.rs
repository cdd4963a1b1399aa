//! Names of places → places: which namesake, and one entry for each.

use std::collections::HashMap;

use super::chain::name_key;
use super::mentions::{Hint, Raw, What};
use super::words::Words;
use super::{CountryCode, MentionForm, Place, PlaceId};
use crate::article::Article;
use crate::lexicon::Lexicon;
use crate::lexicon::gazetteer::{Site, SiteKind};

/// The places of an article, in order.
pub(super) fn of(
    article: &Article,
    words: &Words<'_>,
    raws: &[Raw<'_>],
    explained: &[Option<usize>],
    lexicon: &Lexicon,
) -> Vec<Place> {
    let told = countries(article, raws, lexicon);
    let mut places: Vec<Place> = Vec::new();
    let mut by_key: HashMap<(u64, Option<CountryCode>), usize> = HashMap::new();
    for (at, raw) in raws.iter().enumerate() {
        let printed = words.slice(&raw.words);
        let (name, country, site) = match &raw.what {
            What::Country { code, acts: false } => {
                let name = lexicon.gazetteer.by_code(*code).map_or(printed, |c| c.name);
                (name, Some(*code), None)
            }
            What::Site { sites, within } => {
                let Some(site) = choose(sites, *within, &told) else { continue };
                (site.name, site.country, Some(site))
            }
            What::Landmark => (printed, None, None),
            What::Unexplained(Hint::Located) if explained[at].is_none() => (printed, None, None),
            _ => continue,
        };
        if raw.form != MentionForm::Name {
            continue;
        }
        let span = article.text.cut(words.bytes(&raw.words));
        let slot = *by_key.entry((name_key(name), country)).or_insert_with(|| {
            places.push(Place {
                id: PlaceId(places.len() as u32),
                name: name.to_owned(),
                country,
                admin1: site.and_then(|s| s.admin1).map(str::to_owned),
                lat: site.and_then(|s| s.lat),
                lon: site.and_then(|s| s.lon),
                geonames: site.and_then(|s| s.geonames),
                mentions: Vec::new(),
            });
            places.len() - 1
        });
        places[slot].mentions.push(span);
    }
    places
}

/// How often each country is told: by name, by people, by the dateline.
fn countries(article: &Article, raws: &[Raw<'_>], lexicon: &Lexicon) -> HashMap<CountryCode, u32> {
    let mut told = HashMap::new();
    for raw in raws {
        let country = match &raw.what {
            What::Country { code, .. } | What::Seat(code) => Some(*code),
            What::Crowd { country, .. } => *country,
            What::Body(found) => found.country,
            What::Person(person) => person.roles.iter().find_map(|r| r.country),
            What::Site { sites, within } => within.or(match sites {
                [only] => only.country,
                _ => None,
            }),
            _ => None,
        };
        if let Some(country) = country {
            *told.entry(country).or_default() += 1;
        }
    }
    if let Some(dateline) = &article.dateline {
        let place = dateline.places.first().map(|p| lexicon.gazetteer.sites(p)).unwrap_or_default();
        if let Some(country) = dateline.country.or_else(|| place.first().and_then(|s| s.country)) {
            *told.entry(country).or_default() += 2;
        }
    }
    told
}

/// The namesake that the text means: the one in a country told beside it, else by population and the countries told.
fn choose<'l>(sites: &'l [Site], within: Option<CountryCode>, told: &HashMap<CountryCode, u32>) -> Option<&'l Site> {
    if let Some(country) = within
        && let Some(site) = sites.iter().find(|s| s.country == Some(country))
    {
        return Some(site);
    }
    let weight = |site: &Site| {
        let known = site.country.and_then(|c| told.get(&c)).copied().unwrap_or_default();
        let size = match site.kind {
            SiteKind::Region => 16.0,
            _ => f64::from(site.population.max(1)).log2(),
        };
        size + 3.0 * f64::from(known.min(3))
    };
    sites.iter().max_by(|a, b| weight(a).total_cmp(&weight(b)))
}
