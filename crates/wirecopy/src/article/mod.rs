//! Text → parts: headline, caption and credit, byline, dateline, paragraphs, official statements.
//!
//! Reads nothing but characters and the lexicon; knows no sentences.

mod boilerplate;
mod byline;
#[cfg(feature = "html")]
mod bytes;
mod calendar;
mod caption;
#[cfg(feature = "html")]
mod compose;
mod contributors;
mod credit;
mod date_line;
mod dateline;
mod dateline_grammar;
mod draft;
#[cfg(feature = "html")]
#[cfg_attr(not(test), warn(clippy::indexing_slicing))]
mod feed;
mod head;
mod heading;
mod layout;
mod line;
mod model;
mod name;
#[cfg(feature = "html")]
mod page;
mod place;
mod plain;
mod shape;
mod statement_block;
#[cfg(feature = "html")]
mod web;

#[cfg(feature = "html")]
pub use feed::FeedFormat;
pub use model::{Article, Author, Block, BlockKind, Byline, Caption, Dateline, FieldSource, Image, StatementBlock};
pub(crate) use plain::plain;
#[cfg(feature = "html")]
pub(crate) use {
    bytes::decode,
    web::{feed, page},
};
