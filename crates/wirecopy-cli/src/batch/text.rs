//! A file that is one article; its name, as it was found, is the id.

use std::io::Read;

use wirecopy::{Error, Input};

use super::input::{Chunk, Records};
use super::record::Record;
use crate::failure::Failure;
use crate::stream::Source;

pub(crate) fn records(source: &Source, mut file: impl Read) -> Result<Records, Failure> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(|error| source.failed(error))?;
    let id = Some(source.to_string());
    let input = String::from_utf8(bytes)
        .map_err(|error| Error::InvalidUtf8 { offset: error.utf8_error().valid_up_to() })
        .map(|text| Input { id: id.clone(), ..Input::from(text) });
    let bytes = source.len().unwrap_or(0);
    Ok(Box::new(std::iter::once(Ok(Chunk { records: vec![Record::Row { id, input }], bytes }))))
}
