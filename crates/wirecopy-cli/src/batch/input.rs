//! What a batch reads: files of several kinds, chosen by suffix.
//!
//! A new kind is a variant of [`Kind`], its suffix in [`Kind::of`], and a function in a file of its own that gives its
//! [`Records`]; nothing else knows kinds.

use std::ffi::OsStr;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use flate2::read::MultiGzDecoder;
use wirecopy::Input as Article;
use wirecopy::table::Names;

use super::lines;
use super::record::Record;
use super::{alone, csv, parquet, warc};
use crate::failure::Failure;
use crate::stream::Source;

/// The largest record that is kept, in bytes, unpacked.
pub(crate) const LARGEST: u64 = 64 << 20;

/// Bytes of input that are worked on together; one record may go beyond.
pub(crate) const CHUNK: u64 = 1 << 20;

/// Records that are worked on together.
#[derive(Default)]
pub(crate) struct Chunk {
    pub(crate) records: Vec<Record>,
    /// Bytes taken from the file, for the bar.
    pub(crate) bytes: u64,
}

/// The records of an input in order; ends after the first fault.
pub(crate) type Records = Box<dyn Iterator<Item = Result<Chunk, Failure>>>;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A JSON record a line; also what has no suffix that says otherwise.
    Lines,
    /// Comma-separated values, the names of the columns in the first line.
    Csv,
    /// A Parquet file.
    Parquet,
    /// One article, plain text.
    Text,
    /// One web page.
    Html,
    /// A web archive.
    Warc,
}

impl Kind {
    /// By the suffix, that of gzip apart; nothing where the suffix is no known one.
    fn of(path: &Path) -> Option<Self> {
        let inner = if is_gzip(path) { Path::new(path.file_stem()?) } else { path };
        match inner.extension()?.to_ascii_lowercase().to_str()? {
            "jsonl" | "ndjson" => Some(Self::Lines),
            "csv" => Some(Self::Csv),
            "parquet" if inner == path => Some(Self::Parquet),
            "txt" => Some(Self::Text),
            "html" | "htm" | "xhtml" => Some(Self::Html),
            "warc" => Some(Self::Warc),
            _ => None,
        }
    }
}

/// One file, or standard input.
#[derive(Clone, Debug)]
pub(crate) struct Input {
    pub(crate) source: Source,
    kind: Kind,
}

impl Input {
    /// The files that these arguments mean, in order: a file is itself; a folder is what lies in it, at any depth, and
    /// bears a known suffix; of a pattern with `*`, `?` or `[…]` it is what matches.
    ///
    /// Fails where a folder or a pattern gives nothing.
    pub(crate) fn all(arguments: &[Source]) -> Result<Vec<Self>, Failure> {
        let mut inputs = Vec::new();
        for argument in arguments {
            let Source::File(path) = argument else {
                inputs.push(Self { source: argument.clone(), kind: Kind::Lines });
                continue;
            };
            let count = inputs.len();
            if path.is_dir() {
                folder(path, &mut inputs)?;
            } else if let Some(pattern) = path.to_str().filter(|name| !path.exists() && name.contains(['*', '?', '[']))
            {
                let matches =
                    glob::glob(pattern).map_err(|error| Failure::Pattern { error, pattern: pattern.into() })?;
                for found in matches {
                    inputs.push(Self::file(found.map_err(|error| argument.failed(error.into()))?));
                }
            } else {
                inputs.push(Self::file(path.clone()));
            }
            if inputs.len() == count {
                return Err(Failure::Nothing { origin: argument.to_string() });
            }
        }
        Ok(inputs)
    }

    fn file(path: PathBuf) -> Self {
        let kind = Kind::of(&path).unwrap_or(Kind::Lines);
        Self { source: Source::File(path), kind }
    }

    /// Length in bytes, where it is known and is what is read.
    pub(crate) fn len(&self) -> Option<u64> {
        match &self.source {
            Source::File(path) if is_gzip(path) => None,
            source => source.len(),
        }
    }

