//! The credit of a picture: who took, made or released it.
//!
//! Three forms: a label and a name ("Photo by …", "Courtesy of …"), a bracket at the end of a caption
//! ("[Name/Reuters]"), and the bare signature of an agency ("Name/AFP via Getty Images", "REUTERS/Name").

use std::ops::Range;

use super::shape;
use crate::lexicon::article::{ArticleLexicon, Boilerplate, CreditCue, House};
use crate::lexicon::cue::{Word, words};

/// How far from the end of a caption its credit may start, in bytes.
const REACH: usize = 280;
/// Most words of a name that signs.
const LONGEST: usize = 16;

/// A credit found in a line; offsets count from the line's start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Credit {
    /// Label, name and brackets.
    pub(super) bytes: Range<usize>,
    /// Who is credited.
    pub(super) name: Range<usize>,
}

/// Finds the credit at the end of a line, or the one that the whole line is.
pub(super) fn find(line: &str, lexicon: &ArticleLexicon) -> Option<Credit> {
    let from = shape::suffix_start(line, REACH);
    let mut tail: Vec<Word<'_>> = words(&line[from..]).map(|w| Word { start: w.start + from, ..w }).collect();
    let whole = from == 0;
    // "REUTERS/Name Purchase Licensing Rights": a link that was copied along.
    let copied =
        (0..tail.len()).find(|&at| matches!(lexicon.boilerplate.at(&tail[at..]), Some((_, Boilerplate::Tail))));
    tail.truncate(copied.unwrap_or(tail.len()));
    bracketed(line, &tail, lexicon)
        .or_else(|| labelled(line, &tail, whole, lexicon))
        .or_else(|| signed(&tail, whole, lexicon))
}

/// Whether a line is the name of a picture agency or wire and nothing more ("Getty Images").
pub(super) fn is_bare_house(line: &str, lexicon: &ArticleLexicon) -> bool {
    let all: Vec<Word<'_>> = words(shape::prefix(line, 80)).collect();
    line.len() < 80 && lexicon.whole_house(&all).is_some()
}

