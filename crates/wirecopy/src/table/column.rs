//! How a table is described, as a list of columns, and how its batches are made of that.

use std::collections::HashMap;
use std::sync::Arc;

use arrow_array::builder::{Int64Builder, ListBuilder, StringBuilder};
use arrow_array::{ArrayRef, BooleanArray, Date32Array, Float64Array, Int64Array, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use jiff::civil::Date;

use super::Row;
use crate::entity::{ActorId, PlaceId};
use crate::{Actor, Document, Error, Place, Span};

/// The first column of every table but that of the articles.
pub(super) const ARTICLE: &str = "article_id";

/// Rows that a batch may hold.
const MOST_ROWS: usize = 1 << 16;

/// Characters of articles that the rows of a batch may come from: no cell is longer than its article, so no column
/// outgrows the 32-bit offsets of its texts.
const MOST_BYTES: usize = 1 << 30;

/// One column.
pub(super) struct Column<T> {
    pub(super) name: &'static str,
    pub(super) comment: &'static str,
    pub(super) cell: Cell<T>,
}

/// How a record gives its cell; the types are those that every library of tables knows.
pub(super) enum Cell<T> {
    Text(fn(Of<'_, T>) -> Option<String>),
    /// Side by side with another list, so one may be absent.
    Texts(fn(Of<'_, T>) -> Vec<Option<String>>),
    Number(fn(Of<'_, T>) -> Option<i64>),
    Numbers(fn(Of<'_, T>) -> Vec<i64>),
    Degrees(fn(Of<'_, T>) -> Option<f64>),
    Day(fn(Of<'_, T>) -> Option<Date>),
    Truth(fn(Of<'_, T>) -> bool),
}

/// A record and the document that it stands in.
pub(super) struct Of<'d, T> {
    pub(super) doc: &'d Document,
    pub(super) record: &'d T,
}

impl<T> Clone for Of<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Of<'_, T> {}

impl<'d, T> Of<'d, T> {
    pub(super) fn text(self, span: Span) -> String {
        self.doc.article.text.get(span).unwrap_or_default().to_owned()
    }

    pub(super) fn texts(self, spans: &[Span]) -> Vec<Option<String>> {
        spans.iter().map(|span| Some(self.text(*span))).collect()
    }

    pub(super) fn place(self, id: Option<PlaceId>) -> Option<&'d Place> {
        self.doc.place(id?)
    }

    /// One text for each actor; the lists of an event's or statement's actors run side by side.
    pub(super) fn actors(self, ids: &[ActorId], get: fn(&Actor) -> Option<String>) -> Vec<Option<String>> {
        ids.iter().map(|id| self.doc.actor(*id).and_then(get)).collect()
    }
}

/// An offset, count or number of an id as a cell.
pub(super) fn number(number: impl TryInto<i64>) -> Option<i64> {
    number.try_into().ok()
}

/// Ids as a cell.
pub(super) fn ids(ids: impl IntoIterator<Item = u32>) -> Vec<i64> {
    ids.into_iter().map(i64::from).collect()
}

/// With the id in front and, where asked for, the error behind.
pub(super) fn schema<T>(id: &str, columns: &[Column<T>], errors: bool) -> SchemaRef {
    let field = |name: &str, comment: &str, kind| {
        Field::new(name, kind, true).with_metadata(HashMap::from([("comment".to_owned(), comment.to_owned())]))
    };
    let first = field(id, "the id that was handed in with the article", DataType::Utf8);
    let own = columns.iter().map(|column| field(column.name, column.comment, column.cell.data_type()));
    let last = errors.then(|| field("error", "why the article could not be read; null where it was", DataType::Utf8));
    Arc::new(Schema::new(std::iter::once(first).chain(own).chain(last).collect::<Vec<_>>()))
}

impl<T> Cell<T> {
    fn data_type(&self) -> DataType {
        let list = |kind| DataType::List(Arc::new(Field::new_list_field(kind, true)));
        match self {
            Self::Text(_) => DataType::Utf8,
            Self::Texts(_) => list(DataType::Utf8),
            Self::Number(_) => DataType::Int64,
            Self::Numbers(_) => list(DataType::Int64),
            Self::Degrees(_) => DataType::Float64,
            Self::Day(_) => DataType::Date32,
            Self::Truth(_) => DataType::Boolean,
        }
    }

    /// The cells of these lines; a line without a record has none.
    fn array(&self, lines: &[Line<'_, T>]) -> ArrayRef {
        let records = lines.iter().map(|line| line.record);
        match self {
            Self::Text(get) => Arc::new(records.map(|of| of.and_then(get)).collect::<StringArray>()),
            Self::Number(get) => Arc::new(records.map(|of| of.and_then(get)).collect::<Int64Array>()),
            Self::Degrees(get) => Arc::new(records.map(|of| of.and_then(get)).collect::<Float64Array>()),
            Self::Day(get) => Arc::new(records.map(|of| of.and_then(get).map(days)).collect::<Date32Array>()),
            Self::Truth(get) => Arc::new(records.map(|of| of.map(get)).collect::<BooleanArray>()),
            Self::Texts(get) => {
                let mut list = ListBuilder::new(StringBuilder::new());
                records.for_each(|of| list.append_option(of.map(|of| get(of))));
                Arc::new(list.finish())
            }
            Self::Numbers(get) => {
                let mut list = ListBuilder::new(Int64Builder::new());
                records.for_each(|of| list.append_option(of.map(|of| get(of).into_iter().map(Some))));
                Arc::new(list.finish())
            }
        }
    }
}

/// Days since 1970.
fn days(date: Date) -> i32 {
    date.duration_since(Date::constant(1970, 1, 1)).as_hours().div_euclid(24) as i32
}

/// A row to be.
struct Line<'d, T> {
    id: Option<&'d str>,
    record: Option<Of<'d, T>>,
    error: Option<&'d str>,
}

pub(super) fn batches<T>(
    schema: &SchemaRef,
    columns: &[Column<T>],
    articles: &[Row<'_>],
    records: for<'d> fn(&'d Document) -> &'d [T],
) -> Result<Vec<RecordBatch>, Error> {
    let errors = schema.fields().len() > columns.len() + 1;
    let (mut found, mut lines, mut bytes) = (Vec::new(), Vec::new(), 0);
    for article in articles {
        let doc = match *article {
            Row::Read(doc) => doc,
            Row::Unread { id, error } if errors => {
                lines.push(Line { id, record: None, error: Some(error) });
                continue;
            }
            Row::Unread { .. } => continue,
        };
        let length = doc.article.text.len();
        if length > MOST_BYTES {
            return Err(Error::TooLong { bytes: length, limit: MOST_BYTES });
        }
        for record in records(doc) {
            if lines.len() == MOST_ROWS || bytes + length > MOST_BYTES {
                found.push(batch(schema, columns, &std::mem::take(&mut lines))?);
                bytes = 0;
            }
            bytes += length;
            lines.push(Line { id: doc.id.as_deref(), record: Some(Of { doc, record }), error: None });
        }
    }
    if !lines.is_empty() {
        found.push(batch(schema, columns, &lines)?);
    }
    Ok(found)
}

fn batch<T>(schema: &SchemaRef, columns: &[Column<T>], lines: &[Line<'_, T>]) -> Result<RecordBatch, Error> {
    let id: ArrayRef = Arc::new(lines.iter().map(|line| line.id).collect::<StringArray>());
    let own = columns.iter().map(|column| column.cell.array(lines));
    let mut arrays: Vec<_> = std::iter::once(id).chain(own).collect();
    if schema.fields().len() > arrays.len() {
        arrays.push(Arc::new(lines.iter().map(|line| line.error).collect::<StringArray>()));
    }
    RecordBatch::try_new(schema.clone(), arrays).map_err(|error| Error::InvalidTable { message: error.to_string() })
}
