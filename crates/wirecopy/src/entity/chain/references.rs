//! Noun phrases, offices and pronouns: whom they mean.

use std::collections::HashMap;

use super::{Chain, Chains, NAMESAKES, name_key};
use crate::entity::mentions::{PersonAt, What};
use crate::entity::roles::RoleAt;
use crate::entity::{ActorKind, CountryCode, Sector};
use crate::lexicon::people::{Gender, TitleUse};

impl Chains<'_, '_, '_> {
    /// "the prime minister" is the latest who is told to be one; unnamed people and crowds stand for themselves.
    pub(super) fn noun_phrases(&mut self) {
        let mut crowds: HashMap<u64, usize> = HashMap::new();
        for raw in 0..self.raws.len() {
            match &self.raws[raw].what {
                What::Holder(role) => self.holder(raw, role),
                What::Addressed { courtesy, office } => {
                    self.holder(raw, office);
                    if let Some(chain) = self.of[raw] {
                        self.learn(chain, &PersonAt { roles: vec![courtesy.clone()], ..PersonAt::default() });
                    }
                }
                What::Crowd { kind, country, sectors } => {
                    let printed = self.words.slice(&self.raws[raw].words);
                    let key = name_key(printed);
                    if let Some(chain) = self.body_meant(raw, *country).or_else(|| self.abbreviated(raw)) {
                        self.join(raw, chain);
                        let entry = &mut self.list[chain];
                        entry.country = entry.country.or(*country);
                        if entry.sectors.is_empty() {
                            entry.sectors.clone_from(sectors);
                        }
                        continue;
                    }
                    let definite =
                        ["the ", "The ", "its ", "their "].iter().any(|d| printed.starts_with(d)) || country.is_some();
                    if definite && let Some(&chain) = crowds.get(&key) {
                        self.join(raw, chain);
                        continue;
                    }
                    let chain = self.open(raw, *kind);
                    self.list[chain].country = *country;
                    self.list[chain].sectors.clone_from(sectors);
                    crowds.insert(key, chain);
                }
                _ => {}
            }
        }
    }

    /// "the ministry", "coalition forces": the body named last before with these words in its name.
    pub(super) fn body_meant(&self, raw: usize, country: Option<CountryCode>) -> Option<usize> {
        let mut words = self.raws[raw].words.clone();
        let definite = self.words.is(words.start, "the");
        words.start += usize::from(definite);
        if words.len() > 2 || words.len() == 1 && !definite {
            return None;
        }
        self.named_before(raw, words, country)
    }

    /// "the Ministry", whose capital makes a name of it: the body named last before with this word in its name.
    pub(super) fn body_named(&self, raw: usize, country: Option<CountryCode>) -> Option<usize> {
        let words = self.raws[raw].words.clone();
        self.named_before(raw, words.clone(), country).filter(|_| words.len() == 1)
    }

    fn named_before(&self, raw: usize, words: std::ops::Range<usize>, country: Option<CountryCode>) -> Option<usize> {
        let bodies = self.by_noun.get(&self.words.list[words.end - 1].hash)?;
        let before = bodies.partition_point(|&(at, _)| at < raw);
        bodies[before.saturating_sub(NAMESAKES)..before]
            .iter()
            .rev()
            .find(|&&(at, _)| {
                let name = &self.raws[at].words;
                words.clone().all(|w| self.words.hashes(name.start, name.end).any(|h| h == self.words.list[w].hash))
            })
            .map(|&(_, chain)| chain)
            .filter(|&chain| self.list[chain].country.zip(country).is_none_or(|(a, b)| a == b))
    }

    /// "Norwegian security forces" are the NSF where the text has such a body.
    fn abbreviated(&self, raw: usize) -> Option<usize> {
        let letters = self.initials(raw).filter(|_| self.raws[raw].words.len() > 2)?;
        self.bodies.get(&letters).copied()
    }

    pub(super) fn holder(&mut self, raw: usize, role: &RoleAt) {
        let known = self.bearer(raw, role);
        let chain = known.unwrap_or_else(|| {
            let chain = self.open(raw, ActorKind::Person);
            self.learn(chain, &PersonAt { roles: vec![role.clone()], ..PersonAt::default() });
            chain
        });
        if known.is_some() {
            self.join(raw, chain);
        }
    }

    /// The latest person before a mention who bears a role; the first after it where none does.
    pub(super) fn bearer(&self, raw: usize, role: &RoleAt) -> Option<usize> {
        let fits = |chain: &Chain| chain.country.zip(role.country).is_none_or(|(a, b)| a == b);
        let bearers = self.by_role.get(&role.sense).map_or(&[][..], Vec::as_slice);
        let mut fitting: Vec<usize> = bearers[bearers.len().saturating_sub(NAMESAKES)..].to_vec();
        fitting.retain(|&c| fits(&self.list[c]));
        // Two bearers of one office in different countries: the bare form tells neither.
        let named = |chain: usize| self.list[chain].person.is_some();
        let mut countries: Vec<_> = fitting.iter().filter(|&&c| named(c)).map(|&c| self.list[c].country).collect();
        countries.dedup();
        if role.country.is_none() && role.usage == TitleUse::Office && countries.len() > 1 {
            return None;
        }
        let last = |chain: usize| self.list[chain].last_before(raw);
        fitting
            .iter()
            .copied()
            .filter(|&c| last(c).is_some())
            .max_by_key(|&c| last(c))
            .or_else(|| fitting.into_iter().find(|&c| named(c)))
    }

    /// Offices: "the Interior Minister’s Office" and "Al-Rubaie’s office" are one where he is the interior minister.
    pub(super) fn offices(&mut self) {
        for raw in 0..self.raws.len() {
            let What::Office { holder, person } = &self.raws[raw].what else { continue };
            let bearer = match (holder, person) {
                (Some(role), _) => self.bearer(raw, role),
                (None, Some(words)) => self
                    .by_word
                    .get(&words.start)
                    .and_then(|&name| self.of[name])
                    .filter(|&c| self.list[c].kind == ActorKind::Person),
                _ => None,
            };
            let office =
                bearer.and_then(|c| self.list[c].roles.iter().find(|r| r.usage == TitleUse::Office)).map(|r| r.sense);
            let country = bearer.and_then(|c| self.list[c].country).or(holder.as_ref().and_then(|r| r.country));
            let key = match (office, holder, bearer) {
                (Some(sense), ..) => sense,
                (None, Some(role), _) => role.sense,
                (None, None, Some(bearer)) => bearer as u64,
                _ => continue,
            };
            let chain = match self.offices.get(&(key, country)) {
                Some(&chain) => {
                    self.join(raw, chain);
                    chain
                }
                None => self.open(raw, ActorKind::Government),
            };
            self.offices.insert((key, country), chain);
            let entry = &mut self.list[chain];
            entry.country = entry.country.or(country);
            entry.sectors = vec![Sector::Gov];
        }
    }

    /// "he" and "she": the one person of that sex named in this sentence before it, or else in the one before.
    pub(super) fn pronouns(&mut self) {
        let mut line_start = 0;
        let mut previous = 0..0;
        for raw in 0..self.raws.len() {
            if raw > 0 && self.raws[raw].line != self.raws[raw - 1].line {
                let near = self.raws[raw].line - self.raws[raw - 1].line == 1;
                previous = if near { line_start..raw } else { raw..raw };
                line_start = raw;
            }
            let What::Pronoun(gender) = self.raws[raw].what else { continue };
            let here = self.persons(line_start.max(raw.saturating_sub(NAMESAKES))..raw, gender);
            let bearer = match here.as_slice() {
                [] => {
                    match self.persons(previous.start..previous.end.min(previous.start + NAMESAKES), gender).as_slice()
                    {
                        [] => None,
                        [only] => Some(*only),
                        // The subject of the sentence before, where it stands first.
                        [first, ..] => Some(*first),
                    }
                }
                [only] => Some(*only),
                [first, ..] => Some(*first),
            };
            if let Some(chain) = bearer {
                self.join(raw, chain);
                let entry = &mut self.list[chain];
                entry.gender = entry.gender.or(Some(gender));
            }
        }
    }

    /// The persons of a sex among some mentions, each once, in order.
    pub(super) fn persons(&self, raws: std::ops::Range<usize>, gender: Gender) -> Vec<usize> {
        let mut found = Vec::new();
        for raw in raws {
            let Some(chain) = self.of[raw] else { continue };
            let known = &self.list[chain];
            let fits = known.kind == ActorKind::Person && known.gender.is_none_or(|g| g == gender);
            if fits && !found.contains(&chain) {
                found.push(chain);
            }
        }
        found
    }
}
