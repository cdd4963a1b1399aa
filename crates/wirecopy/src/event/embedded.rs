//! Whom a clause inside an argument names: "its commitment to helping Chad", "demanded that Chad end the war".

use super::arguments::Arguments;
use crate::clause::{Phrase, Tag};
use crate::entity::{ActorId, MentionForm};

impl Arguments<'_> {
    /// "Its commitment to helping Chad", "warned against attacking Chad": the object of an ing-form behind a preposition.
    pub(super) fn gerund(self, trigger: usize, word: &str) -> Vec<Phrase> {
        const REACH: usize = 10;
        let c = self.clauses();
        let limit = c.sentence(trigger).end.min(trigger + REACH);
        let close = |t: &usize| !matches!(c.tag(*t), Tag::Comma | Tag::Break | Tag::Stop | Tag::Sub | Tag::That);
        let at = (trigger + 1..limit).take_while(close).find(|&t| c.lower(t) == word);
        let verb = at.map(|at| at + 1).filter(|&t| t < limit && c.tag(t) == Tag::VerbIng);
        verb.map(|verb| c.objects(verb)).unwrap_or_default()
    }

    /// "Demanded that Chad end the war": who is named behind "that", where the parser took the plain form for a noun.
    pub(super) fn subjunctive(self, trigger: usize, end: usize) -> Option<ActorId> {
        let c = self.clauses();
        let object = c.objects(trigger).last().map_or(end + 1, |object| object.end);
        let that = [end + 1, object].into_iter().find(|&t| c.lower(t) == "that")?;
        let phrase = c.phrase_at(that + 1)?;
        let first = self.entities().mentions_in(c.bytes(phrase.tokens())).first()?;
        let near = self.scene.prose.tokens_in(first.start..first.end).start <= that + 3;
        Some(first.actor).filter(|_| near && first.form != MentionForm::Pronoun)
    }
}
