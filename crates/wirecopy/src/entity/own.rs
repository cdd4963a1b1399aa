//! Actors of the user's own list: they bear its codes, and all names of one entry are one actor.

use std::collections::HashMap;

use super::names::PersonName;
use super::{Actor, ActorId, ActorKind, MentionForm};
use crate::article::Article;
use crate::lexicon::Lexicon;
use crate::lexicon::phrase::{word_hash, words};

/// The actors with the codes that hold on the day of publication.
pub(super) fn coded(actors: Vec<Actor>, article: &Article, lexicon: &Lexicon) -> Vec<Actor> {
    if lexicon.own.is_empty() {
        return actors;
    }
    let mut coded: Vec<Actor> = Vec::with_capacity(actors.len());
    let mut bearer: HashMap<u32, usize> = HashMap::new();
    for mut actor in actors {
        let entry = entry_of(&actor, article, lexicon);
        if let Some(first) = entry.and_then(|id| bearer.get(&id)).and_then(|&at| coded.get_mut(at)) {
            first.mentions.append(&mut actor.mentions);
            first.mentions.sort_by_key(|mention| mention.span.start_byte());
            first.roles.extend(actor.roles.into_iter().filter(|role| !first.roles.contains(role)).collect::<Vec<_>>());
            continue;
        }
        if let Some(id) = entry
            && let Some(entry) = lexicon.own.get(id)
        {
            bearer.insert(id, coded.len());
            actor.kind = entry.kind().unwrap_or(actor.kind);
            actor.country = entry.country().or(actor.country);
            if let Some(code) = entry.code(article.published) {
                actor.country = code.country.or(actor.country);
                actor.sectors.clone_from(&code.sectors);
                actor.code = Some(code.text.clone());
            }
        }
        actor.id = ActorId(coded.len() as u32);
        coded.push(actor);
    }
    coded
}

/// The entry that one of an actor's names belongs to.
fn entry_of(actor: &Actor, article: &Article, lexicon: &Lexicon) -> Option<u32> {
    if actor.kind == ActorKind::Person {
        return PersonName::new(&actor.name, &lexicon.people).known(&lexicon.people)?.own;
    }
    let names = actor.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
    names
        .map(|mention| &article.text[mention.span])
        .chain([actor.name.as_str()])
        .find_map(|name| lexicon.bodies.known.exact(words(name).map(word_hash))?.own)
}
