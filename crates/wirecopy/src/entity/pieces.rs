//! Words → pieces: what the lexicon and the capitals make of each stretch of a sentence, before its neighbours are asked.

mod bodies;
mod names;
mod parsed;
mod places;

use std::ops::Range;

use super::words::{Casing, Line, Word, Words};
use super::{ActorKind, CountryCode, Sector};
use crate::lexicon::Lexicon;
use crate::lexicon::bodies::{Agent, Body};
use crate::lexicon::gazetteer::Site;
use crate::lexicon::people::{Modifier, Title, TitleUse};

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

impl Found<'_> {
    /// A body of which only the parser knows.
    pub(super) fn unexplained(country: Option<CountryCode>) -> Self {
        Self { known: None, kind: ActorKind::Organization, country, sectors: Vec::new() }
    }
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
        // "D-Harrowby": letters of a party name nobody.
        if word.mark || self.words.is_possessive(at) || self.words.elected_in(at + 2, self.lexicon).is_some() {
            return plain;
        }
        if let Some(piece) = self.numbered(at) {
            return piece;
        }
        let known = self.known_body(at);
        let (place, body, mut parsed) = (self.place(at), self.body(at), self.parsed(at));
        // Of two that reach as far, the one known by name: the White House is no house of parliament.
        // "NATO Mission Iraq": the parser sees where it ends, noun and lexicon tell what it is.
        if let Some(Item::Body(found)) = parsed.as_mut().map(|piece| &mut piece.item)
            && let Some(Item::Body(told)) = body.as_ref().or(known.as_ref()).map(|piece| &piece.item)
        {
            *found = told.clone();
        }
        // Of a body the noun tells more than the parser, of a hospital less.
        let is_body = parsed.as_ref().is_some_and(|piece| matches!(piece.item, Item::Body(_)));
        let told = if is_body { [parsed, body] } else { [body, parsed] };
        if let Some(piece) = told.into_iter().chain([place, known]).flatten().max_by_key(|p| p.words.len()) {
            return match piece.item {
                // Of two readings of a person's name the longer.
                Item::Name => [piece, self.name(at)].into_iter().max_by_key(|p| p.words.len()).unwrap_or(plain),
                _ => piece,
            };
        }
        // "Mrs May", "de Mistura": a name because a title stands before it.
        let titled = self.pieces.last().is_some_and(|p| p.words.end == at && matches!(p.item, Item::Title(..)));
        // "General A S Rao": the first letter is no article.
        let initial = word.capital && word.end == word.start + 1 && self.is_capital(at + 1);
        if titled && !word.timed && (word.capital && word.barred || initial || self.is_particle(at)) && self.named(at) {
            return self.name(at);
        }
        if word.barred && !self.lexicon.small.is_people(word.hash) {
            // "CEO" names nobody, and is a title.
            let title = self.title_or_agent(at).filter(|p| !word.timed && matches!(p.item, Item::Title(..)));
            return title.unwrap_or(plain);
        }
        if word.barred {
            return Piece { item: Item::People, ..plain };
        }
        if let Some(piece) = self.title_or_agent(at).filter(|_| !self.is_titled_family(at)) {
            return piece;
        }
        // "Geologist Anna Roe"
        let told = word.head && word.personal && self.is_given(at + 1);
        if self.is_capital(at) && !told { self.name(at) } else { plain }
    }

    /// Takes a piece in; a title swallows the words before it that belong to it.
    fn push(&mut self, mut piece: Piece<'l>) {
        if let Item::Title(title, sector, _) = &mut piece.item {
            let capital = self.words.list[piece.words.start].capital;
            while let Some(before) = self.pieces.last() {
                let joined = before.words.end == piece.words.start;
                let modifier = match before.item {
                    Item::Word | Item::Name => self.modifiers(&before.words, capital),
                    // "deputy foreign minister": one office, though a deputy may be somebody by himself.
                    Item::Title(first, ..) if first.usage == TitleUse::Role && before.words.len() == 1 => self
                        .modifiers(&before.words, false)
                        .filter(|_| self.words.list[before.words.start].capital == capital),
                    _ => None,
                };
                let Some(told) = modifier.filter(|_| joined) else { break };
                if title.usage == TitleUse::Style {
                    break;
                }
                *sector = told.sector.or(*sector);
                piece.words.start = before.words.start;
                self.pieces.pop();
            }
        }
        self.pieces.push(piece);
    }

    /// Whether all words may stand before the head of a title, and the sector that they tell.
    fn modifiers(&self, words: &Range<usize>, capital: bool) -> Option<Modifier> {
        let mut told = Modifier::default();
        for at in words.clone() {
            let word = self.word(at)?;
            // "Then Chairman Green spoke"
            if word.head && self.words.is(at, "then") {
                return None;
            }
            match self.lexicon.people.modifier(word.hash) {
                Some(modifier) => told.sector = told.sector.or(modifier.sector),
                // "Water Resources Minister"
                None if capital && word.capital && word.common && !word.head && word.function.is_none() => {}
                None => return None,
            }
        }
        Some(told)
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
        // "Secretary for Health", "Professor of Physics", but "Chairman of the Green Harbour League"
        let first = end + 1 + usize::from(self.words.is(end + 1, "the"));
        let open = title.usage == TitleUse::Office || title.usage == TitleUse::Role && self.body(first).is_none();
        if !open || !joins || !self.word(end - 1).is_some_and(|w| w.capital) {
            return end;
        }
        let field = |at: usize| {
            self.is_field(at)
                && self.word(at).is_some_and(|w| !w.barred)
                && self.known_body(at).is_none()
                && self.place(at).is_none()
        };
        let mut at = first;
        let mut last = end;
        while field(at) || (self.words.is(at, "and") || self.words.is(at, "&")) && field(at + 1) {
            at += 1;
            last = at;
        }
        // "Minister for Culture, Sport and Tourism"
        self.listed(last).filter(|_| last > end).unwrap_or(last)
    }

    fn is_given(&self, at: usize) -> bool {
        self.word(at).is_some_and(|w| self.lexicon.people.given(w.hash).is_some())
    }
}
