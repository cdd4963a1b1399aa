//! Comma-separated values: a row an article, the names of the columns in the first line.

use std::io::Read;

use csv::{ByteRecord, ErrorKind, Reader, StringRecord};
use wirecopy::table::Names;
use wirecopy::{Body, Error, Input};

use super::input::{CHUNK, Chunk, Records};
use super::record::Record;
use crate::failure::Failure;
use crate::stream::Source;

pub(crate) fn records(source: &Source, file: impl Read + 'static, names: &Names) -> Result<Records, Failure> {
    let mut rows = Reader::from_reader(file);
    let head = rows.headers().map_err(|error| failed(source, error))?;
    let columns = Columns::new(head, names).map_err(|error| source.unreadable(error))?;
    Ok(Box::new(Chunks { source: source.clone(), rows, columns, row: 0, ended: false }))
}

/// Where in a row what stands.
struct Columns {
    text: Option<usize>,
    html: Option<usize>,
    id: Option<usize>,
    published: Option<usize>,
    url: Option<usize>,
}

impl Columns {
    fn new(head: &StringRecord, names: &Names) -> Result<Self, Error> {
        let missing = |name: &str| {
            let there: Vec<_> = head.iter().map(|name| format!("`{name}`")).collect();
            Error::InvalidTable { message: format!("there is no column `{name}`; the table has {}", there.join(", ")) }
        };
        let find = |asked: &Option<String>, usual: &str| {
            let at = head.iter().position(|name| name == asked.as_deref().unwrap_or(usual));
            asked.as_ref().filter(|_| at.is_none()).map_or(Ok(at), |asked| Err(missing(asked)))
        };
        let found = Self {
            text: find(&names.text, "text")?,
            html: find(&names.html, "html")?,
            id: find(&names.id, "id")?,
            published: find(&names.published, "published")?,
            url: find(&names.url, "url")?,
        };
        let found = match (&names.text, &names.html) {
            (Some(_), Some(_)) => found,
            (None, Some(_)) => Self { text: None, ..found },
            _ => Self { html: found.html.filter(|_| found.text.is_none()), ..found },
        };
        if found.text.is_none() && found.html.is_none() { Err(missing("text")) } else { Ok(found) }
    }

    /// The article; an empty cell is an absent one, but for the text, which may be empty.
    fn input(&self, row: &ByteRecord, id: Option<String>) -> Result<Input, Error> {
        let body = Body::one_of(cell(row, self.text)?, cell(row, self.html)?.filter(|html| !html.is_empty()))?;
        let filled = |column| Ok::<_, Error>(cell(row, column)?.filter(|cell| !cell.is_empty()));
        let published = filled(self.published)?.map(|day| wirecopy::date(&day)).transpose()?;
        Ok(Input { id, body, published, url: filled(self.url)? })
    }
}

fn cell(row: &ByteRecord, column: Option<usize>) -> Result<Option<String>, Error> {
    let Some(bytes) = column.and_then(|at| row.get(at)) else { return Ok(None) };
    let text = std::str::from_utf8(bytes).map_err(|error| Error::InvalidUtf8 { offset: error.valid_up_to() })?;
    Ok(Some(text.to_owned()))
}

struct Chunks<R> {
    source: Source,
    rows: Reader<R>,
    columns: Columns,
    row: usize,
    ended: bool,
}

impl<R: Read> Iterator for Chunks<R> {
    type Item = Result<Chunk, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        let start = self.rows.position().byte();
        let mut chunk = Chunk::default();
        while !self.ended && chunk.bytes < CHUNK {
            let mut row = ByteRecord::new();
            let found = match self.rows.read_byte_record(&mut row) {
                Ok(true) => Ok(()),
                Ok(false) => {
                    self.ended = true;
                    break;
                }
                Err(error) if error.is_io_error() => {
                    self.ended = true;
                    return Some(Err(failed(&self.source, error)));
                }
                Err(error) => Err(Error::InvalidRecord { row: self.row, message: told(&error) }),
            };
            // Without a column of ids the row's number is the id, as in any other table.
            let id = match self.columns.id {
                Some(_) => cell(&row, self.columns.id).ok().flatten().filter(|id| !id.is_empty()),
                None => Some(self.row.to_string()),
            };
            let input = found.and_then(|()| self.columns.input(&row, id.clone()));
            chunk.records.push(Record::Row { id, input });
            chunk.bytes = self.rows.position().byte() - start;
            self.row += 1;
        }
        (!chunk.records.is_empty()).then_some(Ok(chunk))
    }
}

fn told(error: &csv::Error) -> String {
    match error.kind() {
        ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("the row has {len} cells, the first line has {expected_len}")
        }
        _ => error.to_string(),
    }
}

fn failed(source: &Source, error: csv::Error) -> Failure {
    match error.into_kind() {
        ErrorKind::Io(error) => source.failed(error),
        ErrorKind::Utf8 { err, .. } => {
            source.unreadable(Error::InvalidTable { message: format!("the first line is not UTF-8: {err}") })
        }
        other => source.unreadable(Error::InvalidTable { message: format!("{other:?}") }),
    }
}
