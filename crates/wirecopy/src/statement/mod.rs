//! Sentences, actors, times → who said what.
//!
//! The ways in: statements printed [whole](full_text), [conversations and headlines with a colon](verbless), [direct]
//! quotations and their [rest](orphans), [`according`] to somebody, [indirect] speech ([behind] a reporting verb, its
//! [objects], or [around] it) and reporting [nouns]. Each hands over drafts in bytes; [finish] gives them kind and id,
//! [speakers], [circumstance] and [source] the rest, [nest] and [repeats] what they are to one another.
//!
//! Statements stand in one another no deeper than [`Limits`](crate::Limits) says.

mod according;
mod around;
mod behind;
mod circumstance;
mod direct;
mod draft;
mod finish;
mod full_text;
mod indirect;
mod model;
mod nest;
mod nouns;
mod objects;
mod orphans;
mod quotes;
mod repeats;
mod scene;
mod source;
mod speakers;
mod verbless;

pub use model::{Attitude, Medium, Polarity, SourceKind, Statement, StatementId, StatementKind};

use crate::clause::Clauses;
use crate::entity::Entities;
use crate::lexicon::Lexicon;
use crate::prose::Prose;
use crate::time::Time;
use scene::Scene;

/// Finds the statements of an article, in text order of their content, and whether some stand more than `deepest` deep in one
/// another.
pub(crate) fn find(
    prose: &Prose<'_>,
    clauses: &Clauses,
    lexicon: &Lexicon,
    entities: &Entities,
    times: &[Time],
    deepest: usize,
) -> (Vec<Statement>, bool) {
    let scene = Scene { prose, clauses, lexicon, entities, quotes: quotes::find(prose) };
    let mut drafts = Vec::new();
    full_text::find(&scene, &mut drafts);
    let turns = verbless::find(&scene, &mut drafts);
    direct::find(&scene, &turns, &mut drafts);
    according::find(&scene, &mut drafts);
    let mut taken: Vec<usize> = drafts.iter().filter_map(|d| d.cue_token).collect();
    taken.sort_unstable();
    indirect::find(&scene, &taken, &mut drafts);
    nouns::find(&scene, &mut drafts);
    orphans::join(&scene, &mut drafts);
    finish::statements(&scene, drafts, times, deepest)
}
