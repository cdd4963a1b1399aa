//! Noun phrases whose head names nobody, though another word in or behind them does.

use wirecopy_syntax::Relation;

use super::arguments::Arguments;
use crate::clause::{Phrase, Tag};
use crate::entity::{Actor, ActorId, ActorKind, MentionForm, Role};
use crate::lexicon::phrase::word_hash;

/// How many tokens a title may run on before the name: "Under-Secretary for Trade and head of the agency Ann Holm".
const LONGEST: usize = 30;

impl Arguments<'_> {
    /// "Secretary of State Ann Holm", "the head of the agency, Ann Holm": the name stands behind what the title is of.
    pub(super) fn titled(self, phrase: Phrase) -> Option<ActorId> {
        let c = self.clauses();
        let title = c.lower(phrase.head);
        // "supporters of President Holm" are not she.
        if self.scene.lexicon.frames.is_of_class("outsider", title) {
            return None;
        }
        let runs = |t: &usize| {
            c.tag(*t).is_nominal() || matches!(c.tag(*t), Tag::Prep | Tag::Det | Tag::Poss | Tag::Conj | Tag::Bracket)
        };
        let sentence = c.sentence(phrase.head);
        let end = (phrase.end..sentence.end.min(phrase.end + LONGEST)).take_while(runs).last()? + 1;
        let bears = |actor: &Actor| {
            let printed = |role: &Role| role.title.split_whitespace().any(|w| w.eq_ignore_ascii_case(title));
            actor.kind == ActorKind::Person && actor.roles.iter().any(printed)
        };
        if let Some(person) = self.entities().introduced(c, phrase.first..end) {
            return Some(person);
        }
        let mentions = self.entities().mentions_in(c.bytes(phrase.end..end));
        let person = mentions.iter().rev().find(|m| m.form == MentionForm::Name)?;
        // "the head of the agency (FPA) Ann Holm": a title that runs up to the name.
        let first = self.scene.prose.tokens_in(person.start..person.end).start;
        let close = |t: usize| c.tag(t).is_nominal() || c.tag(t) == Tag::Bracket;
        let is_person = |actor: &Actor| actor.kind == ActorKind::Person;
        let beside = first.checked_sub(1).is_some_and(close)
            && self.scene.lexicon.people.titles.longest(std::iter::once(word_hash(title))).is_some()
            && self.scene.cast.is(person.actor, is_person);
        (beside || self.scene.cast.is(person.actor, bears)).then_some(person.actor)
    }

    /// "his counterpart, Ann Holm": the name beside a phrase that names nobody by itself.
    pub(super) fn apposed(self, phrase: Phrase) -> Option<ActorId> {
        let c = self.clauses();
        let tree = c.tree();
        let beside = tree.child(phrase.head, &[Relation::Appos])?;
        let mention = self.entities().mention_at(c.range(c.phrase_of(beside).head).start)?;
        (mention.form == MentionForm::Name).then_some(mention.actor)
    }

    /// "Members of the Security Council", "fighters of the Northern Front": the body that they are of, not "opponents of …".
    pub(super) fn body(self, phrase: Phrase, group: ActorId) -> Option<ActorId> {
        let c = self.clauses();
        let plain = |a: &Actor| {
            matches!(a.kind, ActorKind::Group | ActorKind::Government | ActorKind::Military) && a.country.is_none()
        };
        let many = c.lower(phrase.head).ends_with('s')
            && !self.scene.lexicon.frames.is_of_class("outsider", c.lower(phrase.head))
            && self.scene.cast.is(group, plain);
        let hung = || c.after(phrase.head, "of").first().copied();
        let of = Some(()).filter(|()| many && c.lower(phrase.end) == "of").and_then(|()| {
            // Where the parser went astray, what stands there.
            hung().or_else(|| c.phrase_at(phrase.end + 1))
        })?;
        let mention = self.entities().mention_at(c.range(of.head).start)?;
        let is_body = |a: &Actor| !matches!(a.kind, ActorKind::Person | ActorKind::Unknown);
        (mention.form == MentionForm::Name && self.scene.cast.is(mention.actor, is_body)).then_some(mention.actor)
    }
}
