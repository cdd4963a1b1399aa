//! Whose deed a noun tells by a word before it: "police raid", "government air strikes", "Turkish shelling".

use wirecopy_syntax::{Relation, Xpos};

use super::arguments::Arguments;
use crate::clause::{Phrase, Tag};
use crate::entity::{Actor, ActorAt, ActorId, ActorKind, CountryCode, MentionForm};
use crate::lexicon::bodies::Agent;
use crate::lexicon::frames::singular;
use crate::lexicon::gazetteer::Country;
use crate::lexicon::phrase::word_hash;

impl<'a> Arguments<'a> {
    /// Who acts by a word before a noun: those whom the text names so elsewhere ("the police"), a country, or strangers.
    pub(super) fn modifier(self, noun: usize, first: usize) -> Option<ActorId> {
        self.acting(noun, first).or_else(|| self.country_before(noun, first))
    }

    /// Whose deed, plan or word a phrase tells: "the police crackdown", "the Peruvian offer", but not "Peruvian food".
    pub(super) fn done_by(self, phrase: Phrase) -> Option<ActorId> {
        let lexicon = self.scene.lexicon;
        let head = self.clauses().lower(phrase.head);
        let told = || lexicon.frames.of_noun(head).next().is_some() || lexicon.reporting.noun(head).is_some();
        let people = || self.country_before(phrase.head, phrase.first).filter(|_| told());
        self.acting(phrase.head, phrase.first).or_else(people)
    }

    /// "Turkish shelling": the country whose people's name stands before a noun.
    fn country_before(self, noun: usize, first: usize) -> Option<ActorId> {
        let c = self.clauses();
        let tree = c.tree();
        // Of "Turkish drone strike" the parser may hang the people on the drone.
        let inner = |head: usize| (first..noun).contains(&head) && tree.head(head) == Some(noun);
        let own = |t: &usize| {
            let of = tree.head(*t).is_some_and(|head| head == noun || head > *t && inner(head));
            of && matches!(tree.relation(*t), Relation::Amod | Relation::Compound)
        };
        let whole = |t: &usize| !matches!(self.scene.prose.word(t + 1), "-" | "‐" | "‑");
        let named = |t: usize| Some((t, self.demonym(t)?));
        let (at, country) = (first..noun).filter(own).filter(whole).find_map(named)?;
        Some(self.people_at(at, country))
    }

