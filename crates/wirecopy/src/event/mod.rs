//! Sentences, actors, times, statements → who did what to whom.

mod model;

pub use model::{Event, EventId, EventMention, EventType, Money, Numbers, Outcome, Status};

use crate::entity::Entities;
use crate::lexicon::Lexicon;
use crate::prose::Prose;
use crate::statement::Statement;
use crate::time::Time;

/// Finds the events of an article, in text order of their first mention.
pub(crate) fn find(
    _prose: &Prose<'_>,
    _lexicon: &Lexicon,
    _entities: &Entities,
    _times: &[Time],
    _statements: &[Statement],
) -> Vec<Event> {
    Vec::new()
}
