//! Whose deed a noun tells that a common noun stands before: "police raid", "government air strikes".

use wirecopy_syntax::{Relation, Xpos};

use super::arguments::Arguments;
use crate::clause::Phrase;
use crate::entity::{ActorId, ActorKind, CountryCode, MentionForm};
use crate::lexicon::bodies::Agent;
use crate::lexicon::phrase::word_hash;

impl Arguments<'_> {
    /// Who acts by a word before a noun: those whom the text names so elsewhere ("the police"), or strangers.
    pub(super) fn modifier(self, noun: usize, first: usize) -> Option<ActorId> {
        let c = self.clauses();
        let tree = c.tree();
        let own = |t: &usize| tree.head(*t) == Some(noun) && tree.relation(*t) == Relation::Compound;
        let (at, agent) = (first..noun)
            .filter(own)
            .filter(|&t| tree.xpos(t) == Xpos::Nn || tree.xpos(t) == Xpos::Nns)
            .find_map(|t| Some((t, self.agent_named(c.lower(t))?)))?;
        self.known_as(c.lower(at), c.range(noun).start)
            .or_else(|| Some(self.scene.cast.agent(c.range(at), agent, None)))
    }

    /// The country whose people a phrase tells: "Norwegian guards" are Norway's, "the Norwegian-led force" is nobody's.
    pub(super) fn people_of(self, phrase: Phrase) -> Option<CountryCode> {
        let word = |t: usize| self.scene.prose.word(t);
        let gazetteer = &self.scene.lexicon.gazetteer;
        let alone = phrase.tokens().filter(|&t| t + 1 < phrase.end && !matches!(word(t + 1), "-" | "‐" | "‑"));
        alone.filter_map(|t| gazetteer.demonym(word(t))).map(|country| country.code).next()
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
