//! Pronouns that no chain holds: "X said it would …", "helped the army in its fight".
//!
//! Of "we" `voice` tells, of what a sentence takes up from the one before `anaphor`.

use wirecopy_syntax::{Relation, Xpos};

use super::arguments::{Arguments, Take};
use crate::clause::Tag;
use crate::entity::{Actor, ActorId, ActorKind, MentionForm};

impl Arguments<'_> {
    /// Whom a pronoun stands for; of "they" it may be several.
    pub(super) fn pronoun(self, pronoun: usize) -> Vec<ActorId> {
        let word = self.clauses().lower(pronoun);
        if matches!(word, "we" | "i" | "us" | "me" | "our" | "my") {
            return self.voice(pronoun).into_iter().collect();
        }
        if !is_third(word) {
            return Vec::new();
        }
        match self.in_clause(pronoun).or_else(|| self.nearest(pronoun)) {
            Some(actor) => vec![actor],
            None => self.taken_up(pronoun),
        }
    }

    /// Whether an actor can be named again by a pronoun.
    pub(super) fn agrees(self, word: &str, id: ActorId) -> bool {
        self.scene.cast.is(id, |actor| match word {
            "it" | "its" | "itself" => actor.kind != ActorKind::Person,
            "he" | "she" | "his" | "her" | "him" => actor.kind == ActorKind::Person,
            _ => actor.kind != ActorKind::Person || actor.mentions.len() == 1,
        })
    }

    /// "X said it would …": who acts in the clause above.
    fn in_clause(self, pronoun: usize) -> Option<ActorId> {
        let c = self.clauses();
        let word = c.lower(pronoun);
        let tree = c.tree();
        let mut verb = tree.head(pronoun)?;
        if matches!(word, "its" | "their") {
            // "helped the army in its fight": of the clause, what stands nearest.
            let near = (0..4).scan(pronoun, |at, _| {
                *at = tree.head(*at)?;
                Some(*at)
            });
            let clause = near.into_iter().find(|&t| c.tag(t).is_verb())?;
            let objects = c.objects(clause);
            let object = objects
                .last()
                .filter(|o| o.end <= pronoun && (word != "its" || c.tree().xpos(o.head) != Xpos::Nns))
                .and_then(|o| self.entities().mention_at(c.range(o.head).start));
            if let Some(mention) = object.filter(|m| self.agrees(word, m.actor)) {
                return Some(mention.actor);
            }
            verb = tree.children(clause).next().filter(|&t| t < pronoun).unwrap_or(verb);
        }
        if let Some(actor) = self.clause_before(pronoun).filter(|id| self.agrees(word, *id)) {
            return Some(actor);
        }
        for _ in 0..5 {
            verb = tree.head(verb)?;
            let subjects = c.subjects(verb);
            let Some(subject) = subjects.first().filter(|s| s.head < pronoun) else { continue };
            if let Some(mention) = self.entities().mention_at(c.range(subject.head).start) {
                let actor = self.body(*subject, mention.actor).unwrap_or(mention.actor);
                // "Peru's president says it will …"
                let through = || {
                    let person =
                        self.entities().actor(actor).filter(|a| word == "it" && a.kind == ActorKind::Person)?;
                    self.state_of(person).or_else(|| self.body_of(person))
                };
                return Some(actor).filter(|id| self.agrees(word, *id)).or_else(through);
            }
            // "Militants loyal to the general said they …"
            if word == "they" && self.clauses().tag(subject.head) == Tag::Noun {
                return self.named(&[*subject], Take::NAMED).first().copied();
            }
        }
        None
    }

    /// "Deal with Peru after its missile tests": whose a thing is where no subject can be: who was named last.
    fn nearest(self, pronoun: usize) -> Option<ActorId> {
        let c = self.clauses();
        let word = c.lower(pronoun);
        let before = c.range(c.sentence(pronoun).start).start..c.range(pronoun).start;
        let body = |actor: &Actor| {
            matches!(actor.kind, ActorKind::Country | ActorKind::Government | ActorKind::Organization)
                && actor.mentions.iter().any(|mention| mention.form == MentionForm::Name)
        };
        let last = self.entities().mentions_in(before).iter().rev().find(|m| m.form != MentionForm::Pronoun)?;
        Some(last.actor).filter(|id| word == "its" && self.scene.cast.is(*id, body))
    }

    /// "After the army came under fire, it called for help": who acts in the adverbial clause that opens the sentence.
    fn clause_before(self, pronoun: usize) -> Option<ActorId> {
        let c = self.clauses();
        let tree = c.tree();
        let verb = tree.head(pronoun).filter(|_| tree.relation(pronoun) == Relation::Nsubj)?;
        let clause = tree.children(verb).find(|&t| t < pronoun && tree.relation(t) == Relation::Advcl)?;
        let subject = c.subjects(clause).first().copied().filter(|subject| subject.head < pronoun)?;
        Some(self.entities().mention_at(c.range(subject.head).start)?.actor)
    }
}

fn is_third(word: &str) -> bool {
    matches!(word, "he" | "she" | "it" | "they" | "his" | "her" | "its" | "their" | "itself" | "them" | "him")
}
