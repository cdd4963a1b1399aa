//! A file that is one article, as text or as a web page; its name, as it was found, is the id.

use std::io::Read;

use wirecopy::{Error, Input};

use super::input::{Chunk, Records};
use super::record::Record;
use crate::failure::Failure;
use crate::stream::Source;

/// The one record of a file; `read` makes an article of its bytes.
pub(crate) fn records(
    source: &Source,
    mut file: impl Read,
    read: impl FnOnce(Vec<u8>) -> Result<Input, Error>,
) -> Result<Records, Failure> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(|error| source.failed(error))?;
    let id = Some(source.to_string());
    let input = read(bytes).map(|input| Input { id: id.clone(), ..input });
    let bytes = source.len().unwrap_or(0);
    Ok(Box::new(std::iter::once(Ok(Chunk { records: vec![Record::Row { id, input }], bytes }))))
}

/// Plain text in UTF-8.
pub(crate) fn text(bytes: Vec<u8>) -> Result<Input, Error> {
    String::from_utf8(bytes)
        .map(Input::from)
        .map_err(|error| Error::InvalidUtf8 { offset: error.utf8_error().valid_up_to() })
}
