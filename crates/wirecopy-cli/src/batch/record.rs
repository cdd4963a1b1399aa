//! One record of a batch and its answer, whatever file it came from and goes to.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use wirecopy::field::Layout;
use wirecopy::table::Row;
use wirecopy::{Document, Error, Input, Reader};

use super::input::LARGEST;
use super::lines::Line;

/// One article to read.
pub(crate) enum Record {
    /// A line of JSON, not looked into yet: that is done on all cores.
    Line(Line),
    /// A row of a table, or a file.
    Row {
        /// Its id, which is known even where the rest is at fault.
        id: Option<String>,
        /// The article, or why there is none.
        input: Result<Input, Error>,
    },
}

/// What became of it.
pub(crate) struct Answer {
    pub(crate) document: Result<Document, Error>,
    /// The id of a record that was not read; of any type, as the line had it.
    id: Value,
    /// The same and the error, as a table shows them.
    shown: (Option<String>, String),
}

impl Record {
    /// Reads the article.
    pub(crate) fn answer(self, reader: &Reader) -> Answer {
        match self {
            Self::Line(line) => {
                let read = |input| reader.read(input);
                line.input().and_then(read).map_or_else(|error| Answer::error(line.id(), error), Answer::document)
            }
            Self::Row { id, input } => {
                let read = |input| reader.read(input);
                input.and_then(read).map_or_else(|error| Answer::error(id.into(), error), Answer::document)
            }
        }
    }
}

impl Answer {
    fn document(document: Document) -> Self {
        Self { document: Ok(document), id: Value::Null, shown: (None, String::new()) }
    }

    fn error(id: Value, error: Error) -> Self {
        let name = match &id {
            Value::Null => None,
            Value::String(id) => Some(id.clone()),
            other => Some(other.to_string()),
        };
        Self { id, shown: (name, format!("{}: {error}", error.kind())), document: Err(error) }
    }

    /// One line of JSON, the line end left out.
    pub(crate) fn to_json(&self) -> String {
        let (id, error) = match &self.document {
            Ok(document) => match document.to_json() {
                Ok(json) => return json,
                Err(error) => (document.id.clone().into(), error),
            },
            Err(error) => (self.id.clone(), error.clone()),
        };
        let answer = ErrorLine { id, error: Fault { kind: error.kind(), message: error.to_string() } };
        serde_json::to_string(&answer).unwrap_or_default() // strings alone: cannot fail
    }

    /// The events in a layout of the field, or which record could not be read and why.
    pub(crate) fn lines(&self, layout: Layout) -> Result<String, String> {
        let named = |error: &str| match &self.shown.0 {
            Some(id) => format!("record {id:?}: {error}"),
            None => error.to_owned(),
        };
        let document = self.document.as_ref().map_err(|_| named(&self.shown.1))?;
        layout.lines(document).map_err(|error| named(&error.to_string()))
    }

    /// A row of a table.
    pub(crate) fn row(&self) -> Row<'_> {
        match &self.document {
            Ok(document) => Row::Read(document),
            Err(_) => Row::Unread { id: self.shown.0.as_deref(), error: &self.shown.1 },
        }
    }
}

#[derive(Serialize)]
struct ErrorLine {
    id: Value,
    error: Fault,
}

#[derive(Serialize)]
struct Fault {
    kind: &'static str,
    message: String,
}

impl Line {
    /// The article that the line is.
    fn input(&self) -> Result<Input, Error> {
        if let Some(bytes) = self.too_long {
            return Err(Error::TooLong { bytes, limit: LARGEST as usize });
        }
        let line =
            std::str::from_utf8(&self.bytes).map_err(|error| Error::InvalidUtf8 { offset: error.valid_up_to() })?;
        Input::from_json(line).map_err(|error| match error {
            // The record is one line to its parser; to the user it is one of many.
            Error::InvalidJson { column, message, .. } => Error::InvalidJson { line: self.number, column, message },
            other => other,
        })
    }

    /// The record's id, of whatever type, where the line is sound enough to show one.
    fn id(&self) -> Value {
        #[derive(Deserialize)]
        struct Identified {
            #[serde(default)]
            id: Value,
        }
        if !self.bytes.trim_ascii_start().starts_with(b"{") {
            return Value::Null; // serde would take the first item of an array for the id
        }
        // Keys other than the id are skipped unread, so that a fault inside them does not hide it.
        serde_json::from_str(&String::from_utf8_lossy(&self.bytes)).map_or(Value::Null, |Identified { id }| id)
    }
}
