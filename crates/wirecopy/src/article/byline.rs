//! Bylines: "By A and B", "C, Middle East correspondent", "D in Baghdad", "Agencies".

use std::ops::Range;

use super::date_line;
use super::dateline_grammar;
use super::draft::{Draft, NEAR};
use super::name;
use super::shape;
use crate::article::BlockKind;
use crate::lexicon::Lexicon;
use crate::lexicon::article::{BylineWord, CreditCue, House};
use crate::lexicon::cue::{Word, words};

/// The longest byline, in bytes.
const REACH: usize = 400;

/// Somebody whom a byline names; offsets count from the text's start. Without a name, role and house belong to the
/// writer above.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Writer {
    pub(super) name: Range<usize>,
    pub(super) role: Option<Range<usize>>,
    pub(super) house: Option<Range<usize>>,
}

/// Marks the bylines of the head: before the second paragraph, and an open "By …" at the very end.
pub(super) fn mark(draft: &mut Draft<'_>) {
    split_glued(draft);
    let mut prose = 0;
    let mut lines = 0;
    for at in 0..draft.parts.len() {
        if draft.parts[at].kind.is_some() {
            continue;
        }
        let last = at + 2 >= draft.parts.len();
        if at > NEAR && !last {
            continue;
        }
        if (prose < 2 || last) && draft.parts[at].bytes.len() <= REACH {
            mark_line(draft, at, lines > 0 && prose < 2);
        }
        if draft.parts[at].kind.is_none() {
            let shape = draft.parts[at].shape;
            // The first line may be a headline of two sentences.
            prose += usize::from(lines > 0 && (shape.is_prose() || shape.end == shape::End::Stop && lines > 1));
            lines += 1;
        }
    }
}

/// The writers in a string that holds names and little else, as metadata and bylines of pages give it. Agencies, unnamed
/// staff, addresses and accounts are left out.
#[cfg(feature = "html")]
pub(super) fn names(given: &str, lexicon: &Lexicon) -> Vec<super::Author> {
    let given = shape::prefix(given.trim(), REACH);
    let all: Vec<Word<'_>> = words(given).collect();
    let skip = match lexicon.article.bylines.at(&all) {
        Some((len, BylineWord::Cue)) => len + usize::from(all.get(len).is_some_and(|w| w.text == ":")),
        _ => 0,
    };
    let rest = all.get(skip..).unwrap_or_default();
    let Some((writers, _)) = writers(rest, true, lexicon) else { return Vec::new() };
    let named = writers.into_iter().filter(|w| !w.name.is_empty() && !is_house(&inside(rest, &w.name), lexicon));
    named
        .map(|w| super::Author {
            name: name::in_small_letters(&given[w.name]),
            role: w.role.map(|role| given[role].to_owned()),
            organization: w.house.map(|house| given[house].to_owned()),
        })
        .collect()
}

/// Whether a line opens as bylines do, and names somebody.
#[cfg(feature = "html")]
pub(super) fn is_line(line: &str, lexicon: &Lexicon) -> bool {
    let all: Vec<Word<'_>> = words(shape::prefix(line, REACH)).collect();
    let cue = matches!(lexicon.article.bylines.at(&all), Some((_, BylineWord::Cue)));
    cue && all.get(1).is_some_and(Word::is_capitalised) && !names(line, lexicon).is_empty()
}

/// The house that signs: an agency, outlet or its unnamed people ("Guardian staff reporter"), or whatever is known to be an
/// organization. Nothing for an address.
#[cfg(feature = "html")]
pub(super) fn house(given: &str, organization: bool, lexicon: &Lexicon) -> Option<String> {
    let all: Vec<Word<'_>> = words(shape::prefix(given.trim(), REACH)).collect();
    let skip = usize::from(matches!(lexicon.article.bylines.at(&all), Some((1, BylineWord::Cue))) && all.len() > 1);
    let rest = all.get(skip..)?;
    let named = (organization || is_house(rest, lexicon)) && rest.len() <= 8 && !given.contains(['@', '/']);
    named.then(|| given.get(rest.first()?.start..rest.last()?.end()).map(str::to_owned)).flatten()
}

/// Whether a line is a role or a house with its town: "Middle East correspondent".
#[cfg(feature = "html")]
pub(super) fn is_role_line(line: &str, lexicon: &Lexicon) -> bool {
    is_role(&words(shape::prefix(line, REACH)).collect::<Vec<_>>(), lexicon)
}

