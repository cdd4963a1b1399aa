//! Offices that stand for their holder without an article: "Defense Minister resigns", "Mr. President".

use super::{Finder, What};
use crate::entity::MentionForm;
use crate::entity::pieces::Item;
use crate::entity::roles;
use crate::lexicon::people::TitleUse;
use crate::lexicon::small::Function;

impl Finder<'_, '_, '_, '_> {
    /// Whether the title at `place`, without an article, opens its sentence as the one who acts: "President says no",
    /// "Prime Minister of Estonia issued a statement".
    pub(super) fn is_bare_office(&self, place: usize) -> bool {
        let piece = &self.pieces[place];
        let Item::Title(title, ..) = &piece.item else { return false };
        let word = &self.words.list[piece.words.start];
        // "18th Prime Minister of Estonia"
        let opens = word.head
            || place > 0 && {
                let first = &self.words.list[self.pieces[place - 1].words.start];
                first.head
                    && self.words.text(self.pieces[place - 1].words.start).starts_with(|c: char| c.is_ascii_digit())
            };
        let office = title.usage == TitleUse::Office || title.usage == TitleUse::Role && piece.words.len() > 1;
        if !opens || !word.capital && word.head || !office || roles::is_plural(self.words, &piece.words) {
            return false;
        }
        let role = roles::holder(self.words, self.pieces, place);
        let mut end = place + 1;
        if self.is(end, "of") || self.is(end, "for") {
            end += 1 + usize::from(self.is(end + 1, "the"));
            let last = role.organization.map_or(0, |o| o.end);
            end += 1;
            while self.pieces.get(end).is_some_and(|p| p.words.end <= last) {
                end += 1;
            }
        }
        self.acts(end) || self.function(end) == Some(Function::Auxiliary)
    }

    /// "Mr. President", "Madam Speaker": the courtesy and the office make a name of it.
    pub(super) fn address(&mut self, place: usize) {
        let Some(Item::Title(title, ..)) = self.item(place + 1) else { return };
        let (first, next) = (self.pieces[place].words.clone(), self.pieces[place + 1].words.clone());
        let capital = |at: usize| self.words.list[at].capital;
        let courtesy = ["mr", "mr.", "madam", "madame"].iter().any(|w| self.words.is(first.start, w));
        let closed = self.pieces.get(place + 2).is_none_or(|p| !self.words.list[p.words.start].capital);
        if !courtesy || first.len() > 1 || !capital(next.start) || !closed || title.usage == TitleUse::Style {
            return;
        }
        self.used[place + 1] = true;
        let courtesy = roles::holder(self.words, self.pieces, place);
        let mut office = roles::holder(self.words, self.pieces, place + 1);
        office.gender = office.gender.or(courtesy.gender);
        self.add(first.start..next.end, MentionForm::Name, What::Addressed { courtesy, office });
    }
}
