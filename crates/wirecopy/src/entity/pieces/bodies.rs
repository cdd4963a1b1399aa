//! Bodies at a word: known by name, or made one by a noun.

use std::ops::Range;

use wirecopy_syntax::NameKind;

use super::{Cutter, Found, Item, Piece};
use crate::entity::words::Casing;
use crate::entity::{ActorKind, CountryCode, Sector};
use crate::lexicon::bodies::BodyNoun;
use crate::lexicon::people::TitleUse;
use crate::lexicon::small::Function;

impl<'l> Cutter<'_, '_, 'l> {
    /// A body of the lexicon.
    pub(super) fn known_body(&self, at: usize) -> Option<Piece<'l>> {
        let (count, body) = self.lexicon.bodies.known.longest(self.words.hashes(at, self.end))?;
        let word = self.word(at)?;
        let small = body.name.starts_with(char::is_lowercase);
        // Where every word has a capital, one of several words of a known name tells as much as elsewhere.
        let printed = self.casing == Casing::Title && count > 1;
        let capital = word.capital || printed && self.words.text(at).starts_with(char::is_uppercase);
        if !capital && !small || word.barred && count == 1 {
            return None;
        }
        if body.is_acronym && !word.acronym {
            return None;
        }
        // A name of the user's own list that does not tell whose it is: whatever the text shows it to be.
        if body.own.is_some() && body.kind == ActorKind::Unknown && self.is_persons(&(at..at + count)) {
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

    /// Whether a name looks like a person's: by the title before it, or to the parser where no word of it is an ordinary
    /// one or makes a body ("Green Harbour League").
    fn is_persons(&self, words: &Range<usize>) -> bool {
        let titled = |p: &Piece<'_>| p.words.end == words.start && matches!(p.item, Item::Title(..));
        let makes_body = |at: usize| self.lexicon.bodies.nouns.exact(self.words.hashes(at, at + 1)).is_some();
        let told = words.clone().any(|at| makes_body(at) || self.word(at).is_some_and(|w| w.common));
        !told && self.words.named(words) == Some(NameKind::Person) || self.pieces.last().is_some_and(titled)
    }

    /// A body made by a noun: "Foreign Ministry", "University of Baghdad", "Joint Forces Against Piracy".
    pub(super) fn body(&self, at: usize) -> Option<Piece<'l>> {
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
            // "Human Rights League" is no league: of nouns that end together the longest tells.
            let further = found.is_none_or(|(last, _)| end > last);
            if further && capital && !owned && end <= stretch.end && (place > at || count > 1 || noun.leads) {
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
            let house = noun.sector == Some(Sector::Leg) || noun.alone && at > 0 && self.words.is(at - 1, "the");
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
        country = country.or_else(|| self.country_of_town(at, told));
        let found = Found { known: None, kind, country, sectors };
        Some(Piece { words: at..end, item: Item::Body(found) })
    }

    /// A unit, chamber or court by its number: "407th Air Expeditionary Group", "9th Circuit Court".
    pub(super) fn numbered(&self, at: usize) -> Option<Piece<'l>> {
        let number = self.words.text(at);
        let digits = number.trim_end_matches(|c: char| c.is_ascii_lowercase());
        let ordinal = ["st", "nd", "rd", "th"].contains(&&number[digits.len()..]);
        if !ordinal || digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let noun =
            self.lexicon.bodies.nouns.exact(self.words.hashes(at + 1, at + 2)).filter(|_| self.is_capital(at + 1));
        let unit = noun.map(|noun| {
            let sectors = noun.sector.into_iter().collect();
            let found = Found { known: None, kind: noun.kind, country: None, sectors };
            Piece { words: at + 1..at + 2, item: Item::Body(found) }
        });
        let piece = self.body(at + 1).or(unit)?;
        let Item::Body(found) = &piece.item else { return None };
        let counted = matches!(found.sectors.first(), Some(Sector::Mil | Sector::Leg | Sector::Jud));
        counted.then_some(Piece { words: at..piece.words.end, ..piece })
    }

    /// The country of the town or part of a country that a body's name begins with: "Lahore High Court"; nothing where
    /// towns of several countries bear that name and none of them is by far the largest.
    fn country_of_town(&self, at: usize, end: usize) -> Option<CountryCode> {
        (at + 1..=end.min(at + 3)).rev().find_map(|last| {
            let (first, others) = self.lexicon.gazetteer.sites(self.words.slice(&(at..last))).split_first()?;
            let small = |other: u32| first.population > 5 * other.max(40_000);
            let rival = others.iter().any(|o| o.country != first.country && !small(o.population));
            first.country.filter(|_| !rival && last < end)
        })
    }

    /// The country that a word names, as country, people or capital.
    pub(super) fn country_in(&self, at: usize, end: usize) -> Option<CountryCode> {
        let gazetteer = &self.lexicon.gazetteer;
        (at + 1..=end.min(at + 4)).rev().find_map(|end| {
            let name = self.words.slice(&(at..end));
            gazetteer.demonym(name).or_else(|| gazetteer.country(name)).map(|c| c.code)
        })
    }

