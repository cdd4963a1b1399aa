//! Capitalised words in a row that nothing explains, with the small words and nicknames of names between them.

use super::{Cutter, Item, Piece};
use crate::lexicon::people::{Particle, TitleUse};
use crate::lexicon::small::Function;

impl<'l> Cutter<'_, '_, 'l> {
    /// Capitalised words in a row, with the small words of names between them.
    pub(super) fn name(&self, at: usize) -> Piece<'l> {
        let given = self.is_given(at);
        let mut end = at + 1;
        // "TV Anna Roe": letters before a given name are what somebody is or works for.
        if self.word(at).is_some_and(|w| w.acronym && !given) && self.is_capital(end) && self.is_given(end) {
            return Piece { words: at..end, item: Item::Name };
        }
        while self.is_particle(end - 1) {
            end += 1;
        }
        loop {
            if let Some(behind) = self.nickname(at, end) {
                end = behind;
                continue;
            }
            // Small words, at most two, and a capital behind them.
            let mut next = end;
            while next < end + 2 && self.is_particle(next) {
                next += 1;
            }
            // "Shia" and "May" are other words elsewhere, not behind a given name.
            let faith = given && self.word(next).is_some_and(|w| w.capital && w.barred && !w.timed);
            if !(self.is_capital(next) || faith && next == end) {
                break;
            }
            let breaks = !faith && self.known_body(next).is_some_and(|p| p.words.len() > 1 || !given || end > at + 1)
                || !given
                    && self
                        .place(next)
                        .is_some_and(|p| !matches!(p.item, Item::Site(_) | Item::Name) || p.words.len() > 1)
                || self.lexicon.gazetteer.demonym(self.words.text(next)).is_some()
                || self.is_title_here(next, given && end == at + 1);
            if breaks {
                break;
            }
            end = next + 1;
        }
        // "Jr." behind a comma.
        let comma = usize::from(self.words.is(end, ","));
        let suffix = self
            .word(end + comma)
            .is_some_and(|w| w.capital && self.lexicon.people.particle(w.hash) == Some(Particle::Suffix));
        if suffix {
            end += comma + 1;
        }
        let words = at..end;
        // "Judge Anna Park" is no park.
        let titled = self.pieces.last().is_some_and(|p| {
            p.words.end == at && matches!(p.item, Item::Title(..)) && self.words.list[p.words.start].capital
        });
        let landmark = !titled && self.landmark(&words);
        Piece { words, item: if landmark { Item::Landmark } else { Item::Name } }
    }

    /// Where the name from `at` goes on behind a nickname at `end`: 'Carl "The Ox" Weber', "Carl (Charlie) Weber".
    pub(super) fn nickname(&self, at: usize, end: usize) -> Option<usize> {
        let opens = ["\"", "“", "‘", "'", "(", "``"].iter().any(|mark| self.words.is(end, mark));
        let apart = self.word(end).zip(self.word(end - 1)).is_some_and(|(mark, before)| mark.start > before.end);
        if !opens || !apart || end > at + 3 || !self.is_given(at) {
            return None;
        }
        let close = (end + 2..end + 5)
            .find(|&close| ["\"", "”", "’", "'", ")", "''"].iter().any(|mark| self.words.is(close, mark)))?;
        let bracket = self.words.is(end, "(");
        let called = (end + 1..close).all(|word| self.word(word).is_some_and(|w| w.capital && !w.mark));
        let family = self.is_capital(close + 1)
            && self.lexicon.gazetteer.demonym(self.words.text(close + 1)).is_none()
            && !self.is_title_here(close + 1, false);
        (called && family && (!bracket || close == end + 2 && self.is_given(end + 1))).then_some(close + 2)
    }

    /// Whether a capital stands here, or behind the small words of a name.
    pub(super) fn named(&self, at: usize) -> bool {
        let mut at = at;
        while self.is_particle(at) {
            at += 1;
        }
        self.word(at).is_some_and(|w| w.capital && !w.timed)
    }

    pub(super) fn is_particle(&self, at: usize) -> bool {
        self.word(at).is_some_and(|w| {
            !w.capital
                && !w.mark
                && w.function != Some(Function::Pronoun)
                && matches!(
                    self.lexicon.people.particle(w.hash),
                    Some(Particle::Article | Particle::Patronymic | Particle::Linking | Particle::Bound)
                )
        })
    }

    /// Whether a title begins at a word; a family name that is a title word goes with the given name before it.
    pub(super) fn is_title_here(&self, at: usize, after_given: bool) -> bool {
        let Some((count, title)) = self.lexicon.people.titles.longest(self.words.hashes(at, self.end)) else {
            return false;
        };
        let last = !self.is_capital(at + count);
        let courtesy = title.usage == TitleUse::Style && self.word(at).is_some_and(|w| !w.common);
        count > 1 || !(courtesy || after_given && last)
    }
}
