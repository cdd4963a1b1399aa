//! Mentions → actors: the same one again, by name, short form, acronym, office and pronoun.

use std::collections::HashMap;

use super::mentions::{Hint, PersonAt, Raw, What};
use super::names::PersonName;
use super::pieces::Found;
use super::roles::RoleAt;
use super::words::Words;
use super::{ActorKind, CountryCode, MentionForm, Sector};
use crate::lexicon::Lexicon;
use crate::lexicon::people::{Gender, TitleUse};
use crate::lexicon::phrase::{word_hash, words as phrase_words};

/// An actor in the making.
#[derive(Debug)]
pub(super) struct Chain {
    pub(super) kind: ActorKind,
    pub(super) name: String,
    person: Option<PersonName>,
    pub(super) roles: Vec<RoleAt>,
    pub(super) country: Option<CountryCode>,
    pub(super) sectors: Vec<Sector>,
    gender: Option<Gender>,
    /// Places in the list of mentions, in order.
    pub(super) mentions: Vec<(usize, MentionForm)>,
}

/// Joins the mentions; what is no actor (places) is left out.
pub(super) struct Chains<'c, 'a, 'l> {
    words: &'c Words<'a>,
    lexicon: &'l Lexicon,
    raws: &'c [Raw<'l>],
    pub(super) list: Vec<Chain>,
    /// Which chain each mention went to.
    pub(super) of: Vec<Option<usize>>,
    bodies: HashMap<u64, usize>,
    countries: HashMap<CountryCode, usize>,
    seats: HashMap<CountryCode, usize>,
    offices: HashMap<(u64, Option<CountryCode>), usize>,
}

