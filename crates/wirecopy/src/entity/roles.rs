//! Titles before a name, roles after it: whose they are, of what body and of what country.

mod appositions;

use std::ops::Range;

pub(super) use appositions::after;

use super::pieces::{Item, Piece};
use super::words::Words;
use super::{CountryCode, Sector};
use crate::lexicon::people::{Gender, TitleUse};
use crate::lexicon::small::Function;

/// A title or role as it stands in the text.
#[derive(Clone, Debug)]
pub(super) struct RoleAt {
    pub(super) usage: TitleUse,
    pub(super) title: Range<usize>,
    pub(super) organization: Option<Range<usize>>,
    pub(super) country: Option<CountryCode>,
    pub(super) sectors: Vec<Sector>,
    pub(super) gender: Option<Gender>,
    /// The same for all titles of one office.
    pub(super) sense: u64,
}

/// Pieces behind a title at most that tell of what it is one.
const LONGEST: usize = 8;

/// The titles directly before the piece at `place`, and the first piece that belongs to them.
pub(super) fn before(words: &Words<'_>, pieces: &[Piece<'_>], place: usize) -> Option<(usize, Vec<RoleAt>)> {
    let mut first = place;
    let mut roles = Vec::new();
    while first > 0 && roles.len() < 5 && matches!(pieces[first - 1].item, Item::Title(..)) {
        first -= 1;
        roles.insert(0, holder(words, pieces, first));
    }
    // "grammarian Anna Roe", "Scientologist Carl Roe"
    if roles.is_empty()
        && let Some(noun) = place.checked_sub(1)
        && matches!(pieces[noun].item, Item::Word | Item::Name | Item::Agent(_))
        && pieces[noun].words.len() == 1
        && pieces[noun].words.end == pieces[place].words.start
        && tells_profession(words, pieces, noun)
    {
        first = noun;
        roles.push(holder(words, pieces, noun));
    }
    if roles.is_empty() {
        let mut place = place;
        // "head of the Grain Board (GB) Ana Roe"
        if place > 3 && is(words, pieces, place - 1, ")") && is(words, pieces, place - 3, "(") {
            place -= 3;
        }
        // "President of Iraq Barham Salih"
        let title = place.checked_sub(3)?;
        let inner = &pieces[place - 1];
        let at = if is(words, pieces, place - 2, "the") { title.checked_sub(1)? } else { title };
        if !matches!(inner.item, Item::Country(_) | Item::Body(_))
            || !matches!(pieces[at].item, Item::Title(..))
            || !is(words, pieces, at + 1, "of")
        {
            return None;
        }
        roles.push(holder(words, pieces, at));
        first = at;
    }
    Some((first, roles))
}

/// Whether a noun directly before a name tells what somebody is, and stands with no article that makes two of them.
fn tells_profession(words: &Words<'_>, pieces: &[Piece<'_>], noun: usize) -> bool {
    words.list[pieces[noun].words.start].personal
        && !noun.checked_sub(1).is_some_and(|before| is(words, pieces, before, "a") || is(words, pieces, before, "an"))
}

