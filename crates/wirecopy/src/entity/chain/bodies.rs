//! Bodies by name, countries, seats of government, and the names that nothing explains.

use wirecopy_syntax::NameKind;

use super::{Chains, name_key};
use crate::entity::mentions::{Hint, What};
use crate::entity::pieces::Found;
use crate::entity::{ActorKind, Sector};

impl Chains<'_, '_, '_> {
    /// Bodies by name, countries, seats of government.
    pub(super) fn bodies(&mut self) {
        for raw in 0..self.raws.len() {
            if self.of[raw].is_some() {
                continue;
            }
            match &self.raws[raw].what {
                What::Body(found) => self.body(raw, found),
                What::Country { code, .. } => {
                    let code = *code;
                    let chain = match self.countries.get(&code) {
                        Some(&chain) => {
                            self.join(raw, chain);
                            chain
                        }
                        None => self.open(raw, ActorKind::Country),
                    };
                    self.countries.insert(code, chain);
                    self.list[chain].country = Some(code);
                    if let Some(country) = self.lexicon.gazetteer.by_code(code) {
                        country.name.clone_into(&mut self.list[chain].name);
                    }
                }
                What::Seat(code) => {
                    let code = *code;
                    let chain = match self.seats.get(&code) {
                        Some(&chain) => {
                            self.join(raw, chain);
                            chain
                        }
                        None => self.open(raw, ActorKind::Government),
                    };
                    self.seats.insert(code, chain);
                    self.list[chain].country = Some(code);
                    self.list[chain].sectors = vec![Sector::Gov];
                }
                _ => {}
            }
        }
    }

    pub(super) fn body(&mut self, raw: usize, found: &Found<'_>) {
        let printed = self.words.slice(&self.raws[raw].words);
        let key = name_key(found.known.map_or(printed, |k| &*k.name));
        let chain = match self.bodies.get(&key) {
            Some(&chain) => {
                self.join(raw, chain);
                chain
            }
            None => self.open(raw, found.kind),
        };
        self.bodies.insert(key, chain);
        if found.known.is_none() {
            for hash in self.words.hashes(self.raws[raw].words.start, self.raws[raw].words.end) {
                self.by_noun.entry(hash).or_default().push((raw, chain));
            }
        }
        let entry = &mut self.list[chain];
        entry.country = entry.country.or(found.country);
        if entry.sectors.is_empty() {
            entry.sectors.clone_from(&found.sectors);
        }
        if entry.name.len() < printed.len() {
            printed.clone_into(&mut entry.name);
        }
        // "Rescue Aid Agency (RAA)": the letters in brackets name it too.
        let end = self.raws[raw].words.end;
        if self.words.is(end, "(")
            && let Some(word) = self.words.list.get(end + 1)
            && word.acronym
            && self.words.is(end + 2, ")")
        {
            self.bodies.entry(name_key(self.words.text(end + 1))).or_insert(chain);
        }
    }

    /// Unexplained names: acronyms are bodies, what acts is an actor; the rest is nobody.
    pub(super) fn leftovers(&mut self) {
        for raw in 0..self.raws.len() {
            let What::Unexplained(hint) = self.raws[raw].what else { continue };
            if self.of[raw].is_some() {
                continue;
            }
            let printed = self.words.slice(&self.raws[raw].words);
            let key = name_key(printed);
            if let Some(&chain) = self.bodies.get(&key) {
                self.join(raw, chain);
            } else if hint == Hint::Acronym || self.raws[raw].named == Some(NameKind::Organisation) {
                let chain = self.open(raw, ActorKind::Organization);
                self.bodies.insert(key, chain);
            } else if hint == Hint::Acts {
                let chain = self.open(raw, ActorKind::Unknown);
                self.bodies.insert(key, chain);
            }
        }
    }
}
