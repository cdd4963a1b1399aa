//! A file that is one article, as text or as a web page; its name, as it was found, is the id.

use std::io::Read;

use wirecopy::{Error, Input};

use super::input::{Chunk, LARGEST, Records};
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
    // A packed file may hold a thousand times its own length.
    file.by_ref().take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| source.failed(error))?;
    let id = Some(source.to_string());
    let input = if bytes.len() as u64 > LARGEST {
        Err(Error::TooLong { bytes: bytes.len(), limit: LARGEST as usize })
    } else {
        read(bytes).map(|input| Input { id: id.clone(), ..input })
    };
    let bytes = source.len().unwrap_or(0);
    Ok(Box::new(std::iter::once(Ok(Chunk { records: vec![Record::Row { id, input }], bytes }))))
}

/// Plain text in UTF-8.
pub(crate) fn text(bytes: Vec<u8>) -> Result<Input, Error> {
    String::from_utf8(bytes)
        .map(Input::from)
        .map_err(|error| Error::InvalidUtf8 { offset: error.utf8_error().valid_up_to() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_end_is_an_error_in_its_place() {
        let mut found = records(&Source::Stdin, std::io::repeat(b'x'), text).expect("a file that can be read");
        let chunk = found.next().expect("one chunk").expect("no fault");
        let [Record::Row { input: Err(Error::TooLong { bytes, limit }), .. }] = &chunk.records[..] else {
            panic!("not too long");
        };
        assert_eq!((*bytes as u64, *limit as u64), (LARGEST + 1, LARGEST));
    }
}
