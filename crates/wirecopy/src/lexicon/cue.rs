//! Words and punctuation of a stretch of text, and tables of phrases looked up in them.

use super::hash::HashMap;
use std::borrow::Cow;

/// A word, a mark of punctuation, or a run of dashes, as printed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word<'t> {
    pub(crate) text: &'t str,
    /// Byte offset in the text that was cut up.
    pub(crate) start: usize,
    /// Whether it follows the one before without a blank.
    pub(crate) glued: bool,
}

impl Word<'_> {
    /// One past its last byte.
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether it holds a letter or digit, and is no punctuation.
    pub(crate) fn is_word(&self) -> bool {
        self.text.starts_with(char::is_alphanumeric)
    }

    /// Whether it starts with a capital.
    pub(crate) fn is_capitalised(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// Whether it is two or more letters, none of them small.
    pub(crate) fn is_capitals(&self) -> bool {
        let mut letters = self.text.chars().filter(|c| c.is_alphabetic());
        letters.by_ref().take(2).filter(|c| c.is_uppercase()).count() == 2 && !letters.any(char::is_lowercase)
    }

    /// Whether it starts with a small letter.
    pub(crate) fn is_small(&self) -> bool {
        self.text.starts_with(char::is_lowercase)
    }
}

/// Cuts a text into words and marks. A word holds apostrophes, hyphens, dots and ampersands between its letters
/// ("al-Rubaie's", "U.S", "AT&T"); everything else that is not blank is a mark of one character, save that a run of
/// hyphens is one.
pub(crate) fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut at = 0;
    let mut glued = false;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let first = rest.chars().next()?;
            if first.is_whitespace() || matches!(first, '\u{feff}' | '\u{200b}'..='\u{200f}') {
                at += first.len_utf8();
                glued = false;
                continue;
            }
            let len = if first.is_alphanumeric() {
                word_len(rest)
            } else if first == '-' {
                rest.len() - rest.trim_start_matches('-').len()
            } else {
                first.len_utf8()
            };
            let word = Word { text: rest.get(..len)?, start: at, glued };
            at += len;
            glued = true;
            return Some(word);
        }
    })
}

fn word_len(text: &str) -> usize {
    // Most words are plain letters up to a blank or a mark.
    let plain = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    if text.as_bytes().get(plain).is_none_or(|b| b.is_ascii() && !matches!(b, b'\'' | b'-' | b'.' | b'&')) {
        return plain;
    }
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let joins = matches!(c, '\'' | '’' | '-' | '‑' | '.' | '&')
            && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        let mark = !c.is_ascii() && matches!(c, '\u{300}'..='\u{36f}');
        if !(c.is_alphanumeric() || joins || mark) {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

/// A table from phrases to what is known of them. Case, and the form of apostrophes, do not matter.
#[derive(Debug)]
pub(crate) struct Phrases<V> {
    /// By the first word: the other words, longest phrase first.
    entries: HashMap<String, Vec<(Vec<String>, V)>>,
    /// By the letter that first words begin with, the lengths that they have, a bit each. Of most words no phrase begins
    /// with one like it, and so they need not be looked up.
    heads: [u64; 128],
}

impl<V> Phrases<V> {
    pub(crate) fn new(phrases: impl Iterator<Item = (&'static str, V)>) -> Self {
        let mut entries: HashMap<String, Vec<(Vec<String>, V)>> = HashMap::default();
        let mut heads = [0; 128];
        for (phrase, value) in phrases {
            let mut key = words(phrase).map(|word| fold(word.text).into_owned());
            if let Some(first) = key.next() {
                if let Some((letter, length)) = head(&first) {
                    heads[letter] |= length;
                }
                entries.entry(first).or_default().push((key.collect(), value));
            }
        }
        for list in entries.values_mut() {
            list.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        Self { entries, heads }
    }

    /// The longest phrase that starts with the first of these words: its length in words, and its value.
    pub(crate) fn at(&self, words: &[Word<'_>]) -> Option<(usize, &V)> {
        let (first, rest) = words.split_first()?;
        // What is not ASCII may become it by folding.
        if head(first.text).is_some_and(|(letter, length)| self.heads[letter] & length == 0) {
            return None;
        }
        let list = self.entries.get(fold(first.text).as_ref())?;
        list.iter().find_map(|(phrase, value)| {
            let same = phrase.len() <= rest.len() && phrase.iter().zip(rest).all(|(p, w)| *p == fold(w.text));
            same.then_some((phrase.len() + 1, value))
        })
    }

    /// The value of a phrase that is these words and no more.
    pub(crate) fn whole(&self, words: &[Word<'_>]) -> Option<&V> {
        self.at(words).filter(|(len, _)| *len == words.len()).map(|(_, value)| value)
    }

    /// The first phrase anywhere in these words: where it starts, its length in words, and its value.
    pub(crate) fn find(&self, words: &[Word<'_>]) -> Option<(usize, usize, &V)> {
        (0..words.len()).find_map(|at| self.at(words.get(at..)?).map(|(len, value)| (at, len, value)))
    }
}

/// Of an ASCII word its first letter, made small, and a bit for its length.
fn head(word: &str) -> Option<(usize, u64)> {
    let first = *word.as_bytes().first().filter(|_| word.is_ascii())?;
    Some((usize::from(first.to_ascii_lowercase()), 1 << word.len().min(63)))
}

/// Small letters, straight apostrophes, plain hyphens; most words are written so.
fn fold(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        let small = !word.bytes().any(|b| b.is_ascii_uppercase());
        return if small { Cow::Borrowed(word) } else { Cow::Owned(word.to_ascii_lowercase()) };
    }
    let plain = word.chars().map(|c| match c {
        '’' | '‘' => '\'',
        '‑' => '-',
        c => c,
    });
    Cow::Owned(plain.flat_map(char::to_lowercase).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_in_any_case_and_spelling() {
        let phrases = Phrases::new([("reporting by", 1), ("reporting", 2), ("o'clock", 3), ("©", 4)].into_iter());
        let found = |text| phrases.at(&words(text).collect::<Vec<_>>()).map(|(len, value)| (len, *value));
        assert_eq!(found("REPORTING BY Ann"), Some((2, 1)));
        assert_eq!(found("Reporting from"), Some((1, 2)));
        assert_eq!(found("O’Clock"), Some((1, 3)));
        assert_eq!(found("© Lantern"), Some((1, 4)));
        assert_eq!(found("reported by"), None);
        assert_eq!(found("repeating"), None); // as long as a first word, with the same letter
    }

    #[test]
    fn words_hold_their_joints() {
        let cut = |text| words(text).map(|word| word.text).collect::<Vec<_>>();
        assert_eq!(cut("al-Rubaie's U.S, AT&T."), ["al-Rubaie's", "U.S", ",", "AT&T", "."]);
        assert_eq!(cut("Zoe\u{308} Łódź 3pm"), ["Zoe\u{308}", "Łódź", "3pm"]);
        assert_eq!(cut("end- -- it’s"), ["end", "-", "--", "it’s"]);
    }
}
