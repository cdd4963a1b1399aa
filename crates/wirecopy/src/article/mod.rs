//! Text → parts: headline, caption and credit, byline, dateline, paragraphs, official statements.
//!
//! Reads nothing but characters and the lexicon; knows no sentences.

mod boilerplate;
mod byline;
mod calendar;
mod caption;
mod contributors;
mod credit;
mod date_line;
mod dateline;
mod dateline_grammar;
mod draft;
mod head;
mod heading;
mod layout;
mod line;
mod model;
mod name;
mod place;
mod plain;
mod shape;
mod statement_block;

pub use model::{Article, Author, Block, BlockKind, Byline, Caption, Dateline, FieldSource, Image, StatementBlock};
pub(crate) use plain::plain;
