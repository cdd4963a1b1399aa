//! Phrases of several words, looked up word by word without building strings.
//!
//! A phrase is known by the hashes of its words, capitals, diacritics and the kind of apostrophe aside. A stage hashes
//! each word of a text once and then asks for every length that occurs.

use super::fold::name_hash;
use super::hash::HashMap;

/// Phrase → value.
#[derive(Clone, Debug)]
pub(crate) struct Phrases<T> {
    by_hash: HashMap<u64, T>,
    /// Hash of a first word → the most words that a phrase beginning so has.
    longest: HashMap<u64, u8>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { by_hash: HashMap::default(), longest: HashMap::default() }
    }
}

impl<T> Phrases<T> {
    /// Takes a phrase in; the first row that gives it wins.
    pub(crate) fn insert(&mut self, phrase: &str, value: T) {
        if let Some(key) = self.reach(phrase) {
            self.by_hash.entry(key).or_insert(value);
        }
    }

    /// Takes a phrase in, whatever was told of it before.
    pub(crate) fn replace(&mut self, phrase: &str, value: T) {
        if let Some(key) = self.reach(phrase) {
            self.by_hash.insert(key, value);
        }
    }

    /// The key of a phrase, whose length is looked for from now on.
    fn reach(&mut self, phrase: &str) -> Option<u64> {
        let hashes: Vec<u64> = words(phrase).map(word_hash).collect();
        let longest = self.longest.entry(*hashes.first()?).or_default();
        *longest = (*longest).max(u8::try_from(hashes.len()).unwrap_or(u8::MAX));
        Some(hashes.into_iter().fold(START, join))
    }

    /// The longest phrase that the words begin with: how many words, and its value.
    pub(crate) fn longest(&self, mut words: impl Iterator<Item = u64>) -> Option<(usize, &T)> {
        let first = words.next()?;
        let reach = usize::from(*self.longest.get(&first)?);
        let mut hash = join(START, first);
        let mut found = self.by_hash.get(&hash).map(|value| (1, value));
        for (length, word) in (2..=reach).zip(words) {
            hash = join(hash, word);
            if let Some(value) = self.by_hash.get(&hash) {
                found = Some((length, value));
            }
        }
        found
    }

    /// The value of exactly these words.
    pub(crate) fn exact(&self, words: impl Iterator<Item = u64>) -> Option<&T> {
        self.by_hash.get(&words.fold(START, join))
    }
}

const START: u64 = 0x9e37_79b9_7f4a_7c15;

fn join(hash: u64, word: u64) -> u64 {
    (hash ^ word).wrapping_mul(0xff51_afd7_ed55_8ccd).rotate_left(29)
}

/// The words of a phrase, parted as the text's words are: "Workers' Party" is three, "People's Army" too.
pub(crate) fn words(phrase: &str) -> impl Iterator<Item = &str> {
    phrase.split_whitespace().flat_map(|word| {
        let tail = ["'s", "’s", "'", "’"].into_iter().find(|tail| word.ends_with(tail) && word.len() > tail.len());
        let (head, tail) = word.split_at(word.len() - tail.map_or(0, str::len));
        [head, tail].into_iter().filter(|part| !part.is_empty())
    })
}

/// The same number for all forms of a word: in capitals, with curly apostrophe, with the point of an abbreviation.
pub(crate) fn word_hash(word: &str) -> u64 {
    let word = if word.len() > 1 { word.strip_suffix('.').unwrap_or(word) } else { word };
    name_hash(word)
}