/// "… in Baghdad [Name/Reuters]", "… (Photo: Name)", "… (AP Photo/Name)".
fn bracketed(line: &str, tail: &[Word<'_>], lexicon: &ArticleLexicon) -> Option<Credit> {
    let last = tail.last().filter(|w| w.text == "." && tail.len() > 1).map_or(tail.len(), |_| tail.len() - 1);
    let closing = tail.get(last.checked_sub(1)?)?;
    let open = match closing.text {
        "]" => "[",
        ")" => "(",
        _ => return None,
    };
    let start = tail.get(..last - 1)?.iter().rposition(|w| w.text == open)?;
    let inner = tail.get(start + 1..last - 1)?;
    if inner.is_empty() || inner.len() > LONGEST + 6 {
        return None;
    }
    let bytes = tail[start].start..line.len();
    let name = if let Some(name) = after_label(inner, lexicon) {
        name
    } else {
        let slash = inner.iter().any(|w| w.text == "/");
        let house = lexicon.find_house(inner);
        let signs = match open {
            "[" => slash || house.is_some(),
            _ => {
                slash && (house.is_some() || is_name_and_house(inner))
                    || house.is_some_and(|(at, len, _)| at == 0 && len == inner.len())
                    || has_photo(inner, lexicon)
            }
        };
        if !signs || !is_name(inner) {
            return None;
        }
        inner.first()?.start..inner.last()?.end()
    };
    Some(Credit { bytes, name })
}

/// "MEE/Karim Adel": a house that nobody knows, and a name of two words.
fn is_name_and_house(inner: &[Word<'_>]) -> bool {
    let Some(slash) = inner.iter().position(|w| w.text == "/") else { return false };
    let sides = [&inner[..slash], &inner[slash + 1..]];
    inner.len() <= 7
        && sides.iter().all(|side| !side.is_empty() && side.iter().all(Word::is_capitalised))
        && sides.iter().any(|side| side.len() >= 2)
}

/// The name in brackets at the end of a line that is known to be a caption.
pub(super) fn in_brackets(line: &str) -> Option<Credit> {
    let end = line.trim_end_matches('.').strip_suffix([')', ']'])?;
    let start = end.rfind(['(', '['])?;
    let inner: Vec<Word<'_>> = words(&end[start + 1..]).collect();
    let named = inner.len() <= 8 && inner.iter().all(|w| !w.is_small() || is_link(w.text)) && is_name(&inner);
    named.then_some(Credit { bytes: start..line.len(), name: start + 1..end.len() })
}

fn has_photo(inner: &[Word<'_>], lexicon: &ArticleLexicon) -> bool {
    (0..inner.len()).any(|at| matches!(lexicon.house(&inner[at..]), Some((_, House::Photo))))
}

/// "Photo by Name/Agency", "Courtesy of X", alone on its line or behind a caption.
fn labelled(line: &str, tail: &[Word<'_>], whole: bool, lexicon: &ArticleLexicon) -> Option<Credit> {
    for at in 0..tail.len() {
        let first = &tail[at];
        let begins = whole && at == 0;
        if !(begins || first.is_capitalised() || first.text == "©") {
            continue;
        }
        let Some((len, cue)) = lexicon.credits.at(&tail[at..]) else { continue };
        let before = at.checked_sub(1).and_then(|b| tail.get(b));
        let parted = before.is_none_or(|w| !w.is_word());
        let strong = len >= 2 && *cue == CreditCue::Label;
        if !(parted || strong) || begins && first.is_small() {
            continue;
        }
        let rest = tail.get(at + len..)?;
        let start = if before.is_some_and(|w| matches!(w.text, "|" | "(" | "/")) { before?.start } else { first.start };
        if *cue == CreditCue::Alone {
            if rest.iter().all(|w| w.text == ".") && begins {
                return Some(Credit { bytes: start..line.len(), name: first.start..tail.get(at + len - 1)?.end() });
            }
            continue;
        }
        if let Some(name) = name_of(rest) {
            return Some(Credit { bytes: start..line.len(), name });
        }
    }
    None
}

/// The name behind a label at the start of a bracket's words.
fn after_label(inner: &[Word<'_>], lexicon: &ArticleLexicon) -> Option<Range<usize>> {
    let (len, cue) = lexicon.credits.at(inner)?;
    match cue {
        CreditCue::Label => name_of(inner.get(len..)?),
        CreditCue::Alone => (len == inner.len()).then(|| Some(inner.first()?.start..inner.last()?.end()))?,
    }
}

/// All of these words as a name, the full stop at the end left out.
fn name_of(rest: &[Word<'_>]) -> Option<Range<usize>> {
    let mut rest = rest;
    while let Some((first, others)) = rest.split_first()
        && matches!(first.text, ":" | "-" | "–" | "—" | "," | "|")
    {
        rest = others;
    }
    while let Some((last, others)) = rest.split_last()
        && matches!(last.text, "." | ")" | "]" | "," | "|")
    {
        rest = others;
    }
    // "by the Presidency": the article is no part of the name.
    if rest.len() > 1 && rest.first().is_some_and(|w| w.text == "the") {
        rest = &rest[1..];
    }
    (is_name(rest)).then(|| Some(rest.first()?.start..rest.last()?.end()))?
}

/// Whether words may be the name of a photographer, an agency, an office: no sentence, not many.
fn is_name(words: &[Word<'_>]) -> bool {
    let count = words.iter().filter(|w| w.is_word()).count();
    let strange = words.iter().filter(|w| w.is_small() && !is_link(w.text)).count();
    let starts = words.first().is_some_and(|w| w.is_capitalised() || is_link(w.text) || !w.is_word() || strange == 0);
    (1..=LONGEST).contains(&count) && starts && (strange == 0 || strange * 5 <= count && count <= 10)
}

/// Small words inside credits.
fn is_link(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "of"
            | "and"
            | "via"
            | "for"
            | "by"
            | "from"
            | "courtesy"
            | "de"
            | "del"
            | "la"
            | "le"
            | "al"
            | "el"
            | "van"
            | "von"
            | "bin"
            | "der"
            | "di"
            | "da"
            | "dpa"
            | "file"
            | "handout"
            | "pool"
            | "photo"
            | "image"
            | "x"
            | "dos"
            | "in"
            | "media"
            | "office"
            | "through"
    )
}

/// "Name/AFP via Getty Images" behind the caption's full stop, "REUTERS/Name" behind anything, either alone.
fn signed(tail: &[Word<'_>], whole: bool, lexicon: &ArticleLexicon) -> Option<Credit> {
    let end = tail.iter().rposition(Word::is_word)? + 1;
    let tail = tail.get(..end)?;
    let line_end = tail.last()?.end();
    // Behind the last end of a sentence.
    let after_stop = (0..tail.len().saturating_sub(1)).rev().find(|&at| {
        matches!(tail[at].text, "." | "!" | "?" | "”" | "|" | "•" | "\"")
            && !tail[at + 1].glued
            && !is_initial(tail, at)
    });
    let from = after_stop.map_or(0, |at| at + 1);
    if after_stop.is_some() || whole {
        let segment = tail.get(from..)?;
        let piped =
            from > 0 && tail[from - 1].text == "|" && segment.iter().any(|w| w.text == "/") && segment.len() <= 10;
        if signs(segment, from == 0, lexicon) || piped && is_name(segment) {
            let name = segment.iter().find(|w| w.is_word())?.start;
            return Some(Credit { bytes: segment.first()?.start..line_end, name: name..line_end });
        }
    }
    // "… July 17, 2025. REUTERS/Name", "… in Erbil AP Photo/Name": the slash is proof enough.
    let at = (0..tail.len()).find(|&at| {
        lexicon.house(&tail[at..]).is_some_and(|(len, _)| {
            tail.get(at + len).is_some_and(|w| w.text == "/")
                && tail.get(at + len + 1).is_some_and(Word::is_capitalised)
        }) && tail[at].is_capitalised()
            && tail.get(at + 1..).is_some_and(|rest| rest.len() <= 12 && is_name(rest))
            && at.checked_sub(1).is_none_or(|b| !matches!(tail[b].text, "/" | "the" | "and"))
    })?;
    Some(Credit { bytes: tail[at].start..line_end, name: tail[at].start..line_end })
}

/// Whether the full stop ends an initial or a short title: "J. Smith".
fn is_initial(tail: &[Word<'_>], at: usize) -> bool {
    tail[at].text == "."
        && at.checked_sub(1).is_some_and(|before| {
            let word = &tail[before];
            tail[at].glued
                && word.is_capitalised()
                && (word.text.chars().count() == 1 || !shape::ends_sentence(&format!("{}.", word.text)))
        })
}

/// Whether these words sign a picture: a name with an agency, or an agency that makes pictures.
fn signs(segment: &[Word<'_>], alone: bool, lexicon: &ArticleLexicon) -> bool {
    if segment.len() > 14 || !is_name(segment) || segment.iter().any(|w| matches!(w.text, ":" | "?" | "!" | ";")) {
        return false;
    }
    if !segment.iter().all(|w| !w.is_small() || is_link(w.text)) {
        return false;
    }
    let slash = segment.iter().any(|w| w.text == "/");
    let via = segment.iter().any(|w| w.text == "via");
    let house = lexicon.find_house(segment);
    let is_house = |(at, len, _): (usize, usize, House)| at == 0 && len == segment.len();
    let photo = has_photo(segment, lexicon);
    if alone {
        // A line of its own that is but "Reuters" may sign the article as well.
        let ends = house.is_some_and(|(at, len, _)| at + len == segment.len());
        let shouts = segment.iter().all(|w| !w.is_word() || w.is_capitals());
        // "Name for NPR"
        let for_house =
            house.is_some_and(|(at, _, _)| at >= 3 && segment[at - 1].text == "for") && ends && segment.len() <= 8;
        for_house
            || (slash || via) && house.is_some()
            || photo && ends && segment.len() <= 6 && !(shouts && segment.len() > 2)
    } else {
        house.is_some_and(is_house)
            || lexicon.loose_house(segment).is_some()
            || (slash || via || photo) && house.is_some()
    }
}
