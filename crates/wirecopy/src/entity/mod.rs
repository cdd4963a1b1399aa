//! Sentences → who and where.
//!
//! Reads the article, its sentences and the times (a word inside a time is no name). The steps, a file each: [`words`]
//! (what the letters tell) → [`pieces`] (what the lexicon tells) → [`mentions`] with [`roles`] (what the neighbours tell)
//! → [`namesakes`] with [`towns`] (a place, or somebody of that name) → [`chain`] with [`names`] (the same one again) → [`sites`] with
//! [`told`], [`local`], [`candidates`] and [`whereabouts`] (which namesake, and where).

mod candidates;
mod chain;
mod found;
mod issuers;
mod local;
mod mentions;
mod model;
mod names;
mod namesakes;
mod own;
mod pieces;
mod roles;
mod sites;
mod told;
mod towns;
mod whereabouts;
mod whole;
mod words;

pub(crate) use found::{ActorAt, Entities, PlaceAt};
pub use model::{Actor, ActorId, ActorKind, CountryCode, Mention, MentionForm, Place, PlaceId, Role, Sector};
pub(crate) use whole::widen;

use chain::{Chain, Chains};
use mentions::Raw;
use roles::RoleAt;
use words::Words;

use crate::lexicon::Lexicon;
use crate::lexicon::people::TitleUse;
use crate::prose::Prose;
use crate::time::Time;

/// Finds the actors and places of an article.
pub(crate) fn find(prose: &Prose<'_>, lexicon: &Lexicon, times: &[Time]) -> Entities {
    let words = Words::new(prose, lexicon, times);
    let mut raws: Vec<Raw<'_>> = Vec::new();
    for (number, line) in words.lines.iter().enumerate() {
        let pieces = pieces::of(&words, line, lexicon);
        raws.extend(mentions::of(&words, number, line, &pieces, lexicon));
    }
    namesakes::settle(prose.article, &words, &mut raws, lexicon);
    let chains = Chains::new(&words, lexicon, &raws);
    let places = sites::of(prose.article, &words, &raws, &chains.of, lexicon);
    let mut list: Vec<&Chain> = chains.list.iter().collect();
    list.sort_by_key(|chain| chain.mentions.first().map(|(raw, _)| *raw));
    let actors: Vec<Actor> =
        list.into_iter().enumerate().map(|(id, chain)| actor(id, chain, prose, &words, &raws)).collect();
    let actors = own::coded(actors, prose.article, lexicon);
    let (actors, issuers) = issuers::of(prose.article, actors);
    Entities::new(actors, places, issuers)
}

fn actor(id: usize, chain: &Chain, prose: &Prose<'_>, words: &Words<'_>, raws: &[Raw<'_>]) -> Actor {
    let mut roles: Vec<Role> = Vec::new();
    let mut sectors = chain.sectors.clone();
    // Courtesy titles behind those that tell more.
    let is_style = |r: &&RoleAt| r.usage == TitleUse::Style;
    for role in chain.roles.iter().filter(|r| !is_style(r)).chain(chain.roles.iter().filter(is_style)) {
        sectors.extend(role.sectors.iter().filter(|s| !sectors.contains(s)).copied().collect::<Vec<_>>());
        let printed = Role {
            title: one_line(words.slice(&role.title)),
            organization: role.organization.as_ref().map(|o| one_line(words.slice(o))),
            country: role.country,
        };
        // "commander" adds nothing to "Commander of the Northern Forces".
        let same = |r: &Role| r.title.eq_ignore_ascii_case(&printed.title);
        if roles.iter().any(|r| same(r) && (r.organization == printed.organization || printed.organization.is_none())) {
            continue;
        }
        roles.retain(|r| !(same(r) && r.organization.is_none()));
        roles.push(printed);
    }
    let mentions = chain
        .mentions
        .iter()
        .map(|(raw, form)| Mention { span: prose.article.text.cut(words.bytes(&raws[*raw].words)), form: *form });
    let code = chain.country.map(|country| format!("{country}{}", sectors.first().map_or("", |s| s.code())));
    Actor {
        id: ActorId(id as u32),
        kind: chain.kind,
        name: one_line(&chain.name),
        roles,
        country: chain.country,
        sectors,
        code,
        mentions: mentions.collect(),
    }
}

/// A name as it reads, though the text breaks the line inside it.
fn one_line(printed: &str) -> String {
    printed.split_whitespace().collect::<Vec<_>>().join(" ")
}
