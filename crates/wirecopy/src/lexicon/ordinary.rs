//! Which words of a text without capitals are ordinary ones: those of the list, and those that are made of them.

use super::common::CommonWords;
use super::hash::HashSet;
use super::table::{RowError, rows};

/// Letters that an ending needs before it, where they need not be a word.
const STEM: usize = 4;

/// The tables.
#[derive(Debug)]
pub(crate) struct OrdinaryWords {
    common: CommonWords,
    others: HashSet<&'static str>,
    beginnings: Vec<&'static str>,
    /// Ending → whether a word must stand before it.
    endings: Vec<(&'static str, bool)>,
}

impl OrdinaryWords {
    /// Reads the files that are compiled in.
    pub(crate) fn built_in() -> Result<Self, RowError> {
        let mut words = Self {
            common: CommonWords::built_in(),
            others: HashSet::default(),
            beginnings: Vec::new(),
            endings: Vec::new(),
        };
        for row in rows::<1>("en/ordinary_words.tsv", include_str!("../../lexicon/en/ordinary_words.tsv")) {
            let (_, [word]) = row?;
            words.others.insert(word);
        }
        let file = "en/word_parts.tsv";
        for row in rows::<2>(file, include_str!("../../lexicon/en/word_parts.tsv")) {
            let (line, [part, rest]) = row?;
            match (part.strip_suffix('-'), part.strip_prefix('-'), rest) {
                (Some(beginning), None, "word") => words.beginnings.push(beginning),
                (None, Some(ending), "word" | "any") => words.endings.push((ending, rest == "word")),
                _ => return Err(RowError { file, line, message: format!("{part:?} {rest:?} is no part of words") }),
            }
        }
        Ok(words)
    }

    /// Whether a word in small letters is on a list.
    pub(crate) fn lists(&self, word: &str) -> bool {
        self.others.contains(word) || self.common.contains(word)
    }

    /// Whether a word in small letters is made of an ordinary one: "antidrug", "attackers", "democratization".
    pub(crate) fn makes(&self, word: &str) -> bool {
        let behind = |beginning: &&str| {
            word.strip_prefix(*beginning)
                .is_some_and(|rest| rest.len() >= STEM && (self.lists(rest) || self.ends(rest)))
        };
        self.ends(word) || self.beginnings.iter().any(behind)
    }

    fn ends(&self, word: &str) -> bool {
        self.endings.iter().any(|&(ending, of_word)| {
            word.strip_suffix(ending)
                .is_some_and(|stem| stem.len() >= STEM && (!of_word || self.lists(stem) || self.changed(stem, ending)))
        })
    }

    /// Whether a stem is a word that changed before its ending: "raid(e)", "gun(n)", "arm(y)".
    fn changed(&self, stem: &str, ending: &str) -> bool {
        let vowel = ending.starts_with(['a', 'e', 'i', 'o']);
        let doubled = stem.char_indices().next_back().filter(|&(at, last)| stem[..at].ends_with(last));
        vowel
            && (self.lists(&format!("{stem}e"))
                || doubled.is_some_and(|(at, _)| self.lists(&stem[..at]))
                || ending == "ies" && self.lists(&format!("{stem}y")))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // a test may
mod tests {
    use super::OrdinaryWords;

    #[test]
    fn words_made_of_words() {
        let words = OrdinaryWords::built_in().unwrap();
        for word in ["attackers", "antidrug", "democratization", "counterattacks", "plotters", "raiders"] {
            assert!(words.lists(word) || words.makes(word), "{word}");
        }
        for word in ["holmqvist", "harrowby", "tojeira", "sali", "ed", "", "anti"] {
            assert!(!words.lists(word) && !words.makes(word), "{word}");
        }
    }
}
