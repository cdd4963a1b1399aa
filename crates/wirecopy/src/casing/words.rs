//! Characters → words, and what stands between them.

use std::ops::Range;

use crate::lexicon::phrase::word_hash;

/// A run of letters and digits; the 's of a possessive is a word of its own, and so is each part of "AL-RUBAIE".
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    pub(super) start: usize,
    /// Capitals, diacritics and the like aside.
    pub(super) hash: u64,
    /// What stands between the word before and this one.
    pub(super) before: Gap,
    /// A full stop follows at once.
    pub(super) pointed: bool,
    /// Alone between brackets: "[NLF]".
    pub(super) bracketed: bool,
    /// In a block whose words are all printed with a capital.
    pub(super) titled: bool,
}

impl Word<'_> {
    /// Whether a capital and nothing but small letters behind it is printed: "Bomb", and neither "NATO" nor "of".
    pub(super) fn is_capitalised(&self) -> bool {
        let mut letters = self.text.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some() && !letters.any(char::is_uppercase)
    }
}

/// A part of a text.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    pub(super) bytes: Range<usize>,
    pub(super) titled: bool,
}

/// What stands between two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing, or an apostrophe.
    None,
    /// A hyphen.
    Hyphen,
    /// White space alone.
    Blank,
    /// The full stop of an abbreviation or a sentence, and white space.
    Stop,
    /// What a sentence certainly begins behind: a question mark, a colon and a quotation mark, the start of the block.
    Start,
    /// Anything else.
    Mark,
}

/// Cuts the words of some stretches of a text.
pub(super) fn cut<'t>(text: &'t str, stretches: &[Stretch]) -> Vec<Word<'t>> {
    let mut words: Vec<Word<'t>> = Vec::new();
    for Stretch { bytes, titled } in stretches {
        let slice = &text[bytes.clone()];
        let first = words.len();
        // Whether nothing but brackets stands before: "[Text] The army", "[Weber] \"We are".
        let (mut labels, mut open) = (true, false);
        let mut end = 0;
        while let Some(start) = slice[end..].find(char::is_alphanumeric).map(|at| at + end) {
            let between = &slice[end..start];
            if let Some(mark) = between.rfind(['[', ']']) {
                open = between[mark..].starts_with('[');
            }
            let labelled = labels && between.contains(']');
            labels &= words.len() == first || labelled || open;
            let before = if words.len() == first || labelled { Gap::Start } else { gap(between) };
            end = start + word_len(&slice[start..]);
            let word = &slice[start..end];
            let after = &slice[end..];
            words.push(Word {
                text: word,
                start: bytes.start + start,
                hash: word_hash(word),
                before,
                pointed: after.starts_with('.'),
                bracketed: slice[..start].ends_with(['[', '(']) && after.starts_with([']', ')']),
                titled: *titled,
            });
        }
    }
    words
}

/// Letters and digits in a row, with the marks that combine with them.
fn word_len(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric() && !('\u{300}'..='\u{36f}').contains(&c)).unwrap_or(text.len())
}

fn gap(between: &str) -> Gap {
    let bare = between.trim();
    if bare.is_empty() {
        return if between.is_empty() { Gap::None } else { Gap::Blank };
    }
    match between {
        "'" | "’" => return Gap::None,
        "-" | "‑" | "‐" => return Gap::Hyphen,
        _ => {}
    }
    let opens = bare.len() > 1 && bare.ends_with(['"', '“', '‘', '«']) && between.ends_with(bare);
    let closing = bare.trim_end_matches(['"', '“', '‘', '«', '(', '[', '•', '-', '—', ' ', '\n']);
    if closing.ends_with(['?', '!', '…']) || opens && closing.ends_with([',', ':']) {
        return Gap::Start;
    }
    let inner = closing.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»', ' ']);
    if inner == "." && between.len() > 1 {
        return if closing == "." && bare == "." { Gap::Stop } else { Gap::Start };
    }
    if inner.ends_with('.') && between.ends_with(char::is_whitespace) { Gap::Start } else { Gap::Mark }
}
