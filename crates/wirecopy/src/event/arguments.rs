//! Roles of a frame → actors: which mentions stand where the frame says.
//!
//! All grammar is asked of [`Clauses`].

use super::matcher::Scene;
use crate::clause::{Clauses, Phrase, Tag};
use crate::entity::{ActorId, ActorKind, CountryCode, Entities, MentionForm};
use crate::lexicon::frames::Role;

/// Who may stand in a role besides the actors known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strangers {
    /// Whoever has a name or is plainly a person.
    Named,
    /// Anybody and anything: what is attacked, seized or freed.
    Any,
}

/// What is taken for an argument.
#[derive(Clone, Copy, Debug)]
pub(super) struct Take {
    /// Whether the owner of a thing stands for it.
    pub(super) owners: bool,
    pub(super) strangers: Strangers,
}

/// Where arguments are looked for.
#[derive(Clone, Copy)]
pub(super) struct Arguments<'a> {
    pub(super) scene: Scene<'a>,
}

impl<'a> Arguments<'a> {
    fn clauses(self) -> &'a Clauses {
        self.scene.clauses
    }

    fn entities(self) -> &'a Entities {
        self.scene.entities
    }

    /// The actors in a role of the trigger at a token; `end` is the trigger's last token.
    pub(super) fn of(self, role: Role, trigger: usize, end: usize, verb: bool, take: Take) -> Vec<ActorId> {
        if role == Role::Subject && verb && !self.clauses().group(trigger).passive {
            return self.subject(trigger, take);
        }
        if role == Role::Inside {
            return self.inside(trigger);
        }
        let owners = Take { owners: true, ..take };
        let passive = verb && self.clauses().group(trigger).passive;
        let take = if role == Role::Owner || role == Role::Object && passive { owners } else { take };
        self.named(&self.phrases(role, trigger, end, verb), take)
    }

    /// The phrases in a role of the trigger.
    pub(super) fn phrases(self, role: Role, trigger: usize, end: usize, verb: bool) -> Vec<Phrase> {
        let c = self.clauses();
        match role {
            Role::Subject if verb && c.group(trigger).passive => c.after(trigger, "by"),
            Role::Subject if verb => c.subjects(trigger),
            Role::Object if verb && c.group(trigger).passive => c.subjects(trigger),
            Role::Object if verb => c.objects(end),
            Role::Subject | Role::Object | Role::Inside => Vec::new(),
            Role::Owner => c.owner_of(trigger).into_iter().collect(),
            Role::Clause => c.clause_subjects(end),
            // "meet with": the preposition is the trigger's own last word.
            Role::After(word) if end > trigger && c.lower(end) == word => c.objects(end),
            Role::After(word) => c.after(trigger, word),
        }
    }

    /// The subject; of "a resolution condemning X" it is whoever passed that.
    fn subject(self, verb: usize, take: Take) -> Vec<ActorId> {
        let c = self.clauses();
        let take = Take { owners: true, ..take };
        let found = self.named(&c.subjects(verb), take);
        if !found.is_empty() || c.tag(verb) != Tag::VerbIng || c.group(verb).progressive {
            return found;
        }
        let first = c.sentence(verb).start;
        let main = (first..verb).rev().take(16).find(|&t| matches!(c.tag(t), Tag::VerbPast | Tag::VerbPresent));
        main.map_or(found, |main| self.named(&c.subjects(main), take))
    }

    /// Actors of phrases: of the head, else of what stands before or owns it, else of "of …" behind it, else a stranger.
    pub(super) fn named(self, phrases: &[Phrase], take: Take) -> Vec<ActorId> {
        let mut found = Vec::new();
        for &phrase in phrases {
            let members = self.members(phrase, take);
            if members.len() > 1 {
                found.extend(members);
                continue;
            }
            if let Some(actor) = self.one(phrase, take)
                && !found.contains(&actor)
            {
                found.push(actor);
            }
        }
        found
    }

    /// "The foreign ministers of A, B and C" are three.
    fn members(self, phrase: Phrase, take: Take) -> Vec<ActorId> {
        let c = self.clauses();
        if c.lower(phrase.end) != "of" || !c.lower(phrase.head).ends_with('s') {
            return Vec::new();
        }
        let each = c.after(phrase.head, "of");
        if each.len() < 2 { Vec::new() } else { each.iter().filter_map(|p| self.one(*p, take)).collect() }
    }

    fn one(self, phrase: Phrase, take: Take) -> Option<ActorId> {
        let c = self.clauses();
        let head = c.range(phrase.head);
        if let Some(mention) = self.entities().mention_at(head.start) {
            return Some(mention.actor);
        }
        if matches!(c.tag(phrase.head), Tag::Pron | Tag::Det) {
            return self.pronoun(phrase.head);
        }
        let bytes = c.bytes(phrase.tokens());
        let inside = self.entities().mentions_in(bytes.clone()).iter().rev().find(|m| m.form != MentionForm::Pronoun);
        if let Some(mention) = inside {
            let owned = c.owner(phrase).is_some_and(|owner| mention.start < c.bytes(owner.tokens()).end);
            if take.owners || !owned {
                return Some(mention.actor);
            }
        }
        // "a camp for refugees", "a base in Mali"
        let complement = ["of", "for", "in", "at"].into_iter().find(|p| c.lower(phrase.end) == *p);
        let next = complement.and_then(|p| c.after(phrase.head, p).first().copied());
        if let Some(mention) = next.and_then(|next| self.entities().mention_at(c.range(next.head).start)) {
            return Some(mention.actor);
        }
        let end = next.map_or(phrase.end, |next| next.end);
        let country = self.country_of_place(c.bytes(phrase.first..end));
        self.stranger(phrase, country, take.strangers).or_else(|| {
            let is = |a: &&crate::entity::Actor| a.kind == ActorKind::Country && a.country == country;
            country.and_then(|_| self.entities().actors.iter().find(is)).map(|a| a.id)
        })
    }

    /// A place stands for its country: "bases in Basra" are Iraq's.
    fn country_of_place(self, bytes: std::ops::Range<usize>) -> Option<CountryCode> {
        self.entities().places_in(bytes).iter().find_map(|p| self.entities().place(p.place)?.country)
    }

    /// Somebody whom only this phrase names.
    fn stranger(self, phrase: Phrase, country: Option<CountryCode>, strangers: Strangers) -> Option<ActorId> {
        let c = self.clauses();
        let cast = self.scene.cast;
        let start = c.range(phrase.head).start;
        let place = self.entities().places_in(c.bytes(phrase.tokens())).iter().find(|p| p.end > start);
        if let Some(place) = place {
            let country = self.entities().place(place.place).and_then(|p| p.country);
            return Some(cast.stranger(place.start..place.end, MentionForm::Name, country));
        }
        let name = c.tag(phrase.head) == Tag::Name;
        let taken = match c.tag(phrase.head) {
            Tag::Name => true,
            Tag::Noun if strangers == Strangers::Any => true,
            Tag::Noun => self.scene.lexicon.people.is_personal(c.lower(phrase.head)),
            _ => false,
        };
        let form = if name { MentionForm::Name } else { MentionForm::Nominal };
        taken.then(|| cast.stranger(c.bytes(phrase.tokens()), form, country))
    }

    /// "X said it would …": a pronoun that no chain holds is who acts in the clause above.
    fn pronoun(self, pronoun: usize) -> Option<ActorId> {
        let c = self.clauses();
        let word = c.lower(pronoun);
        if matches!(word, "we" | "i" | "us" | "me") {
            let statement = super::innermost(self.scene.statements, c.range(pronoun).start)?;
            return statement.speakers.first().copied();
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
        for _ in 0..5 {
            verb = tree.head(verb)?;
            let subjects = c.subjects(verb);
            let Some(subject) = subjects.first().filter(|s| s.head < pronoun) else { continue };
            if let Some(mention) = self.entities().mention_at(c.range(subject.head).start) {
                return Some(mention.actor).filter(|id| agrees(*id));
            }
        }
        None
    }

    /// The actors named inside the noun phrase, before its head.
    fn inside(self, noun: usize) -> Vec<ActorId> {
        let c = self.clauses();
        let Some(phrase) = c.phrase_before(noun + 1) else { return Vec::new() };
        let bytes = c.bytes(phrase.tokens()).start..c.range(noun).start;
        let mut found = Vec::new();
        for mention in self.entities().mentions_in(bytes) {
            if mention.end <= c.range(noun).start && !found.contains(&mention.actor) {
                found.push(mention.actor);
            }
        }
        found
    }

    /// The first actor named behind a token in its clause, for frames that leave the place open.
    pub(super) fn first_behind(self, token: usize, not: &[ActorId]) -> Option<ActorId> {
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
        mentions.iter().find(|m| m.form != MentionForm::Pronoun && !not.contains(&m.actor)).map(|m| m.actor)
    }
}
