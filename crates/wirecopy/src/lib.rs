//! **wirecopy** turns the text of news into records that a program can trust.
//!
//! One article in, one [`Document`] out: the article's parts, the actors, places and times named in it, the statements
//! made in it and the events told in it, each tied to its characters.
//!
//! ```
//! let doc = wirecopy::read("BAGHDAD (AP) — The envoy visited Erbil.")?;
//! let dateline = doc.article.dateline.as_ref().unwrap();
//! assert_eq!(dateline.places, ["Baghdad"]);
//! # Ok::<(), wirecopy::Error>(())
//! ```
//!
//! The way of the data, a module each: [`article`] → sentences → [`time`], [`entity`] → [`statement`] → [`event`].
//! A stage reads only the stages before it; [`Reader`] alone knows them all.

// No panic path: what is indexed in the rooms marked below is asked for, and nothing is expected.
#![cfg_attr(not(test), warn(clippy::expect_used, clippy::panic, clippy::todo, clippy::unimplemented))]

pub mod article;
mod casing;
mod clause;
mod document;
pub mod entity;
mod error;
#[cfg_attr(not(test), warn(clippy::indexing_slicing))]
pub mod event;
pub mod field;
mod input;
mod interchange;
mod json;
mod language;
mod lexicon;
mod limits;
mod name;
pub mod ontology;
mod prose;
#[cfg(feature = "parallel")]
mod queue;
mod reader;
pub mod render;

#[cfg(feature = "schema")]
pub mod schema;
mod span;
#[cfg_attr(not(test), warn(clippy::indexing_slicing))]
pub mod statement;
mod statements;
#[cfg(feature = "arrow")]
#[cfg_attr(not(test), warn(clippy::indexing_slicing))]
pub mod table;
#[cfg_attr(not(test), warn(clippy::indexing_slicing))]
pub mod time;
mod warning;

pub use article::Article;
#[cfg(feature = "html")]
pub use article::FeedFormat;
pub use document::{Document, Format};
pub use entity::{Actor, Place};
pub use error::{Error, NoArticle};
pub use event::Event;
pub use input::{Body, Input, date};
pub use lexicon::own::{LexiconFile, LexiconKind};
pub use limits::{DEFAULT_MAX_BYTES, Limits};
#[cfg(feature = "parallel")]
pub use queue::Queue;
pub use reader::{Reader, ReaderBuilder, parse, read};
#[cfg(feature = "html")]
pub use reader::{read_feed, read_html};
pub use span::{Span, Text};
pub use statement::Statement;
pub use statements::{Statements, statements};
pub use time::Time;
pub use warning::{Warning, WarningKind};
