//! Signs that a name is a person's: an age before it, "Jr." behind it, what only persons do or have.

use super::Finder;
use crate::lexicon::people::{Particle, Sign};
use crate::lexicon::words::Forms;

impl Finder<'_, '_, '_, '_> {
    /// What the words beside a name tell, beyond the verbs that bodies do too.
    pub(super) fn signs(&self, place: usize) -> i32 {
        let words = &self.pieces[place].words;
        let last = words.end - 1;
        let suffix =
            words.len() > 1 && self.lexicon.people.particle(self.words.list[last].hash) == Some(Particle::Suffix);
        let mut score = if self.aged(place) || suffix { 5 } else { 0 };
        let sign = |place: usize| {
            let piece = self.pieces.get(place)?;
            self.lexicon.people.sign(self.words.list.get(piece.words.start)?.hash)
        };
        let possessive = self.is_possessive(place + 1);
        score += match (sign(place + 1), sign(place + 2)) {
            (Some(Sign::Reflexive), _) => 3,
            (Some(Sign::Deed), _) => 3 - i32::from(self.words.list[last].common),
            (_, Some(Sign::Possession)) if possessive => 2,
            // "Roe, who smiled": told elsewhere already by "who".
            _ => 0,
        };
        // "( born 3 April 1978", "Weber was born"
        if self.is(place + 1, "(") && (self.is(place + 2, "born") || self.is(place + 2, "née"))
            || self.is(place + 1, "was") && self.is(place + 2, "born")
        {
            score += 3;
        }
        // A name of several words before any verb in the past: most who act are persons.
        if score == 0 && words.len() > 1 && !self.acts(place + 1) && self.is_past(place + 1) {
            score += 1;
        }
        score
    }

    /// "the 16-year-old Kim Roe", "16 - year - old Kim Roe"
    fn aged(&self, place: usize) -> bool {
        let Some(before) = place.checked_sub(1) else { return false };
        let word = self.words.text(self.pieces[before].words.start);
        word.ends_with("-year-old") || self.is(before, "old") && before > 2 && self.is(before - 2, "year")
    }

    fn is_past(&self, place: usize) -> bool {
        let Some(piece) = self.pieces.get(place) else { return false };
        let word = &self.words.list[piece.words.start];
        let text = self.words.text(piece.words.start);
        !word.capital && self.lexicon.words.verb(text).is_some_and(|v| v.forms.has(Forms::PAST))
    }
}
