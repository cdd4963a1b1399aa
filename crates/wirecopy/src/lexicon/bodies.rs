//! Bodies and crowds: known organisations, the nouns that make one, the nouns for those who act unnamed.

use std::borrow::Cow;

use super::hash::HashSet;
use super::phrase::{Phrases, word_hash};
use super::table::{RowError, list, rows};
use crate::entity::{ActorKind, CountryCode, Sector};

/// A body known by name.
#[derive(Clone, Debug)]
pub(crate) struct Body {
    /// The usual name.
    pub(crate) name: Cow<'static, str>,
    pub(crate) kind: ActorKind,
    pub(crate) country: Option<CountryCode>,
    pub(crate) sectors: Vec<Sector>,
    /// This form of the name is written in capitals only ("SANA"), or else starts with one.
    pub(crate) is_acronym: bool,
    /// The user's own entry.
    pub(crate) own: Option<u32>,
}

/// A noun that makes a body of the capitalised words around it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BodyNoun {
    pub(crate) kind: ActorKind,
    pub(crate) sector: Option<Sector>,
    /// "University of X" as well as "X University"; else only the latter.
    pub(crate) leads: bool,
    /// "the Cabinet": the article and a capital make a name of it.
    pub(crate) alone: bool,
}

/// A common noun for those who act.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Agent {
    pub(crate) kind: ActorKind,
    pub(crate) sector: Option<Sector>,
}

/// The tables.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bodies {
    pub(crate) known: Phrases<Body>,
    pub(crate) nouns: Phrases<BodyNoun>,
    pub(crate) agents: Phrases<Agent>,
    acting: HashSet<u64>,
}

impl Bodies {
    /// Reads the files that are compiled in.
    pub(crate) fn built_in() -> Result<Self, RowError> {
        let mut bodies = Self::default();
        let file = "en/organisations.tsv";
        for row in rows::<5>(file, include_str!("../../lexicon/en/organisations.tsv")) {
            let (line, [name, what, country, sectors, others]) = row?;
            let kind = kind(file, line, what)?;
            let sectors: Vec<Sector> = list(sectors).filter_map(Sector::from_code).collect();
            let country = CountryCode::new(country);
            for form in std::iter::once(name).chain(list(others)) {
                let is_acronym = !form.contains(' ') && !form.chars().any(char::is_lowercase);
                let (name, sectors) = (name.into(), sectors.clone());
                bodies.known.insert(form, Body { name, kind, country, sectors, is_acronym, own: None });
            }
        }
        let file = "en/organisation_heads.tsv";
        for row in rows::<4>(file, include_str!("../../lexicon/en/organisation_heads.tsv")) {
            let (line, [noun, what, sector, place]) = row?;
            let kind = kind(file, line, what)?;
            let sector = Sector::from_code(sector);
            bodies.nouns.insert(noun, BodyNoun { kind, sector, leads: place != "last", alone: place == "alone" });
        }
        let file = "en/agents.tsv";
        for row in rows::<3>(file, include_str!("../../lexicon/en/agents.tsv")) {
            let (line, [noun, what, sector]) = row?;
            bodies.agents.insert(noun, Agent { kind: kind(file, line, what)?, sector: Sector::from_code(sector) });
        }
        for row in rows::<1>("en/acting_verbs.tsv", include_str!("../../lexicon/en/acting_verbs.tsv")) {
            let (_, [verb]) = row?;
            bodies.acting.insert(word_hash(verb));
        }
        Ok(bodies)
    }

    /// Whether a verb's subject acts with a will.
    pub(crate) fn is_acting(&self, verb: u64) -> bool {
        self.acting.contains(&verb)
    }
}

fn kind(file: &'static str, line: usize, field: &str) -> Result<ActorKind, RowError> {
    Ok(match field {
        "organization" => ActorKind::Organization,
        "government" => ActorKind::Government,
        "military" => ActorKind::Military,
        "group" => ActorKind::Group,
        other => return Err(RowError { file, line, message: format!("{other:?} is no kind of actor") }),
    })
}
