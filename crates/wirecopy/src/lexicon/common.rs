//! Ordinary English words: a capital alone makes no name of them.

use super::fold::name_hash;
use super::hash::HashSet;

/// The hashes of the words, which have no capitals.
#[derive(Clone, Debug)]
pub(crate) struct CommonWords(HashSet<u64>);

impl CommonWords {
    /// The file that is compiled in.
    pub(crate) fn built_in() -> Self {
        let file = include_str!("../../lexicon/en/common_words.tsv");
        Self(file.lines().filter(|line| !line.starts_with('#')).map(name_hash).collect())
    }

    /// Whether a word, whatever its capitals, is an ordinary one; with a diacritic ("Müll") it is another language's.
    pub(crate) fn contains(&self, word: &str) -> bool {
        word.is_ascii() && self.0.contains(&name_hash(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_the_last_and_one_between() {
        let words = CommonWords::built_in();
        for word in ["aardvark", "Government", "THE", "zoom", "talks"] {
            assert!(words.contains(word), "{word}");
        }
        for word in ["", "Holmqvist", "~", "#", "zzz", "-", "Múle"] {
            assert!(!words.contains(word), "{word}");
        }
    }
}
