//! Names of places at a word: of the gazetteer, or made one by a noun.

use std::ops::Range;

use super::{Cutter, Item, Piece};
use crate::entity::words::Casing;
use crate::lexicon::gazetteer::Site;
use crate::lexicon::people::TitleUse;
use crate::lexicon::small::Function;

impl<'l> Cutter<'_, '_, 'l> {
    /// The longest name of the gazetteer.
    pub(super) fn place(&self, at: usize) -> Option<Piece<'l>> {
        let word = self.word(at)?;
        if !word.capital && self.casing == Casing::Normal || word.function.is_some() && !self.words.is(at, "the") {
            return None;
        }
        if let Some(state) = self.abbreviation(at) {
            return Some(Piece { words: at..at + 1, item: Item::Site(std::slice::from_ref(state)) });
        }
        let gazetteer = &self.lexicon.gazetteer;
        let reach = (at + gazetteer.longest()).min(self.end);
        for end in (at + 1..=reach).rev() {
            if self.word(end - 1).is_none_or(|w| w.mark || !w.capital && self.casing == Casing::Normal) {
                continue;
            }
            let words = at..end;
            let name = self.words.slice(&words);
            if let Some(country) = gazetteer.country(name) {
                if self.is_person_after(at, end) {
                    continue;
                }
                if self.is_money(end) {
                    return Some(Piece { words, item: Item::Word });
                }
                return Some(self.beyond(words, Item::Country(country.code)));
            }
            if let Some(country) = gazetteer.demonym(name) {
                return Some(Piece { words, item: Item::Demonym(country.code) });
            }
            let sites = gazetteer.sites(name);
            if !sites.is_empty() && !self.is_doubtful_site(at, end) {
                return Some(self.beyond(words, Item::Site(sites)));
            }
        }
        None
    }

    /// "40 US dollars"
    fn is_money(&self, at: usize) -> bool {
        let word = self.words.text(at).to_lowercase();
        let one = word.strip_suffix('s').unwrap_or(&word);
        one.len() > 1 && self.lexicon.small.currency(one).is_some()
    }

    /// "Bantam, Conn.", "Walker County (Ga.)", "Springfield, IL", and "D.C." anywhere.
    fn abbreviation(&self, at: usize) -> Option<&'l Site> {
        let text = self.words.text(at);
        let site = self.lexicon.gazetteer.abbreviation(text)?;
        let behind = at > 1 && (self.words.is(at - 1, ",") || self.words.is(at - 1, "("));
        if self.words.elected_in(at, self.lexicon).is_some() {
            return Some(site);
        }
        let [.., town, _mark] = self.pieces.as_slice() else {
            return (text.matches('.').count() == 2).then_some(site);
        };
        let place = matches!(town.item, Item::Site(_) | Item::Landmark | Item::Country(_));
        let name = matches!(town.item, Item::Name);
        // "Springfield, IL", but not "Ann Loo, MD"; "Bantam, Conn." whatever stands before.
        let told = behind && (place || name && (text.contains('.') || town.words.len() == 1));
        let year = self.words.text(at - 1).bytes().all(|b| b.is_ascii_digit());
        (told || text.matches('.').count() == 2 && !year).then_some(site)
    }

    /// A place's name that goes on: "Haifa Port" is a place, "Henan Mills" none.
    pub(super) fn beyond(&self, words: Range<usize>, item: Item<'l>) -> Piece<'l> {
        if self.casing != Casing::Normal {
            return Piece { words, item };
        }
        let mut end = words.end;
        while end < words.end + 4 && self.is_capital(end) {
            end += 1;
        }
        for last in (words.end + 1..=end).rev() {
            if self.landmark(&(words.start..last)) {
                return Piece { words: words.start..last, item: Item::Landmark };
            }
        }
        let free = |at: usize| {
            self.is_capital(at)
                && self.word(at).is_some_and(|w| !w.common && !w.acronym)
                && self.known_body(at).is_none()
                && self.lexicon.gazetteer.demonym(self.words.text(at)).is_none()
                && !self.lexicon.gazetteer.is_place(self.words.text(at))
                && self.lexicon.people.titles.longest(self.words.hashes(at, self.end)).is_none()
        };
        if matches!(item, Item::Site(_)) && words.len() == 1 && free(words.end) {
            return Piece { words, item: Item::Name };
        }
        Piece { words, item }
    }

    /// "Jordan Henderson", "President Jackson": a place's name that is a person's here.
    pub(super) fn is_person_after(&self, at: usize, end: usize) -> bool {
        let given = self.word(at).is_some_and(|w| self.lexicon.people.given(w.hash).is_some());
        let family = self.word(end).is_some_and(|w| {
            // "Chad Brown": an ordinary word, and a family's name; "Jordan King Talal" has a title.
            let plain = !w.common
                || self.lexicon.people.is_family(w.hash)
                    && self.lexicon.people.titles.longest(self.words.hashes(end, self.end)).is_none()
                    && !self.landmark(&(at..end + 1));
            w.capital && !w.barred && plain && self.lexicon.gazetteer.demonym(self.words.text(end)).is_none()
        });
        end == at + 1 && given && family
    }

    pub(super) fn is_doubtful_site(&self, at: usize, end: usize) -> bool {
        if end > at + 1 {
            return false;
        }
        let Some(word) = self.word(at) else { return true };
        if self.words.elected_in(at, self.lexicon).is_some() {
            return false;
        }
        let titled = self
            .pieces
            .last()
            .is_some_and(|p| p.words.end == at && matches!(p.item, Item::Title(t, ..) if t.usage != TitleUse::Role));
        if titled || self.is_person_after(at, end) {
            return true;
        }
        let located = at.checked_sub(1).and_then(|before| self.words.list.get(before)).is_some_and(|before| {
            before.function == Some(Function::Preposition) && !before.head || before.end == word.start
        });
        // "Nice", "Reading", "Split" are places only where a preposition or a country says so.
        word.common && !located && !self.words.is(at + 1, ",")
    }

    /// Whether the last word makes a place of the others.
    pub(super) fn landmark(&self, words: &Range<usize>) -> bool {
        words.len() > 1
            && (words.start + 1..words.end).any(|at| {
                self.lexicon
                    .small
                    .place_heads
                    .longest(self.words.hashes(at, words.end))
                    .is_some_and(|(n, ())| at + n == words.end)
            })
    }
}
