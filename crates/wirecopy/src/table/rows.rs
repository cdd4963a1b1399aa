//! The rows of a table as articles to read.

use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{DataType, Schema};

use super::cells::{Days, Texts, is_day, is_text};
use crate::{Body, Error, Input};

/// Which columns hold what.
///
/// A name that is given must be there. Where none is given, the column of the usual name (`id`, `published`, `url`) is
/// taken if there is one; for the article itself that is `text`, or else `html`. Only where both are named may a row
/// have the one or the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// The article, plain text.
    pub text: Option<String>,
    /// The article, an HTML page.
    pub html: Option<String>,
    /// Its id: texts or whole numbers.
    pub id: Option<String>,
    /// Its day of publication: days, times or `YYYY-MM-DD`; a time that bears a zone counts in UTC.
    pub published: Option<String>,
    /// The address of its page.
    pub url: Option<String>,
}

/// One row as an article to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The id, which comes even where the rest is at fault.
    pub id: String,
    /// The article, or why the row is none.
    pub input: Result<Input, Error>,
}

/// Turns record batches of one schema into articles to read, and counts their rows.
#[derive(Clone, Debug)]
pub struct Rows {
    text: Option<usize>,
    html: Option<usize>,
    id: Option<usize>,
    published: Option<usize>,
    url: Option<usize>,
    next: usize,
}

impl Rows {
    /// Finds the columns.
    ///
    /// Fails with [`Error::InvalidTable`] where one is missing or holds what it cannot.
    pub fn new(schema: &Schema, names: &Names) -> Result<Self, Error> {
        let mut text = column(schema, names.text.as_deref(), "text", is_text)?;
        let mut html = column(schema, names.html.as_deref(), "html", is_text)?;
        match (&names.text, &names.html) {
            (Some(_), Some(_)) => {}
            (None, Some(_)) => text = None,
            _ => html = html.filter(|_| text.is_none()),
        }
        if text.is_none() && html.is_none() {
            return Err(missing(schema, "text"));
        }
        Ok(Self {
            text,
            html,
            id: column(schema, names.id.as_deref(), "id", |kind| is_text(kind) || kind.is_integer())?,
            published: column(schema, names.published.as_deref(), "published", |kind| is_text(kind) || is_day(kind))?,
            url: column(schema, names.url.as_deref(), "url", is_text)?,
            next: 0,
        })
    }

    /// Places of the columns that are read; the others may be left out of the table.
    pub fn columns(&self) -> impl Iterator<Item = usize> {
        [self.text, self.html, self.id, self.published, self.url].into_iter().flatten()
    }

    /// The articles of a batch.
    ///
    /// Without a column of ids the row's number, counted from 0 over all batches, is the id. A row without a text is
    /// an [`Error::InvalidRecord`], one without a readable day an [`Error::InvalidDate`]. Fails as a whole, with
    /// [`Error::InvalidTable`], where the batch is not of the schema.
    pub fn inputs(&mut self, batch: &RecordBatch) -> Result<Vec<Given>, Error> {
        let texts = |column: Option<usize>| column.map(|at| cells(batch, at).map(Texts::new)).transpose();
        let (text, html, id, url) = (texts(self.text)?, texts(self.html)?, texts(self.id)?, texts(self.url)?);
        let published = self.published.map(|at| cells(batch, at).map(Days::new)).transpose()?;
        let cell = |column: &Option<Texts>, at| column.as_ref().map_or(Ok(None), |texts| texts.get(at));
        let first = self.next;
        self.next += batch.num_rows();
        let given = |at: usize| {
            let row = first + at;
            // An id that cannot be read cannot be shown: the row's number stands for it.
            let known = cell(&id, at);
            let id = known.clone().ok().flatten().unwrap_or_else(|| row.to_string());
            let input = || {
                known?;
                let body = Body::one_of(cell(&text, at)?, cell(&html, at)?);
                let body = body.map_err(|error| match error {
                    Error::InvalidJson { message, .. } => Error::InvalidRecord { row, message },
                    other => other,
                })?;
                let published = published.as_ref().map_or(Ok(None), |days| days.get(at))?;
                Ok(Input { id: Some(id.clone()), body, published, url: cell(&url, at)? })
            };
            let input = input();
            Given { id, input }
        };
        Ok((0..batch.num_rows()).map(given).collect())
    }
}

fn column(
    schema: &Schema,
    asked: Option<&str>,
    usual: &str,
    fits: impl Fn(&DataType) -> bool,
) -> Result<Option<usize>, Error> {
    let name = asked.unwrap_or(usual);
    let mut found = schema.fields().iter().enumerate().filter(|(_, field)| field.name() == name);
    let Some((at, field)) = found.next() else {
        return if asked.is_some() { Err(missing(schema, name)) } else { Ok(None) };
    };
    if found.next().is_some() {
        return Err(Error::InvalidTable { message: format!("the table has two columns `{name}`; rename one") });
    }
    // A column of nulls alone has no type of its own.
    if matches!(field.data_type(), DataType::Null) || fits(field.data_type()) {
        return Ok(Some(at));
    }
    let message = format!("the column `{name}` holds {}, which cannot be read as {usual}", field.data_type());
    Err(Error::InvalidTable { message })
}

fn missing(schema: &Schema, name: &str) -> Error {
    let there = schema.fields().iter().map(|field| format!("`{}`", field.name())).collect::<Vec<_>>();
    let there = if there.is_empty() { "no column".to_owned() } else { there.join(", ") };
    Error::InvalidTable { message: format!("there is no column `{name}`; the table has {there}") }
}

fn cells(batch: &RecordBatch, at: usize) -> Result<&ArrayRef, Error> {
    batch.columns().get(at).ok_or_else(|| Error::InvalidTable { message: "a batch has too few columns".to_owned() })
}
