//! Pieces → mentions: what each piece is in the company of its neighbours.

use std::ops::Range;

use super::names::PersonName;
use super::pieces::{Found, Item, Piece};
use super::roles::{self, RoleAt};
use super::words::{Casing, Line, Words};
use super::{ActorKind, CountryCode, MentionForm, Sector};
use crate::lexicon::Lexicon;
use crate::lexicon::gazetteer::Site;
use crate::lexicon::people::{Gender, Known, Particle, TitleUse};
use crate::lexicon::small::Function;
use crate::lexicon::words::Forms;

/// A mention, not yet joined with the others of the same actor or place.
#[derive(Clone, Debug)]
pub(super) struct Raw<'l> {
    pub(super) words: Range<usize>,
    /// Place of its sentence.
    pub(super) line: usize,
    pub(super) form: MentionForm,
    pub(super) what: What<'l>,
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
    /// "Al-Sudani’s office", "the Prime Minister’s Office": the holder's words, or the person's.
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
    for place in 0..pieces.len() {
        if matches!(pieces[place].item, Item::Name) {
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
        self.found.push(Raw { words, line: self.number, form, what });
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
        let titles = roles::before(self.words, self.pieces, place);
        let mut score = self.shape(&words);
        let mut person = PersonAt::default();
        if let Some((first, roles)) = titles {
            let ranked = roles.iter().any(|r| r.usage != TitleUse::Role);
            // Behind a rank or office any capitalised word is a name: "President Bush".
            score += if ranked { 7 } else { 4 };
            self.used[first..place].fill(true);
            person.roles = roles;
            if let Some(country) = roles::country_behind(self.words, self.pieces, place)
                && let Some(role) = person.roles.iter_mut().find(|r| r.country.is_none() && r.usage == TitleUse::Office)
            {
                role.country = Some(country);
            }
        } else if let Some((first, role)) = roles::introduced(self.words, self.pieces, place) {
            score += 2;
            self.used[first..place].fill(true);
            person.roles.push(role);
        }
        if let Some((end, roles)) = roles::after(self.words, self.pieces, place) {
            score += 3;
            self.used[place + 1..end].fill(true);
            person.roles.extend(roles);
        }
        score += self.context(place);
        let name = PersonName::new(self.words.slice(&words), &self.lexicon.people);
        person.known =
            name.known(&self.lexicon.people).filter(|_| self.casing != Casing::Capitals || name.parts.len() > 1);
        if person.known.is_some() {
            score += 4;
        }
        let first = self.words.list[words.start];
        person.gender = person
            .roles
            .iter()
            .find_map(|r| r.gender)
            .or_else(|| self.lexicon.people.given(first.hash).flatten().filter(|_| words.len() > 1));
        let what = if score >= 3 { What::Person(person) } else { What::Unexplained(self.hint(place)) };
        self.add(words, MentionForm::Name, what);
    }

    /// What the letters of a name tell: given names, particles, ordinary words.
    fn shape(&self, words: &Range<usize>) -> i32 {
        let list = &self.words.list[words.clone()];
        let given = self.lexicon.people.given(list[0].hash).is_some();
        let count = list.iter().filter(|w| w.capital).count();
        let common = list.iter().filter(|w| w.capital && w.common).count();
        let acronyms = list
            .iter()
            .filter(|w| w.acronym && w.end - w.start > 1 && !self.words.text(words.start).contains('.'))
            .count();
        let particle = words.clone().any(|at| {
            let text = self.words.text(at);
            let arabic = ["al-", "Al-", "el-", "El-", "as-", "ash-", "ad-", "an-", "ar-", "az-"]
                .iter()
                .any(|p| text.starts_with(p));
            arabic
                || words.len() > 1
                    && self.lexicon.people.particle(self.words.list[at].hash).is_some_and(|p| p != Particle::Suffix)
        });
        let initial = words.clone().skip(1).any(|at| {
            let text = self.words.text(at);
            text.len() <= 2
                && text.chars().next().is_some_and(char::is_uppercase)
                && text.chars().nth(1).is_none_or(|c| c == '.')
        });
        let mut score = 0;
        if given && count > 1 {
            score += 3;
        } else if given {
            score += 1;
        }
        if (2..=4).contains(&count) && common == 0 && acronyms == 0 {
            score += 2;
        }
        // "Jong-un", "Ki-moon"
        let joined = words.clone().skip(1).any(|at| {
            let tail = self.words.text(at).split_once('-').map(|(_, tail)| tail);
            tail.and_then(|t| t.chars().next()).is_some_and(char::is_lowercase)
        });
        score += i32::from(particle) + i32::from(initial) + 2 * i32::from(joined && count == 2);
        if common == count {
            score -= if given { 1 } else { 4 };
        } else if common > 0 && !given {
            score -= 1;
        }
        if list[0].head && list[0].common && !given {
            score -= 2;
        }
        if acronyms > 0 && self.casing != Casing::Capitals {
            score -= 3;
        }
        if count > 5 {
            score -= 3;
        }
        score
    }

    /// What the words around a name tell.
    fn context(&self, place: usize) -> i32 {
        let mut score = 0;
        if self.acts(place + 1) || self.is(place + 1, "who") || self.is(place + 1, ",") && self.is(place + 2, "who") {
            score += 1;
        }
        // "Weber told reporters": no acronym, and nothing of a title, so a person rather than a body.
        let words = &self.pieces[place].words;
        let word = &self.words.list[words.start];
        let speaks =
            ["said", "says", "told", "added", "recalled", "explained", "joked"].iter().any(|w| self.is(place + 1, w));
        if speaks && words.len() == 1 && !word.acronym && !word.common {
            score += 2;
        }
        // "said Weber"
        if place > 0 && self.acts(place - 1) && (self.is(place - 1, "said") || self.is(place - 1, "says")) {
            score += 1;
        }
        // ", 34,"
        let age = self.pieces.get(place + 2).is_some_and(|p| {
            let text = self.words.text(p.words.start);
            text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit())
        });
        if self.is(place + 1, ",") && age && self.is(place + 3, ",") {
            score += 3;
        }
        let located = place > 0
            && ["in", "at", "near", "from", "to", "into", "outside", "across", "around"]
                .iter()
                .any(|w| self.is(place - 1, w));
        if located && !self.is(place - 1, "to") && !self.is(place - 1, "from") {
            score -= 2;
        }
        if place > 0 && self.is(place - 1, "the") {
            score -= 3;
        }
        score
    }

    fn hint(&self, place: usize) -> Hint {
        let words = &self.pieces[place].words;
        let word = &self.words.list[words.start];
        let before = |names: &[&str]| place > 0 && names.iter().any(|w| self.is(place - 1, w));
        if words.len() == 1
            && word.acronym
            && word.end - word.start > 1
            && word.end - word.start < 8
            && self.casing == Casing::Normal
        {
            Hint::Acronym
        } else if before(&["in", "near", "at", "from", "around", "outside", "to"]) && !word.head {
            Hint::Located
        } else if self.acts(place + 1) && !word.common {
            Hint::Acts
        } else {
            Hint::None
        }
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
                if found.known.is_none() || found.country.is_none() {
                    found.country = found.country.or_else(|| roles::country_before(self.words, self.pieces, place));
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
                }
            }
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

    /// "the Iraqi prime minister", "the coalition commander".
    fn holder(&mut self, place: usize) {
        let Some(start) = self.phrase_start(place) else { return };
        let Some(Item::Title(title, sector, agent)) = self.item(place) else { return };
        if !self.is_closed(place + 1, roles::is_plural(self.words, &self.pieces[place].words)) {
            return;
        }
        let end = self.pieces[place].words.end;
        let definite = self.is_definite(start, place);
        let role = roles::holder(self.words, self.pieces, place);
        let plural = roles::is_plural(self.words, &role.title);
        let what = match agent {
            _ if plural => What::Crowd {
                kind: agent.map_or(ActorKind::Government, |a| a.kind),
                country: role.country,
                sectors: role.sectors.clone(),
            },
            Some(agent) if !definite || title.usage == TitleUse::Role && agent.kind != ActorKind::Person => {
                let sectors = sector.or(agent.sector).into_iter().collect();
                What::Crowd { kind: agent.kind, country: role.country, sectors }
            }
            _ if definite => What::Holder(role),
            _ => return,
        };
        self.add(self.pieces[start].words.start..end, MentionForm::Nominal, what);
    }

    fn is_definite(&self, start: usize, place: usize) -> bool {
        (start..place).any(|p| {
            self.is(p, "the")
                || self.is_possessive(p)
                || self.function(p) == Some(Function::Possessive)
                || matches!(self.item(p), Some(Item::Demonym(_) | Item::Country(_)))
        }) && !(start..place).any(|p| self.is(p, "a") || self.is(p, "an"))
    }

    /// Where a noun phrase begins whose head is at `place`; nothing where no determiner or attribute tells one.
    fn phrase_start(&self, place: usize) -> Option<usize> {
        let mut start = place;
        let mut told = false;
        while start > 0 {
            let before = start - 1;
            let piece = &self.pieces[before];
            let word = &self.words.list[piece.words.start];
            let attribute = match piece.item {
                Item::Demonym(_) | Item::People => true,
                Item::Country(_) | Item::Site(_) | Item::Body(_) => {
                    self.pieces[start].words.start == piece.words.end && (!self.acts(start) || start != place)
                }
                Item::Word if word.mark => false,
                Item::Word if self.is_possessive(before) => before > 0,
                Item::Word => match word.function {
                    Some(Function::Determiner | Function::Possessive) => true,
                    Some(_) => false,
                    None => {
                        self.lexicon.people.modifier(word.hash).is_some()
                            || self.words.text(piece.words.start).bytes().all(|b| b.is_ascii_digit() || b == b',')
                    }
                },
                Item::Agent(_) | Item::Title(..) => {
                    self.pieces[start].words.start == piece.words.end && !word.capital && start == place
                }
                _ => false,
            };
            if !attribute {
                break;
            }
            told = true;
            start = before;
            if matches!(word.function, Some(Function::Determiner | Function::Possessive))
                && !matches!(self.function(before.wrapping_sub(1)), Some(Function::Determiner))
            {
                break;
            }
        }
        told.then_some(start)
    }

    /// Whether a noun phrase may end before `place`: no noun follows.
    fn is_closed(&self, place: usize, plural: bool) -> bool {
        let Some(piece) = self.pieces.get(place) else { return true };
        let word = &self.words.list[piece.words.start];
        let text = self.words.text(piece.words.start).to_ascii_lowercase();
        word.mark
            || word.function.is_some()
            || word.barred
            || self.is_possessive(place)
            || self.lexicon.bodies.is_acting(word.hash)
            || !word.capital
                && self.lexicon.words.verb(&text).is_some_and(|v| {
                    let finite = if plural { Forms::BASE } else { Forms::S };
                    v.forms.has(Forms::PAST.and(Forms::PARTICIPLE)) || !v.noun && v.forms.has(finite)
                })
            || text.ends_with("ed")
            || text.ends_with("ing")
            || text.ends_with("ly")
    }

    fn crowd(&mut self, place: usize) {
        let Some(Item::Agent(agent)) = self.item(place) else { return };
        let agent = *agent;
        let piece = &self.pieces[place];
        let words = piece.words.clone();
        let start = self.phrase_start(place);
        let head = self.words.text(words.end - 1).to_ascii_lowercase();
        let plural = head.ends_with('s') || head.ends_with("men");
        let bare = plural || head == "police" || head == "people";
        if !self.is_closed(place + 1, plural) || start.is_none() && !bare {
            return;
        }
        let start = start.unwrap_or(place);
        let (country, sector) = self.attributes(start, place);
        let sectors = sector.or(agent.sector).into_iter().collect();
        let what = What::Crowd { kind: agent.kind, country, sectors };
        self.add(self.pieces[start].words.start..words.end, MentionForm::Nominal, what);
    }

    /// Country and sector that the attributes of a noun phrase tell.
    fn attributes(&self, start: usize, place: usize) -> (Option<CountryCode>, Option<Sector>) {
        let (mut country, mut sector) = (None, None);
        for p in start..place {
            match self.item(p) {
                Some(Item::Demonym(code) | Item::Country(code)) => country = country.or(Some(*code)),
                Some(Item::Site(sites)) => country = country.or(sites.first().and_then(|s| s.country)),
                Some(Item::Body(body)) => {
                    country = country.or(body.country);
                    sector = sector.or(body.sectors.first().copied());
                }
                Some(Item::Word) => {
                    let hash = self.words.list[self.pieces[p].words.start].hash;
                    sector = sector.or(self.lexicon.people.modifier(hash).flatten());
                }
                _ => {}
            }
        }
        (country, sector)
    }

    /// "Iraqis", "two Russians": a people by its demonym alone.
    fn people(&mut self, place: usize, country: Option<CountryCode>) {
        let words = self.pieces[place].words.clone();
        let text = self.words.text(words.end - 1);
        if !text.ends_with('s')
            || text.ends_with("ss")
            || !self.is_closed(place + 1, true)
            || self.is_possessive(place + 1)
        {
            return;
        }
        let start = self.phrase_start(place).unwrap_or(place);
        let what = What::Crowd { kind: ActorKind::Group, country, sectors: Vec::new() };
        self.add(self.pieces[start].words.start..words.end, MentionForm::Nominal, what);
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
