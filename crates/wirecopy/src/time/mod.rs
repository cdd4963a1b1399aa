//! Sentences → when: expressions, their values, their bounds against the day of publication.
//!
//! Reads the article and its sentences.

mod edtf;
mod model;

pub use edtf::Edtf;
pub use model::{Time, TimeId, TimeKind};

use crate::lexicon::Lexicon;
use crate::prose::Prose;

/// Finds the time expressions of an article, in text order.
pub(crate) fn find(_prose: &Prose<'_>, _lexicon: &Lexicon) -> Vec<Time> {
    Vec::new()
}
