//! Names of places → places: which namesake, and one entry for each.

use std::collections::HashMap;

use super::chain::name_key;
use super::mentions::{Hint, Raw, What};
use super::words::Words;
use super::{CountryCode, MentionForm, Place, PlaceId};
use crate::article::Article;
use crate::lexicon::Lexicon;
use crate::lexicon::gazetteer::{Site, SiteKind};
use crate::span::Span;

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
    let mut add = |name: &str, country: Option<CountryCode>, site: Option<&Site>, span: Span| {
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
    };
    for (at, raw) in raws.iter().enumerate() {
        // "Paris" of "Anna Paris": a person after all.
        if explained[at].is_some() && !matches!(raw.what, What::Country { .. }) {
            continue;
        }
        let printed = words.slice(&raw.words);
        let (name, country, site) = match &raw.what {
            What::Country { code, acts: false } => {
                let name = lexicon.gazetteer.by_code(*code).map_or(printed, |c| c.name);
                (name, Some(*code), None)
            }
            What::Site { sites, within, .. } => {
                let Some(site) = choose(sites, *within, &told) else { continue };
                (site.name, site.country, Some(site))
            }
            What::Landmark | What::Unexplained(Hint::Located) => (printed, None, None),
            _ => continue,
        };
        if raw.form != MentionForm::Name {
            continue;
        }
        let span = article.text.cut(words.bytes(&raw.words));
        add(name, country, site, span);
    }
    if let Some(dateline) = &article.dateline {
        let from = dateline.span.start_byte();
        let printed = article.text.get(dateline.span).unwrap_or_default();
        for name in &dateline.places {
            let upper = name.to_uppercase();
            let Some(start) = printed.find(name.as_str()).or_else(|| printed.find(&upper)) else { continue };
            let start = from + start;
            let span = article.text.cut(start..start + upper.len().min(name.len()));
            if let Some(country) = lexicon.gazetteer.country(name) {
                add(country.name, Some(country.code), None, span);
            } else if let Some(site) = choose(lexicon.gazetteer.sites(name), dateline.country, &told) {
                add(site.name, site.country, Some(site), span);
            } else {
                add(name, dateline.country, None, span);
            }
        }
    }
    in_order(places)
}

/// Places by their first mention, and mentions by their place in the text.
fn in_order(mut places: Vec<Place>) -> Vec<Place> {
    for place in &mut places {
        place.mentions.sort_by_key(|m| m.start());
    }
    places.sort_by_key(|p| p.mentions.first().map(|m| m.start()));
    for (id, place) in places.iter_mut().enumerate() {
        place.id = PlaceId(id as u32);
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
            What::Site { sites, within, .. } => within.or(match sites {
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
