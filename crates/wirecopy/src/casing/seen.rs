//! What the blocks whose letters tell say of the words in the others.

use std::collections::{HashMap, HashSet};

use super::judge::Form;
use super::words::{Gap, Stretch, cut};

/// How the words of an article's other blocks are printed inside their sentences.
#[derive(Debug, Default)]
pub(super) struct Seen {
    forms: HashMap<u64, Option<Form>>,
    /// Two words with capitals in a row: "White House".
    pairs: HashSet<(u64, u64)>,
}

impl Seen {
    /// Reads the blocks whose letters tell.
    pub(super) fn of(text: &str, blocks: &[Stretch]) -> Self {
        let mut seen = Self::default();
        let mut last = None;
        for word in cut(text, blocks) {
            let before = if word.before == Gap::Blank { last.take() } else { None };
            last = word.is_capitalised().then_some(word.hash);
            if let (Some(first), Some(second)) = (before, last) {
                seen.pairs.insert((first, second));
            }
            if matches!(word.before, Gap::Start | Gap::Stop) || !word.text.starts_with(char::is_alphabetic) {
                continue;
            }
            let form = if word.text.starts_with(char::is_lowercase) {
                Form::Small
            } else if word.text.len() > 1 && !word.text.contains(char::is_lowercase) {
                Form::Capitals
            } else {
                Form::Name
            };
            // A word printed in two ways tells nothing.
            seen.forms.entry(word.hash).and_modify(|known| *known = known.filter(|&k| k == form)).or_insert(Some(form));
        }
        seen
    }

    /// How a word is printed there, if it is and always so.
    pub(super) fn form(&self, word: u64) -> Option<Form> {
        self.forms.get(&word).copied().flatten()
    }

    /// Whether two words stand there as a name of two: each with its capital, side by side.
    pub(super) fn is_name_of_two(&self, first: u64, second: u64) -> bool {
        self.pairs.contains(&(first, second))
    }
}
