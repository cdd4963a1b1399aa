//! Sentences → who and where.
//!
//! Reads the article, its sentences and the times (a word inside a time is no name).

mod model;

pub use model::{Actor, ActorId, ActorKind, CountryCode, Mention, MentionForm, Place, PlaceId, Role, Sector};

use crate::lexicon::Lexicon;
use crate::prose::Prose;
use crate::time::Time;

/// What the entity stage hands to the later ones.
#[derive(Debug, Default)]
pub(crate) struct Entities {
    pub(crate) actors: Vec<Actor>,
    pub(crate) places: Vec<Place>,
    /// The issuers of statement blocks: place of the block in `article.blocks`, and the actor.
    pub(crate) issuers: Vec<(usize, ActorId)>,
}

/// Finds the actors and places of an article.
pub(crate) fn find(_prose: &Prose<'_>, _lexicon: &Lexicon, _times: &[Time]) -> Entities {
    Entities::default()
}
