//! What speaks for a name being a person's: its letters, and the words around it.

use std::ops::Range;

use super::{Finder, Hint};
use crate::entity::words::Casing;
use crate::lexicon::people::Particle;

impl Finder<'_, '_, '_, '_> {
    /// What the letters of a name tell: given names, particles, ordinary words.
    pub(super) fn shape(&self, words: &Range<usize>) -> i32 {
        let list = &self.words.list[words.clone()];
        let given = self.lexicon.people.given(list[0].hash).is_some();
        let count = list.iter().filter(|w| w.capital).count();
        let family = |at: usize| at > 0 && at + 1 == list.len() && self.lexicon.people.is_family(list[at].hash);
        // "Green" is a family name behind another word that is none of the ordinary ones.
        let plain = |at: usize| list[at].capital && list[at].common && (!family(at) || list[at - 1].common);
        let common = (0..list.len()).filter(|&at| plain(at)).count();
        let acronyms = list
            .iter()
            .filter(|w| w.acronym && w.end - w.start > 1 && !self.words.text(words.start).contains('.'))
            .count();
        let particle = words.clone().any(|at| {
            let text = self.words.text(at);
            let arabic = ["al-", "Al-", "el-", "El-", "as-", "ash-", "ad-", "an-", "ar-", "az-"]
                .iter()
                .any(|p| text.starts_with(p));
            arabic
                || words.len() > 1
                    && self.lexicon.people.particle(self.words.list[at].hash).is_some_and(|p| p != Particle::Suffix)
        });
        let initial = words.clone().skip(1).any(|at| {
            let text = self.words.text(at);
            text.len() <= 2
                && text.chars().next().is_some_and(char::is_uppercase)
                && text.chars().nth(1).is_none_or(|c| c == '.')
        });
        let mut score = 0;
        if given && count > 1 {
            score += 3;
        } else if given {
            score += 1;
        }
        if (2..=4).contains(&count) && common == 0 && acronyms == 0 {
            score += 2;
        }
        // "Jong-un", "Ki-moon"
        let joined = words.clone().skip(1).any(|at| {
            let tail = self.words.text(at).split_once('-').map(|(_, tail)| tail);
            tail.and_then(|t| t.chars().next()).is_some_and(char::is_lowercase)
        });
        score += i32::from(particle) + i32::from(initial) + 2 * i32::from(joined && count == 2);
        if common == count {
            score -= if given { 1 } else { 4 };
        } else if common > 0 && !given {
            score -= 1;
        }
        if list[0].head && list[0].common && !given {
            score -= 2;
        }
        if acronyms > 0 && self.casing != Casing::Capitals {
            score -= 3;
        }
        if count > 5 {
            score -= 3;
        }
        score
    }

    /// What the words around a name tell.
    pub(super) fn context(&self, place: usize) -> i32 {
        let mut score = 0;
        if self.acts(place + 1) || self.is(place + 1, "who") || self.is(place + 1, ",") && self.is(place + 2, "who") {
            score += 1;
        }
        // "Weber told reporters": no acronym, and nothing of a title, so a person rather than a body.
        let words = &self.pieces[place].words;
        let word = &self.words.list[words.start];
        let speaks =
            ["said", "says", "told", "added", "recalled", "explained", "joked"].iter().any(|w| self.is(place + 1, w));
        if speaks && words.len() == 1 && !word.acronym && !word.common {
            score += 2;
        }
        // "said Weber"
        if place > 0 && self.acts(place - 1) && (self.is(place - 1, "said") || self.is(place - 1, "says")) {
            score += 1;
        }
        // ", 34,"
        let age = self.pieces.get(place + 2).is_some_and(|p| {
            let text = self.words.text(p.words.start);
            text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit())
        });
        if self.is(place + 1, ",") && age && self.is(place + 3, ",") {
            score += 3;
        }
        let located = place > 0
            && ["in", "at", "near", "from", "to", "into", "outside", "across", "around"]
                .iter()
                .any(|w| self.is(place - 1, w));
        if located && !self.is(place - 1, "to") && !self.is(place - 1, "from") {
            score -= 2;
        }
        if place > 0 && self.is(place - 1, "the") {
            score -= 3;
        }
        score
    }

    pub(super) fn hint(&self, place: usize) -> Hint {
        let words = &self.pieces[place].words;
        let word = &self.words.list[words.start];
        let before = |names: &[&str]| place > 0 && names.iter().any(|w| self.is(place - 1, w));
        if words.len() == 1
            && word.acronym
            && word.end - word.start > 1
            && word.end - word.start < 8
            && self.casing == Casing::Normal
        {
            Hint::Acronym
        } else if before(&["in", "near", "at", "from", "around", "outside", "to"]) && !word.head {
            Hint::Located
        } else if self.acts(place + 1) && !word.common {
            Hint::Acts
        } else {
            Hint::None
        }
    }
}
