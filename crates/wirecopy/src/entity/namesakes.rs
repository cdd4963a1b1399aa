//! Names that two bear, a place and somebody or something else, settled by the whole text before anybody is chained:
//! Georgia the state and the country, "Madison" the skater, "Bantam, Conn." that no gazetteer knows.

use std::collections::{HashMap, HashSet};

use super::chain::name_key;
use super::mentions::{Hint, Raw, What};
use super::told::Told;
use super::words::Words;
use super::{CountryCode, MentionForm, towns};
use crate::article::Article;
use crate::lexicon::Lexicon;
use crate::lexicon::gazetteer::{Site, SiteKind};
use crate::lexicon::small::TownNoun;
use crate::lexicon::small_towns;

/// Largest town that is taken for a person where it is a given name and nothing says that it is a town.
const SMALL_CITY: u32 = 1_000_000;

/// Corrects the mentions of one article.
pub(super) fn settle<'l>(article: &Article, words: &Words<'_>, raws: &mut [Raw<'l>], lexicon: &'l Lexicon) {
    located(words, raws, lexicon);
    towns::mark(words, raws, lexicon);
    parts(words, raws, lexicon);
    withins(words, raws);
    let senses = senses(words, raws);
    let told = Told::of(article, words, raws, lexicon);
    countries(words, raws, lexicon, &senses, &told);
    given_names(article, words, raws, lexicon);
}

/// The named place that begins at a word, by its number.
fn place_at(raws: &[Raw<'_>], after: usize, word: usize) -> Option<usize> {
    (after..raws.len())
        .take_while(|&at| raws[at].words.start <= word)
        .find(|&at| raws[at].words.start == word && raws[at].form == MentionForm::Name && is_place(&raws[at].what))
}

fn is_place(what: &What<'_>) -> bool {
    matches!(
        what,
        What::Country { acts: false, .. } | What::Site { .. } | What::Landmark | What::Unexplained(Hint::Located)
    )
}

/// The country or part of one that stands behind a place: "Bantam, Conn.", "Walker County (Ga.)".
pub(super) fn behind(words: &Words<'_>, raws: &[Raw<'_>], at: usize) -> Option<usize> {
    let end = raws[at].words.end;
    let bracket = words.is(end, "(");
    if !words.is(end, ",") && !bracket {
        return None;
    }
    let next = place_at(raws, at + 1, end + 1)?;
    let after = raws[next].words.end;
    // "Syria, Iraq and Iran" is a list, "Halma, Syria, and" is none.
    let more = after + 1 + usize::from(words.is(after + 1, "and"));
    let listed = (words.is(after, ",") || words.is(after, "and"))
        && place_at(raws, next + 1, if words.is(after, "and") { after + 1 } else { more })
            .is_some_and(|other| same_level(&raws[next].what, &raws[other].what));
    let closes = !listed && words.list.get(after).is_none_or(|w| w.mark || w.head);
    let short = words.slice(&raws[next].words).contains('.') || bracket;
    let wider = match &raws[next].what {
        What::Country { .. } => !matches!(raws[at].what, What::Country { .. }) && (closes || bracket),
        What::Site { sites, .. } => is_part(sites) && (short || closes && !is_wide(&raws[at].what)),
        _ => false,
    };
    wider.then_some(next)
}

/// Whether a first-level part of a country has the name.
pub(super) fn is_part(sites: &[Site]) -> bool {
    sites.iter().any(|s| s.kind == SiteKind::Subdivision)
}

/// Whether a place is more likely a part of a country than a town.
fn is_wide(what: &What<'_>) -> bool {
    match what {
        What::Country { .. } => true,
        What::Site { sites, .. } => sites.first().is_some_and(|s| s.kind == SiteKind::Subdivision),
        _ => false,
    }
}

fn same_level(one: &What<'_>, other: &What<'_>) -> bool {
    match (one, other) {
        (What::Country { .. }, What::Country { .. }) => true,
        (What::Site { sites: one, .. }, What::Site { sites: other, .. }) => is_part(one) && is_part(other),
        _ => false,
    }
}

