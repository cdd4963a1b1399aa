//! Words → pieces: what the lexicon and the capitals make of each stretch of a sentence, before its neighbours are asked.

use std::ops::Range;

use super::words::{Casing, Line, Word, Words};
use super::{ActorKind, CountryCode, Sector};
use crate::lexicon::Lexicon;
use crate::lexicon::bodies::{Agent, Body, BodyNoun};
use crate::lexicon::gazetteer::Site;
use crate::lexicon::people::{Particle, Title, TitleUse};
use crate::lexicon::small::Function;

/// A stretch of a sentence and what it is.
#[derive(Clone, Debug)]
pub(super) struct Piece<'l> {
    pub(super) words: Range<usize>,
    pub(super) item: Item<'l>,
}

/// What a piece is.
#[derive(Clone, Debug)]
pub(super) enum Item<'l> {
    /// Any other word or mark.
    Word,
    /// "Iraqi".
    Demonym(CountryCode),
    /// "Kurdish", "Sunni".
    People,
    /// "Iraq".
    Country(CountryCode),
    /// A place of the gazetteer, its namesakes the most populous first.
    Site(&'l [Site]),
    /// A place told by its last word: "Diyala River".
    Landmark,
    /// A body known by name, or made one by a noun.
    Body(Found<'l>),
    /// "foreign minister", and what it is as a common noun.
    Title(&'l Title, Option<Sector>, Option<Agent>),
    /// "gunmen".
    Agent(Agent),
    /// Capitalised words that nothing explains.
    Name,
}

/// A body found by name or by noun.
#[derive(Clone, Debug)]
pub(super) struct Found<'l> {
    pub(super) known: Option<&'l Body>,
    pub(super) kind: ActorKind,
    pub(super) country: Option<CountryCode>,
    pub(super) sectors: Vec<Sector>,
}

/// Parts one sentence into pieces.
pub(super) fn of<'l>(words: &Words<'_>, line: &Line, lexicon: &'l Lexicon) -> Vec<Piece<'l>> {
    let mut cutter = Cutter { words, lexicon, end: line.words.end, casing: line.casing, pieces: Vec::new() };
    let mut at = line.words.start;
    while at < line.words.end {
        let piece = cutter.piece(at);
        at = piece.words.end.max(at + 1);
        cutter.push(piece);
    }
    cutter.pieces
}

struct Cutter<'w, 'a, 'l> {
    words: &'w Words<'a>,
    lexicon: &'l Lexicon,
    /// One past the sentence's last word.
    end: usize,
    casing: Casing,
    pieces: Vec<Piece<'l>>,
}

impl<'l> Cutter<'_, '_, 'l> {
    fn word(&self, at: usize) -> Option<&Word> {
        if at < self.end { self.words.list.get(at) } else { None }
    }

    fn is_capital(&self, at: usize) -> bool {
        self.word(at).is_some_and(|w| w.capital && !w.barred && w.function.is_none())
    }

