//! Names of several words that the parser sees, and what it takes in that is no part of them.

use std::ops::Range;

use wirecopy_syntax::NameKind;

use super::{Cutter, Found, Item, Piece};
use crate::lexicon::people::{Title, TitleUse};

impl<'l> Cutter<'_, '_, 'l> {
    /// A name of several words that the parser sees: "Rainbow Uganda" is no place.
    pub(super) fn parsed(&self, at: usize) -> Option<Piece<'l>> {
        let (kind, end) = self.words.name_at(at)?;
        let words = at..self.parsed_end(kind, at, end.min(self.end));
        if words.len() < 2 || kind == NameKind::Person && self.is_origin(at) {
            return None;
        }
        // "Special" of "UN Special Envoy" belongs to the envoy, and "Crown Prince" is no body.
        let last = self.word(words.end - 1)?;
        let cut = self.lexicon.people.modifier(last.hash).is_some() && self.is_title_here(words.end, false);
        let title = self.lexicon.people.titles.longest(self.words.hashes(at, words.end));
        // "Chile’s Defense Department" is two names.
        let owned = words.clone().find(|&word| self.words.is_possessive(word)).is_some_and(|word| {
            let owner = self.words.slice(&(at..word));
            self.lexicon.gazetteer.is_place(owner) || word > at && self.owns(word - 1)
        });
        // "The Green Harbour League": the article is no part of a name that the lexicon has without it.
        let article = self.words.is(at, "the") && self.known_body(at + 1).is_some_and(|p| p.words.end == words.end);
        let addressed = title.is_some_and(|(count, title)| self.is_addressed(kind, title, at + count..words.end));
        if cut || owned || article || addressed || title.is_some_and(|(count, _)| count == words.len()) {
            return None;
        }
        let capitals = words.clone().filter(|&word| self.is_capital(word)).count();
        let item = match kind {
            // "Panamanian Immigration", "Rainbow Ghana"
            NameKind::Organisation => {
                let last = words.end - 1;
                let country = self.country_in(at, at + 1).or_else(|| self.country_in(last, words.end));
                Item::Body(Found::unexplained(country))
            }
            NameKind::Facility => Item::Landmark,
            NameKind::Person | NameKind::Other => Item::Name,
            _ => return None,
        };
        (capitals > 1 && self.word(at)?.capital).then_some(Piece { words, item })
    }

    /// Where a name ends that the parser sees: before marks and before the place of a body, "Weber University in Italy".
    pub(super) fn parsed_end(&self, kind: NameKind, at: usize, mut end: usize) -> usize {
        while end > at && self.word(end - 1).is_some_and(|w| w.mark) {
            end -= 1;
        }
        let place = |from: usize| self.lexicon.gazetteer.is_place(self.words.slice(&(from..end)));
        let inside = (at + 2..end.saturating_sub(1)).find(|&word| self.words.is(word, "in") && place(word + 1));
        inside.filter(|_| kind == NameKind::Organisation && self.known_body(at).is_none()).unwrap_or(end)
    }

    /// Whether a word tells where somebody is from, of what or what somebody is, and is no part of the name behind it: "Danish Carl Weber",
    /// "Prime Minister of Denmark Carl Weber".
    pub(super) fn is_origin(&self, at: usize) -> bool {
        let text = self.words.text(at);
        let of = at > 0 && (self.words.is(at - 1, "of") || self.words.is(at - 1, "in"));
        let told = self.word(at).is_some_and(|w| w.personal) && self.is_given(at + 1);
        self.is_capital(at + 1)
            && (self.lexicon.gazetteer.demonym(text).is_some() && !self.is_given(at)
                || told
                || of && self.lexicon.gazetteer.country(text).is_some())
    }

    /// Whether a title is no part of the name that the parser sees behind it: "Gen Weber", "Miss Weber", but "Miss Ghana".
    pub(super) fn is_addressed(&self, kind: NameKind, title: &Title, name: Range<usize>) -> bool {
        let whose = |at: usize| {
            let text = self.words.text(at);
            let other = self.lexicon.gazetteer.is_place(text)
                || self.lexicon.bodies.nouns.exact(self.words.hashes(at, at + 1)).is_some();
            self.is_particle(at) || self.is_capital(at) && !other && self.word(at).is_some_and(|w| !w.common)
        };
        match (kind, title.usage) {
            (NameKind::Person, TitleUse::Role) => !self.is_given(name.start - 1) && self.is_given(name.start),
            (_, TitleUse::Role) => false,
            (NameKind::Person, _) => !self.is_given(name.start - 1) && self.is_capital(name.start),
            // "Crown Prince Naruhito", which the parser may take for a thing
            (_, usage) => {
                (usage != TitleUse::Office || kind == NameKind::Other) && !name.is_empty() && name.clone().all(whose)
            }
        }
    }

    /// "Mr. Dean", "Congresswoman Dean": a title that is a family name as well, behind another title.
    pub(super) fn is_titled_family(&self, at: usize) -> bool {
        let titled = self.pieces.last().is_some_and(|p| {
            p.words.end == at && matches!(p.item, Item::Title(..)) && self.words.list[p.words.start].capital
        });
        titled
            && self.is_capital(at)
            && !self.is_capital(at + 1)
            && !self.words.is(at + 1, "of")
            && self.word(at).is_some_and(|w| self.lexicon.people.is_family(w.hash))
    }
}
