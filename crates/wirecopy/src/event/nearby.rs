//! Parties that no role leads to: whoever is named first behind the trigger, or those at the place of the deed.

use wirecopy_syntax::Relation;

use super::arguments::Arguments;
use crate::clause::Tag;
use crate::entity::{ActorAt, ActorId, MentionForm};

impl Arguments<'_> {
    /// The first actor named behind a token in its clause, with those coordinated with it, for frames that leave the place
    /// open.
    pub(super) fn first_behind(self, token: usize, not: &[ActorId]) -> Vec<ActorId> {
        let c = self.clauses();
        let mut end = token + 1;
        let limit = c.sentence(token).end.min(token + 22);
        while end < limit && !matches!(c.tag(end), Tag::Sub | Tag::Break | Tag::Stop | Tag::Quote | Tag::Rel) {
            if c.tag(end) == Tag::Comma && end > token + 2 {
                break;
            }
            end += 1;
        }
        let bytes = c.range(token).end..c.bytes(token..end).end;
        let mentions = self.entities().mentions_in(bytes);
        // Whoever does something else there is no party: "banned it over what officials say".
        let acts = |m: &ActorAt| {
            let mut tokens = self.scene.prose.tokens_in(m.start..m.end);
            tokens.any(|t| {
                let subject = matches!(c.tree().relation(t), Relation::Nsubj | Relation::NsubjPass);
                let verb = c.tree().head(t).filter(|&verb| subject && c.tag(verb).is_verb());
                verb.is_some_and(|verb| c.group(verb).finite(c))
            })
        };
        let is_other = |actor: &ActorId| !not.contains(actor);
        let first = mentions.iter().find(|m| m.form != MentionForm::Pronoun && is_other(&m.actor) && !acts(m));
        let Some(first) = first else { return Vec::new() };
        let mut found = vec![first.actor];
        let at = self.scene.prose.tokens_in(first.start..first.end).start;
        for phrase in c.coordinated(at).iter().skip(1) {
            let named = self.entities().mention_at(c.range(phrase.head).start).map(|m| m.actor);
            found.extend(named.filter(|actor| is_other(actor) && !found.contains(actor)));
        }
        found
    }

    /// Those at the place that a deed of help or force is done at, where nobody is named: "imposed a blockade in Darfur".
    pub(super) fn at_place(self, token: usize) -> Option<ActorId> {
        let c = self.clauses();
        let end = c.sentence(token).end;
        let bytes = c.range(token).end..c.bytes(token..end).end;
        let place = self.entities().places_in(bytes).iter().find(|p| {
            let at = self.scene.prose.tokens_in(p.start..p.end).start;
            let phrase = c.phrase_before(at + 1).map_or(at, |phrase| phrase.first);
            let before = phrase.checked_sub(1).map_or("", |t| c.lower(t));
            matches!(before, "in" | "to" | "for" | "of" | "into" | "at" | "across") && c.tree().is_below(at, token)
        })?;
        let country = self.entities().place(place.place).and_then(|p| p.country);
        Some(self.scene.cast.stranger(place.start..place.end, MentionForm::Name, country))
    }
}