/// The country told behind a place.
pub(super) fn country_behind(words: &Words<'_>, raws: &[Raw<'_>], at: usize) -> Option<CountryCode> {
    let next = behind(words, raws, at)?;
    let name = words.slice(&raws[at].words);
    match &raws[next].what {
        What::Country { code, .. } => Some(*code),
        What::Site { sites, .. } => {
            // "Guildford, Surrey, UK"
            let last = behind(words, raws, next).and_then(|last| match &raws[last].what {
                What::Country { code, .. } => Some(*code),
                _ => None,
            });
            let mut parts = sites.iter().filter(|s| s.kind == SiteKind::Subdivision).filter_map(|s| s.country);
            last.or_else(|| parts.clone().find(|c| has_town(&raws[at].what, name, *c))).or_else(|| parts.next())
        }
        _ => None,
    }
}

/// Whether a country has a place of this name.
fn has_town(what: &What<'_>, name: &str, country: CountryCode) -> bool {
    let known = match what {
        What::Site { sites, .. } => sites.iter().any(|s| s.country == Some(country)),
        _ => false,
    };
    known || small_towns::countries_of(name).any(|c| c == country)
}

/// Whether a preposition of place stands before a word; "to" and "from" may be said of persons.
pub(super) fn is_within(words: &Words<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        ["in", "near", "at", "outside", "across", "throughout", "around", "into", "inside"]
            .iter()
            .any(|w| words.is(before, w))
    })
}

/// Names that nothing explains become places where a wider place stands behind them, or other places beside them.
fn located(words: &Words<'_>, raws: &mut [Raw<'_>], lexicon: &Lexicon) {
    let mut before: Option<usize> = None;
    for at in 0..raws.len() {
        if raws[at].form != MentionForm::Name {
            continue;
        }
        if matches!(raws[at].what, What::Unexplained(Hint::None | Hint::Acts)) {
            let end = raws[at].words.end;
            let acts = words.list.get(end).is_some_and(|w| lexicon.bodies.is_acting(w.hash) && !w.capital);
            // "in Halma, Torvik and Bergum"
            let listed = before.is_some_and(|b| {
                let gap = raws[b].words.end;
                let joined = words.is(gap, ",") && (words.is(end, ",") || words.is(end, "and"))
                    || words.is(gap, "and")
                    || words.is(gap, ",") && words.is(gap + 1, "and") && gap + 2 == raws[at].words.start;
                joined && (gap + 1 == raws[at].words.start || gap + 2 == raws[at].words.start && words.is(gap, ","))
            });
            if behind(words, raws, at).is_some() || listed && !acts {
                raws[at].what = What::Unexplained(Hint::Located);
            }
        }
        let held = match raws[at].what {
            What::Site { located, .. } => located && is_within(words, raws[at].words.start),
            What::Unexplained(Hint::Located) => true,
            _ => false,
        };
        let list = before.is_some_and(|b| raws[b].words.end + 1 == raws[at].words.start) && is_place(&raws[at].what);
        before = (held || list).then_some(at);
    }
}

/// Names that have a country behind them once have it everywhere: "Paris, Texas", and then "Paris".
pub(super) fn senses(words: &Words<'_>, raws: &[Raw<'_>]) -> HashMap<u64, CountryCode> {
    let mut senses = HashMap::new();
    for at in 0..raws.len() {
        let named = matches!(raws[at].what, What::Country { .. } | What::Site { .. } | What::Unexplained(_));
        if named
            && raws[at].form == MentionForm::Name
            && let Some(country) = country_behind(words, raws, at)
        {
            senses.entry(name_key(words.slice(&raws[at].words))).or_insert(country);
        }
    }
    senses
}

/// "Atlanta, Georgia": behind a town that only the other Georgia has, the other one is meant.
fn parts<'l>(words: &Words<'_>, raws: &mut [Raw<'l>], lexicon: &'l Lexicon) {
    for at in 0..raws.len() {
        let Some(next) = behind(words, raws, at) else { continue };
        let What::Country { code, .. } = raws[next].what else { continue };
        let name = words.slice(&raws[at].words);
        let sites = lexicon.gazetteer.sites(words.slice(&raws[next].words));
        let part = sites.iter().filter(|s| s.kind == SiteKind::Subdivision).find_map(|s| s.country);
        if let Some(part) = part
            && !has_town(&raws[at].what, name, code)
            && has_town(&raws[at].what, name, part)
        {
            raws[next].what = What::Site { sites, within: Some(part), located: true };
        }
    }
}

