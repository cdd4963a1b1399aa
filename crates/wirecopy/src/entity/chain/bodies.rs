//! Bodies by name, countries, seats of government, and the names that nothing explains.

use std::collections::HashSet;

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
        // "the Ministry" is the one named before.
        let again = || self.body_named(raw, found.country).filter(|_| found.known.is_none());
        let chain = match self.bodies.get(&key).copied().or_else(again) {
            Some(chain) => {
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
        } else if let Some(letters) = self.initials(raw) {
            self.by_initials.entry(letters).or_insert(chain);
        }
    }

    /// The key of the letters that the words of a name begin with, where there are three of them or more.
    pub(super) fn initials(&self, raw: usize) -> Option<u64> {
        let small = ["the", "of", "and", "for", "&", "on", "in", "to"];
        let words = self.raws[raw].words.clone();
        let told = words.filter(|&word| !small.iter().any(|s| self.words.is(word, s)));
        let letters: String = told.filter_map(|word| self.words.text(word).chars().next()).collect();
        (letters.chars().count() > 2 && letters.chars().all(char::is_alphabetic)).then(|| name_key(&letters))
    }

    /// Whether two letters are as likely a code ("kg", "ID", "FL") as a body.
    fn is_code(&self, raw: usize) -> bool {
        let raw = &self.raws[raw];
        let acronym = matches!(raw.what, What::Unexplained(Hint::Acronym)) && self.words.slice(&raw.words).len() < 3;
        let acts = self.words.list.get(raw.words.end).is_some_and(|next| self.lexicon.bodies.is_acting(next.hash));
        acronym && !acts && raw.named != Some(NameKind::Organisation)
    }

    /// Whether letters in brackets stand for something that is no body: "protective equipment (PPE)".
    fn is_abbreviated(&self, raw: usize) -> bool {
        let words = &self.raws[raw].words;
        let bracket = words.start > 1 && self.words.is(words.start - 1, "(") && self.words.is(words.end, ")");
        let Some(last) = words.start.checked_sub(2).filter(|_| bracket) else { return false };
        let word = &self.words.list[last];
        let acts = self.lexicon.bodies.agents.exact(self.words.hashes(last, last + 1)).is_some()
            || self.lexicon.bodies.nouns.exact(self.words.hashes(last, last + 1)).is_some();
        !word.capital && !word.mark && word.common && !acts
    }

    /// Unexplained names: acronyms are bodies, what acts is an actor; the rest is nobody.
    pub(super) fn leftovers(&mut self) {
        let acronyms =
            (0..self.raws.len()).filter(|&raw| matches!(self.raws[raw].what, What::Unexplained(Hint::Acronym)));
        let things: HashSet<u64> = acronyms
            .filter(|&raw| self.is_abbreviated(raw))
            .map(|raw| name_key(self.words.slice(&self.raws[raw].words)))
            .collect();
        for raw in 0..self.raws.len() {
            let What::Unexplained(hint) = self.raws[raw].what else { continue };
            if self.of[raw].is_some() {
                continue;
            }
            let printed = self.words.slice(&self.raws[raw].words);
            let key = name_key(printed);
            let spelt = self.by_initials.get(&key).filter(|_| hint == Hint::Acronym);
            let thing = things.contains(&key) || self.is_code(raw);
            let body = hint == Hint::Acronym || self.raws[raw].named == Some(NameKind::Organisation);
            if let Some(&chain) = self.bodies.get(&key).or(spelt) {
                self.join(raw, chain);
            } else if body && !thing {
                let chain = self.open(raw, ActorKind::Organization);
                self.bodies.insert(key, chain);
            } else if hint == Hint::Acts {
                let chain = self.open(raw, ActorKind::Unknown);
                self.bodies.insert(key, chain);
            }
        }
    }
}
