//! What the entity stage hands on, and the look-up by place in the text that the later stages need.

use std::ops::Range;

use super::{Actor, ActorId, ActorKind, MentionForm, Place, PlaceId};
use crate::clause::{Clauses, Tag};

/// Actors and places of an article.
#[derive(Debug, Default)]
pub(crate) struct Entities {
    pub(crate) actors: Vec<Actor>,
    pub(crate) places: Vec<Place>,
    /// The issuers of statement blocks: place of the block in `article.blocks`, and the actor.
    pub(crate) issuers: Vec<(usize, ActorId)>,
    /// Every mention of every actor, by its first byte; of two that start together the longer first.
    at: Vec<ActorAt>,
    /// Every mention of every place, by its first byte.
    places_at: Vec<PlaceAt>,
}

/// A mention of an actor, by its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ActorAt {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) actor: ActorId,
    pub(crate) form: MentionForm,
}

/// A mention of a place, by its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PlaceAt {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) place: PlaceId,
}

// The statement and event stages read by place; parts of this look-up wait for them.
#[allow(dead_code)]
impl Entities {
    /// Sorts the mentions of finished lists for the look-up.
    pub(crate) fn new(actors: Vec<Actor>, places: Vec<Place>, issuers: Vec<(usize, ActorId)>) -> Self {
        let mut at: Vec<ActorAt> = actors
            .iter()
            .flat_map(|actor| {
                actor.mentions.iter().map(|m| {
                    let bytes = m.span.bytes();
                    ActorAt { start: bytes.start, end: bytes.end, actor: actor.id, form: m.form }
                })
            })
            .collect();
        at.sort_unstable_by_key(|m| (m.start, usize::MAX - m.end));
        let mut places_at: Vec<PlaceAt> = places
            .iter()
            .flat_map(|place| {
                place.mentions.iter().map(|m| {
                    let bytes = m.bytes();
                    PlaceAt { start: bytes.start, end: bytes.end, place: place.id }
                })
            })
            .collect();
        places_at.sort_unstable_by_key(|m| (m.start, usize::MAX - m.end));
        Self { actors, places, issuers, at, places_at }
    }

    /// The actor with this id.
    pub(crate) fn actor(&self, id: ActorId) -> Option<&Actor> {
        self.actors.get(id.0 as usize)
    }

    /// The place with this id.
    pub(crate) fn place(&self, id: PlaceId) -> Option<&Place> {
        self.places.get(id.0 as usize)
    }

    /// The mentions of actors that start inside a byte range, in text order; a noun phrase stands before the names
    /// inside it.
    pub(crate) fn mentions_in(&self, bytes: Range<usize>) -> &[ActorAt] {
        let first = self.at.partition_point(|m| m.start < bytes.start);
        let end = self.at.partition_point(|m| m.start < bytes.end);
        self.at.get(first..end).unwrap_or_default()
    }

    /// Whom a phrase introduces that tells what somebody is: "the mayor of Lyon" the person named behind it and a comma.
    pub(crate) fn introduced(&self, clauses: &Clauses, phrase: Range<usize>) -> Option<ActorId> {
        let comma = phrase.end;
        if clauses.tag(comma) != Tag::Comma {
            return None;
        }
        let told = |word: &str| phrase.clone().any(|t| word.len() > 2 && word.eq_ignore_ascii_case(clauses.lower(t)));
        let bears = |actor: &Actor| {
            actor.kind == ActorKind::Person
                && actor.roles.iter().any(|role| role.title.rsplit(' ').next().is_some_and(told))
        };
        let rest = comma + 1..clauses.sentence(comma).end;
        let end = rest.clone().take_while(|&t| clauses.tag(t).is_nominal()).last()? + 1;
        let mentions = self.mentions_in(clauses.bytes(rest.start..end));
        let person = mentions.iter().find(|m| m.form == MentionForm::Name)?;
        self.actor(person.actor).is_some_and(bears).then_some(person.actor)
    }

    /// The narrowest mention of an actor that covers a byte.
    pub(crate) fn mention_at(&self, byte: usize) -> Option<&ActorAt> {
        let end = self.at.partition_point(|m| m.start <= byte);
        // Mentions are short and nest a few deep at most: eight steps back see all that can cover the byte.
        let near = self.at.get(end.saturating_sub(8)..end)?;
        near.iter().filter(|m| byte < m.end).min_by_key(|m| m.end - m.start)
    }

    /// The mentions of places that start inside a byte range, in text order.
    pub(crate) fn places_in(&self, bytes: Range<usize>) -> &[PlaceAt] {
        let first = self.places_at.partition_point(|m| m.start < bytes.start);
        let end = self.places_at.partition_point(|m| m.start < bytes.end);
        self.places_at.get(first..end).unwrap_or_default()
    }
}
