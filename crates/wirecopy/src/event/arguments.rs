//! Roles of a frame → actors: which mentions stand where the frame says.
//!
//! All grammar is asked of [`Clauses`]; a tree can answer in its place.

use crate::clause::{Clauses, Phrase, Tag};
use crate::entity::{ActorId, ActorKind, Entities, MentionForm};
use crate::lexicon::frames::Role;
use crate::statement::Statement;

/// Where arguments are looked for.
#[derive(Clone, Copy)]
pub(super) struct Arguments<'a> {
    pub(super) clauses: &'a Clauses,
    pub(super) entities: &'a Entities,
    pub(super) statements: &'a [Statement],
}

impl Arguments<'_> {
    /// The actors in a role of the trigger at a token; `end` is the trigger's last token.
    pub(super) fn of(self, role: Role, trigger: usize, end: usize, verb: bool, owners: bool) -> Vec<ActorId> {
        let c = self.clauses;
        let phrases = match role {
            Role::Subject if verb && c.group(trigger).passive => c.after(trigger, "by"),
            Role::Subject if verb => return self.subject(trigger),
            Role::Object if verb && c.group(trigger).passive => return self.named(&c.subjects(trigger), true),
            Role::Object if verb => c.objects(end),
            Role::Subject | Role::Object => Vec::new(),
            Role::Owner => return self.owner(trigger),
            Role::Inside => return self.inside(trigger),
            Role::Clause => self.clause_subject(end),
            // "meet with": the preposition is the trigger's own last word.
            Role::After(word) if end > trigger && c.lower(end) == word => c.coordinated(end + 1),
            Role::After(word) => c.after(trigger, word),
        };
        self.named(&phrases, owners)
    }

    /// The subject; of "a resolution condemning X" it is whoever passed that.
    fn subject(self, verb: usize) -> Vec<ActorId> {
        let c = self.clauses;
        let found = self.named(&c.subjects(verb), true);
        if !found.is_empty() || c.tag(verb) != Tag::VerbIng || c.group(verb).progressive {
            return found;
        }
        let first = c.sentence(verb).start;
        let main = (first..verb).rev().take(16).find(|&t| matches!(c.tag(t), Tag::VerbPast | Tag::VerbPresent));
        main.map_or(found, |main| self.named(&c.subjects(main), true))
    }

    /// Actors of phrases: of the head, else of what stands before or owns it, else of "of …" behind it.
    pub(super) fn named(self, phrases: &[Phrase], owners: bool) -> Vec<ActorId> {
        let mut found = Vec::new();
        for &phrase in phrases {
            let members = self.members(phrase);
            if members.len() > 1 {
                found.extend(members);
                continue;
            }
            if let Some(actor) = self.one(phrase, owners)
                && !found.contains(&actor)
            {
                found.push(actor);
            }
        }
        found
    }

    /// "The foreign ministers of A, B and C" are three.
    fn members(self, phrase: Phrase) -> Vec<ActorId> {
        let c = self.clauses;
        if c.lower(phrase.end) != "of" || !c.lower(phrase.head).ends_with('s') {
            return Vec::new();
        }
        let each = c.coordinated(phrase.end + 1);
        if each.len() < 2 { Vec::new() } else { each.iter().filter_map(|p| self.one(*p, false)).collect() }
    }

    fn one(self, phrase: Phrase, owners: bool) -> Option<ActorId> {
        let c = self.clauses;
        let head = c.range(phrase.head);
        if let Some(mention) = self.entities.mention_at(head.start) {
            return Some(mention.actor);
        }
        if c.tag(phrase.head) == Tag::Pron {
            return self.reporter(phrase);
        }
        let bytes = c.bytes(phrase.tokens());
        let inside = self.entities.mentions_in(bytes).iter().rev().find(|m| m.form != MentionForm::Pronoun);
        if let Some(mention) = inside {
            let owned = c.owner(phrase).is_some_and(|owner| mention.start < c.bytes(owner.tokens()).end);
            if owners || !owned {
                return Some(mention.actor);
            }
        }
        // "a camp for refugees", "a base in Mali"
        let complement = ["of", "for", "in", "at"].into_iter().find(|p| c.lower(phrase.end) == *p);
        let next =
            complement.and_then(|p| c.after(phrase.head, p).first().copied().or_else(|| c.phrase_at(phrase.end + 1)));
        let named = next.and_then(|next| self.entities.mention_at(c.range(next.head).start)).map(|m| m.actor);
        let end = next.map_or(phrase.end, |next| next.end);
        named.or_else(|| self.country_of_place(c.bytes(phrase.first..end)))
    }

    /// A place stands for its country, where the text names that: "bases in Basra" are Iraq's.
    fn country_of_place(self, bytes: std::ops::Range<usize>) -> Option<ActorId> {
        let place = self.entities.places_in(bytes).iter().find_map(|p| self.entities.place(p.place)?.country)?;
        let country = self.entities.actors.iter().find(|a| a.kind == ActorKind::Country && a.country == Some(place))?;
        Some(country.id)
    }

    /// "X said it would …": a pronoun that no chain holds is the one who says so.
    fn reporter(self, pronoun: Phrase) -> Option<ActorId> {
        let c = self.clauses;
        if matches!(c.lower(pronoun.head), "we" | "i") {
            let statement = super::innermost(self.statements, c.range(pronoun.head).start)?;
            return statement.speakers.first().copied();
        }
        if !matches!(c.lower(pronoun.head), "he" | "she" | "it" | "they") {
            return None;
        }
        let first = c.sentence(pronoun.first).start;
        let before = pronoun.first.checked_sub(1).filter(|&t| t >= first)?;
        let verb = if c.tag(before) == Tag::That { before.checked_sub(1).filter(|&t| t >= first)? } else { before };
        if !matches!(c.tag(verb), Tag::VerbPast | Tag::VerbPresent) {
            return None;
        }
        let subject = c.subjects(verb).first().copied()?;
        self.entities.mention_at(c.range(subject.head).start).map(|m| m.actor)
    }

    fn owner(self, noun: usize) -> Vec<ActorId> {
        let c = self.clauses;
        let Some(phrase) = c.phrase_before(noun + 1) else { return Vec::new() };
        if let Some(owner) = c.owner(phrase) {
            return self.named(&[owner], true);
        }
        if matches!(c.lower(phrase.first), "its" | "their" | "his" | "her") {
            let mention = self.entities.mention_at(c.range(phrase.first).start);
            return mention.map(|m| m.actor).into_iter().collect();
        }
        Vec::new()
    }

    /// The actors named inside the noun phrase, before its head.
    fn inside(self, noun: usize) -> Vec<ActorId> {
        let c = self.clauses;
        let Some(phrase) = c.phrase_before(noun + 1) else { return Vec::new() };
        let bytes = c.bytes(phrase.tokens()).start..c.range(noun).start;
        let mut found = Vec::new();
        for mention in self.entities.mentions_in(bytes) {
            if mention.end <= c.range(noun).start && !found.contains(&mention.actor) {
                found.push(mention.actor);
            }
        }
        found
    }

    /// The subject of the that-clause behind a verb.
    fn clause_subject(self, verb: usize) -> Vec<Phrase> {
        let c = self.clauses;
        let end = c.sentence(verb).end.min(verb + 8);
        let that = (verb + 1..end).find(|&t| c.tag(t) == Tag::That);
        that.map_or_else(Vec::new, |that| c.coordinated(that + 1))
    }

    /// The first actor named behind a token in its clause, for frames that leave the place open.
    pub(super) fn first_behind(self, token: usize, not: &[ActorId]) -> Option<ActorId> {
        let c = self.clauses;
        let mut end = token + 1;
        let limit = c.sentence(token).end.min(token + 22);
        while end < limit && !matches!(c.tag(end), Tag::Sub | Tag::Break | Tag::Stop | Tag::Quote | Tag::Rel) {
            if c.tag(end) == Tag::Comma && end > token + 2 {
                break;
            }
            end += 1;
        }
        let bytes = c.range(token).end..c.bytes(token..end).end;
        let mentions = self.entities.mentions_in(bytes);
        mentions.iter().find(|m| m.form != MentionForm::Pronoun && !not.contains(&m.actor)).map(|m| m.actor)
    }
}
