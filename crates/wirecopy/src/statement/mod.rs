//! Sentences, actors, times → who said what.

mod model;

pub use model::{Attitude, Medium, Polarity, SourceKind, Statement, StatementId, StatementKind};

use crate::entity::Entities;
use crate::lexicon::Lexicon;
use crate::prose::Prose;
use crate::time::Time;

/// Finds the statements of an article, in text order of their content.
pub(crate) fn find(_prose: &Prose<'_>, _lexicon: &Lexicon, _entities: &Entities, _times: &[Time]) -> Vec<Statement> {
    Vec::new()
}
