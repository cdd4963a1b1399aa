//! Pieces → mentions: what each piece is in the company of its neighbours.

mod evidence;
mod offices;
mod phrases;
mod signs;

use std::ops::Range;

use wirecopy_syntax::NameKind;

use super::names::PersonName;
use super::pieces::{Found, Item, Piece};
use super::roles::{self, RoleAt};
use super::words::{Casing, Line, Words};
use super::{ActorKind, CountryCode, MentionForm, Sector};
use crate::lexicon::Lexicon;
use crate::lexicon::gazetteer::Site;
use crate::lexicon::people::{Gender, Known, TitleUse};
use crate::lexicon::small::Function;

/// A mention, not yet joined with the others of the same actor or place.
#[derive(Clone, Debug)]
pub(super) struct Raw<'l> {
    pub(super) words: Range<usize>,
    /// Place of its sentence.
    pub(super) line: usize,
    pub(super) form: MentionForm,
    pub(super) what: What<'l>,
    /// For a name, what speaks for its being a person's here.
    pub(super) score: i32,
    /// What the parser takes an unexplained name for.
    pub(super) named: Option<NameKind>,
}

impl Raw<'_> {
    /// Whether a name that no lexicon explains stands, or looks, like that of a place.
    pub(super) fn is_located(&self) -> bool {
        let looks = matches!(self.named, Some(NameKind::Place | NameKind::Facility));
        match self.what {
            What::Landmark | What::Unexplained(Hint::Located) => true,
            What::Unexplained(hint) => looks && hint != Hint::Acronym,
            _ => false,
        }
    }
}

/// What is mentioned.
#[derive(Clone, Debug)]
pub(super) enum What<'l> {
    /// A person by name.
    Person(PersonAt<'l>),
    /// A name of which nothing tells yet whose it is.
    Unexplained(Hint),
    Body(Found<'l>),
    /// A country; `acts` where it is no place here.
    Country {
        code: CountryCode,
        acts: bool,
    },
    /// A capital or seat that stands for its government.
    Seat(CountryCode),
    Site {
        sites: &'l [Site],
        within: Option<CountryCode>,
        /// A preposition of place stands before it, or its country behind it.
        located: bool,
    },
    Landmark,
    /// "the prime minister"
    Holder(RoleAt),
    /// "Mr. President"
    Addressed {
        courtesy: RoleAt,
        office: RoleAt,
    },
    /// "Al-Rubaie’s office", "the Prime Minister’s Office": the holder's words, or the person's.
    Office {
        holder: Option<RoleAt>,
        person: Option<Range<usize>>,
    },
    /// "gunmen"
    Crowd {
        kind: ActorKind,
        country: Option<CountryCode>,
        sectors: Vec<Sector>,
    },
    /// "he": of which sex.
    Pronoun(Gender),
}

/// What is known of a person where it is named.
#[derive(Clone, Debug, Default)]
pub(super) struct PersonAt<'l> {
    pub(super) roles: Vec<RoleAt>,
    pub(super) gender: Option<Gender>,
    /// The row of the lexicon with this name.
    pub(super) known: Option<&'l Known>,
}

/// What the place of an unexplained name tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hint {
    None,
    /// Behind "in", "near".
    Located,
    /// Before a verb of acting.
    Acts,
    /// Letters in capitals.
    Acronym,
}

/// Finds the mentions of one sentence.
pub(super) fn of<'l>(
    words: &Words<'_>,
    number: usize,
    line: &Line,
    pieces: &[Piece<'l>],
    lexicon: &'l Lexicon,
) -> Vec<Raw<'l>> {
    let mut finder = Finder {
        words,
        lexicon,
        pieces,
        number,
        casing: line.casing,
        used: vec![false; pieces.len()],
        found: Vec::new(),
    };
    for (place, piece) in pieces.iter().enumerate() {
        if matches!(piece.item, Item::Name) {
            finder.name(place);
        }
    }
    for place in 0..pieces.len() {
        finder.other(place);
    }
    finder.found.sort_by_key(|raw| (raw.words.start, usize::MAX - raw.words.end));
    finder.found
}

struct Finder<'p, 'w, 'a, 'l> {
    words: &'w Words<'a>,
    lexicon: &'l Lexicon,
    pieces: &'p [Piece<'l>],
    number: usize,
    casing: Casing,
    /// Titles that belong to a name already.
    used: Vec<bool>,
    found: Vec<Raw<'l>>,
}

