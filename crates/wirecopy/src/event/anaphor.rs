//! "The council met on Monday. It urged …": pronouns that take up who acted in the sentence before.

use std::ops::Range;

use wirecopy_syntax::{Relation, Xpos};

use super::arguments::Arguments;
use crate::article::Block;
use crate::clause::{Phrase, Tag};
use crate::entity::{ActorId, ActorKind};

/// Over how many sentences that open with the same pronoun: "It met … It urged …".
const REACH: usize = 4;

impl Arguments<'_> {
    /// Whom "it" or "they" goes on with, where its own sentence has named nobody before it.
    pub(super) fn taken_up(self, pronoun: usize) -> Vec<ActorId> {
        let c = self.clauses();
        let word = c.lower(pronoun);
        let many = matches!(word, "they" | "their" | "them");
        if !many && !matches!(word, "it" | "its") {
            return Vec::new();
        }
        let mut sentence = c.sentence(pronoun);
        let before = c.range(sentence.start).start..c.range(pronoun).start;
        if self.entities().mentions_in(before).iter().any(|m| self.agrees(word, m.actor)) {
            return Vec::new();
        }
        for _ in 0..REACH {
            let Some(last) = sentence.start.checked_sub(1).filter(|&last| self.goes_on(last, sentence.start)) else {
                break;
            };
            sentence = c.sentence(last);
            let subjects = self.main_subjects(sentence.clone());
            let again = |phrase: &Phrase| c.tag(phrase.head) == Tag::Pron && (c.lower(phrase.head) == "they") == many;
            if subjects.len() == 1 && subjects.iter().all(again) {
                continue;
            }
            let plural = subjects.len() > 1 || subjects.iter().any(|phrase| self.is_plural(*phrase));
            if plural != many {
                break;
            }
            let named = subjects.iter().filter_map(|phrase| {
                let mention = self.entities().mention_at(c.range(phrase.head).start)?;
                Some(self.body(*phrase, mention.actor).unwrap_or(mention.actor))
            });
            return named.filter(|id| many || self.agrees(word, *id)).collect();
        }
        Vec::new()
    }

    /// Whether two tokens stand in text that runs on: not in a headline and the first paragraph.
    fn goes_on(self, last: usize, next: usize) -> bool {
        let prose = self.scene.prose;
        let block = |token: usize| -> Option<&Block> {
            prose.sentence_at(self.clauses().range(token).start).and_then(|s| prose.block(s.index()))
        };
        block(last).zip(block(next)).is_some_and(|(last, next)| last.kind == next.kind)
    }

    /// Who acts in a sentence; where a person is said to have told it, who acts in what was told.
    fn main_subjects(self, sentence: Range<usize>) -> Vec<Phrase> {
        let c = self.clauses();
        let tree = c.tree();
        let Some(main) = sentence.into_iter().find(|&t| tree.relation(t) == Relation::Root) else {
            return Vec::new();
        };
        let subjects = c.subjects(main);
        let teller = |phrase: &Phrase| {
            let mention = self.entities().mention_at(c.range(phrase.head).start);
            mention.is_some_and(|m| self.scene.cast.is(m.actor, |actor| actor.kind == ActorKind::Person))
        };
        let told = tree.child(main, &[Relation::Ccomp, Relation::Parataxis]);
        match told.filter(|_| subjects.len() == 1 && subjects.iter().all(teller)) {
            Some(told) => c.subjects(told),
            None => subjects,
        }
    }

    fn is_plural(self, phrase: Phrase) -> bool {
        let c = self.clauses();
        // "The police are", "the United States is"
        let named = c.tag(phrase.head) == Tag::Name;
        matches!(c.tree().xpos(phrase.head), Xpos::Nns)
            || matches!(c.lower(phrase.head), "police" | "people" | "men" | "women")
            || named && matches!(c.lower(phrase.head), "taliban" | "houthis" | "members")
    }
}
