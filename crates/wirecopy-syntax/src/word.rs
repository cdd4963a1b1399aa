//! A run without the marks at its ends → words: addresses stay whole, hyphens, slashes and clitics part.

use std::ops::Range;

use crate::chars::{closes, is_mark, opens};
use crate::lexicon::LEXICON;
use crate::token::{Out, mark_end};

/// What English hangs onto a word, longest first, with straight apostrophes and small letters.
const CLITICS: [&str; 7] = ["n't", "'re", "'ve", "'ll", "'s", "'d", "'m"];

/// Pushes the words and marks of `range`, which neither begins nor ends with a mark that parts words.
pub(crate) fn split(out: &mut Out<'_, '_>, range: Range<usize>) {
    let text = out.slice(range.clone());
    if text.is_empty() || is_address(text) || LEXICON.is_whole(text) {
        return out.push(range);
    }
    let joined_digits = is_number_with_hyphens(text);
    let mut start = 0; // of the word in hand
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let next = at + c.len_utf8();
        let (before, after) = (text[start..at].chars().next_back(), text[next..].chars().next());
        let between_digits = before.is_some_and(|c| c.is_ascii_digit()) && after.is_some_and(|c| c.is_ascii_digit());
        let parts = is_mark(c)
            && match c {
                '\'' | '’' | '&' | '+' | '_' | '@' | '#' | '*' | '^' | '~' | '`' => false,
                '.' => after == Some('.') || is_missing_blank(&text[start..at], &text[next..]),
                ',' | ':' | '/' => !between_digits,
                '-' => after == Some('-') || !(joined_digits || is_affixed(&text[start..at], &text[next..])),
                '$' => after.is_some_and(|c| c.is_ascii_digit()),
                '%' => before.is_some_and(|c| c.is_ascii_digit()),
                _ => true,
            };
        if !parts {
            at = next;
        } else if c == '$' && start < at {
            // "US$5": the sign ends a word.
            word(out, range.start + start..range.start + next);
            (start, at) = (next, next);
        } else {
            word(out, range.start + start..range.start + at);
            let end = mark_end(out.slice(0..range.end), range.start + at, range.end);
            out.push(range.start + at..end);
            (start, at) = (end - range.start, end - range.start);
        }
    }
    word(out, range.start + start..range.end);
}

/// A web address, an e-mail address, a file name.
pub(crate) fn is_address(text: &str) -> bool {
    if !text.contains(['.', ':']) {
        return false;
    }
    let starts = |prefix: &str| text.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix));
    if starts("www.") || starts("http:") || starts("https:") || text.contains("://") {
        return true;
    }
    if text.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.')) {
        return true;
    }
    let host = text.split_once('/').map_or(text, |(host, _)| host);
    let Some((name, ending)) = host.rsplit_once('.') else { return false };
    let named = name.chars().next_back().is_some_and(char::is_alphanumeric) && name.chars().any(char::is_alphabetic);
    named && name.len() > 1 && LEXICON.is_ending(ending)
}

/// A telephone number or a date: "555-0134", "2024-09-12". Of two plain numbers the hyphen is a dash.
fn is_number_with_hyphens(text: &str) -> bool {
    if !text.starts_with(|c: char| c.is_ascii_digit() || c == '+') || !text.contains('-') {
        return false;
    }
    let digits = text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'+' | b'.'));
    let telephone = text.split_once('-').is_some_and(|(a, b)| a.len() == 3 && b.len() == 4);
    digits && (telephone || text.bytes().filter(|&b| b == b'-').count() > 1)
}

/// Is the hyphen between these two one of an affix?
fn is_affixed(before: &str, after: &str) -> bool {
    let last = &after[..after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len())];
    LEXICON.is_prefix(before) || LEXICON.is_suffix(last)
}

/// "home.The", "home.[3]": a full stop behind a word, and right after it what a full stop cannot be inside of.
fn is_missing_blank(before: &str, after: &str) -> bool {
    let mut next = after.chars();
    let first = next.next();
    before.chars().rev().take(2).filter(|c| c.is_lowercase()).count() == 2
        && (first.is_some_and(|c| opens(c) || closes(c) || c == '"')
            || (first.is_some_and(char::is_uppercase) && next.next().is_some_and(char::is_lowercase)))
}

/// Pushes one word, its clitics and its unit apart.
fn word(out: &mut Out<'_, '_>, range: Range<usize>) {
    let text = out.slice(range.clone());
    if let Some(parts) = LEXICON.contraction(text) {
        let mut start = range.start;
        let mut bytes = text.char_indices().map(|(at, c)| at + c.len_utf8());
        for part in parts {
            // The entry is ASCII; the word may have ’ for its apostrophe.
            let end = (0..part).filter_map(|_| bytes.next()).last().map_or(range.end, |length| range.start + length);
            out.push(start..end);
            start = end;
        }
        return out.push(start..range.end);
    }
    // At most two clitics: "shouldn't've".
    let second = clitic_start(text);
    let first = clitic_start(&text[..second]);
    let stem = range.start + first;
    match unit_start(&text[..first]) {
        Some(unit) => {
            out.push(range.start..range.start + unit);
            out.push(range.start + unit..stem);
        }
        None => out.push(range.start..stem),
    }
    out.push(stem..range.start + second);
    out.push(range.start + second..range.end);
}

/// Is this whole text a clitic?
pub(crate) fn is_clitic(text: &str) -> bool {
    CLITICS.iter().any(|clitic| ends_with(text, clitic) == Some(0))
}

/// Where the last clitic of a word starts, or its length.
fn clitic_start(word: &str) -> usize {
    CLITICS.iter().find_map(|clitic| ends_with(word, clitic).filter(|&at| at > 0)).unwrap_or(word.len())
}

/// Where an ending starts, whatever the case and the shape of its apostrophe.
fn ends_with(word: &str, ending: &str) -> Option<usize> {
    let mut chars = word.char_indices().rev();
    let mut start = word.len();
    for wanted in ending.chars().rev() {
        let (at, c) = chars.next()?;
        let same = if wanted == '\'' { matches!(c, '\'' | '’') } else { c.eq_ignore_ascii_case(&wanted) };
        if !same {
            return None;
        }
        start = at;
    }
    Some(start)
}

/// "pm" of "5pm".
fn unit_start(word: &str) -> Option<usize> {
    let digits = word.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b':')).count();
    (digits > 0 && word.as_bytes()[0].is_ascii_digit() && LEXICON.is_unit(&word[digits..])).then_some(digits)
}
