//! A user's actors: who they are, when, and how the reader comes to know their names.

use std::sync::Arc;

use jiff::civil::Date;

use super::code::Code;
use crate::entity::{ActorKind, CountryCode, Sector};
use crate::lexicon::Lexicon;
use crate::lexicon::bodies::Body;
use crate::lexicon::people::Known;
use crate::lexicon::phrase::{word_hash, words};

/// All actors of a user's files.
#[derive(Clone, Debug, Default)]
pub(crate) struct OwnActors {
    entries: Vec<Entry>,
}

impl OwnActors {
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entry that a name of the tables belongs to.
    pub(crate) fn get(&self, entry: u32) -> Option<&Entry> {
        self.entries.get(entry as usize)
    }
}

/// One actor.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entry {
    /// The main name first.
    pub(super) names: Vec<String>,
    /// Nothing where the text shall tell.
    pub(super) kind: Option<ActorKind>,
    /// In the order of the file.
    pub(super) terms: Vec<Term>,
}

/// What an actor is, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Term {
    /// Nothing where the file says that there is none.
    pub(super) code: Option<Code>,
    pub(super) from: Option<Date>,
    pub(super) until: Option<Date>,
}

impl Term {
    fn is_dated(&self) -> bool {
        self.from.is_some() || self.until.is_some()
    }

    fn holds(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

impl Entry {
    /// What it is told to be, where it is told.
    pub(crate) fn kind(&self) -> Option<ActorKind> {
        self.kind
    }

    /// The code on a day: of the first term with dates that holds, else of one without dates. Where the day is not
    /// known, the code that all terms share.
    pub(crate) fn code(&self, day: Option<Date>) -> Option<&Code> {
        let mut dated = self.terms.iter().filter(|term| term.is_dated());
        let plain = self.terms.iter().find(|term| !term.is_dated());
        let term = match day {
            Some(day) => dated.find(|term| term.holds(day)).or(plain),
            None if dated.next().is_none() => plain,
            None => self.terms.first().filter(|first| self.terms.iter().all(|term| term.code == first.code)),
        };
        term?.code.as_ref()
    }

    /// The country that all terms name.
    pub(crate) fn country(&self) -> Option<CountryCode> {
        let mut countries = self.terms.iter().map(|term| term.code.as_ref().and_then(|code| code.country));
        let first = countries.next()??;
        countries.all(|other| other == Some(first)).then_some(first)
    }

    fn sector(&self) -> Option<Sector> {
        let mut sectors = self.terms.iter().map(|term| term.code.as_ref().and_then(|code| code.sectors.first()));
        let first = sectors.next()??;
        sectors.all(|other| other == Some(first)).then_some(*first)
    }
}

/// A lexicon that knows these actors by all their names.
pub(super) fn add(entries: &[Entry], lexicon: &Lexicon) -> Lexicon {
    let mut lexicon = lexicon.clone();
    let mut own = (*lexicon.own).clone();
    let mut people = (*lexicon.people).clone();
    let mut bodies = (*lexicon.bodies).clone();
    for entry in entries {
        let id = own.entries.len() as u32;
        own.entries.push(entry.clone());
        let main = entry.names.first().map(String::as_str).unwrap_or_default();
        for name in &entry.names {
            if entry.kind.is_none() && is_place(&lexicon, name) {
                continue; // the gazetteer knows whether it acts or lies there
            }
            if entry.kind.is_none_or(|kind| kind == ActorKind::Person) {
                people.learn(&Known {
                    name: name.clone().into(),
                    country: entry.country(),
                    sector: entry.sector(),
                    alone: !name.contains(' '),
                    own: Some(id),
                });
            }
            if entry.kind != Some(ActorKind::Person) {
                let known = lexicon.bodies.known.exact(words(name).map(word_hash));
                let usual = known.map_or_else(|| main.to_owned().into(), |body| body.name.clone());
                let kind = entry.kind.or(known.map(|body| body.kind)).unwrap_or(ActorKind::Unknown);
                // "WHO", "AID": an ordinary word names somebody only in capitals.
                let is_acronym = !name.contains(' ')
                    && !name.chars().any(char::is_lowercase)
                    && (entry.kind.is_some() || lexicon.common.contains(name));
                let sectors = entry.sector().into_iter().collect();
                let body = Body { name: usual, kind, country: entry.country(), sectors, is_acronym, own: Some(id) };
                bodies.known.replace(name, body);
            }
        }
    }
    lexicon.own = Arc::new(own);
    lexicon.people = Arc::new(people);
    lexicon.bodies = Arc::new(bodies);
    lexicon
}

fn is_place(lexicon: &Lexicon, name: &str) -> bool {
    let gazetteer = &lexicon.gazetteer;
    gazetteer.country(name).is_some() || gazetteer.demonym(name).is_some() || gazetteer.is_place(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> Entry {
        let code = |text| Code::plover(text, Lexicon::english()).ok();
        let day = |text: &str| text.parse::<Date>().ok();
        let term = |text, from, until| Term { code: code(text), from: day(from), until: day(until) };
        Entry {
            names: vec!["Anna Weber".to_owned()],
            kind: None,
            terms: vec![
                term("DEUOPP", "", ""),
                term("DEULEG", "2010-01-01", "2015-06-30"),
                term("DEUGOV", "2015-06-30", ""),
            ],
        }
    }

    #[test]
    fn the_day_decides() {
        let on = |day: Option<&str>| {
            let day = day.map(|day| day.parse().expect("a day"));
            entry().code(day).map(|code| code.text.clone())
        };
        assert_eq!(on(Some("2009-12-31")).as_deref(), Some("DEUOPP"));
        assert_eq!(on(Some("2010-01-01")).as_deref(), Some("DEULEG"));
        assert_eq!(on(Some("2015-06-30")).as_deref(), Some("DEULEG"), "both hold: the first of the file");
        assert_eq!(on(Some("2024-02-29")).as_deref(), Some("DEUGOV"));
        assert_eq!(on(None), None, "the terms differ, and the day is not known");
        assert_eq!(entry().country(), CountryCode::new("DEU"), "in which all agree");
    }
}
