//! Who suffers a deed with those whom it names: "was kidnapped together with her driver", "killed nine people, including
//! the judge Ann Holm".

use super::arguments::{Arguments, Take};
use crate::clause::Tag;
use crate::entity::{Actor, ActorId, ActorKind, MentionForm};

/// How far from its verb company may stand, in tokens.
const REACH: usize = 24;

impl Arguments<'_> {
    /// The company of those whom a verb's deed befalls.
    pub(super) fn company(self, verb: usize, take: Take) -> Vec<ActorId> {
        let c = self.clauses();
        let sentence = c.sentence(verb);
        let ends =
            |t: &usize| matches!(c.tag(*t), Tag::Sub | Tag::Rel | Tag::Break | Tag::Stop | Tag::Quote | Tag::That);
        // Of a passive the company may stand before the verb: "Ann Holm, together with her driver, was kidnapped".
        let first = if c.group(verb).passive { c.subjects(verb).first().map_or(verb, |p| p.end) } else { verb };
        let first = first.max(verb.saturating_sub(REACH));
        let behind = (verb + 1..sentence.end.min(verb + REACH)).take_while(|t| !ends(t));
        let found = (first..verb).chain(behind).find_map(|t| match (c.lower(t), c.lower(t + 1)) {
            ("together" | "along", "with") => Some((t + 2, true)),
            ("including", _) => Some((t + 1, false)),
            _ => None,
        });
        let Some((at, others)) = found.filter(|(at, _)| sentence.contains(at)) else { return Vec::new() };
        let mut company = self.named(&c.coordinated(at), take);
        // Of those who are among the others told, who has a name.
        let named = |actor: &Actor| {
            actor.kind == ActorKind::Person && actor.mentions.iter().any(|mention| mention.form == MentionForm::Name)
        };
        company.retain(|id| others || self.scene.cast.is(*id, named));
        company
    }
}