/// "Iraq’s foreign minister, Fuad Hussein,", "the mayor of Lyon, Anna Roe,": a role and a comma before the name at `place`, or
/// before the titles of it that begin at `first`.
pub(super) fn introduced(
    words: &Words<'_>,
    pieces: &[Piece<'_>],
    first: usize,
    place: usize,
) -> Option<(usize, RoleAt)> {
    let last = first.checked_sub(2).filter(|_| is(words, pieces, first - 1, ","))?;
    let apart = !matches!(pieces[last].item, Item::Title(..));
    let title = if apart { completed(words, pieces, last)? } else { last };
    let closed = pieces.get(place + 1).is_none_or(|p| {
        let word = &words.list[p.words.start];
        word.mark || !apart && !word.capital && word.function.is_none()
    });
    let Item::Title(kind, ..) = &pieces[title].item else { return None };
    let definite = title > 0
        && (words.is_possessive(pieces[title - 1].words.start)
            || is(words, pieces, title - 1, "the")
            || matches!(pieces[title - 1].item, Item::Demonym(_))
            || words.list[pieces[title - 1].words.start].function == Some(Function::Possessive))
        || words.is(pieces[title].words.start, "former");
    (closed && definite && kind.usage != TitleUse::Style).then(|| (title, holder(words, pieces, title)))
}

/// The title that the phrase completes which ends with the piece at `last`: of "head of the UN mission in Mali" the first.
fn completed(words: &Words<'_>, pieces: &[Piece<'_>], last: usize) -> Option<usize> {
    let small = |at: usize| ["of", "for", "in", "at", "to"].iter().any(|w| is(words, pieces, at, w));
    let joins = |at: usize| {
        let word = &words.list[pieces[at].words.start];
        small(at)
            || is(words, pieces, at, "and")
            || matches!(word.function, None | Some(Function::Determiner))
                && !(word.mark || word.barred || !word.capital && words.text(pieces[at].words.start).ends_with("ed"))
    };
    let mut at = last;
    for _ in 0..LONGEST {
        let before = at.checked_sub(1)?;
        if small(at) && at < last && matches!(pieces[before].item, Item::Title(..)) {
            return Some(before).filter(|&title| !is_plural(words, &pieces[title].words));
        }
        if matches!(pieces[at].item, Item::Title(..)) || !joins(at) {
            return None;
        }
        at = before;
    }
    None
}

/// "President Anna Weber of Austria": the country behind the name at `place`.
pub(super) fn country_behind(words: &Words<'_>, pieces: &[Piece<'_>], place: usize) -> Option<CountryCode> {
    if !is(words, pieces, place + 1, "of") {
        return None;
    }
    let inner = place + 2 + usize::from(is(words, pieces, place + 2, "the"));
    match pieces.get(inner)?.item {
        Item::Country(code) => Some(code),
        _ => None,
    }
}

/// Whether a title speaks of several: "foreign ministers", "ministers of finance".
pub(super) fn is_plural(words: &Words<'_>, title: &Range<usize>) -> bool {
    let head = title.clone().take_while(|&at| !words.is(at, "of") && !words.is(at, "for")).last();
    head.is_some_and(|at| {
        let text = words.text(at);
        text.len() > 3 && text.ends_with('s') && !text.ends_with("ss") || text.ends_with("men")
    })
}