impl<'c, 'a, 'l> Chains<'c, 'a, 'l> {
    pub(super) fn new(words: &'c Words<'a>, lexicon: &'l Lexicon, raws: &'c [Raw<'l>]) -> Self {
        let mut chains = Self {
            words,
            lexicon,
            raws,
            list: Vec::new(),
            of: vec![None; raws.len()],
            bodies: HashMap::new(),
            countries: HashMap::new(),
            seats: HashMap::new(),
            offices: HashMap::new(),
        };
        chains.full_names();
        chains.short_names();
        chains.bodies();
        chains.leftovers();
        chains.inferred_countries();
        chains.noun_phrases();
        chains.offices();
        chains.pronouns();
        for chain in &mut chains.list {
            chain.mentions.sort_unstable_by_key(|(at, _)| *at);
        }
        chains
    }

    fn join(&mut self, raw: usize, chain: usize) {
        self.of[raw] = Some(chain);
        let form = self.raws[raw].form;
        self.list[chain].mentions.push((raw, form));
    }

    fn open(&mut self, raw: usize, kind: ActorKind) -> usize {
        let name = self.words.slice(&self.raws[raw].words).to_owned();
        self.list.push(Chain {
            kind,
            name,
            person: None,
            roles: Vec::new(),
            country: None,
            sectors: Vec::new(),
            gender: None,
            mentions: Vec::new(),
        });
        let chain = self.list.len() - 1;
        self.join(raw, chain);
        chain
    }

    fn learn(&mut self, chain: usize, person: &PersonAt) {
        let chain = &mut self.list[chain];
        chain.gender = chain.gender.or(person.gender);
        for role in &person.roles {
            chain.country = chain.country.or(role.country);
            chain.roles.push(role.clone());
        }
    }

    fn person_name(&self, raw: usize) -> PersonName {
        PersonName::new(self.words.slice(&self.raws[raw].words), self.lexicon)
    }

    /// Names of several parts: first those that are told to be a person's, then the unexplained that agree with one.
    fn full_names(&mut self) {
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

    fn agreeing(&self, name: &PersonName, gender: Option<Gender>) -> Option<usize> {
        (0..self.list.len()).rev().find(|&chain| {
            let known = &self.list[chain];
            let conflict = known.gender.zip(gender).is_some_and(|(a, b)| a != b);
            !conflict && known.person.as_ref().is_some_and(|p| p.agrees(name, self.lexicon))
        })
    }

    fn full_name(&mut self, raw: usize, name: PersonName, person: &PersonAt) {
        if let Some(chain) = self.agreeing(&name, person.gender) {
            self.join(raw, chain);
            self.learn(chain, person);
            let longer = self.list[chain].person.as_ref().is_none_or(|p| p.parts.len() < name.parts.len());
            if longer {
                self.list[chain].name = self.words.slice(&self.raws[raw].words).to_owned();
                self.list[chain].person = Some(name);
            }
        } else {
            let chain = self.open(raw, ActorKind::Person);
            self.list[chain].person = Some(name);
            self.learn(chain, person);
        }
    }

    /// Names of one part: of the person named so most recently before, else next after, else a new one where told.
    fn short_names(&mut self) {
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
            let best = (0..self.list.len())
                .filter_map(|chain| {
                    let known = &self.list[chain];
                    let rank = known.person.as_ref()?.short_form(short)?;
                    if known.gender.zip(gender).is_some_and(|(a, b)| a != b) {
                        return None;
                    }
                    let first = known.mentions.iter().map(|(at, _)| *at).min()?;
                    let last = known.mentions.iter().map(|(at, _)| *at).filter(|at| *at < raw).max();
                    // The nearest before; else the first after.
                    Some(((last.is_none(), rank, last.map_or(first, |l| raw - l)), chain))
                })
                .min();
            match (best, person) {
                (Some(((_, rank, _), chain)), _) if rank < 3 || person.is_some() || rank == 3 => {
                    self.join(raw, chain);
                    if let Some(person) = person {
                        self.learn(chain, person);
                    }
                }
                (_, Some(person)) => {
                    let chain = self.open(raw, ActorKind::Person);
                    self.list[chain].person = Some(name);
                    self.learn(chain, person);
                }
                _ => {}
            }
        }
    }

    /// Bodies by name, countries, seats of government.
    fn bodies(&mut self) {
        for raw in 0..self.raws.len() {
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

    fn body(&mut self, raw: usize, found: &Found<'l>) {
        let printed = self.words.slice(&self.raws[raw].words);
        let key = name_key(found.known.map_or(printed, |k| k.name));
        let chain = match self.bodies.get(&key) {
            Some(&chain) => {
                self.join(raw, chain);
                chain
            }
            None => self.open(raw, found.kind),
        };
        self.bodies.insert(key, chain);
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
    fn leftovers(&mut self) {
        for raw in 0..self.raws.len() {
            let What::Unexplained(hint) = self.raws[raw].what else { continue };
            if self.of[raw].is_some() {
                continue;
            }
            let printed = self.words.slice(&self.raws[raw].words);
            let key = name_key(printed);
            if let Some(&chain) = self.bodies.get(&key) {
                self.join(raw, chain);
            } else if hint == Hint::Acronym {
                let chain = self.open(raw, ActorKind::Organization);
                self.bodies.insert(key, chain);
            } else if hint == Hint::Acts {
                let chain = self.open(raw, ActorKind::Unknown);
                self.bodies.insert(key, chain);
            }
        }
    }

    /// A person's country, where no title tells it, from the body of a role.
    fn inferred_countries(&mut self) {
        for chain in 0..self.list.len() {
            if self.list[chain].country.is_some() || self.list[chain].kind != ActorKind::Person {
                continue;
            }
            let told = self.list[chain].roles.iter().find_map(|role| {
                let body = role.organization.as_ref()?;
                let raw = self.raws.iter().position(|r| r.words.start == body.start)?;
                self.list[self.of[raw]?].country
            });
            self.list[chain].country = told;
        }
    }

    /// "the prime minister" is the latest who is told to be one; unnamed people and crowds stand for themselves.
    fn noun_phrases(&mut self) {
        let mut crowds: HashMap<u64, usize> = HashMap::new();
        for raw in 0..self.raws.len() {
            match &self.raws[raw].what {
                What::Holder(role) => self.holder(raw, role),
                What::Crowd { kind, country, sectors } => {
                    let printed = self.words.slice(&self.raws[raw].words);
                    let key = name_key(printed);
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

    fn holder(&mut self, raw: usize, role: &RoleAt) {
        let known = self.bearer(raw, role);
        let chain = known.unwrap_or_else(|| {
            let chain = self.open(raw, ActorKind::Person);
            self.list[chain].country = role.country;
            self.list[chain].roles.push(role.clone());
            chain
        });
        if known.is_some() {
            self.join(raw, chain);
        }
    }

    /// The latest person before a mention who bears a role; the first after it where none does.
    fn bearer(&self, raw: usize, role: &RoleAt) -> Option<usize> {
        let fits = |chain: &Chain| {
            chain.kind == ActorKind::Person
                && chain.roles.iter().any(|r| r.sense == role.sense)
                && chain.country.zip(role.country).is_none_or(|(a, b)| a == b)
        };
        let fitting: Vec<usize> = (0..self.list.len()).filter(|&c| fits(&self.list[c])).collect();
        // Two bearers of one office in different countries: the bare form tells neither.
        let named = |chain: &Chain| chain.person.is_some();
        let mut countries: Vec<_> =
            fitting.iter().filter(|&&c| named(&self.list[c])).map(|&c| self.list[c].country).collect();
        countries.dedup();
        if role.country.is_none() && role.usage == TitleUse::Office && countries.len() > 1 {
            return None;
        }
        let last = |chain: &Chain| chain.mentions.iter().map(|(at, _)| *at).filter(|at| *at < raw).max();
        fitting
            .iter()
            .copied()
            .filter(|&c| last(&self.list[c]).is_some())
            .max_by_key(|&c| last(&self.list[c]))
            .or_else(|| fitting.into_iter().find(|&c| named(&self.list[c])))
    }

    /// Offices: "the Prime Minister’s Office" and "Al-Sudani’s office" are one where he is the prime minister.
    fn offices(&mut self) {
        for raw in 0..self.raws.len() {
            let What::Office { holder, person } = &self.raws[raw].what else { continue };
            let bearer = match (holder, person) {
                (Some(role), _) => self.bearer(raw, role),
                (None, Some(words)) => {
                    let name = self.raws.iter().position(|r| r.words == *words);
                    name.and_then(|name| self.of[name]).filter(|&c| self.list[c].kind == ActorKind::Person)
                }
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
    fn pronouns(&mut self) {
        let mut line_start = 0;
        let mut previous = 0..0;
        for raw in 0..self.raws.len() {
            if raw > 0 && self.raws[raw].line != self.raws[raw - 1].line {
                let near = self.raws[raw].line - self.raws[raw - 1].line == 1;
                previous = if near { line_start..raw } else { raw..raw };
                line_start = raw;
            }
            let What::Pronoun(gender) = self.raws[raw].what else { continue };
            let here = self.persons(line_start..raw, gender);
            let bearer = match here.as_slice() {
                [] => match self.persons(previous.clone(), gender).as_slice() {
                    [] => None,
                    [only] => Some(*only),
                    // The subject of the sentence before, where it stands first.
                    [first, ..] => Some(*first),
                },
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
    fn persons(&self, raws: std::ops::Range<usize>, gender: Gender) -> Vec<usize> {
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

/// The same for all printings of a body's name: "the" aside.
pub(super) fn name_key(printed: &str) -> u64 {
    phrase_words(printed)
        .map(word_hash)
        .filter(|h| *h != word_hash("the"))
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, word| (hash ^ word).wrapping_mul(0x0100_0000_01b3).rotate_left(7))
}
