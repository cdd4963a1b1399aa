//! Roles of a frame → actors: which mentions stand where the frame says.
//!
//! All grammar is asked of [`Clauses`].

use wirecopy_syntax::{Relation, Xpos};

use super::matcher::Scene;
use super::trigger;
use crate::clause::{Clauses, Phrase, Tag};
use crate::entity::{ActorAt, ActorId, ActorKind, CountryCode, Entities, MentionForm};
use crate::lexicon::frames::{Frame, Part, Role, SLOT, singular};
use crate::lexicon::phrase::word_hash;

/// Who may stand in a role besides the actors known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strangers {
    /// Whoever has a name or is plainly a person.
    Named,
    /// As named, but a country that the text names stands for its towns: "will withdraw from bases in Basra".
    States,
    /// Anybody and anything: what is attacked, seized or freed.
    Any,
}

/// What is taken for an argument.
#[derive(Clone, Copy, Debug)]
pub(super) struct Take {
    /// Whether the owner of a thing stands for it.
    pub(super) owners: bool,
    /// Whether whoever did, planned or said a thing stands for it: "the police crackdown", "a Peruvian offer".
    pub(super) deeds: bool,
    pub(super) strangers: Strangers,
    /// The object that the frame asked for, which is no party: the sanctions of "imposed sanctions".
    pub(super) not: Option<usize>,
}

impl Take {
    /// Those named, or whose things are named.
    pub(super) const NAMED: Self = Self { owners: true, deeds: true, strangers: Strangers::Named, not: None };
}

/// Where arguments are looked for.
#[derive(Clone, Copy)]
pub(super) struct Arguments<'a> {
    pub(super) scene: Scene<'a>,
    /// Whether a participle is read as an adjective: "is alarmed by" is no deed of whoever alarms.
    pub(super) state: bool,
    /// The trigger's last word behind its object, which is nobody: the "hostage" of "took five workers hostage".
    pub(super) close: Option<usize>,
}

impl<'a> Arguments<'a> {
    /// Where the arguments of a frame are looked for whose trigger begins at a token.
    pub(super) fn of_frame(scene: Scene<'a>, frame: &Frame, token: usize) -> Self {
        let apart = frame.words.iter().any(|word| *word == SLOT);
        let close = if apart { trigger::trigger_end(scene.clauses, frame, token) } else { None };
        Self { scene, state: frame.part == Part::Adjective, close }
    }

