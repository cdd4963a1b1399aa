//! Names of places → places: which namesake, and one entry for each.

use std::collections::HashMap;
use std::ops::Range;

use super::chain::name_key;
use super::mentions::{Raw, What};
use super::namesakes::{is_part, is_within};
use super::pieces::Found;
use super::whereabouts::{Grounds, Where};
use super::words::Words;
use super::{ActorKind, CountryCode, MentionForm, Place, PlaceId, Sector};
use crate::article::Article;
use crate::lexicon::Lexicon;
use crate::lexicon::gazetteer::SiteKind;
use crate::lexicon::small_towns;
use crate::span::Span;

/// The places of an article, in order.
pub(super) fn of<'l>(
    article: &Article,
    words: &Words<'_>,
    raws: &[Raw<'l>],
    explained: &[Option<usize>],
    lexicon: &'l Lexicon,
) -> Vec<Place> {
    let grounds = Grounds::new(article, words, raws, lexicon);
    let mut list = List::default();
    let mut from = 0;
    while from < raws.len() {
        let line = raws[from].line;
        let to = raws[from..].iter().position(|raw| raw.line != line).map_or(raws.len(), |count| from + count);
        for spot in sentence(&grounds, words, raws, explained, from..to, lexicon) {
            list.add(&spot.name, spot.lies, article.text.cut(words.bytes(&spot.words)));
        }
        from = to;
    }
    filed(article, &grounds, lexicon, &mut list);
    in_order(list.places)
}

/// A mention of a place and where that lies.
struct Spot {
    name: String,
    words: Range<usize>,
    lies: Where,
}

/// The places that one sentence names.
fn sentence<'l>(
    grounds: &Grounds<'l>,
    words: &Words<'_>,
    raws: &[Raw<'l>],
    explained: &[Option<usize>],
    range: Range<usize>,
    lexicon: &'l Lexicon,
) -> Vec<Spot> {
    let mut spots = Vec::new();
    let mut open = Vec::new();
    for at in range {
        let raw = &raws[at];
        // "Paris" of "Anna Paris": a person after all. A body is an actor, but may name its place.
        if explained[at].is_some() && !matches!(raw.what, What::Country { .. } | What::Body(_))
            || raw.form != MentionForm::Name
        {
            continue;
        }
        let printed = words.slice(&raw.words);
        let (name, lies) = match &raw.what {
            What::Country { code, acts: false } => {
                let name = lexicon.gazetteer.by_code(*code).map_or(printed, |c| c.name);
                (name, Where::within(Some(*code)))
            }
            What::Site { sites, within, .. } => {
                let lies = grounds.choose(printed, sites, *within, grounds.behind(words, raws, at));
                (lies.name.unwrap_or(printed), lies)
            }
            What::Landmark | What::Unexplained(_) if raw.is_located() && !is_ordinary(words, &raw.words, lexicon) => {
                let lies = grounds.of_name(printed, matches!(raw.what, What::Landmark));
                if lies.country.is_none() {
                    open.push(spots.len());
                }
                (printed, lies)
            }
            What::Body(found) => {
                spots.extend(seat(grounds, words, &raw.words, found, lexicon));
                continue;
            }
            _ => continue,
        };
        spots.push(Spot { name: name.to_owned(), words: raw.words.clone(), lies });
    }
    if !open.is_empty() {
        let near: Vec<_> = spots.iter().filter_map(|s| Some((s.words.clone(), s.lies.country?))).collect();
        // Only so many, so that a sentence of a thousand places takes no longer for each.
        let near = &near[..near.len().min(64)];
        for at in open {
            spots[at].lies.country = grounds.around(near, &spots[at].words);
        }
    }
    spots
}

/// "District 23", "East 51st Street", "in Love": one ordinary word with a capital, because a number or a name goes with it,
/// which is no town's name behind a preposition of place.
fn is_ordinary(words: &Words<'_>, name: &Range<usize>, lexicon: &Lexicon) -> bool {
    let numbered = words.text(name.end).starts_with(|c: char| c.is_ascii_digit());
    let noun = || lexicon.small.place_heads.exact(words.hashes(name.start, name.end)).is_some();
    let town = || is_within(words, name.start) && small_towns::named(words.slice(name)).next().is_some();
    name.len() == 1 && words.list[name.start].common && (numbered || noun() || !town())
}

