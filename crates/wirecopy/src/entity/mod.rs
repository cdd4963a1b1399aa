//! Sentences → who and where.
//!
//! Reads the article, its sentences and the times (a word inside a time is no name).

mod found;
mod model;

pub(crate) use found::Entities;
pub use model::{Actor, ActorId, ActorKind, CountryCode, Mention, MentionForm, Place, PlaceId, Role, Sector};

use crate::lexicon::Lexicon;
use crate::prose::Prose;
use crate::time::Time;

/// Finds the actors and places of an article.
pub(crate) fn find(_prose: &Prose<'_>, _lexicon: &Lexicon, _times: &[Time]) -> Entities {
    Entities::new(Vec::new(), Vec::new(), Vec::new())
}