    /// Opens the file; `names` says which columns of a table hold what.
    pub(crate) fn records(&self, names: &Names) -> Result<Records, Failure> {
        match self.kind {
            Kind::Lines => Ok(lines::records(&self.source, self.open()?)),
            Kind::Csv => csv::records(&self.source, self.open()?, names),
            Kind::Parquet => parquet::records(&self.source, names),
            Kind::Text => alone::records(&self.source, self.open()?, alone::text),
            Kind::Html => alone::records(&self.source, self.open()?, |bytes| Ok(Article::page(&bytes, None, None))),
            // It is packed record by record and unpacks itself.
            Kind::Warc => warc::records(&self.source, self.source.open()?),
        }
    }

    /// The bytes, unpacked where the name ends in `.gz`.
    fn open(&self) -> Result<Box<dyn Read + Send>, Failure> {
        match &self.source {
            Source::File(path) if is_gzip(path) => {
                let file = File::open(path).map_err(|error| self.source.failed(error))?;
                Ok(Box::new(MultiGzDecoder::new(file)))
            }
            source => source.open(),
        }
    }
}

/// The records of all inputs; small files are joined, so that a folder of articles keeps all cores busy.
pub(crate) fn records(inputs: Vec<Input>, names: Names) -> Records {
    let alone = inputs.len() == 1;
    let opened = inputs
        .into_iter()
        .flat_map(move |input| input.records(&names).unwrap_or_else(|failure| Box::new(std::iter::once(Err(failure)))));
    // One input gives its chunks as they come: a program may wait for the answer to its only line.
    if alone { Box::new(opened) } else { Box::new(Joined { chunks: opened.fuse(), fault: None }) }
}

struct Joined<I> {
    chunks: std::iter::Fuse<I>,
    fault: Option<Failure>,
}

impl<I: Iterator<Item = Result<Chunk, Failure>>> Iterator for Joined<I> {
    type Item = I::Item;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(fault) = self.fault.take() {
            return Some(Err(fault));
        }
        let mut joined = self.chunks.next()?;
        while let Ok(chunk) = &mut joined
            && chunk.bytes < CHUNK
        {
            match self.chunks.next() {
                Some(Ok(more)) => {
                    chunk.records.extend(more.records);
                    chunk.bytes += more.bytes;
                }
                Some(Err(fault)) => {
                    self.fault = Some(fault);
                    break;
                }
                None => break,
            }
        }
        Some(joined)
    }
}

fn folder(path: &Path, inputs: &mut Vec<Input>) -> Result<(), Failure> {
    let fault = |error| Source::File(path.to_owned()).failed(error);
    let entries = path.read_dir().map_err(fault)?;
    let mut entries = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, _>>().map_err(fault)?;
    entries.sort();
    for entry in entries {
        // A link to a folder could lead round in circles.
        if entry.is_dir() && !entry.is_symlink() {
            folder(&entry, inputs)?;
        } else if let Some(kind) = Kind::of(&entry).filter(|_| entry.is_file()) {
            inputs.push(Input { source: Source::File(entry), kind });
        }
    }
    Ok(())
}

fn is_gzip(path: &Path) -> bool {
    path.extension().and_then(OsStr::to_str).is_some_and(|suffix| suffix.eq_ignore_ascii_case("gz"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suffixes_tell_kinds() {
        let kinds = [
            ("a.jsonl", Some(Kind::Lines)),
            ("a.NDJSON.GZ", Some(Kind::Lines)),
            ("a.b.csv", Some(Kind::Csv)),
            ("a.csv.gz", Some(Kind::Csv)),
            ("a.parquet", Some(Kind::Parquet)),
            ("a.parquet.gz", None),
            ("a.txt", Some(Kind::Text)),
            ("a.htm", Some(Kind::Html)),
            ("a.html.gz", Some(Kind::Html)),
            (".txt", None),
            ("a.gz", None),
            ("jsonl", None),
            ("a.md", None),
        ];
        for (name, kind) in kinds {
            assert_eq!(Kind::of(Path::new(name)), kind, "{name}");
        }
    }
}