    /// The capitalised words in a row from `at`.
    pub(super) fn capitals(&self, at: usize) -> Range<usize> {
        // No name is longer, and a line of capitals would be read again from each of its words.
        let reach = at + 16;
        let mut end = at;
        while end < reach
            && (self.word(end).is_some_and(|w| w.capital && w.function.is_none() && !w.mark)
                || end > at && self.is_inside(end))
        {
            end += 1;
        }
        at..end
    }

    /// A small word or "&" inside a name: "Rescue & Relief Agency", "Defence and Security Committee".
    pub(super) fn is_inside(&self, at: usize) -> bool {
        (self.words.is(at, "&") || self.words.is(at, "and") || self.words.is_possessive(at) && !self.owns(at - 1))
            && self.word(at + 1).is_some_and(|w| w.capital && w.function.is_none())
            && (!self.words.is(at, "and") || self.word(at + 1).is_some_and(|w| w.common) && !self.opens_another(at + 1))
            && at
                .checked_sub(1)
                .and_then(|b| self.word(b))
                .is_some_and(|w| w.common || w.capital && self.words.is(at, "&"))
    }

    /// Whether a word ends the name of an owner, so that another name begins behind the possessive: "Denmark’s Youth League",
    /// "Weber University’s Institute of Law".
    pub(super) fn owns(&self, at: usize) -> bool {
        self.lexicon.gazetteer.country(self.words.text(at)).is_some()
            || at > 0
                && self.word(at - 1).is_some_and(|w| w.capital)
                && self.lexicon.bodies.nouns.exact(self.words.hashes(at, at + 1)).is_some()
    }

    /// Whether a country or a body known by name begins here: "the United Nations and United States".
    fn opens_another(&self, at: usize) -> bool {
        let country = (at + 2..=self.end.min(at + 4))
            .any(|end| self.lexicon.gazetteer.country(self.words.slice(&(at..end))).is_some());
        country || self.known_body(at).is_some_and(|piece| piece.words.len() > 1)
    }

    /// Whether a word with a capital may name the field of an office or body: "Health", "Tourism".
    pub(super) fn is_field(&self, at: usize) -> bool {
        self.word(at).is_some_and(|w| {
            let known = w.common || self.lexicon.people.modifier(w.hash).is_some();
            w.capital && known && w.function.is_none() && !w.mark && !w.timed
        })
    }

    /// Where a list of fields ends that goes on with the comma at `at`: "Ministry of Health, Labour and Welfare".
    pub(super) fn listed(&self, at: usize) -> Option<usize> {
        let field = |at: usize| self.is_field(at) && !self.opens_another(at);
        let mut at = at;
        let mut commas = 0;
        while self.words.is(at, ",") && commas < 6 {
            let mut next = at + 1 + usize::from(self.words.is(at + 1, "the"));
            let last = self.words.is(next, "and") || self.words.is(next, "&");
            next += usize::from(last);
            let first = next;
            while field(next) && next < first + 4 {
                next += 1;
            }
            if next == first {
                return None;
            }
            let and = self.words.is(next, "and") || self.words.is(next, "&");
            if last || and && field(next + 1) {
                let mut end = if last { next } else { next + 1 };
                while field(end) && end < next + 5 {
                    end += 1;
                }
                return Some(end);
            }
            at = next;
            commas += 1;
        }
        None
    }

    /// Where a body's name ends that goes on with "of", "for", "against" and capitals.
    pub(super) fn extension(&self, end: usize) -> usize {
        if !["of", "for", "on", "against"].iter().any(|w| self.words.is(end, w)) {
            return end;
        }
        // "Forces Against the Guerrillas in Colombia and Peru", but "University of Basra in Iraq" ends before "in".
        let hostile = self.words.is(end, "against");
        let mut last = end;
        let mut at = end;
        while at - last < 3 {
            let Some(word) = self.word(at) else { break };
            let joins = ["of", "for", "on", "against", "the"].iter().any(|w| self.words.is(at, w))
                || hostile && (self.words.is(at, "in") || self.words.is(at, "and"))
                || self.words.is(at, "and")
                    && self.word(at + 1).is_some_and(|w| w.common && w.capital)
                    && !self.opens_another(at + 1);
            let named = word.capital && !word.mark && !word.timed && (word.function.is_none() || word.acronym);
            if let Some(listed) = self.listed(at).filter(|_| !hostile && last == at) {
                return listed;
            }
            let titled = at > end + 1
                && self
                    .lexicon
                    .people
                    .titles
                    .longest(self.words.hashes(at, self.end))
                    .is_some_and(|(n, t)| n > 1 || t.usage != TitleUse::Style);
            if titled || !joins && !named {
                break;
            }
            at += 1;
            if named && !joins {
                last = at;
            }
        }
        last
    }
}