fn mark_line(draft: &mut Draft<'_>, at: usize, head: bool) {
    let all: Vec<Word<'_>> = words(draft.line(at)).collect();
    let start = draft.parts[at].bytes.start;
    let known = &draft.lexicon.article.bylines;
    let cue = match known.at(&all) {
        Some((len, BylineWord::Cue)) => Some(len),
        _ => None,
    };
    let read = match cue {
        Some(len) => cued(&all, len, draft.lexicon),
        None if head && !draft.line(at).contains(['\n', '\r']) => bare(draft, at, &all),
        None => None,
    };
    let Some((writers, days)) = read else { return };
    let shift = |range: Range<usize>| range.start + start..range.end + start;
    draft.parts[at].kind = Some(BlockKind::Byline);
    draft.parts[at].writers = writers
        .into_iter()
        .map(|w| Writer { name: shift(w.name), role: w.role.map(shift), house: w.house.map(shift) })
        .collect();
    date_line::take(draft, days);
}

type Read = (Vec<Writer>, date_line::Days);

/// "By …": whatever follows is the writer, as long as it can be a name.
fn cued(all: &[Word<'_>], cue: usize, lexicon: &Lexicon) -> Option<Read> {
    let mut rest = all.get(cue..)?;
    if rest.first().is_some_and(|w| w.text == ":") {
        rest = &rest[1..];
    }
    if matches!(lexicon.article.bylines.at(rest), Some((_, BylineWord::Stop))) {
        return None;
    }
    // "From Baghdad, the envoy flew on" is prose; "From our correspondent" is not.
    if all[0].text.eq_ignore_ascii_case("from")
        && !matches!(lexicon.article.bylines.at(rest), Some((_, BylineWord::House)))
    {
        return None;
    }
    writers(rest, true, lexicon).filter(|(writers, _)| writers.iter().any(|w| !w.name.is_empty()))
}

/// A byline without "By", told by role, house, place, or the lines beside it.
fn bare(draft: &Draft<'_>, at: usize, all: &[Word<'_>]) -> Option<Read> {
    let shape = draft.parts[at].shape;
    if shape.is_prose() || shape.words > 24 || shape.end != shape::End::Open && shape.words > 4 {
        return None;
    }
    let lexicon = draft.lexicon;
    let above = at.checked_sub(1).and_then(|i| draft.parts[i].kind);
    if is_office(all, lexicon) {
        return Some((Vec::new(), date_line::Days::default()));
    }
    let below = draft.parts.get(at + 1).and_then(|p| p.kind);
    if above == Some(BlockKind::Byline)
        && lexicon.gazetteer.is_place(draft.line(at))
        && matches!(below, Some(BlockKind::Date | BlockKind::Boilerplate | BlockKind::Credit | BlockKind::Caption))
    {
        return Some((Vec::new(), date_line::Days::default()));
    }
    // Below a name: its role, or its house.
    if above == Some(BlockKind::Byline) && is_role(all, lexicon) && !all.iter().any(|w| matches!(w.text, "and" | "&")) {
        let bytes = all.first()?.start..all.last()?.end();
        let house = matches!(lexicon.article.house(all), Some((_, House::Agency | House::Outlet)));
        let (role, house) = if house { (None, Some(bytes)) } else { (Some(bytes), None) };
        return Some((vec![Writer { name: 0..0, role, house }], date_line::Days::default()));
    }
    // The list of names goes on below.
    let goes_on = above == Some(BlockKind::Byline) && matches!(all[0].text, "and" | "with" | "&");
    let (writers, days) = writers(if goes_on { &all[1..] } else { all }, false, lexicon)?;
    let first = writers.first()?;
    let house = |w: &Writer| is_house(&inside(all, &w.name), lexicon);
    let house_alone = writers.iter().all(house);
    let qualified = writers.iter().any(|w| w.role.is_some() || w.house.is_some() || house(w));
    let role_alone = first.name.is_empty();
    let placed = all.iter().any(|w| w.text == "in") && writers.len() < 4;
    let posted = at > 0 && above == Some(BlockKind::Boilerplate) && draft.line(at - 1).ends_with("ago");
    let dated = below == Some(BlockKind::Date) || above == Some(BlockKind::Date) || posted;
    // A name, its town, the date.
    let town = |at: usize| {
        draft.parts.get(at).is_some_and(|p| p.kind.is_none()) && draft.lexicon.gazetteer.is_place(draft.line(at))
    };
    let dated = dated || town(at + 1) && draft.parts.get(at + 2).is_some_and(|p| p.kind == Some(BlockKind::Date));
    let below_role = draft.parts.get(at + 1).is_some_and(|p| {
        let next: Vec<Word<'_>> = words(shape::prefix(draft.line(at + 1), 120)).collect();
        p.kind.is_none() && p.shape.words <= 8 && !p.shape.is_prose() && is_role(&next, lexicon)
    });
    let names = writers.iter().all(|w| {
        let name = inside(all, &w.name);
        house(w) || name::is_person(&name, lexicon) && (qualified || !name::is_ordinary(&name, lexicon))
    });
    let holds = if role_alone {
        above == Some(BlockKind::Byline) || days != date_line::Days::default()
    } else if house_alone {
        let town = |i: usize| draft.lexicon.gazetteer.is_place(draft.line(i));
        let prose = draft.plain_from(at + 1).is_some_and(|i| draft.parts[i].shape.is_prose() || town(i));
        prose || dated || days != date_line::Days::default()
    } else {
        names && (goes_on || qualified || placed || dated || below_role || days != date_line::Days::default())
    };
    holds.then_some((writers, days))
}

