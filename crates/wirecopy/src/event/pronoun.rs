//! Pronouns that no chain holds: "X said it would …", "helped the army in its fight", an official's "we".

use super::arguments::Arguments;
use crate::entity::{ActorId, ActorKind};

impl Arguments<'_> {
    /// "X said it would …": a pronoun that no chain holds is who acts in the clause above.
    pub(super) fn pronoun(self, pronoun: usize) -> Option<ActorId> {
        let c = self.clauses();
        let word = c.lower(pronoun);
        if matches!(word, "we" | "i" | "us" | "me") {
            let statement = super::innermost(self.scene.statements, c.range(pronoun).start)?;
            let speaker = statement.speakers.first().copied()?;
            return Some(if matches!(word, "we" | "us") { self.spoken_for(speaker) } else { speaker });
        }
        if !matches!(word, "he" | "she" | "it" | "they" | "his" | "her" | "its" | "their" | "itself" | "them" | "him") {
            return None;
        }
        let agrees = |id: ActorId| {
            self.scene.cast.is(id, |actor| match word {
                "it" | "its" | "itself" => actor.kind != ActorKind::Person,
                "he" | "she" | "his" | "her" | "him" => actor.kind == ActorKind::Person,
                _ => actor.kind != ActorKind::Person || actor.mentions.len() == 1,
            })
        };
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
                .filter(|o| o.end <= pronoun)
                .and_then(|o| self.entities().mention_at(c.range(o.head).start));
            if let Some(mention) = object.filter(|m| agrees(m.actor)) {
                return Some(mention.actor);
            }
            verb = tree.children(clause).next().filter(|&t| t < pronoun).unwrap_or(verb);
        }
        for _ in 0..5 {
            verb = tree.head(verb)?;
            let subjects = c.subjects(verb);
            let Some(subject) = subjects.first().filter(|s| s.head < pronoun) else { continue };
            if let Some(mention) = self.entities().mention_at(c.range(subject.head).start) {
                let actor = self.body(*subject, mention.actor).unwrap_or(mention.actor);
                return Some(actor).filter(|id| agrees(*id));
            }
        }
        None
    }

    /// Whom an official's "we" stands for: the country or government that speaks through its minister.
    fn spoken_for(self, speaker: ActorId) -> ActorId {
        let actors = &self.entities().actors;
        let country = self.entities().actor(speaker).filter(|a| a.kind == ActorKind::Person).and_then(|a| a.country);
        let state = |a: &&crate::entity::Actor| {
            a.country == country && matches!(a.kind, ActorKind::Country | ActorKind::Government)
        };
        country.and_then(|_| actors.iter().find(state)).map_or(speaker, |a| a.id)
    }
}
