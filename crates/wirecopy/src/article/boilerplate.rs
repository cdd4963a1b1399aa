//! What is no part of the article: advertising, links, sharing, rules and end marks.

use super::draft::Draft;
use super::shape;
use crate::article::BlockKind;
use crate::lexicon::article::{ArticleLexicon, Boilerplate, House};
use crate::lexicon::cue::{Word, words};

/// The longest line that a cue at its start condemns, in words.
const LONGEST: usize = 30;
/// The longest line that a cue within condemns, in bytes.
const NOTICE: usize = 500;
/// The longest line of controls, in words and marks.
const CONTROLS: usize = 14;

/// Marks it.
pub(super) fn mark(draft: &mut Draft<'_>) {
    for at in 0..draft.parts.len() {
        if draft.parts[at].kind.is_some() {
            continue;
        }
        if let Some(end) = list_end(draft, at) {
            draft.parts[at..=end].iter_mut().for_each(|part| part.kind = Some(BlockKind::Boilerplate));
        } else if is_boilerplate(draft.line(at), at == 0, &draft.lexicon.article) {
            draft.parts[at].kind = Some(BlockKind::Boilerplate);
        }
    }
}

/// Marks the links that stand between a label ("Related stories") and the end: short lines, no running text.
pub(super) fn mark_links(draft: &mut Draft<'_>) {
    let Some(body) = draft.parts.iter().rposition(|part| part.shape.is_prose() && part.kind.is_none()) else { return };
    let label = (body + 1..draft.parts.len()).find(|&at| {
        let all: Vec<Word<'_>> = words(shape::prefix(draft.line(at), 80)).collect();
        draft.parts[at].kind == Some(BlockKind::Boilerplate)
            && draft.lexicon.article.boilerplate.at(&all).is_some_and(|(_, kind)| *kind == Boilerplate::Links)
    });
    let Some(label) = label else { return };
    for part in &mut draft.parts[label..] {
        if part.kind.is_none() && part.shape.words <= LONGEST {
            part.kind = Some(BlockKind::Boilerplate);
        }
    }
}

/// The longest list of links, in lines.
const LIST: usize = 24;

/// The last line of the list of links that a line opens.
fn list_end(draft: &Draft<'_>, at: usize) -> Option<usize> {
    let known = |at: usize| {
        let all: Vec<Word<'_>> = words(shape::prefix(draft.line(at), 80)).take(8).collect();
        draft.lexicon.article.boilerplate.at(&all).map(|(_, kind)| *kind)
    };
    if draft.parts[at].shape.words > 6 || known(at) != Some(Boilerplate::ListStart) {
        return None;
    }
    (at + 1..draft.parts.len().min(at + LIST))
        .take_while(|&i| !draft.parts[i].shape.is_prose())
        .find(|&i| draft.parts[i].shape.words <= 3 && known(i) == Some(Boilerplate::ListEnd))
}

/// Whether a line is a mark without words (a rule, "###") or the end mark of an article or statement.
pub(super) fn is_end_mark(line: &str, lexicon: &ArticleLexicon) -> bool {
    if line.len() > 60 {
        return false;
    }
    if !line.chars().any(char::is_alphanumeric) {
        return line.chars().all(|c| !c.is_alphanumeric());
    }
    let all: Vec<Word<'_>> = words(line).collect();
    lexicon.boilerplate.whole(&all) == Some(&Boilerplate::End)
}

fn is_boilerplate(line: &str, first: bool, lexicon: &ArticleLexicon) -> bool {
    if is_end_mark(line, lexicon) {
        return !line.contains(['"', '“', '?', '!']) || line.len() > 3;
    }
    if line.len() > NOTICE {
        return false;
    }
    let all: Vec<Word<'_>> = words(line).collect();
    if (0..all.len()).any(|at| matches!(lexicon.boilerplate.at(&all[at..]), Some((_, Boilerplate::Within)))) {
        return true;
    }
    if line.len() > 300 {
        return false;
    }
    if is_clock(&all) || is_address(line) || !first && is_signature(&all, lexicon) {
        return true;
    }
    match lexicon.boilerplate.at(&all) {
        Some((_, Boilerplate::Whole | Boilerplate::Links | Boilerplate::ListEnd)) => are_controls(&all, lexicon),
        // "list of 3 items"; what may come behind it was not copied.
        Some((_, Boilerplate::ListStart)) => {
            all.len() <= 4 && (all.len() <= 2 || all.iter().any(|w| w.text.starts_with(|c: char| c.is_ascii_digit())))
        }
        Some((_, Boilerplate::Start)) => !first && all.len() <= LONGEST,
        _ => false,
    }
}