/// Whether words name an office that issues releases, alone or behind the name of its body: "Navy Public Affairs".
pub(super) fn is_office(all: &[Word<'_>], lexicon: &Lexicon) -> bool {
    let office = |at: usize| lexicon.article.bylines.at(&all[at..]);
    if matches!(office(0), Some((_, BylineWord::Office))) {
        return true;
    }
    let named =
        all.len() <= 10 && all.iter().all(|w| w.is_capitalised() || matches!(w.text, "." | "of" | "the" | "and"));
    named
        && (1..all.len()).any(|at| matches!(office(at), Some((len @ 2.., BylineWord::Office)) if at + len == all.len()))
}

/// Whether words are a town or country: where, not who.
fn is_place(words: &[Word<'_>], lexicon: &Lexicon) -> bool {
    words.len() <= 4 && lexicon.gazetteer.is_place(&words.iter().map(|w| w.text).collect::<Vec<_>>().join(" "))
}

/// The words inside a range.
fn inside<'t>(all: &[Word<'t>], range: &Range<usize>) -> Vec<Word<'t>> {
    all.iter().filter(|w| w.start >= range.start && w.end() <= range.end).copied().collect()
}

/// Whether words name an agency, an outlet, or its unnamed people ("Al Jazeera Staff", "Agencies").
fn is_house(all: &[Word<'_>], lexicon: &Lexicon) -> bool {
    let article = &lexicon.article;
    if matches!(article.whole_house(all), Some(House::Agency | House::Outlet))
        || article.bylines.whole(all) == Some(&BylineWord::House)
    {
        return true;
    }
    let Some((len, House::Agency | House::Outlet)) = article.house(all) else { return false };
    matches!(article.bylines.whole(&all[len..]), Some(BylineWord::House | BylineWord::Role))
}

/// Whether words are a role or a house with its town: "Middle East correspondent", "BBC News, Baghdad".
fn is_role(all: &[Word<'_>], lexicon: &Lexicon) -> bool {
    let article = &lexicon.article;
    if all.is_empty() || all.len() > 10 {
        return false;
    }
    let role = (0..all.len()).any(|at| matches!(article.bylines.at(&all[at..]), Some((_, BylineWord::Role))));
    let house = matches!(article.house(all), Some((_, House::Agency | House::Outlet)));
    role && all.iter().any(Word::is_word) || house && all.len() <= 5
}

/// Takes a list of names, roles and houses apart.
fn writers(rest: &[Word<'_>], cued: bool, lexicon: &Lexicon) -> Option<Read> {
    let article = &lexicon.article;
    let mut found: Vec<Writer> = Vec::new();
    let mut days = date_line::Days::default();
    // The date may stand on the same line, behind a mark or behind nothing.
    let mut rest = rest;
    for at in 0..rest.len() {
        if let Some(read) = date_line::read(&rest[at..], article) {
            (days, rest) = (read, &rest[..at]);
            break;
        }
    }
    // So may the photographer.
    let photo = (1..rest.len()).find(|&at| matches!(article.credits.at(&rest[at..]), Some((2.., CreditCue::Label))));
    rest = &rest[..photo.unwrap_or(rest.len())];
    let mut at = 0;
    let mut joined = true;
    while at < rest.len() {
        let end = (at..rest.len()).find(|&i| is_separator(rest, i)).unwrap_or(rest.len());
        let segment = rest.get(at..end)?;
        let range = |words: &[Word<'_>]| Some(words.first()?.start..words.last()?.end());
        if let Some(bytes) = range(segment) {
            let house = is_house(segment, lexicon);
            let beside = found.last().is_some_and(|w: &Writer| is_house(&inside(rest, &w.name), lexicon));
            if house && (joined || found.is_empty() || beside) {
                found.push(Writer { name: bytes, ..Writer::default() });
            } else if house {
                found.last_mut()?.house = Some(bytes);
            } else if is_role(segment, lexicon) && (!found.is_empty() || !cued) {
                match found.last_mut() {
                    Some(writer) => writer.role = Some(bytes),
                    None => found.push(Writer { name: 0..0, role: Some(bytes), house: None }),
                }
            } else if found.is_empty() || joined || rest.get(at.wrapping_sub(1)).is_some_and(|w| w.text == ",") {
                if !found.is_empty() && is_place(segment, lexicon) {
                    at = end + 1;
                    joined = false;
                    continue;
                }
                if !name::may_write(segment, cued && found.is_empty(), lexicon) {
                    return None;
                }
                found.push(Writer { name: bytes, ..Writer::default() });
            } else if !segment.iter().all(|w| !w.is_small()) {
                return None;
            }
        }
        let separator = rest.get(end).map_or("", |w| w.text);
        at = end + 1;
        joined = matches!(separator, "and" | "AND" | "And" | "&" | "with" | ";");
        // "in Baghdad", "at the United Nations": where, not who.
        if matches!(separator, "in" | "at" | "IN") {
            at = (at..rest.len())
                .find(|&i| matches!(rest[i].text, "," | "and" | "AND" | "&" | "|" | "•" | "·"))
                .map_or(rest.len(), |i| {
                    joined = matches!(rest[i].text, "and" | "AND" | "&" | ",");
                    i + 1
                });
        }
        // "for the Agency": the house.
        if separator == "for" {
            let skip = usize::from(rest.get(at).is_some_and(|w| w.text.eq_ignore_ascii_case("the")));
            let house = rest.get(at + skip..)?;
            found.last_mut()?.house = range(house);
            break;
        }
    }
    (!found.is_empty()).then_some((found, days))
}

fn is_separator(rest: &[Word<'_>], at: usize) -> bool {
    let word = &rest[at];
    matches!(
        word.text,
        "," | "and"
            | "AND"
            | "And"
            | "&"
            | "|"
            | "•"
            | "·"
            | "/"
            | "—"
            | "–"
            | ";"
            | "with"
            | "in"
            | "IN"
            | "at"
            | "for"
            | "("
            | ")"
            | "@"
    ) || word.text == "-" && !word.glued
        || word.text == "." && at + 1 == rest.len()
}

/// "By SARA LOW BRUNSWICK, Maine (AP) -- …": parts the byline from the dateline that it is glued to.
fn split_glued(draft: &mut Draft<'_>) {
    for at in 0..draft.parts.len().min(6) {
        if draft.parts[at].kind.is_some() || !draft.parts[at].shape.is_prose() {
            continue;
        }
        let line = draft.line(at);
        let all: Vec<Word<'_>> = words(shape::prefix(line, REACH)).take(12).collect();
        let Some((cue @ 1, BylineWord::Cue)) = draft.lexicon.article.bylines.at(&all) else { continue };
        if !all[0].text.eq_ignore_ascii_case("by") {
            continue;
        }
        let cut = (cue + 2..all.len().min(cue + 5)).find_map(|k| {
            let name = all.get(cue..k)?;
            let from = all[k].start;
            let found = dateline_grammar::read(&line[from..], draft.lexicon)?;
            (found.strong && (found.agency.is_some() || found.day.is_some()) && name::is_person(name, draft.lexicon))
                .then_some((all[cue].start..name.last()?.end(), from))
        });
        if let Some((name, from)) = cut {
            let start = draft.parts[at].bytes.start;
            let mut byline = draft.parts[at].clone();
            byline.bytes = start..start + name.end;
            byline.kind = Some(BlockKind::Byline);
            byline.writers = vec![Writer { name: start + name.start..start + name.end, ..Writer::default() }];
            let rest = &mut draft.parts[at];
            rest.bytes.start = start + from;
            rest.core = rest.bytes.clone();
            draft.parts.insert(at, byline);
        }
        return;
    }
}