impl<'l> Finder<'_, '_, '_, 'l> {
    fn add(&mut self, words: Range<usize>, form: MentionForm, what: What<'l>) {
        self.found.push(Raw { words, line: self.number, form, what, score: 0, named: None });
    }

    fn item(&self, place: usize) -> Option<&Item<'l>> {
        self.pieces.get(place).map(|p| &p.item)
    }

    /// Whether a piece is this word.
    fn is(&self, place: usize, what: &str) -> bool {
        self.pieces.get(place).is_some_and(|p| p.words.len() == 1 && self.words.is(p.words.start, what))
    }

    fn function(&self, place: usize) -> Option<Function> {
        let piece = self.pieces.get(place)?;
        self.words.list.get(piece.words.start)?.function
    }

    fn is_possessive(&self, place: usize) -> bool {
        self.pieces.get(place).is_some_and(|p| self.words.is_possessive(p.words.start))
    }

    /// Whether the piece at `place` is a verb whose subject acts.
    fn acts(&self, place: usize) -> bool {
        self.pieces.get(place).is_some_and(|p| {
            self.words.list.get(p.words.start).is_some_and(|w| self.lexicon.bodies.is_acting(w.hash) && !w.capital)
        })
    }

    fn name(&mut self, place: usize) {
        let piece = &self.pieces[place];
        let words = piece.words.clone();
        // "Roe, a Booker Prize-winner": told of Roe already.
        if self.used[place] && self.words.list[words.end - 1].personal {
            return;
        }
        let titles = roles::before(self.words, self.pieces, place);
        let first = self.words.list[words.start];
        // "C. asked": a letter is somebody only behind a title.
        let letter = words.len() == 1 && first.end == first.start + 1 && titles.is_none();
        let mut score = if letter { -9 } else { self.shape(&words) };
        let mut person = PersonAt::default();
        let opening = titles.as_ref().map_or(place, |(first, _)| *first);
        if let Some((first, roles)) = titles {
            // "Chairman Green" as well, but no "Humanitarian Affairs" and no "leader Green".
            let named = words.len() < 4
                && words.clone().all(|at| {
                    let word = &self.words.list[at];
                    !word.common || self.lexicon.people.is_family(word.hash)
                });
            let ranked = roles.iter().any(|r| {
                let printed = &self.words.list[r.title.start];
                r.usage != TitleUse::Role || named && self.casing == Casing::Normal && printed.capital
            });
            // Behind a rank or office any capitalised word is a name: "President Weber".
            score += if ranked { 7 } else { 4 };
            self.used[first..place].fill(true);
            person.roles = roles;
            if let Some(country) = roles::country_behind(self.words, self.pieces, place)
                && let Some(role) = person.roles.iter_mut().find(|r| r.country.is_none() && r.usage == TitleUse::Office)
            {
                role.country = Some(country);
            }
        }
        if let Some((first, role)) = roles::introduced(self.words, self.pieces, opening, place) {
            score += if opening == place { 2 } else { 0 };
            self.used[first..place].fill(true);
            person.roles.push(role);
        }
        if let Some((end, roles)) = roles::after(self.words, self.pieces, place) {
            score += 3;
            self.used[place + 1..end].fill(true);
            person.roles.extend(roles);
        }
        score += self.context(place) + self.signs(place);
        // "Reading is fun": an ordinary word says nothing at the head of a sentence.
        let plain = words.len() == 1 && first.head && first.common;
        let kind = self.words.named(&words).filter(|_| !plain);
        score += if kind == Some(NameKind::Person) { 2 } else { 0 };
        // What it says against a person counts here, not where the whole text is asked.
        let least = if kind.is_none_or(|kind| kind == NameKind::Person) { 3 } else { 5 };
        let name = PersonName::new(self.words.slice(&words), &self.lexicon.people);
        person.known =
            name.known(&self.lexicon.people).filter(|_| self.casing != Casing::Capitals || name.parts.len() > 1);
        if person.known.is_some() {
            // "We want Trump", "Trump said": whoever goes by one name is meant by it, be it a word besides.
            let told = !self.words.list[words.start].head || self.acts(place + 1) || self.is_possessive(place + 1);
            score += if words.len() == 1 && told { 8 } else { 4 };
        }
        person.gender = person
            .roles
            .iter()
            .find_map(|r| r.gender)
            .or_else(|| self.lexicon.people.given(first.hash).and_then(|g| g.gender).filter(|_| words.len() > 1));
        let what = match kind {
            _ if score >= least => What::Person(person),
            Some(NameKind::Other) => What::Unexplained(Hint::None),
            _ => What::Unexplained(self.hint(place)),
        };
        self.found.push(Raw { words, line: self.number, form: MentionForm::Name, what, score, named: kind });
    }

    fn other(&mut self, place: usize) {
        let piece = &self.pieces[place];
        let words = piece.words.clone();
        match &piece.item {
            Item::Country(code) => {
                let acts = self.acts(place + 1)
                    || self.acts(place + 2) && self.function(place + 1) == Some(Function::Auxiliary);
                self.add(words, MentionForm::Name, What::Country { code: *code, acts });
            }
            Item::Site(sites) => self.site(place, words, sites),
            Item::Landmark => self.add(words, MentionForm::Name, What::Landmark),
            Item::Body(found) => {
                let mut found = found.clone();
                let owner = roles::country_before(self.words, self.pieces, place);
                // "Chile’s Defense Department" is not the one of the United States.
                let foreign = found.country.zip(owner).is_some_and(|(a, b)| a != b) && place > 0;
                if foreign && self.is_possessive(place - 1) && found.kind == ActorKind::Government {
                    found.known = None;
                    found.country = owner;
                }
                found.country = found.country.or(owner);
                if found.country.is_none() && found.known.is_none() {
                    found.country = self.country_of_civilians(place + 1, &found.sectors);
                }
                self.add(words, MentionForm::Name, What::Body(found));
            }
            Item::Title(title, ..) => {
                if self.is_possessive(place + 1) && (self.is(place + 2, "office")) {
                    let holder = roles::holder(self.words, self.pieces, place);
                    let end = self.pieces[place + 2].words.end;
                    self.add(words.start..end, MentionForm::Name, What::Office { holder: Some(holder), person: None });
                } else if !self.used[place] && title.usage != TitleUse::Style {
                    self.holder(place);
                } else if !self.used[place] {
                    self.address(place);
                }
            }
            // "Roe, a boy from Leeds": told of Roe already.
            Item::Agent(_) if self.used[place] && self.words.list[words.end - 1].personal => {}
            Item::Agent(_) => self.crowd(place),
            Item::Demonym(code) => self.people(place, Some(*code)),
            Item::Word => self.pronoun(place),
            Item::People | Item::Name => {}
        }
        if matches!(self.pieces[place].item, Item::Name)
            && self.is_possessive(place + 1)
            && self.is(place + 2, "office")
        {
            let name = self.pieces[place].words.clone();
            let end = self.pieces[place + 2].words.end;
            self.add(name.start..end, MentionForm::Nominal, What::Office { holder: None, person: Some(name) });
        }
    }

    fn site(&mut self, place: usize, words: Range<usize>, sites: &'l [Site]) {
        let gazetteer = &self.lexicon.gazetteer;
        // "Mosul, Iraq", "Springfield, Illinois"
        let within = self.is(place + 1, ",").then(|| match self.item(place + 2) {
            Some(Item::Country(code)) => Some(*code),
            Some(Item::Site(near)) => near.first().and_then(|s| s.country),
            _ => None,
        });
        let preposed = place > 0 && self.function(place - 1) == Some(Function::Preposition);
        let acts = self.acts(place + 1)
            || self.is(place + 1, "and") && self.acts(place + 3)
            || place > 1 && self.is(place - 1, "and") && self.acts(place + 1);
        let capital = gazetteer.capital(self.words.slice(&words));
        match capital {
            Some(country) if acts && !preposed => self.add(words, MentionForm::Name, What::Seat(country.code)),
            _ => {
                let within = within.flatten();
                let located = preposed || within.is_some();
                self.add(words, MentionForm::Name, What::Site { sites, within, located });
            }
        }
    }

    fn pronoun(&mut self, place: usize) {
        let words = self.pieces[place].words.clone();
        let text = self.words.text(words.start);
        let gender = if ["he", "him", "his", "himself"].iter().any(|w| text.eq_ignore_ascii_case(w)) {
            Gender::Man
        } else if ["she", "her", "hers", "herself"].iter().any(|w| text.eq_ignore_ascii_case(w)) {
            Gender::Woman
        } else {
            return;
        };
        self.add(words, MentionForm::Pronoun, What::Pronoun(gender));
    }
}