/// What stands behind a place that the gazetteer knows decides, and nothing else that a comma parts from it.
fn withins(words: &Words<'_>, raws: &mut [Raw<'_>]) {
    for at in 0..raws.len() {
        let told = country_behind(words, raws, at);
        if let What::Site { sites, within, .. } = &mut raws[at].what {
            *within = told.or(within.filter(|c| is_part(sites) && sites.iter().any(|s| s.country == Some(*c))));
        }
    }
}

/// Names of countries that are a part of another one here, or a town: "Georgia", "Lebanon, Pa.".
fn countries<'l>(
    words: &Words<'_>,
    raws: &mut [Raw<'l>],
    lexicon: &'l Lexicon,
    senses: &HashMap<u64, CountryCode>,
    told: &Told,
) {
    let mut towns = HashMap::new();
    for raw in raws.iter() {
        // "a Lebanon woman": of the country she would be Lebanese.
        let next = words.list.get(raw.words.end).filter(|w| !w.capital && !w.mark);
        if let What::Country { code, .. } = raw.what
            && next.is_some_and(|w| lexicon.small.town_noun(w.hash).is_some_and(|noun| noun != TownNoun::Body))
            && !told.is_near(code)
        {
            let there = small_towns::countries_of(words.slice(&raw.words)).find(|c| *c != code && told.is_near(*c));
            towns.extend(there.map(|c| (code, c)));
        }
    }
    for raw in raws {
        match &mut raw.what {
            What::Country { code, .. } => {
                let code = *code;
                let printed = words.slice(&raw.words);
                let local = told.local().home_of(printed).filter(|home| {
                    !told.is_near(code) && small_towns::named(printed).any(|town| town.country == *home)
                });
                let town = senses.get(&name_key(printed)).or_else(|| towns.get(&code)).copied().or(local);
                let sites = lexicon.gazetteer.sites(printed);
                if let Some(within) = town.filter(|c| *c != code).or_else(|| told.part_meant(sites, code)) {
                    let located = is_within(words, raw.words.start);
                    raw.what = What::Site { sites, within: Some(within), located };
                }
            }
            // "Georgia School Boards Association"
            What::Body(found) if found.known.is_none() => {
                let start = raw.words.start;
                let named = (start + 1..raw.words.end.min(start + 3)).rev().map(|end| words.slice(&(start..end)));
                let country = |name: &&str| found.country == lexicon.gazetteer.country(name).map(|c| c.code);
                let Some((name, code)) = found.country.and_then(|code| Some((named.clone().find(country)?, code)))
                else {
                    continue;
                };
                found.country = told.part_meant(lexicon.gazetteer.sites(name), code).or(found.country);
            }
            _ => {}
        }
    }
}

/// "Georgia" of Georgia Stevens, and "Madison" where nothing says that it is a town.
fn given_names(article: &Article, words: &Words<'_>, raws: &mut [Raw<'_>], lexicon: &Lexicon) {
    let mut bearers = HashSet::new();
    let mut places = HashSet::new();
    for at in 0..raws.len() {
        let raw = &raws[at];
        let first = words.list[raw.words.start].hash;
        match raw.what {
            What::Person(_) if raw.words.len() > 1 => {
                bearers.insert(first);
            }
            What::Site { .. } | What::Country { .. } if raw.words.len() == 1 => {
                let comma = behind(words, raws, at).is_some();
                // "Halma, Georgia", but not "said Ann Roe, Georgia’s mother"
                let last = at > 0
                    && is_place(&raws[at - 1].what)
                    && raws[at - 1].words.end + 1 == raw.words.start
                    && words.is(raws[at - 1].words.end, ",");
                if is_within(words, raw.words.start) || comma || last {
                    places.insert(first);
                }
            }
            _ => {}
        }
    }
    let filed: HashSet<u64> = article.dateline.iter().flat_map(|d| d.places.iter()).map(|p| name_key(p)).collect();
    for raw in raws {
        let first = words.list[raw.words.start].hash;
        if raw.words.len() != 1
            || lexicon.people.given(first).is_none()
            || filed.contains(&name_key(words.slice(&raw.words)))
        {
            continue;
        }
        let free = !is_within(words, raw.words.start);
        let person = match &raw.what {
            What::Country { .. } => free && bearers.contains(&first) && !places.contains(&first),
            What::Site { sites, .. } => {
                let large = sites.iter().any(|s| s.population >= SMALL_CITY);
                free && !places.contains(&first) && (bearers.contains(&first) || !large)
            }
            _ => false,
        };
        if person {
            raw.what = What::Unexplained(Hint::Acts);
        }
    }
}
