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
use crate::lexicon::sound;

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
    /// What the lexicon of persons tells, where the text does not.
    known_country: Option<CountryCode>,
    known_sector: Option<Sector>,
    /// Places in the list of mentions, in order as far as `settled`, later ones in order again.
    pub(super) mentions: Vec<(usize, MentionForm)>,
    settled: usize,
}

impl Chain {
    /// The last mention before a place in the list.
    fn last_before(&self, raw: usize) -> Option<usize> {
        let (settled, later) = self.mentions.split_at(self.settled.min(self.mentions.len()));
        let near = settled.partition_point(|(at, _)| *at < raw).checked_sub(1).map(|at| settled[at].0);
        let late = later.last().map(|(at, _)| *at).filter(|at| *at < raw);
        near.max(late)
    }
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
    /// Sound of a part of a name → the chains of persons with such a part, in the order opened.
    by_part: HashMap<u64, Vec<usize>>,
    /// Office or role → its bearers.
    by_role: HashMap<u64, Vec<usize>>,
    /// Word of a body's name → the mentions of bodies with this word, and their chains.
    by_noun: HashMap<u64, Vec<(usize, usize)>>,
    /// First word of a mention → the mention.
    by_word: HashMap<usize, usize>,
}

/// Of the namesakes in a text, only so many of the latest are compared: a long list of names stays linear.
const NAMESAKES: usize = 24;

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
            by_part: HashMap::new(),
            by_role: HashMap::new(),
            by_noun: HashMap::new(),
            by_word: raws
                .iter()
                .enumerate()
                .filter(|(_, r)| r.form == MentionForm::Name)
                .map(|(at, r)| (r.words.start, at))
                .collect(),
        };
        chains.full_names();
        chains.settle();
        chains.short_names();
        chains.completed_names();
        chains.namesakes_of_places();
        chains.bodies();
        chains.leftovers();
        chains.inferred_countries();
        chains.settle();
        chains.noun_phrases();
        chains.offices();
        chains.pronouns();
        chains.settle();
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
            known_country: None,
            known_sector: None,
            mentions: Vec::new(),
            settled: 0,
        });
        let chain = self.list.len() - 1;
        self.join(raw, chain);
        chain
    }

    /// Brings the mentions of each chain into text order.
    fn settle(&mut self) {
        for chain in &mut self.list {
            chain.mentions.sort_unstable_by_key(|(at, _)| *at);
            chain.settled = chain.mentions.len();
        }
    }

    /// Makes a chain findable by the parts of its name.
    fn index(&mut self, chain: usize, name: PersonName) {
        for part in &name.parts {
            let bearers = self.by_part.entry(sound::key(part)).or_default();
            if bearers.last() != Some(&chain) {
                bearers.push(chain);
            }
        }
        self.list[chain].person = Some(name);
    }

    fn namesakes(&self, part: &str) -> impl DoubleEndedIterator<Item = usize> + '_ {
        let all = self.by_part.get(&sound::key(part)).map_or(&[][..], Vec::as_slice);
        all[all.len().saturating_sub(NAMESAKES)..].iter().copied()
    }

    fn learn(&mut self, chain: usize, person: &PersonAt<'_>) {
        let entry = &mut self.list[chain];
        entry.gender = entry.gender.or(person.gender);
        for role in &person.roles {
            entry.country = entry.country.or(role.country);
            entry.roles.push(role.clone());
            let bearers = self.by_role.entry(role.sense).or_default();
            if bearers.last() != Some(&chain) {
                bearers.push(chain);
            }
        }
        if let Some(known) = person.known {
            entry.known_country = entry.known_country.or(known.country);
            entry.known_sector = entry.known_sector.or(known.sector);
        }
    }

    fn person_name(&self, raw: usize) -> PersonName {
        PersonName::new(self.words.slice(&self.raws[raw].words), &self.lexicon.people)
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
        name.parts.iter().rev().flat_map(|part| self.namesakes(part).rev()).find(|&chain| {
            let known = &self.list[chain];
            let conflict = known.gender.zip(gender).is_some_and(|(a, b)| a != b);
            !conflict && known.person.as_ref().is_some_and(|p| p.agrees(name, &self.lexicon.people))
        })
    }

    fn full_name(&mut self, raw: usize, name: PersonName, person: &PersonAt<'_>) {
        if let Some(chain) = self.agreeing(&name, person.gender) {
            self.join(raw, chain);
            self.learn(chain, person);
            let longer = self.list[chain].person.as_ref().is_none_or(|p| p.parts.len() < name.parts.len());
            if longer {
                self.list[chain].name = self.words.slice(&self.raws[raw].words).to_owned();
                self.index(chain, name);
            }
        } else {
            let chain = self.open(raw, ActorKind::Person);
            self.index(chain, name);
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
            let best = self
                .namesakes(short)
                .filter_map(|chain| {
                    let known = &self.list[chain];
                    let rank = known.person.as_ref()?.short_form(short)?;
                    if known.gender.zip(gender).is_some_and(|(a, b)| a != b) {
                        return None;
                    }
                    let last = known.last_before(raw);
                    // The nearest before; else the first after.
                    let far = last.map_or(known.mentions.first()?.0, |last| raw - last);
                    Some(((last.is_none(), rank, far), chain))
                })
                .min();
            match (best, person) {
                (Some(((_, rank, _), chain)), _) if person.is_some() || rank < 4 => {
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

    /// "Ban Ki-moon" of "Mr. Ban": an unexplained name of several parts whose first or last names a person here.
    fn completed_names(&mut self) {
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

    /// "Paris" and "Jordan" behind "Anna Paris" and "Michael Jordan": the person, where nothing says that it is a place.
    fn namesakes_of_places(&mut self) {
        for raw in 0..self.raws.len() {
            let may_be = match &self.raws[raw].what {
                What::Site { located, .. } => !located,
                What::Country { acts, .. } => *acts,
                _ => false,
            };
            if !may_be || self.raws[raw].words.len() > 1 {
                continue;
            }
            let name = self.person_name(raw);
            let [short] = name.parts.as_slice() else { continue };
            let bearer = self.namesakes(short).rev().find(|&chain| {
                let known = &self.list[chain];
                let last = known.person.as_ref().and_then(|p| p.parts.last().filter(|_| p.parts.len() > 1));
                last == Some(short) && known.last_before(raw).is_some()
            });
            if let Some(chain) = bearer {
                self.join(raw, chain);
            }
        }
    }

    /// Bodies by name, countries, seats of government.
    fn bodies(&mut self) {
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
            if self.list[chain].kind != ActorKind::Person {
                continue;
            }
            let told = self.list[chain].roles.iter().find_map(|role| {
                let body = role.organization.as_ref()?;
                let raw = *self.by_word.get(&body.start)?;
                self.list[self.of[raw]?].country
            });
            let entry = &mut self.list[chain];
            entry.country = entry.country.or(told).or(entry.known_country);
            let told = entry.roles.iter().any(|r| !r.sectors.is_empty());
            if !told {
                entry.sectors.extend(entry.known_sector);
            }
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
                    if let Some(chain) = self.body_meant(raw, *country) {
                        self.join(raw, chain);
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
    fn body_meant(&self, raw: usize, country: Option<CountryCode>) -> Option<usize> {
        let mut words = self.raws[raw].words.clone();
        let definite = self.words.is(words.start, "the");
        words.start += usize::from(definite);
        if words.len() > 2 || words.len() == 1 && !definite {
            return None;
        }
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

    fn holder(&mut self, raw: usize, role: &RoleAt) {
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
    fn bearer(&self, raw: usize, role: &RoleAt) -> Option<usize> {
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

    /// Offices: "the Prime Minister’s Office" and "Al-Sudani’s office" are one where he is the prime minister.
    fn offices(&mut self) {
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