    /// The country whose people a token names: "Turkish".
    pub(super) fn demonym(self, token: usize) -> Option<&'a Country> {
        self.scene.lexicon.gazetteer.demonym(self.scene.prose.word(token))
    }

    /// The country as an actor whose people the word at a token names.
    fn people_at(self, at: usize, country: &Country) -> ActorId {
        let known = |a: &&Actor| a.kind == ActorKind::Country && a.country == Some(country.code);
        let known = self.entities().actors.iter().find(known).map(|a| a.id);
        known.unwrap_or_else(|| self.scene.cast.people(self.clauses().range(at), country))
    }

    /// "Thai and Cambodian troops" are two, who can fight each other.
    pub(super) fn peoples(self, phrase: Phrase) -> Vec<ActorId> {
        let c = self.clauses();
        let named = |t: usize| Some((t, self.demonym(t)?));
        let joined = |t: usize| matches!(c.tag(t), Tag::Conj | Tag::Comma);
        if !(phrase.first..phrase.head).any(joined) {
            return Vec::new();
        }
        let peoples: Vec<_> = (phrase.first..phrase.head).filter_map(named).collect();
        let apart = peoples
            .windows(2)
            .all(|pair| matches!(pair, [one, other] if one.1.code != other.1.code && (one.0 + 1..other.0).all(joined)));
        if peoples.len() < 2 || !apart {
            return Vec::new();
        }
        peoples.into_iter().map(|(at, country)| self.people_at(at, country)).collect()
    }

    /// A common noun for those who act.
    fn acting(self, noun: usize, first: usize) -> Option<ActorId> {
        let c = self.clauses();
        let tree = c.tree();
        let own = |t: &usize| tree.head(*t) == Some(noun) && tree.relation(*t) == Relation::Compound;
        // "a Russian drone strike": what flies is nobody, and acts for a country.
        let craft = |t: &usize| self.scene.lexicon.frames.is_of_class("craft", c.lower(*t));
        let (at, agent) = (first..noun)
            .filter(own)
            .filter(|t| !craft(t))
            .filter(|&t| tree.xpos(t) == Xpos::Nn || tree.xpos(t) == Xpos::Nns)
            .find_map(|t| Some((t, self.agent_named(c.lower(t))?)))?;
        self.known_as(c.lower(at), c.range(noun).start)
            .or_else(|| Some(self.scene.cast.agent(c.range(at), agent, None)))
    }

    /// "Turkish and Syrian forces" are two: the country of each people's name that another one follows.
    pub(super) fn people_beside(self, phrase: Phrase) -> Vec<ActorId> {
        let c = self.clauses();
        // Not of "Spanish and German lessons".
        let word = c.lower(phrase.head);
        let party = self.entities().mention_at(c.range(phrase.head).start).is_some()
            || self.scene.lexicon.small.is_party(singular(word))
            || self.scene.lexicon.people.is_personal(word);
        if !party || !word.ends_with('s') && !matches!(word, "people" | "police") {
            return Vec::new();
        }
        let beside = |t: usize| match c.lower(t + 1) {
            "and" | "," => self.demonym(t + 2).filter(|_| t + 2 < phrase.head),
            _ => None,
        };
        let first = (c.sentence(phrase.head).start..phrase.first)
            .rev()
            .take_while(|&t| matches!(c.lower(t), "and" | ",") || self.demonym(t).is_some())
            .last()
            .unwrap_or(phrase.first);
        (first..phrase.head)
            .filter(|&t| beside(t).is_some())
            .filter_map(|t| Some(self.scene.cast.people(c.range(t), self.demonym(t)?)))
            .collect()
    }

    /// The country whose people a phrase tells: "Norwegian guards" are Norway's, "the Norwegian-led force" is nobody's.
    pub(super) fn people_of(self, phrase: Phrase) -> Option<CountryCode> {
        let word = |t: usize| self.scene.prose.word(t);
        let gazetteer = &self.scene.lexicon.gazetteer;
        let alone = phrase.tokens().filter(|&t| t + 1 < phrase.end && !matches!(word(t + 1), "-" | "‐" | "‑"));
        alone.filter_map(|t| gazetteer.demonym(word(t))).map(|country| country.code).next()
    }

    /// What is hit of somebody named before it: "the Osterlund embassy", "a Reform Party candidate". It is their thing or one of
    /// their people, not they; it is of their country and kind.
    pub(super) fn thing_of(self, phrase: Phrase, named: &ActorAt) -> Option<ActorId> {
        let c = self.clauses();
        let head = c.range(phrase.head);
        let before = named.form == MentionForm::Name && named.end <= head.start;
        if !before || !matches!(c.tree().xpos(phrase.head), Xpos::Nn | Xpos::Nns) {
            return None;
        }
        let (kind, country, sectors) =
            self.scene.cast.ask(named.actor, |actor| (actor.kind, actor.country, actor.sectors.clone()))?;
        if matches!(kind, ActorKind::Person | ActorKind::Unknown) {
            return None;
        }
        let country = country.or_else(|| self.people_of(phrase));
        let id = self.scene.cast.stranger(c.bytes(phrase.tokens()), MentionForm::Nominal, country);
        self.scene.cast.belongs(id, &sectors);
        Some(id)
    }

    /// What the lexicon knows of those whom a word names in the singular or plural.
    pub(super) fn agent_named(self, word: &str) -> Option<Agent> {
        let agents = &self.scene.lexicon.bodies.agents;
        let known = |word: &str| agents.longest(std::iter::once(word_hash(word))).map(|(_, agent)| *agent);
        known(word).or_else(|| known(&format!("{word}s")))
    }

    /// The actor whom the text has called by this word, the last one before a byte if there are several.
    fn known_as(self, word: &str, before: usize) -> Option<ActorId> {
        let text = self.clauses().lower_text();
        let called = |bytes: std::ops::Range<usize>| {
            let last = text.get(bytes).and_then(|said| said.split_whitespace().next_back()).unwrap_or_default();
            last == word || last.strip_suffix('s') == Some(word)
        };
        let actors = self.entities().actors.iter().filter(|actor| actor.kind != ActorKind::Person);
        let named = actors.filter_map(|actor| {
            let mentions = actor.mentions.iter().filter(|m| m.form == MentionForm::Nominal && called(m.span.bytes()));
            let nearest = mentions.map(|m| m.span.start_byte()).filter(|start| *start < before).max()?;
            Some((nearest, actor.id))
        });
        named.max().map(|(_, id)| id)
    }
}
