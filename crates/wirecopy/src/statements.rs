//! The short way to who said what, for those who want nothing else.

use std::ops::Deref;

use crate::{Actor, Document, Error, Input, Reader, Statement};

/// The statements of one text, in text order, with what their ids stand for.
///
/// It is a slice of [`Statement`]s; speakers, times and places are in the [`document`](Self::document), which has
/// everything but events.
#[derive(Clone, Debug, PartialEq)]
pub struct Statements {
    document: Document,
}

impl Statements {
    pub(crate) fn new(document: Document) -> Self {
        Self { document }
    }

    /// Who said it; nobody where the text does not tell.
    pub fn speakers<'a>(&'a self, statement: &'a Statement) -> impl Iterator<Item = &'a Actor> {
        statement.speakers.iter().filter_map(|id| self.document.actor(*id))
    }

    /// The content's characters, a blank between its parts.
    pub fn content(&self, statement: &Statement) -> String {
        let parts: Vec<&str> = statement.content.iter().map(|span| &self.document.article.text[*span]).collect();
        parts.join(" ")
    }

    /// The document that the ids belong to: complete but for its events.
    pub fn document(&self) -> &Document {
        &self.document
    }
}

impl From<Statements> for Document {
    fn from(statements: Statements) -> Self {
        statements.document
    }
}

impl Deref for Statements {
    type Target = [Statement];

    fn deref(&self) -> &[Statement] {
        &self.document.statements
    }
}

impl<'a> IntoIterator for &'a Statements {
    type Item = &'a Statement;
    type IntoIter = std::slice::Iter<'a, Statement>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Finds who said what in one text, with the default options; see [`Reader::statements`].
///
/// ```
/// let said = wirecopy::statements("\"The dam is safe,\" Hassan Karim told reporters in Erbil.")?;
/// let first = &said[0];
/// assert_eq!(said.content(first), "The dam is safe,");
/// assert_eq!(said.speakers(first).next().unwrap().name, "Hassan Karim");
/// assert_eq!(said.document().place(first.place.unwrap()).unwrap().name, "Erbil");
/// # Ok::<(), wirecopy::Error>(())
/// ```
pub fn statements(input: impl Into<Input>) -> Result<Statements, Error> {
    Reader::default().statements(input)
}