    pub(super) fn clauses(self) -> &'a Clauses {
        self.scene.clauses
    }

    pub(super) fn entities(self) -> &'a Entities {
        self.scene.entities
    }

    /// Whether the trigger's subject suffers the deed.
    fn passive(self, trigger: usize) -> bool {
        let c = self.clauses();
        // "a soldier killed in action", "is feared killed": nobody kills without killing somebody.
        let suffered = || {
            c.tag(trigger) == Tag::VerbPast
                && self.scene.lexicon.frames.is_of_class("suffered", c.lemma(trigger))
                && matches!(c.tag(trigger + 1), Tag::Prep | Tag::Sub | Tag::Stop)
                && c.objects(trigger).is_empty()
        };
        !self.state && (c.group(trigger).passive || suffered())
    }

    /// The actors in a role of the trigger at a token; `end` is the trigger's last token.
    pub(super) fn of(self, role: Role, trigger: usize, end: usize, verb: bool, take: Take) -> Vec<ActorId> {
        if role == Role::Subject && verb && !self.passive(trigger) {
            return self.subject(trigger, take);
        }
        if role == Role::Inside {
            return self.inside(trigger);
        }
        if role == Role::Teller {
            let said = super::innermost(self.scene.statements, self.clauses().range(trigger).start);
            return said.map(|statement| statement.speakers.clone()).unwrap_or_default();
        }
        if role == Role::Clause {
            let found = self.named(&self.phrases(role, trigger, end, verb), take);
            return if found.is_empty() { self.subjunctive(trigger, end).into_iter().collect() } else { found };
        }
        let owners = Take { owners: true, ..take };
        let passive = verb && self.passive(trigger);
        let take = if role == Role::Owner || role == Role::Object && passive { owners } else { take };
        self.named(&self.phrases(role, trigger, end, verb), take)
    }

    /// The phrases in a role of the trigger.
    pub(super) fn phrases(self, role: Role, trigger: usize, end: usize, verb: bool) -> Vec<Phrase> {
        let c = self.clauses();
        match role {
            Role::Subject if verb && self.passive(trigger) => c.after(trigger, "by"),
            Role::Subject if verb => c.subjects(trigger),
            Role::Object if verb && self.passive(trigger) => c.subjects(trigger),
            // "agreed to send food": the food is not what is agreed to.
            Role::Object if verb && c.tag(end) == Tag::To => Vec::new(),
            Role::Object if verb => self.objects(trigger, end),
            Role::Subject | Role::Object | Role::Inside | Role::Teller => Vec::new(),
            Role::Owner => c.owners_of(trigger),
            Role::Purpose => trigger::purpose(c, trigger).map(|to| c.objects(to)).unwrap_or_default(),
            Role::Clause => c.clause_subjects(end),
            // "meet with": the preposition is the trigger's own last word.
            Role::After(word) if end > trigger && c.lower(end) == word && c.tag(end) != Tag::To => c.objects(end),
            Role::After("by") if !verb => self.agent(trigger),
            Role::After(word) => {
                let mut found = c.after(trigger, word);
                // Not the "on" of "remained on alert on the border".
                if end > trigger && !found.is_empty() && found.iter().all(|phrase| phrase.head <= end) {
                    found = c.after(end, word);
                }
                // "A series of meetings took place between X and Y": it hangs on what the series is the subject of.
                let series = || c.tree().head(trigger).filter(|&t| self.scene.lexicon.small.is_measure(c.lower(t)));
                match series().filter(|_| found.is_empty() && !verb && word != "of") {
                    Some(series) => c.after(series, word),
                    None if found.is_empty() => self.gerund(trigger, word),
                    None => found,
                }
            }
        }
    }

    /// Direct and indirect objects; `end` is the trigger's last token.
    fn objects(self, trigger: usize, end: usize) -> Vec<Phrase> {
        let c = self.clauses();
        let mut objects = c.objects(end);
        // "let free ten prisoners": what ends the trigger is neither verb nor particle.
        if objects.is_empty() && end > trigger {
            objects = c.objects(trigger);
        }
        // "let free the prisoner": hung on the adjective.
        if objects.is_empty() && end > trigger && !c.tag(end).is_verb() {
            let tree = c.tree();
            let hung = tree.children(end).find(|&t| {
                t > end && c.tag(t).is_nominal() && matches!(tree.relation(t), Relation::Obl | Relation::Obj)
            });
            let bare = hung.filter(|&t| tree.child(t, &[Relation::Case]).is_none());
            objects.extend(bare.map(|noun| c.phrase_of(noun)));
        }
        for phrase in &mut objects {
            if let Some(close) = self.close.filter(|&close| phrase.first < close && phrase.tokens().contains(&close)) {
                (phrase.head, phrase.end) = (close - 1, close);
            }
        }
        // "gave Sudan a deadline"
        let indirect = c.tree().child(trigger, &[Relation::Iobj]).map(|noun| c.phrase_of(noun));
        objects.extend(indirect.filter(|phrase| !objects.contains(phrase)));
        objects
    }

    /// The subject; of "a resolution condemning X" it is whoever passed that, of "the man selling arms" nobody else.
    pub(super) fn subject(self, verb: usize, take: Take) -> Vec<ActorId> {
        let c = self.clauses();
        let take = Take { owners: true, ..take };
        let subjects = c.subjects(verb);
        if let Some(noun) = subjects.first().and_then(|subject| self.deed(*subject)) {
            return self.behind(noun, take);
        }
        let found = self.named(&subjects, take);
        let person = |phrase: &Phrase| self.scene.lexicon.people.is_personal(c.lower(phrase.head));
        if !found.is_empty() || c.tree().relation(verb) != Relation::Acl || subjects.iter().any(person) {
            return found;
        }
        let main = c.tree().head(verb).and_then(|noun| c.verb_of(noun));
        main.map_or(found, |main| self.named(&c.subjects(main), take))
    }

    /// Actors of phrases: of the head, else of what stands before or owns it, else of "of …" behind it, else a stranger.
    pub(super) fn named(self, phrases: &[Phrase], take: Take) -> Vec<ActorId> {
        let mut found = Vec::new();
        for &phrase in phrases {
            found.extend(self.people_beside(phrase).into_iter().filter(|id| !found.contains(id)).collect::<Vec<_>>());
            let members = self.members(phrase, take);
            if members.len() > 1 {
                found.extend(members);
                continue;
            }
            let c = self.clauses();
            let pronoun = matches!(c.tag(phrase.head), Tag::Pron | Tag::Det);
            let held = self.entities().mention_at(c.range(phrase.head).start).is_some();
            let named =
                if pronoun && !held { self.pronoun(phrase.head) } else { Vec::from_iter(self.one(phrase, take)) };
            for actor in named {
                if !found.contains(&actor) {
                    found.push(actor);
                }
            }
        }
        found
    }

    /// "The foreign ministers of A, B and C" are three.
    fn members(self, phrase: Phrase, take: Take) -> Vec<ActorId> {
        let c = self.clauses();
        // "targets in A and B", where nobody is named by "targets" itself.
        let named = self.entities().mention_at(c.range(phrase.head).start).is_some();
        let behind = ["of", "in", "from"].into_iter().find(|word| c.lower(phrase.end) == *word);
        let Some(word) = behind.filter(|word| (*word == "of" || !named) && c.lower(phrase.head).ends_with('s')) else {
            return Vec::new();
        };
        let each = c.after(phrase.head, word);
        if each.len() < 2 { Vec::new() } else { each.iter().filter_map(|p| self.one(*p, take)).collect() }
    }

    fn one(self, phrase: Phrase, take: Take) -> Option<ActorId> {
        let c = self.clauses();
        let head = c.range(phrase.head);
        if let Some(crowd) = self.crowd(phrase) {
            return Some(crowd);
        }
        // Of "took several ambassadors hostage" the entity stage may have read on.
        let whole = |m: &&ActorAt| {
            let close = self.close.map(|close| c.range(close));
            close.is_none_or(|close| m.end <= close.start || close.end <= m.start)
        };
        if let Some(mention) = self.entities().mention_at(head.start).filter(whole) {
            // "the head of the agency Ann Holm"
            let by_name = (mention.form == MentionForm::Nominal).then(|| self.titled(phrase)).flatten();
            return Some(by_name.or_else(|| self.body(phrase, mention.actor)).unwrap_or(mention.actor));
        }
        if matches!(c.tag(phrase.head), Tag::Pron | Tag::Det) {
            return self.pronoun(phrase.head).first().copied();
        }
        // "in front of the bank": what is hit is the bank.
        let is_part =
            take.strangers == Strangers::Any && self.scene.lexicon.frames.is_of_class("part", c.lower(phrase.head));
        // "two of his brothers"
        let counts = take.strangers == Strangers::Any && c.tag(phrase.head) == Tag::Num;
        if (is_part || counts || self.scene.lexicon.small.is_measure(singular(c.lower(phrase.head))))
            && let Some(of) = c.after(phrase.head, "of").first()
            && let Some(actor) = self.one(*of, take)
        {
            return Some(actor);
        }
        if let Some(person) = self.titled(phrase).or_else(|| self.apposed(phrase)) {
            return Some(person);
        }
        let bytes = c.bytes(phrase.tokens());
        let inside = self.entities().mentions_in(bytes.clone()).iter().filter(whole);
        let inside = inside.filter(|m| m.form != MentionForm::Pronoun);
        // "the US administration’s": the outermost of those that end last.
        if let Some(mention) = inside.max_by_key(|m| (m.end, m.end - m.start)) {
            let owned = c.owner(phrase).is_some_and(|owner| mention.start < c.bytes(owner.tokens()).end);
            if take.strangers == Strangers::Any
                && let Some(thing) = self.thing_of(phrase, mention)
            {
                return Some(thing);
            }
            if take.owners || !owned {
                return Some(mention.actor);
            }
        }
        // "condemned the police crackdown on protesters", "welcomed the Peruvian offer"
        if let Some(actor) = self.done_by(phrase).filter(|_| take.deeds) {
            return Some(actor);
        }
        // "a camp for refugees", "a base in Mali", "the border with Chad"
        let complement = ["of", "for", "in", "at", "with"].into_iter().find(|p| c.lower(phrase.end) == *p);
        // "accepted the demands by the strikers", "rejected a request from Chad"
        let from = ["by", "from"].into_iter().find(|p| take.owners && c.lower(phrase.end) == *p);
        let complement = complement.or(from);
        let next = complement.and_then(|p| c.after(phrase.head, p).first().copied());
        if let Some(mention) = next.and_then(|next| self.entities().mention_at(c.range(next.head).start)) {
            // "a base in Mali" is what is hit there, "the home of Ann Holm" her thing.
            let thing = || self.scene.lexicon.frames.is_of_class("target", c.lower(phrase.head));
            let person = || self.scene.cast.is(mention.actor, |actor| actor.kind == ActorKind::Person);
            let there = take.strangers == Strangers::Any
                && (matches!(complement, Some("in" | "at")) || complement == Some("of") && thing() && person());
            let country = self.scene.cast.ask(mention.actor, |actor| actor.country).flatten();
            let thing = if there { self.stranger(phrase, country, take.strangers) } else { None };
            return Some(thing.unwrap_or(mention.actor));
        }
        if take.not.is_some_and(|not| phrase.tokens().contains(&not)) {
            return None;
        }
        let end = next.map_or(phrase.end, |next| next.end);
        let country = self.country_of_place(c.bytes(phrase.first..end));
        let state = || {
            let is = |a: &&crate::entity::Actor| a.kind == ActorKind::Country && a.country == country;
            country.and_then(|_| self.entities().actors.iter().find(is)).map(|a| a.id)
        };
        match take.strangers {
            Strangers::States if c.tag(phrase.head) == Tag::Name => {
                state().or_else(|| self.stranger(phrase, country, take.strangers))
            }
            _ => self.stranger(phrase, country, take.strangers).or_else(state),
        }
    }

    /// "A group of armed men" are armed men.
    fn crowd(self, phrase: Phrase) -> Option<ActorId> {
        let c = self.clauses();
        if c.lower(phrase.end) != "of" || !self.scene.lexicon.small.is_measure(singular(c.lower(phrase.head))) {
            return None;
        }
        let of = c.after(phrase.head, "of").first().copied()?;
        let mention = self.entities().mention_at(c.range(of.head).start)?;
        let many = |actor: &crate::entity::Actor| {
            matches!(actor.kind, ActorKind::Group | ActorKind::Military | ActorKind::Organization)
        };
        (mention.form == MentionForm::Nominal && self.scene.cast.is(mention.actor, many)).then_some(mention.actor)
    }

    /// A place stands for its country: "bases in Basra" are Iraq's.
    fn country_of_place(self, bytes: std::ops::Range<usize>) -> Option<CountryCode> {
        self.entities().places_in(bytes).iter().find_map(|p| self.entities().place(p.place)?.country)
    }

    /// The stranger whose thing a noun is by an adjective: "banned Peruvian newspapers".
    pub(super) fn of_people(self, noun: usize) -> Option<ActorId> {
        let c = self.clauses();
        let phrase = c.phrase_of(noun);
        let country = self.people(phrase)?;
        Some(self.scene.cast.stranger(c.bytes(phrase.tokens()), MentionForm::Nominal, Some(country)))
    }

    /// Whose a thing is by an adjective: "Cypriot ships", "a Palestinian".
    fn people(self, phrase: Phrase) -> Option<CountryCode> {
        let c = self.clauses();
        let own = (c.tree().xpos(phrase.head) == Xpos::Jj).then_some(phrase.head);
        let before = (phrase.first..phrase.head).rev().filter(|&t| !c.tag(t).is_verb());
        own.into_iter().chain(before).find_map(|t| self.demonym(t)).map(|country| country.code)
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
        // The tagger takes "gunfire" for a name now and then.
        let name =
            c.tag(phrase.head) == Tag::Name && self.scene.prose.word(phrase.head).starts_with(char::is_uppercase);
        let people = self.people(phrase);
        let country = country.or(people);
        let taken = match c.tag(phrase.head) {
            Tag::Noun if people.is_some() => true,
            Tag::Name => true,
            Tag::Noun if strangers == Strangers::Any => matches!(c.tree().xpos(phrase.head), Xpos::Nn | Xpos::Nns),
            Tag::Noun => {
                let word = c.lower(phrase.head);
                let lexicon = self.scene.lexicon;
                let two = || phrase.tokens().any(|t| matches!(c.lower(t), "two" | "both"));
                let is_title = |word: &str| lexicon.people.titles.longest(std::iter::once(word_hash(word))).is_some();
                let counted = || phrase.tokens().any(|t| c.tag(t) == Tag::Num);
                let title = || is_title(word) || counted() && is_title(singular(word));
                // "thousands", but not those of "thousands of dollars"
                let many =
                    || lexicon.small.is_measure(singular(word)) && word.ends_with('s') && c.lower(phrase.end) != "of";
                lexicon.people.is_personal(word)
                    || title()
                    || many()
                    || lexicon.small.is_party(singular(word))
                    || lexicon.small.is_pair(singular(word)) && two()
            }
            _ => false,
        };
        if let Some(agent) = self.agent_named(c.lower(phrase.head)).filter(|_| c.tag(phrase.head) == Tag::Noun) {
            return Some(cast.agent(c.bytes(phrase.tokens()), agent, country.or_else(|| self.people_of(phrase))));
        }
        let form = if name { MentionForm::Name } else { MentionForm::Nominal };
        taken.then(|| cast.stranger(c.bytes(phrase.tokens()), form, country))
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
        if found.is_empty() {
            found.extend(self.modifier(noun, phrase.first));
        }
        found
    }
}
