//! Roles behind a name: "Anna Roe, the NATO spokeswoman", "Kim Roe, 14, a boy from Leeds".

use super::{RoleAt, holder, is};
use crate::entity::pieces::{Item, Piece};
use crate::entity::words::Words;
use crate::lexicon::people::TitleUse;
use crate::lexicon::small::Function;

/// The roles in an apposition behind the piece at `place`, and one past its last piece.
pub(in crate::entity) fn after(words: &Words<'_>, pieces: &[Piece<'_>], place: usize) -> Option<(usize, Vec<RoleAt>)> {
    let first = opening(words, pieces, place)?;
    let mut at = first;
    let mut budget = 6;
    let title = loop {
        let piece = pieces.get(at)?;
        let word = &words.list[piece.words.start];
        match &piece.item {
            Item::Title(title, ..) if title.usage != TitleUse::Style => break at,
            // "a boy from Leeds", "his sister": where nothing follows that it stands before.
            // "Booker Prize-winner", "his brother" (who is a title in a monastery only).
            Item::Word | Item::Agent(_) | Item::Name | Item::Title(..)
                if at > first && words.list[piece.words.end - 1].personal =>
            {
                let ends = is_end(words, pieces, at + 1) || goes_on(words, pieces, at + 1);
                if ends {
                    break at;
                }
            }
            // "a USI instructor": not first, so no next name of a list.
            Item::Name if piece.words.len() < 3 && (at > first || word.acronym) => {}
            Item::Demonym(_) | Item::Country(_) | Item::Body(_) | Item::Site(_) | Item::People | Item::Agent(_) => {}
            Item::Word if words.is_possessive(piece.words.start) => {}
            Item::Word if word.mark => return None,
            Item::Word => {
                let allowed = match word.function {
                    None => true,
                    Some(Function::Determiner | Function::Possessive) => {
                        at == first || is(words, pieces, at - 1, "then")
                    }
                    // "the first woman mayor"
                    Some(Function::Adverb) => at == first + 1 && is(words, pieces, at, "first"),
                    // "a silver and bronze medallist"
                    Some(Function::Conjunction) => at > first + 1 && is(words, pieces, at, "and"),
                    Some(_) => false,
                };
                if !allowed || word.barred && !word.timed {
                    return None;
                }
            }
            _ => return None,
        }
        budget -= 1;
        if budget == 0 {
            return None;
        }
        at += 1;
    };
    // ", Mayor Jane Roe" is the next of a list and no role of the one before.
    if matches!(pieces.get(title + 1).map(|p| &p.item), Some(Item::Name | Item::Title(..))) {
        return None;
    }
    let role = holder(words, pieces, title);
    let mut end = title + 1;
    // Without an article, the apposition ends with a mark: "Roe, opposition leader discuss" is a list of two.
    let introduced = words.list[pieces[first].words.start].function.is_some()
        || title > first && words.is_possessive(pieces[title - 1].words.start);
    let closed = is_end(words, pieces, end);
    if !introduced && !closed {
        return None;
    }
    while role.organization.as_ref().is_some_and(|o| pieces.get(end).is_some_and(|p| p.words.end <= o.end)) {
        end += 1;
    }
    let mut roles = vec![role];
    // "founder and director"
    if is(words, pieces, title + 1, "and")
        && let Some(Item::Title(second, ..)) = pieces.get(title + 2).map(|p| &p.item)
        && second.usage != TitleUse::Style
    {
        roles.push(holder(words, pieces, title + 2));
        end = end.max(title + 3);
    }
    Some((end, roles))
}

/// Where an apposition behind the piece at `place` begins: behind the mark, and behind an age or years of life.
fn opening(words: &Words<'_>, pieces: &[Piece<'_>], place: usize) -> Option<usize> {
    let number =
        |at: usize| pieces.get(at).is_some_and(|p| words.text(p.words.start).bytes().all(|b| b.is_ascii_digit()));
    // "Roe ( 1904 – 1987 ), a painter"
    let mut mark = place + 1;
    if is(words, pieces, mark, "(")
        && (number(mark + 1) || ["born", "née", "né"].iter().any(|w| is(words, pieces, mark + 1, w)))
    {
        mark = (mark + 2..mark + 10).find(|&at| is(words, pieces, at, ")"))? + 1;
    }
    // "Roe, 14, a boy"
    if is(words, pieces, mark, ",") && number(mark + 1) && is(words, pieces, mark + 2, ",") {
        mark += 2;
    }
    [",", "(", "–", "—"].iter().any(|m| is(words, pieces, mark, m)).then_some(mark + 1)
}

/// Whether what follows a noun tells more of it: "a trader buying grain", "a bridge built by", "a boy that".
fn goes_on(words: &Words<'_>, pieces: &[Piece<'_>], place: usize) -> bool {
    pieces.get(place).is_some_and(|p| {
        let text = words.text(p.words.start);
        let verbal = text.len() > 4 && (text.ends_with("ing") || text.ends_with("ed"));
        let word = &words.list[p.words.start];
        verbal && !word.capital
            || ["by", "that", "on", "against", "like", "based"].iter().any(|w| words.is(p.words.start, w))
    })
}

/// Whether a role may end before `place`.
fn is_end(words: &Words<'_>, pieces: &[Piece<'_>], place: usize) -> bool {
    pieces.get(place).is_none_or(|p| {
        let small = ["of", "for", "at", "in", "to", "and", "who", "whose", "with", "from"];
        words.list[p.words.start].mark || small.iter().any(|w| words.is(p.words.start, w))
    })
}
