//! Documents as tables (feature `arrow`): [`Table`] makes Arrow record batches of documents, [`Rows`] makes articles to
//! read of record batches.
//!
//! A column is called what the field is called in the JSON. Where a record of the document names another by id, the
//! table has the ids and, beside them, what one would look up: `actors` and `actor_names`, `place` and `place_country`.
//!
//! ```
//! use wirecopy::table::{Row, Table};
//!
//! let doc = wirecopy::read("OSLO — The envoy met the minister on Thursday.")?;
//! let batches = Table::Times.batches(&[Row::Read(&doc)])?;
//! assert_eq!(batches[0].num_rows(), 1);
//! assert_eq!(batches[0].schema().field(0).name(), "article_id");
//! # Ok::<(), wirecopy::Error>(())
//! ```

mod actors;
mod articles;
mod cells;
mod column;
mod events;
mod places;
mod rows;
mod statements;
mod times;

use std::slice;

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;

pub use rows::{Given, Names, Rows};

use crate::{Document, Error};

/// The tables that documents can be laid out as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Table {
    /// One row an article: its parts.
    Articles,
    /// One row an actor of an article.
    Actors,
    /// One row a place of an article.
    Places,
    /// One row a time expression.
    Times,
    /// One row a statement.
    Statements,
    /// One row an event.
    Events,
}

/// What became of one article.
#[derive(Clone, Copy, Debug)]
pub enum Row<'d> {
    /// It was read.
    Read(&'d Document),
    /// It was not: where it has a row, that holds the id, this message as `error`, and null elsewhere.
    Unread {
        /// The id that was handed in.
        id: Option<&'d str>,
        /// Kind and message.
        error: &'d str,
    },
}

impl Table {
    /// All of them, in the order of a document.
    pub const ALL: [Self; 6] =
        [Self::Articles, Self::Actors, Self::Places, Self::Times, Self::Statements, Self::Events];

    /// The name, as it stands in the JSON of a document: `events`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Articles => "articles",
            Self::Actors => "actors",
            Self::Places => "places",
            Self::Times => "times",
            Self::Statements => "statements",
            Self::Events => "events",
        }
    }

    /// The table of this name, if there is one.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.name() == name)
    }

    /// The columns; what each holds stands in its metadata under `comment`.
    pub fn schema(self) -> SchemaRef {
        self.columns(self == Self::Articles)
    }

    /// The columns and, behind them, `error`; the table of articles has that by itself.
    pub fn schema_with_errors(self) -> SchemaRef {
        self.columns(true)
    }

    /// The rows of these articles, in order; no batch is empty, so no rows make no batches.
    ///
    /// What was not read has a row in the table of articles alone. Fails with [`Error::TooLong`] for an article of more
    /// than 1 GiB, whose cells could outgrow a column.
    pub fn batches(self, articles: &[Row<'_>]) -> Result<Vec<RecordBatch>, Error> {
        self.rows(articles, &self.schema())
    }

    /// The same with one row for each article that was not read, for who keeps no other table.
    pub fn batches_with_errors(self, articles: &[Row<'_>]) -> Result<Vec<RecordBatch>, Error> {
        self.rows(articles, &self.schema_with_errors())
    }

    fn columns(self, errors: bool) -> SchemaRef {
        match self {
            Self::Articles => column::schema("id", articles::COLUMNS, errors),
            Self::Actors => column::schema(column::ARTICLE, actors::COLUMNS, errors),
            Self::Places => column::schema(column::ARTICLE, places::COLUMNS, errors),
            Self::Times => column::schema(column::ARTICLE, times::COLUMNS, errors),
            Self::Statements => column::schema(column::ARTICLE, statements::COLUMNS, errors),
            Self::Events => column::schema(column::ARTICLE, events::COLUMNS, errors),
        }
    }

    fn rows(self, articles: &[Row<'_>], schema: &SchemaRef) -> Result<Vec<RecordBatch>, Error> {
        match self {
            Self::Articles => column::batches(schema, articles::COLUMNS, articles, |doc| slice::from_ref(&doc.article)),
            Self::Actors => column::batches(schema, actors::COLUMNS, articles, |doc| &doc.actors),
            Self::Places => column::batches(schema, places::COLUMNS, articles, |doc| &doc.places),
            Self::Times => column::batches(schema, times::COLUMNS, articles, |doc| &doc.times),
            Self::Statements => column::batches(schema, statements::COLUMNS, articles, |doc| &doc.statements),
            Self::Events => column::batches(schema, events::COLUMNS, articles, |doc| &doc.events),
        }
    }
}
