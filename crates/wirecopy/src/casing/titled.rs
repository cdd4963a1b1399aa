//! Words in a headline that has a capital to each word: there the letters still tell something.

use super::judge::{Form, Judge};
use super::kind::Kind;
use super::words::Gap;

impl Judge<'_, '_> {
    /// What the letters of such a word tell, and how the article's other blocks print it.
    pub(super) fn printed(&self, at: usize) -> Option<Kind> {
        let word = &self.words[at];
        if !word.titled {
            return None;
        }
        if !word.is_capitalised() {
            return (word.text.len() > 1 && word.text.contains(char::is_uppercase)).then_some(Kind::Acronym);
        }
        let pairs = |first: usize| {
            let pair = self.words.get(first..first + 2);
            pair.is_some_and(|pair| {
                pair[1].before == Gap::Blank && self.seen.is_name_of_two(pair[0].hash, pair[1].hash)
            })
        };
        let named = pairs(at) || at > 0 && pairs(at - 1) || self.seen.form(word.hash) == Some(Form::Name);
        named.then_some(Kind::Name)
    }

    /// Whether an ordinary word is a name there though nothing beside it says so: "Elon Musk", "Bush".
    pub(super) fn keeps_capital(&self, kinds: &[Kind], at: usize) -> bool {
        let word = &self.words[at];
        if !word.titled || !word.is_capitalised() || self.lexicon.small.function(word.hash).is_some() {
            return false;
        }
        let small = word.text.to_lowercase();
        let before = at.checked_sub(1).map(|at| kinds[at]).filter(|_| word.before == Gap::Blank);
        let borne = kinds[at] == Kind::PlainOrName;
        // "Sarah Wins": a verb.
        let behind = before == Some(Kind::Given) && self.lexicon.words.verb(&small).is_none();
        let known = || {
            let ends = |name: &str| name.rsplit(' ').next().is_some_and(|last| last.eq_ignore_ascii_case(&small));
            self.lexicon.people.known(&small).iter().any(|person| (person.alone || borne) && ends(&person.name))
        };
        behind
            || borne && matches!(before, Some(Kind::Unknown | Kind::Particle))
            || self.seen.form(word.hash).is_none() && known()
    }
}
