//! Words → pieces: what the lexicon and the capitals make of each stretch of a sentence, before its neighbours are asked.

mod bodies;
mod places;

use std::ops::Range;

use wirecopy_syntax::NameKind;

use super::words::{Casing, Line, Word, Words};
use super::{ActorKind, CountryCode, Sector};
use crate::lexicon::Lexicon;
use crate::lexicon::bodies::{Agent, Body};
use crate::lexicon::gazetteer::Site;
use crate::lexicon::people::{Modifier, Particle, Title, TitleUse};
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

impl Found<'_> {
    /// A body of which only the parser knows.
    pub(super) fn unexplained() -> Self {
        Self { known: None, kind: ActorKind::Organization, country: None, sectors: Vec::new() }
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
            return plain;
        }
        if word.barred {
            return Piece { item: Item::People, ..plain };
        }
        if let Some(piece) = self.title_or_agent(at).filter(|_| !self.is_titled_family(at)) {
            return piece;
        }
        if self.is_capital(at) { self.name(at) } else { plain }
    }

    /// A name of several words that the parser sees: "Rainbow Uganda" is no place.
    fn parsed(&self, at: usize) -> Option<Piece<'l>> {
        let (kind, end) = self.words.name_at(at)?;
        let words = at..end.min(self.end);
        // "Special" of "UN Special Envoy" belongs to the envoy, and "Crown Prince" is no body.
        let last = self.word(words.end - 1)?;
        let cut = self.lexicon.people.modifier(last.hash).is_some() && self.is_title_here(words.end, false);
        let title = self.lexicon.people.titles.longest(self.words.hashes(at, words.end));
        // "Chile’s Defense Department" is two names.
        let owned = words.clone().find(|&word| self.words.is_possessive(word)).is_some_and(|word| {
            let owner = self.words.slice(&(at..word));
            self.lexicon.gazetteer.country(owner).is_some() || self.lexicon.gazetteer.is_place(owner)
        });
        // "The Green Harbour League": the article is no part of a name that the lexicon has without it.
        let article = self.words.is(at, "the") && self.known_body(at + 1).is_some_and(|p| p.words.end == words.end);
        if cut || owned || article || title.is_some_and(|(count, _)| count == words.len()) {
            return None;
        }
        let capitals = words.clone().filter(|&word| self.is_capital(word)).count();
        let item = match kind {
            NameKind::Organisation => Item::Body(Found::unexplained()),
            NameKind::Facility => Item::Landmark,
            NameKind::Person | NameKind::Other => Item::Name,
            _ => return None,
        };
        (capitals > 1 && self.word(at)?.capital).then_some(Piece { words, item })
    }

    /// "Mr. Dean", "Congresswoman Dean": a title that is a family name as well, behind another title.
    fn is_titled_family(&self, at: usize) -> bool {
        let titled = self.pieces.last().is_some_and(|p| {
            p.words.end == at && matches!(p.item, Item::Title(..)) && self.words.list[p.words.start].capital
        });
        titled
            && self.is_capital(at)
            && !self.is_capital(at + 1)
            && !self.words.is(at + 1, "of")
            && self.word(at).is_some_and(|w| self.lexicon.people.is_family(w.hash))
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
        // "TV Anna Roe": letters before a given name are what somebody is or works for.
        if self.word(at).is_some_and(|w| w.acronym && !given) && self.is_capital(end) && self.is_given(end) {
            return Piece { words: at..end, item: Item::Name };
        }
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
            if !(self.is_capital(next) || faith && next == end) {
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
        // "Judge Anna Park" is no park.
        let titled = self.pieces.last().is_some_and(|p| {
            p.words.end == at && matches!(p.item, Item::Title(..)) && self.words.list[p.words.start].capital
        });
        let landmark = !titled && self.landmark(&words);
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
        let courtesy = title.usage == TitleUse::Style && self.word(at).is_some_and(|w| !w.common);
        count > 1 || !(courtesy || after_given && last)
    }
}