/// The title at `place` with the body and country that its neighbours tell.
pub(super) fn holder(words: &Words<'_>, pieces: &[Piece<'_>], place: usize) -> RoleAt {
    let piece = &pieces[place];
    let Item::Title(title, sector, _) = &piece.item else {
        // "a boy from Leeds"
        return RoleAt {
            usage: TitleUse::Role,
            title: piece.words.clone(),
            organization: None,
            country: country_before(words, pieces, place),
            sectors: Vec::new(),
            gender: None,
            sense: words.list[piece.words.end - 1].hash,
        };
    };
    // "her brother" is of no order.
    let kin = title.usage == TitleUse::Style && words.list[piece.words.end - 1].personal;
    let mut role = RoleAt {
        usage: if kin { TitleUse::Role } else { title.usage },
        title: piece.words.clone(),
        organization: None,
        country: title.country,
        sectors: sector.map_or_else(|| if kin { Vec::new() } else { title.sectors.clone() }, |s| vec![s]),
        gender: title.gender,
        sense: title.sense ^ deputy(words, &piece.words),
    };
    let spoken_for = role.sectors.is_empty();
    let mut body_sectors = Vec::new();
    // "NATO spokesman", "Iraq’s foreign minister", "Iraqi Kurdish leader"
    let mut at = place;
    while at > 0 {
        let before = &pieces[at - 1];
        match &before.item {
            Item::Demonym(code) | Item::Country(code) => role.country = role.country.or(Some(*code)),
            Item::Body(body) => {
                role.organization.get_or_insert(before.words.clone());
                role.country = role.country.or(body.country);
                body_sectors.clone_from(&body.sectors);
            }
            Item::Site(sites) => {
                // "Paris mayor": the namesake is chosen later, so the country is told only where there is no choice.
                if let [site] = sites {
                    role.country = role.country.or(site.country);
                }
            }
            Item::People => {}
            Item::Word if words.is_possessive(before.words.start) => {}
            _ => break,
        }
        at -= 1;
    }
    // "commander of the Joint Task Force for Border Security in Iraq and Syria"
    let next = place + 1;
    if ["of", "for", "at", "to", "in", "with"].iter().any(|w| is(words, pieces, next, w)) {
        let the = usize::from(is(words, pieces, next + 1, "the"));
        if let Some(inner) = pieces.get(next + 1 + the) {
            let tongue = is(words, pieces, next, "in") && matches!(inner.item, Item::Demonym(_));
            match &inner.item {
                Item::Country(code) if !is(words, pieces, next, "to") => {
                    role.country = role.country.or(Some(*code));
                }
                // "spokesman for the Danish navy", but "instructor in English"
                Item::Demonym(code) if !tongue && !is(words, pieces, next, "to") => {
                    role.country = role.country.or(Some(*code));
                }
                Item::Body(body) => {
                    role.country = role.country.or(body.country);
                    body_sectors.clone_from(&body.sectors);
                }
                _ => {}
            }
            let start = inner.words.start;
            let mut end = proper_end(words, pieces, next + 1 + the);
            // "spokesman for the Indonesian military"
            if let (Item::Demonym(_), Some(Piece { words: noun, item: Item::Agent(_) })) =
                (&inner.item, pieces.get(next + 2 + the))
            {
                end = end.max(noun.end);
            }
            if end > start && !tongue && role.organization.is_none() && words.list[start].capital {
                role.organization = Some(start..end);
            }
        }
    }
    if spoken_for {
        role.sectors = body_sectors;
    }
    role
}

/// What parts the sense of a deputy's office from that of the office.
fn deputy(words: &Words<'_>, title: &Range<usize>) -> u64 {
    let second = |at: usize| ["deputy", "assistant"].iter().any(|w| words.is(at, w));
    title.clone().find(|&at| second(at)).map_or(0, |at| words.list[at].hash.rotate_left(1))
}

/// The country whose name or people stands right before the piece at `place`.
pub(super) fn country_before(words: &Words<'_>, pieces: &[Piece<'_>], place: usize) -> Option<CountryCode> {
    let mut at = place;
    while at > 0 {
        let before = &pieces[at - 1];
        match &before.item {
            Item::Demonym(code) | Item::Country(code) => return Some(*code),
            Item::People => {}
            Item::Word if words.is_possessive(before.words.start) => {}
            _ => return None,
        }
        at -= 1;
    }
    None
}

/// Where the proper name ends that begins at `place`: capitals, and the small words between them.
fn proper_end(words: &Words<'_>, pieces: &[Piece<'_>], place: usize) -> usize {
    let Some(first) = pieces.get(place) else { return 0 };
    if !words.list[first.words.start].capital {
        return first.words.start;
    }
    let mut end = first.words.end;
    let long = |end: usize| end - first.words.start > 2;
    for (at, piece) in pieces.iter().enumerate().skip(place + 1) {
        let word = &words.list[piece.words.start];
        let joins = ["of", "and", "for", "the", "against", "on", "&"].iter().any(|w| is(words, pieces, at, w))
            || is(words, pieces, at, "in") && long(end);
        if word.capital && !word.barred && !matches!(piece.item, Item::Title(..)) {
            end = piece.words.end;
        } else if !joins || piece.words.start > end + 1 {
            break;
        }
        if is(words, pieces, at, "and") && !long(end) {
            break;
        }
    }
    end
}

fn is(words: &Words<'_>, pieces: &[Piece<'_>], place: usize, what: &str) -> bool {
    pieces.get(place).is_some_and(|p| p.words.len() == 1 && words.is(p.words.start, what))
}