/// "Ohio Department of Transport", "Harrow Police": the name of a local authority names its place.
fn seat<'l>(
    grounds: &Grounds<'l>,
    words: &Words<'_>,
    body: &Range<usize>,
    found: &Found<'l>,
    lexicon: &'l Lexicon,
) -> Option<Spot> {
    // Parties, papers and companies lie elsewhere as well.
    let free = found.sectors.iter().any(|s| matches!(s, Sector::Pty | Sector::Jrn | Sector::Bus | Sector::Mnc));
    if found.known.is_some() || free {
        return None;
    }
    // Courts, schools, associations; others are companies and clubs more often.
    let told = found.sectors.first().is_some_and(|sector| *sector != Sector::Gov);
    let start = body.start;
    (start + 1..body.end.min(start + 4)).rev().find_map(|end| {
        let name = words.slice(&(start..end));
        let public = words.is(end - 1, "county")
            || words.list.get(end).is_some_and(|w| lexicon.small.town_noun(w.hash).is_some());
        let lies = match lexicon.gazetteer.sites(name) {
            // "Federal Public Prosecutor" is not of Federal in Argentina.
            [] if public && !words.list[start].common && small_towns::named(name).next().is_some() => {
                grounds.of_name(name, false)
            }
            [] => return None,
            sites if public || found.kind == ActorKind::Government || told && is_part(sites) => {
                // "Georgia Water Agency": of the country, which is told as that.
                let country = lexicon.gazetteer.country(name).map(|c| c.code);
                let part = country.map(|country| grounds.part_meant(sites, country));
                if part == Some(None) {
                    return None;
                }
                grounds.choose(name, sites, part.flatten(), None)
            }
            _ => return None,
        };
        Some(Spot { name: lies.name.unwrap_or(name).to_owned(), words: start..end, lies })
    })
}

/// The places of the dateline.
fn filed<'l>(article: &Article, grounds: &Grounds<'l>, lexicon: &'l Lexicon, list: &mut List) {
    let Some(dateline) = &article.dateline else { return };
    let from = dateline.span.start_byte();
    let printed = article.text.get(dateline.span).unwrap_or_default();
    for name in &dateline.places {
        let upper = name.to_uppercase();
        let Some(start) = printed.find(name.as_str()).or_else(|| printed.find(&upper)) else { continue };
        wider(article, printed, from, start + upper.len().min(name.len()), lexicon, list);
        let start = from + start;
        let span = article.text.cut(start..start + upper.len().min(name.len()));
        if let Some(country) = lexicon.gazetteer.country(name).filter(|c| dateline.country.is_none_or(|d| d == c.code))
        {
            list.add(country.name, Where::within(Some(country.code)), span);
            continue;
        }
        let lies = match lexicon.gazetteer.sites(name) {
            [] => {
                let lies = grounds.of_name(name, false);
                if dateline.country.is_none_or(|c| lies.country == Some(c)) {
                    lies
                } else {
                    Where::within(dateline.country)
                }
            }
            sites => grounds.choose(name, sites, dateline.country, None),
        };
        list.add(lies.name.unwrap_or(name), lies, span);
    }
}

/// The state or country behind a dateline's place: "BANTAM, Conn. (AP)", "KOLKATA, India –".
fn wider(article: &Article, printed: &str, from: usize, end: usize, lexicon: &Lexicon, list: &mut List) {
    let Some(rest) = printed.get(end..).and_then(|rest| rest.strip_prefix(", ")) else { return };
    let letters = |stop: fn(char) -> bool| rest.split(stop).next().unwrap_or_default().trim_end();
    let (word, name) =
        (letters(char::is_whitespace), letters(|c| matches!(c, ',' | '(' | '-' | '–' | '—' | '/' | ':')));
    let start = from + end + 2;
    let mut add = |printed: &str, name: &str, lies: Where| {
        list.add(name, lies, article.text.cut(start..start + printed.len()));
    };
    let word = word.trim_end_matches([',', '-', '–', '—', ':']);
    if let Some(state) = lexicon.gazetteer.abbreviation(word) {
        add(word, state.name, Where::from(state));
    } else if let Some(country) = lexicon.gazetteer.country(name) {
        add(name, country.name, Where::within(Some(country.code)));
    } else if let Some(state) = lexicon.gazetteer.sites(name).iter().find(|s| s.kind == SiteKind::Subdivision) {
        add(name, state.name, Where::from(state));
    }
}

/// The places found so far, one entry for each name and country.
#[derive(Default)]
struct List {
    places: Vec<Place>,
    by_key: HashMap<(u64, Option<CountryCode>), usize>,
}

impl List {
    fn add(&mut self, name: &str, lies: Where, span: Span) {
        let slot = *self.by_key.entry((name_key(name), lies.country)).or_insert_with(|| {
            self.places.push(Place {
                id: PlaceId(self.places.len() as u32),
                name: name.to_owned(),
                country: lies.country,
                admin1: lies.admin1.map(str::to_owned),
                lat: lies.lies.map(|(lat, _)| lat),
                lon: lies.lies.map(|(_, lon)| lon),
                geonames: lies.geonames,
                mentions: Vec::new(),
            });
            self.places.len() - 1
        });
        self.places[slot].mentions.push(span);
    }
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
