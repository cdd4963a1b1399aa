//! Mentions → actors: the same one again, by name, short form, acronym, office and pronoun.

mod bodies;
mod persons;
mod references;
mod repeated;

use std::collections::HashMap;

use super::mentions::{PersonAt, Raw};
use super::names::PersonName;
use super::roles::RoleAt;
use super::words::Words;
use super::{ActorKind, CountryCode, MentionForm, Sector};
use crate::lexicon::Lexicon;
use crate::lexicon::people::Gender;
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
    /// The letters that a body's name begins with → its chain.
    by_initials: HashMap<u64, usize>,
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
            by_initials: HashMap::new(),
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
        chains.repeated_names();
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
            let plain = |r: &RoleAt| r.organization.is_none() && r.country.is_none();
            let again = plain(role)
                && entry.roles.iter().any(|r| plain(r) && self.words.slice(&r.title) == self.words.slice(&role.title));
            if entry.roles.len() < NAMESAKES && !again {
                entry.roles.push(role.clone());
            }
            // "The minister" is the interior minister.
            let head = role.title.clone().take_while(|&w| !self.words.is(w, "of") && !self.words.is(w, "for")).last();
            // "The president" is no vice president.
            let head = head.filter(|_| !role.title.clone().any(|w| self.words.is(w, "vice")));
            let head = head.and_then(|w| self.words.list.get(w)).map(|w| w.hash);
            for sense in [Some(role.sense), head.filter(|h| *h != role.sense)].into_iter().flatten() {
                let bearers = self.by_role.entry(sense).or_default();
                if bearers.last() != Some(&chain) {
                    bearers.push(chain);
                }
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
}

/// The same for all printings of a body's name: "the" aside.
pub(super) fn name_key(printed: &str) -> u64 {
    phrase_words(printed)
        .map(word_hash)
        .filter(|h| *h != word_hash("the"))
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, word| (hash ^ word).wrapping_mul(0x0100_0000_01b3).rotate_left(7))
}
