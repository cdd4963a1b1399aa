//! Characters → words, numbers and marks, as dates are written in them.
//!
//! Times need cuts of their own: `2025-07-17`, `12–14 May`, `3pm` and `1990s` are several words here, whatever a
//! sentence makes of them.

use std::ops::Range;

use crate::lexicon::time::{TimeWord, TimeWords};

/// A word, a number or a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Kind,
    pub(super) meaning: Option<TimeWord>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Letters,
    Digits,
    Mark,
}

/// The words of one block.
pub(super) struct Words<'a> {
    pub(super) text: &'a str,
    pub(super) lexicon: &'a TimeWords,
    list: Vec<Word>,
}

impl<'a> Words<'a> {
    /// Cuts `text[range]`; a range that does not slice it has no words.
    pub(super) fn new(text: &'a str, range: Range<usize>, lexicon: &'a TimeWords) -> Self {
        let base = range.start;
        let mut list: Vec<Word> = Vec::new();
        let mut chars = text.get(range).unwrap_or_default().char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let kind = match c {
                c if c.is_whitespace() => continue,
                c if c.is_ascii_digit() => Kind::Digits,
                c if c.is_alphabetic() => Kind::Letters,
                _ => Kind::Mark,
            };
            let same = |c: char| match kind {
                Kind::Digits => c.is_ascii_digit(),
                Kind::Letters => c.is_alphabetic(),
                Kind::Mark => false,
            };
            let mut end = at + c.len_utf8();
            while let Some((next, c)) = chars.next_if(|&(_, c)| same(c)) {
                end = next + c.len_utf8();
            }
            let (start, end) = (base + at, base + end);
            let meaning = match kind {
                Kind::Letters => lexicon.word(text.get(start..end).unwrap_or_default()),
                _ => None,
            };
            list.push(Word { start, end, kind, meaning });
        }
        Self { text, lexicon, list }
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<&Word> {
        self.list.get(at)
    }

    /// The characters of a word; nothing outside the block.
    pub(super) fn text(&self, at: usize) -> &'a str {
        self.list.get(at).and_then(|w| self.text.get(w.start..w.end)).unwrap_or_default()
    }

    /// Whether the word is this one, whatever its capitals.
    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.text(at).eq_ignore_ascii_case(word)
    }

    /// Whether it is one of these.
    pub(super) fn is_any(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(at, word))
    }

    pub(super) fn meaning(&self, at: usize) -> Option<TimeWord> {
        self.list.get(at)?.meaning
    }

    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.list.get(at).map(|w| w.kind)
    }

    /// Whether no blank stands between the word and the one before.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        at.checked_sub(1)
            .and_then(|before| self.list.get(before))
            .zip(self.list.get(at))
            .is_some_and(|(a, b)| a.end == b.start)
    }

    /// Whether nothing but blanks stands between the word and the one before, and they are of one line of thought: a
    /// blank, no mark.
    pub(super) fn is_glued_by_blank(&self, at: usize) -> bool {
        at > 0 && self.kind(at - 1) == Some(Kind::Letters) && self.kind(at) == Some(Kind::Letters) && !self.is_glued(at)
    }

    /// Digits as a number, with how many there are; nothing above nine digits.
    pub(super) fn number(&self, at: usize) -> Option<(u32, usize)> {
        let text = self.text(at);
        (self.kind(at)? == Kind::Digits && text.len() <= 9)
            .then(|| text.parse().ok().map(|n| (n, text.len())))
            .flatten()
    }

    /// Whether the word starts with a capital.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.text(at).starts_with(char::is_uppercase)
    }

    /// Whether it is a dash or hyphen.
    pub(super) fn is_dash(&self, at: usize) -> bool {
        matches!(self.text(at), "-" | "–" | "—" | "‑" | "‐")
    }

    /// Whether it is an apostrophe.
    pub(super) fn is_apostrophe(&self, at: usize) -> bool {
        matches!(self.text(at), "'" | "’" | "‘" | "`")
    }

    /// The place of the first word that starts at or behind a byte.
    pub(super) fn place(&self, byte: usize) -> usize {
        self.list.partition_point(|word| word.start < byte)
    }

    /// The bytes from the first word to the one before `end`.
    pub(super) fn range(&self, first: usize, end: usize) -> Range<usize> {
        match (self.list.get(first), end.checked_sub(1).and_then(|last| self.list.get(last))) {
            (Some(a), Some(b)) => a.start..b.end,
            _ => 0..0,
        }
    }
}