/// Whether words are controls of a page and their counts: "Share", "Listen | Save | 12 comments".
fn are_controls(all: &[Word<'_>], lexicon: &ArticleLexicon) -> bool {
    let mut at = 0;
    let mut count = 0;
    while at < all.len() {
        let known = lexicon.boilerplate.at(&all[at..]);
        if let Some((len, Boilerplate::Whole | Boilerplate::Links | Boilerplate::ListEnd)) = known {
            (at, count) = (at + len, count + 1);
        } else if !all[at].is_word() || all[at].text.bytes().all(|b| b.is_ascii_digit()) {
            at += 1;
        } else {
            return false;
        }
    }
    count > 0 && (count == 1 || all.len() <= CONTROLS && all.iter().all(|w| !matches!(w.text, ">" | "›" | "»")))
}

/// The agency that ends its own text: "(ANI)", "-- SPA".
fn is_signature(all: &[Word<'_>], lexicon: &ArticleLexicon) -> bool {
    let start = all.iter().take_while(|w| !w.is_word()).count();
    let end = all.iter().rposition(Word::is_word).map_or(start, |at| at + 1);
    start > 0
        && all.len() <= 8
        && all.get(start..end).is_some_and(|name| lexicon.whole_house(name) == Some(House::Agency))
}

/// The address of a page, alone on its line.
fn is_address(line: &str) -> bool {
    ["http://", "https://", "www."].iter().any(|start| line.starts_with(start)) && !line.contains(char::is_whitespace)
}

/// The time stamp of a live blog, or how long ago something was posted: "14:05 GMT", "2 hours ago", "5 min read".
fn is_clock(all: &[Word<'_>]) -> bool {
    if all.is_empty() || all.len() > 9 || !all.iter().any(|w| w.text.starts_with(|c: char| c.is_ascii_digit())) {
        return false;
    }
    let lasts = all.last().is_some_and(|w| matches!(w.text.to_ascii_lowercase().as_str(), "ago" | "read"))
        || all.len() == 2 && matches!(all[1].text, "min" | "mins" | "minutes");
    let small = all.iter().all(|w| {
        w.text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b':'))
            || matches!(
                w.text.to_ascii_lowercase().as_str(),
                "ago"
                    | "read"
                    | "min"
                    | "mins"
                    | "minute"
                    | "minutes"
                    | "hour"
                    | "hours"
                    | "hr"
                    | "hrs"
                    | "h"
                    | "m"
                    | "d"
                    | "day"
                    | "days"
                    | "week"
                    | "weeks"
                    | "month"
                    | "months"
                    | "am"
                    | "pm"
                    | "a.m"
                    | "p.m"
                    | "gmt"
                    | "bst"
                    | "utc"
                    | "est"
                    | "edt"
                    | "cet"
                    | "cest"
                    | "ist"
                    | "ast"
                    | "msk"
                    | "et"
                    | "updated"
                    | "posted"
                    | "published"
                    | "•"
                    | "·"
                    | ","
                    | "|"
                    | "-"
                    | "."
                    | "local"
                    | "time"
                    | "at"
            )
    });
    let clock = all.windows(3).any(|w| w[1].text == ":" && w[1].glued && w[2].glued)
        || all.iter().any(|w| {
            let lower = w.text.to_ascii_lowercase();
            matches!(lower.as_str(), "am" | "pm" | "gmt" | "bst")
                || lower.ends_with("am") && lower.starts_with(|c: char| c.is_ascii_digit())
                || lower.ends_with("pm") && lower.starts_with(|c: char| c.is_ascii_digit())
        });
    small && (lasts || clock)
        || clock
            && all.iter().all(|w| {
                let lower = w.text.to_ascii_lowercase();
                lower.starts_with(|c: char| c.is_ascii_digit())
                    || !w.is_word()
                    || matches!(
                        lower.as_str(),
                        "am" | "pm" | "gmt" | "bst" | "utc" | "est" | "edt" | "updated" | "at" | "today" | "yesterday"
                    )
            })
}