    /// The piece that begins with a word.
    fn piece(&self, at: usize) -> Piece<'l> {
        let plain = Piece { words: at..at + 1, item: Item::Word };
        let Some(word) = self.word(at) else { return plain };
        if word.mark || self.words.is_possessive(at) {
            return plain;
        }
        let known = self.known_body(at);
        let (place, body) = (self.place(at), self.body(at));
        if let Some(piece) = [known, place, body].into_iter().flatten().max_by_key(|p| p.words.len()) {
            return if matches!(piece.item, Item::Name) { self.name(at) } else { piece };
        }
        // "Mrs May", "de Mistura": a name because a title stands before it.
        let titled = self.pieces.last().is_some_and(|p| p.words.end == at && matches!(p.item, Item::Title(..)));
        if titled && !word.timed && (word.capital && word.barred || self.is_particle(at)) && self.named(at) {
            return self.name(at);
        }
        if word.barred && !self.lexicon.small.is_people(word.hash) {
            return plain;
        }
        if word.barred {
            return Piece { item: Item::People, ..plain };
        }
        if let Some(piece) = self.title_or_agent(at) {
            return piece;
        }
        if self.is_capital(at) { self.name(at) } else { plain }
    }

    /// Takes a piece in; a title swallows the words before it that belong to it.
    fn push(&mut self, mut piece: Piece<'l>) {
        if let Item::Title(title, sector, _) = &mut piece.item {
            let capital = self.words.list[piece.words.start].capital;
            while let Some(before) = self.pieces.last() {
                let joined = before.words.end == piece.words.start;
                let modifier = match before.item {
                    Item::Word | Item::Name => self.modifiers(&before.words, capital),
                    _ => None,
                };
                let Some(told) = modifier.filter(|_| joined) else { break };
                if title.usage == TitleUse::Style {
                    break;
                }
                *sector = told.or(*sector);
                piece.words.start = before.words.start;
                self.pieces.pop();
            }
        }
        self.pieces.push(piece);
    }

    /// Whether all words may stand before the head of a title, and the sector that they tell.
    fn modifiers(&self, words: &Range<usize>, capital: bool) -> Option<Option<Sector>> {
        let mut told = None;
        for at in words.clone() {
            let word = self.word(at)?;
            match self.lexicon.people.modifier(word.hash) {
                Some(sector) => told = told.or(sector),
                // "Water Resources Minister"
                None if capital && word.capital && word.common && !word.head && word.function.is_none() => {}
                None => return None,
            }
        }
        Some(told)
    }

    /// A body of the lexicon.
    fn known_body(&self, at: usize) -> Option<Piece<'l>> {
        let (count, body) = self.lexicon.bodies.known.longest(self.words.hashes(at, self.end))?;
        let word = self.word(at)?;
        let small = body.name.starts_with(char::is_lowercase);
        if !word.capital && !small || word.barred && count == 1 {
            return None;
        }
        if body.is_acronym && !word.acronym {
            return None;
        }
        if count == 1 && !body.is_acronym && word.common && (word.head || self.casing != Casing::Normal) {
            // "Shell companies", "Congress voted"
            let next = self.word(at + 1)?;
            let acts = self.lexicon.bodies.is_acting(next.hash)
                || next.function == Some(Function::Auxiliary)
                || self.words.is_possessive(at + 1);
            if !acts {
                return None;
            }
        }
        let found = Found { known: Some(body), kind: body.kind, country: body.country, sectors: body.sectors.clone() };
        Some(Piece { words: at..at + count, item: Item::Body(found) })
    }

    /// The longest name of the gazetteer.
    fn place(&self, at: usize) -> Option<Piece<'l>> {
        let word = self.word(at)?;
        if !word.capital && self.casing == Casing::Normal || word.function.is_some() && !self.words.is(at, "the") {
            return None;
        }
        let gazetteer = &self.lexicon.gazetteer;
        let reach = (at + gazetteer.longest()).min(self.end);
        for end in (at + 1..=reach).rev() {
            if self.word(end - 1).is_none_or(|w| w.mark || !w.capital && self.casing == Casing::Normal) {
                continue;
            }
            let words = at..end;
            let name = self.words.slice(&words);
            if let Some(country) = gazetteer.country(name) {
                if self.is_person_after(at, end) {
                    continue;
                }
                return Some(self.beyond(words, Item::Country(country.code)));
            }
            if let Some(country) = gazetteer.demonym(name) {
                return Some(Piece { words, item: Item::Demonym(country.code) });
            }
            let sites = gazetteer.sites(name);
            if !sites.is_empty() && !self.is_doubtful_site(at, end) {
                return Some(self.beyond(words, Item::Site(sites)));
            }
        }
        None
    }

    /// A place's name that goes on: "Haifa Port" is a place, "Henan Mills" none.
    fn beyond(&self, words: Range<usize>, item: Item<'l>) -> Piece<'l> {
        if self.casing != Casing::Normal {
            return Piece { words, item };
        }
        let mut end = words.end;
        while end < words.end + 4 && self.is_capital(end) {
            end += 1;
        }
        for last in (words.end + 1..=end).rev() {
            if self.landmark(&(words.start..last)) {
                return Piece { words: words.start..last, item: Item::Landmark };
            }
        }
        let free = |at: usize| {
            self.is_capital(at)
                && self.word(at).is_some_and(|w| !w.common && !w.acronym)
                && self.known_body(at).is_none()
                && self.lexicon.gazetteer.demonym(self.words.text(at)).is_none()
                && !self.lexicon.gazetteer.is_place(self.words.text(at))
                && self.lexicon.people.titles.longest(self.words.hashes(at, self.end)).is_none()
        };
        if matches!(item, Item::Site(_)) && words.len() == 1 && free(words.end) {
            return Piece { words, item: Item::Name };
        }
        Piece { words, item }
    }

    /// "Jordan Henderson", "President Jackson": a place's name that is a person's here.
    fn is_person_after(&self, at: usize, end: usize) -> bool {
        let given = self.word(at).is_some_and(|w| self.lexicon.people.given(w.hash).is_some());
        let family = self.word(end).is_some_and(|w| {
            w.capital && !w.barred && !w.common && self.lexicon.gazetteer.demonym(self.words.text(end)).is_none()
        });
        end == at + 1 && given && family
    }

    fn is_doubtful_site(&self, at: usize, end: usize) -> bool {
        if end > at + 1 {
            return false;
        }
        let Some(word) = self.word(at) else { return true };
        let titled = self
            .pieces
            .last()
            .is_some_and(|p| p.words.end == at && matches!(p.item, Item::Title(t, ..) if t.usage != TitleUse::Role));
        if titled || self.is_person_after(at, end) {
            return true;
        }
        let located = at.checked_sub(1).and_then(|before| self.words.list.get(before)).is_some_and(|before| {
            before.function == Some(Function::Preposition) && !before.head || before.end == word.start
        });
        // "Nice", "Reading", "Split" are places only where a preposition or a country says so.
        word.common && !located && !self.words.is(at + 1, ",")
    }

    /// A body made by a noun: "Foreign Ministry", "University of Baghdad", "Coalition Forces Against ISIS".
    fn body(&self, at: usize) -> Option<Piece<'l>> {
        // "Muslim" and "Russian" may begin the name of a body.
        if !self.word(at).is_some_and(|w| w.capital && !w.timed && w.function.is_none()) {
            return None;
        }
        let stretch = self.capitals(at);
        let mut found: Option<(usize, BodyNoun)> = None;
        for place in stretch.clone() {
            let Some((count, noun)) = self.lexicon.bodies.nouns.longest(self.words.hashes(place, self.end)) else {
                continue;
            };
            let end = place + count;
            let capital = self.word(end - 1).is_some_and(|w| w.capital);
            // "Prime Minister’s Office" is the office of somebody, and told there.
            let owned = self.words.is(place, "office") && place > at && self.words.is_possessive(place - 1);
            if capital && !owned && end <= stretch.end && (place > at || count > 1 || noun.leads) {
                found = Some((end, *noun));
            }
        }
        let (mut end, noun) = found?;
        let single = end == at + 1;
        let extended = if noun.leads { self.extension(end) } else { end };
        if single && extended == end {
            // "Parliament" in the middle of a sentence is a name; "Times" is none.
            let word = self.word(at)?;
            let plain = self.lexicon.bodies.agents.exact(self.words.hashes(at, end)).is_some();
            let house = noun.sector == Some(Sector::Leg);
            if word.head || !plain || !house || self.casing != Casing::Normal {
                return None;
            }
        }
        // "Adele Press": a given name and one noun more is a person.
        if end == at + 2 && extended == end && !noun.leads && self.is_given(at) {
            return None;
        }
        let core = end;
        end = extended;
        let (mut country, mut kind) = (None, noun.kind);
        let mut sectors: Vec<Sector> = noun.sector.into_iter().collect();
        // "Ministry of Oil of Iraq", but not "Forces Against the Guerrillas in Colombia".
        let told = if self.words.is(core, "of") { end } else { core };
        for place in at..told {
            if let Some(piece) = self.known_body(place).filter(|p| p.words.end <= end)
                && let Item::Body(body) = piece.item
                && place == at
            {
                country = country.or(body.country);
                if matches!(sectors.first(), None | Some(Sector::Gov | Sector::Bus | Sector::Soc))
                    && !body.sectors.is_empty()
                {
                    sectors.clone_from(&body.sectors);
                    kind = body.kind;
                }
            }
            country = country.or_else(|| self.country_in(place, told));
        }
        let found = Found { known: None, kind, country, sectors };
        Some(Piece { words: at..end, item: Item::Body(found) })
    }

    /// The country that a word names, as country, people or capital.
    fn country_in(&self, at: usize, end: usize) -> Option<CountryCode> {
        let gazetteer = &self.lexicon.gazetteer;
        (at + 1..=end.min(at + 4)).rev().find_map(|end| {
            let name = self.words.slice(&(at..end));
            gazetteer.demonym(name).or_else(|| gazetteer.country(name)).map(|c| c.code)
        })
    }

    /// The capitalised words in a row from `at`.
    fn capitals(&self, at: usize) -> Range<usize> {
        let mut end = at;
        while self.word(end).is_some_and(|w| w.capital && w.function.is_none() && !w.mark)
            || self.is_inside(end) && end > at
        {
            end += 1;
        }
        at..end
    }

    /// A small word or "&" inside a name: "Rescue & Relief Agency", "Defence and Security Committee".
    fn is_inside(&self, at: usize) -> bool {
        (self.words.is(at, "&") || self.words.is(at, "and") || self.words.is_possessive(at))
            && self.word(at + 1).is_some_and(|w| w.capital && w.function.is_none())
            && (!self.words.is(at, "and") || self.word(at + 1).is_some_and(|w| w.common))
            && at.checked_sub(1).and_then(|b| self.word(b)).is_some_and(|w| w.common || self.words.is(at, "&"))
    }

    /// Where a body's name ends that goes on with "of", "for", "against" and capitals.
    fn extension(&self, end: usize) -> usize {
        let mut last = end;
        let mut at = end;
        loop {
            let joins =
                ["of", "for", "on", "against", "to", "and", "the", "in", "with"].iter().any(|w| self.words.is(at, w));
            let first = at == end;
            if first && !["of", "for", "on", "against", "to"].iter().any(|w| self.words.is(at, w)) {
                return last;
            }
            if joins && at + 1 < self.end {
                at += 1;
            } else if self.word(at).is_some_and(|w| w.capital && !w.mark && (w.function.is_none() || w.acronym)) {
                at += 1;
                last = at;
            } else {
                return last;
            }
            if at - last > 2 {
                return last;
            }
        }
    }

    fn title_or_agent(&self, at: usize) -> Option<Piece<'l>> {
        let title = self.lexicon.people.titles.longest(self.words.hashes(at, self.end));
        let agent = self.lexicon.bodies.agents.longest(self.words.hashes(at, self.end)).map(|(n, a)| (n, *a));
        match (title, agent) {
            (Some((count, title)), agent) if agent.is_none_or(|(n, _)| n <= count) => {
                let agent = agent.filter(|(n, _)| *n == count).map(|(_, a)| a);
                let mut words = at..at + count;
                words.end = self.portfolio(title, words.end);
                Some(Piece { words, item: Item::Title(title, None, agent) })
            }
            (_, Some((count, agent))) => Some(Piece { words: at..at + count, item: Item::Agent(agent) }),
            _ => None,
        }
    }

    /// Where a title ends that names its field: "Minister of Higher Education and Scientific Research".
    fn portfolio(&self, title: &Title, end: usize) -> usize {
        let joins = self.words.is(end, "of") || self.words.is(end, "for");
        if title.usage != TitleUse::Office || !joins || !self.word(end - 1).is_some_and(|w| w.capital) {
            return end;
        }
        let field = |at: usize| {
            self.word(at).is_some_and(|w| w.capital && w.common && w.function.is_none() && !w.barred)
                && self.known_body(at).is_none()
                && self.place(at).is_none()
        };
        let mut at = end + 1 + usize::from(self.words.is(end + 1, "the"));
        let mut last = end;
        while field(at) || (self.words.is(at, "and") || self.words.is(at, "&")) && field(at + 1) {
            at += 1;
            last = at;
        }
        last
    }

    fn is_given(&self, at: usize) -> bool {
        self.word(at).is_some_and(|w| self.lexicon.people.given(w.hash).is_some())
    }

    /// Capitalised words in a row, with the small words of names between them.
    fn name(&self, at: usize) -> Piece<'l> {
        let given = self.is_given(at);
        let mut end = at + 1;
        while self.is_particle(end - 1) {
            end += 1;
        }
        loop {
            // Small words, at most two, and a capital behind them.
            let mut next = end;
            while next < end + 2 && self.is_particle(next) {
                next += 1;
            }
            // "Shia" and "May" are other words elsewhere, not behind a given name.
            let faith = given && self.word(next).is_some_and(|w| w.capital && w.barred && !w.timed);
            if !self.is_capital(next) && !(faith && next == end) {
                break;
            }
            let breaks = !faith && self.known_body(next).is_some_and(|p| p.words.len() > 1 || !given || end > at + 1)
                || !given
                    && self
                        .place(next)
                        .is_some_and(|p| !matches!(p.item, Item::Site(_) | Item::Name) || p.words.len() > 1)
                || self.lexicon.gazetteer.demonym(self.words.text(next)).is_some()
                || self.is_title_here(next, given && end == at + 1);
            if breaks {
                break;
            }
            end = next + 1;
        }
        // "Jr." behind a comma.
        let comma = usize::from(self.words.is(end, ","));
        let suffix = self
            .word(end + comma)
            .is_some_and(|w| w.capital && self.lexicon.people.particle(w.hash) == Some(Particle::Suffix));
        if suffix {
            end += comma + 1;
        }
        let words = at..end;
        let landmark = self.landmark(&words);
        Piece { words, item: if landmark { Item::Landmark } else { Item::Name } }
    }

    /// Whether a capital stands here, or behind the small words of a name.
    fn named(&self, at: usize) -> bool {
        let mut at = at;
        while self.is_particle(at) {
            at += 1;
        }
        self.word(at).is_some_and(|w| w.capital && !w.timed)
    }

    fn is_particle(&self, at: usize) -> bool {
        self.word(at).is_some_and(|w| {
            !w.capital
                && !w.mark
                && w.function != Some(Function::Pronoun)
                && matches!(
                    self.lexicon.people.particle(w.hash),
                    Some(Particle::Article | Particle::Patronymic | Particle::Linking | Particle::Bound)
                )
        })
    }

    /// Whether a title begins at a word; a family name that is a title word goes with the given name before it.
    fn is_title_here(&self, at: usize, after_given: bool) -> bool {
        let Some((count, title)) = self.lexicon.people.titles.longest(self.words.hashes(at, self.end)) else {
            return false;
        };
        let last = !self.is_capital(at + count);
        !(title.usage == TitleUse::Style && count == 1 && self.word(at).is_some_and(|w| !w.common))
            && !(after_given && count == 1 && last)
    }

    /// Whether the last word makes a place of the others.
    fn landmark(&self, words: &Range<usize>) -> bool {
        words.len() > 1
            && (words.start + 1..words.end).any(|at| {
                self.lexicon
                    .small
                    .place_heads
                    .longest(self.words.hashes(at, words.end))
                    .is_some_and(|(n, ())| at + n == words.end)
            })
    }
}
