//! Names that no single place in the text explains: what all their places tell together.

use std::collections::HashMap;

use super::Chains;
use crate::entity::ActorKind;
use crate::entity::mentions::{Hint, PersonAt, What};

/// What is known of a word that stands alone as a name.
#[derive(Default)]
struct Alone {
    /// The first mention.
    first: usize,
    /// The last mention.
    last: usize,
    /// What speaks for a person, over all mentions.
    score: i32,
    /// What speaks for a person in the mention that says most.
    most: i32,
    /// How many mentions there are, and how many of them stand where a place would.
    count: u32,
    located: u32,
    /// How many stand behind "in" or "near".
    inside: u32,
}

impl Alone {
    fn is_place(&self) -> bool {
        2 * self.located >= self.count || 6 * self.inside >= self.count
    }
}

impl Chains<'_, '_, '_> {
    /// "Evaro Gallo" is a person where "Gallo" goes on alone; "Gallo" is one where several of its places hint at it.
    pub(super) fn repeated_names(&mut self) {
        let alone = self.alone();
        for raw in 0..self.raws.len() {
            let What::Unexplained(hint) = self.raws[raw].what else { continue };
            let words = self.raws[raw].words.clone();
            let full = (2..=4).contains(&words.len()) && self.raws[raw].score > 0 && hint == Hint::None
                || hint == Hint::Acts && words.len() > 1;
            if self.of[raw].is_some() || !full {
                continue;
            }
            let last = &self.words.list[words.end - 1];
            let goes_on = !last.common && alone.get(&last.hash).is_some_and(|a| a.last > raw && !a.is_place());
            if !goes_on && !self.is_taken_up(raw) {
                continue;
            }
            let name = self.person_name(raw);
            self.full_name(raw, name, &PersonAt::default());
        }
        let mut told: Vec<&Alone> =
            alone.values().filter(|a| (a.most > 1 && a.score > 2 || a.score > 4) && !a.is_place()).collect();
        told.sort_unstable_by_key(|a| a.first);
        for Alone { first, .. } in told {
            let name = self.person_name(*first);
            let [short] = name.parts.as_slice() else { continue };
            if self.of[*first].is_none() && self.namesakes(short).next().is_none() {
                let chain = self.open(*first, ActorKind::Person);
                self.index(chain, name);
            }
        }
    }

    /// "Gallo left early. He …": the next who is mentioned is "he" or "she", and nobody else could be meant.
    fn is_taken_up(&self, at: usize) -> bool {
        let line = self.raws[at].line;
        let next =
            self.raws.get(at + 1).is_some_and(|next| matches!(next.what, What::Pronoun(_)) && next.line < line + 2);
        let alone = at.checked_sub(1).map(|before| &self.raws[before]).is_none_or(|before| {
            before.line != line || !matches!(before.what, What::Person(_) | What::Unexplained(_) | What::Holder(_))
        });
        next && alone
    }

    fn alone(&self) -> HashMap<u64, Alone> {
        let mut alone: HashMap<u64, Alone> = HashMap::new();
        for (at, raw) in self.raws.iter().enumerate() {
            let What::Unexplained(hint) = raw.what else { continue };
            let word = &self.words.list[raw.words.start];
            if raw.words.len() > 1 || word.acronym || word.common {
                continue;
            }
            let before = raw.words.start.checked_sub(1);
            let inside = before.is_some_and(|before| ["in", "near"].iter().any(|w| self.words.is(before, w)));
            let entry = alone.entry(word.hash).or_insert_with(|| Alone { first: at, ..Alone::default() });
            entry.last = at;
            let score = raw.score + if self.is_taken_up(at) { 3 } else { 0 };
            entry.score += score.max(0);
            entry.most = entry.most.max(score);
            entry.count += 1;
            entry.inside += u32::from(inside);
            entry.located += u32::from(hint == Hint::Located);
        }
        alone
    }
}
