//! Persons: names of several parts first, then the short forms, then what is named like a place.

use std::cmp::Reverse;

use super::Chains;
use crate::entity::ActorKind;
use crate::entity::mentions::{PersonAt, What};
use crate::entity::names::PersonName;
use crate::entity::namesakes::is_within;
use crate::lexicon::people::Gender;

impl Chains<'_, '_, '_> {
    /// Names of several parts: first those that are told to be a person's, then the unexplained that agree with one.
    pub(super) fn full_names(&mut self) {
        for raw in 0..self.raws.len() {
            let What::Person(person) = &self.raws[raw].what else { continue };
            let name = self.person_name(raw);
            if name.parts.len() > 1 {
                self.full_name(raw, name, person);
            }
        }
        for raw in 0..self.raws.len() {
            if !matches!(self.raws[raw].what, What::Unexplained(_)) {
                continue;
            }
            let name = self.person_name(raw);
            if name.parts.len() > 1
                && let Some(chain) = self.agreeing(&name, None)
            {
                self.join(raw, chain);
            }
        }
    }

    pub(super) fn agreeing(&self, name: &PersonName, gender: Option<Gender>) -> Option<usize> {
        name.parts.iter().rev().flat_map(|part| self.namesakes(part).rev()).find(|&chain| {
            let known = &self.list[chain];
            let conflict = known.gender.zip(gender).is_some_and(|(a, b)| a != b);
            !conflict && known.person.as_ref().is_some_and(|p| p.agrees(name, &self.lexicon.people))
        })
    }

    pub(super) fn full_name(&mut self, raw: usize, name: PersonName, person: &PersonAt<'_>) {
        if let Some(chain) = self.agreeing(&name, person.gender) {
            self.join(raw, chain);
            self.learn(chain, person);
            let longer = self.list[chain].person.as_ref().is_none_or(|p| p.parts.len() < name.parts.len());
            if longer {
                self.words.slice(&self.raws[raw].words).clone_into(&mut self.list[chain].name);
                self.index(chain, name);
            }
        } else {
            let chain = self.open(raw, ActorKind::Person);
            self.index(chain, name);
            self.learn(chain, person);
        }
    }

    /// Names of one part: of the person named so most recently before, else next after, else a new one where told.
    pub(super) fn short_names(&mut self) {
        for raw in 0..self.raws.len() {
            if self.of[raw].is_some() {
                continue;
            }
            let person = match &self.raws[raw].what {
                What::Person(person) => Some(person),
                What::Unexplained(_) => None,
                _ => continue,
            };
            let name = self.person_name(raw);
            let [short] = name.parts.as_slice() else { continue };
            let gender = person.and_then(|p| p.gender);
            let best = self
                .namesakes(short)
                .filter_map(|chain| {
                    let known = &self.list[chain];
                    let rank = known.person.as_ref()?.short_form(short)?;
                    if known.gender.zip(gender).is_some_and(|(a, b)| a != b) {
                        return None;
                    }
                    let last = known.last_before(raw);
                    // Of two of a family the one of whom the text is, then the one named first: who comes in as his
                    // brother goes by both names. Else the first after.
                    let far = known.mentions.first()?.0;
                    let weight = Reverse(known.mentions.len());
                    Some(((last.is_none(), rank, weight, far), chain))
                })
                .min();
            match (best, person) {
                (Some(((_, rank, ..), chain)), _) if person.is_some() || rank < 4 => {
                    self.join(raw, chain);
                    if let Some(person) = person {
                        self.learn(chain, person);
                    }
                }
                (_, Some(person)) => {
                    let chain = self.open(raw, ActorKind::Person);
                    self.index(chain, name);
                    self.learn(chain, person);
                }
                _ => {}
            }
        }
    }

    /// "Seo Min-ho" of "Mr. Seo": an unexplained name of several parts whose first or last names a person here.
    pub(super) fn completed_names(&mut self) {
        for raw in 0..self.raws.len() {
            if self.of[raw].is_some() || !matches!(self.raws[raw].what, What::Unexplained(_)) {
                continue;
            }
            let name = self.person_name(raw);
            let ([first, .., last], true) = (name.parts.as_slice(), name.parts.len() < 5) else { continue };
            let bearer = [last, first].into_iter().find_map(|part| {
                self.namesakes(part).find(|&chain| {
                    self.list[chain]
                        .person
                        .as_ref()
                        .is_some_and(|p| matches!(p.parts.as_slice(), [only] if only == part))
                })
            });
            if let Some(chain) = bearer {
                self.join(raw, chain);
                self.words.slice(&self.raws[raw].words).clone_into(&mut self.list[chain].name);
                self.index(chain, name);
            }
        }
    }

    /// "Paris" and "Jordan" behind "Anna Paris" and "Daniel Jordan": the person, where nothing says that it is a place.
    pub(super) fn namesakes_of_places(&mut self) {
        for raw in 0..self.raws.len() {
            if self.of[raw].is_some() || self.raws[raw].words.len() > 1 {
                continue;
            }
            // "in Paris" and "Paris, Texas" are places; "letters to Paris" goes by whom the text has named.
            let (may_be, later) = match &self.raws[raw].what {
                What::Site { within, located, .. } => {
                    (within.is_none() && !is_within(self.words, self.raws[raw].words.start), !located)
                }
                What::Country { acts, .. } => (*acts, false),
                What::Seat(_) => (true, false),
                _ => continue,
            };
            if !may_be {
                continue;
            }
            let name = self.person_name(raw);
            let [short] = name.parts.as_slice() else { continue };
            let bearer = self.namesakes(short).rev().find(|&chain| {
                let known = &self.list[chain];
                let last = known.person.as_ref().and_then(|p| p.parts.last());
                last == Some(short) && (later || known.last_before(raw).is_some())
            });
            if let Some(chain) = bearer {
                self.join(raw, chain);
            }
        }
    }
}
