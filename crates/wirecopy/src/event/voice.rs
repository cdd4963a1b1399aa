//! Whom an official's "we" stands for: the state, the body, or those in whose name a release speaks.

use wirecopy_syntax::Relation;

use super::arguments::Arguments;
use crate::entity::{Actor, ActorId, ActorKind, Role};
use crate::statement::{Statement, StatementKind};

/// How many sentences of a release are asked who speaks in it.
const OPENING: usize = 4;

impl Arguments<'_> {
    /// The speaker of "I", and whoever speaks through the speaker of "we".
    pub(super) fn voice(self, pronoun: usize) -> Option<ActorId> {
        let c = self.clauses();
        let statement = super::innermost(self.scene.statements, c.range(pronoun).start)?;
        let speaker = statement.speakers.first().copied();
        if matches!(c.lower(pronoun), "i" | "me" | "my") {
            return speaker;
        }
        let person = speaker.and_then(|id| self.entities().actor(id)).filter(|a| a.kind == ActorKind::Person);
        let Some(person) = person else { return speaker };
        let through =
            self.state_of(person).or_else(|| self.opening(statement, pronoun)).or_else(|| self.body_of(person));
        through.or(speaker)
    }

    /// The state whose official somebody is.
    pub(super) fn state_of(self, person: &Actor) -> Option<ActorId> {
        let country = person.country?;
        let is_state = |kind| matches!(kind, ActorKind::Country | ActorKind::Government);
        self.entities().actors.iter().find(|a| a.country == Some(country) && is_state(a.kind)).map(|a| a.id)
    }

    /// The body in which somebody holds an office: "a spokeswoman for the union".
    pub(super) fn body_of(self, person: &Actor) -> Option<ActorId> {
        let holds = |a: &&Actor| {
            let named = |role: &Role| role.organization.as_deref() == Some(a.name.as_str());
            a.kind != ActorKind::Person && person.roles.iter().any(named)
        };
        self.entities().actors.iter().find(holds).map(|a| a.id)
    }

    /// "The United States condemns … We urge …": who acts where a release opens is who speaks in it.
    fn opening(self, statement: &Statement, pronoun: usize) -> Option<ActorId> {
        let c = self.clauses();
        if statement.kind != StatementKind::FullText {
            return None;
        }
        let mut at = self.scene.prose.tokens_in(statement.content.first()?.bytes()).start;
        for _ in 0..OPENING {
            let sentence = c.sentence(at);
            if sentence.is_empty() || sentence.end > pronoun {
                break;
            }
            let main = sentence.clone().find(|&t| c.tree().relation(t) == Relation::Root)?;
            let subject = c.subjects(main).first().copied();
            let mention = subject.and_then(|subject| self.entities().mention_at(c.range(subject.head).start));
            if let Some(mention) = mention.filter(|m| self.scene.cast.is(m.actor, is_body)) {
                return Some(mention.actor);
            }
            at = sentence.end;
        }
        None
    }
}

fn is_body(actor: &Actor) -> bool {
    matches!(actor.kind, ActorKind::Country | ActorKind::Government | ActorKind::Military | ActorKind::Organization)
}
