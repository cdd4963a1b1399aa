//! `wirecopy batch`: one record a line (or page of an archive) in, one answer a line out, in order, on all cores.

use std::io::Write as _;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wirecopy::{Error, Input, Reader};

use crate::args::BatchArgs;
use crate::failure::Failure;
use crate::lines::{self, Line};
use crate::progress::Progress;
use crate::warc::{self, Record};

/// Pages of an archive that are read together.
const PAGES: usize = 64;

pub(crate) fn run(args: &BatchArgs) -> Result<(), Failure> {
    if args.output.is(&args.input) {
        return Err(Failure::SameFile { file: args.output.to_string() });
    }
    let input = args.input.open()?;
    let mut output = args.output.create()?;
    let reader = args.options.reader();
    let mut progress = Progress::new(args.input.len(), args.output.is_terminal());
    let (mut records, mut failed) = (0, 0);
    if args.input.path().is_some_and(warc::is_archive) {
        let mut pages = warc::records(input).map_err(|error| args.input.failed(error))?.peekable();
        while pages.peek().is_some() {
            let chunk: Vec<_> = pages.by_ref().take(PAGES).collect();
            let answers: Vec<_> = chunk.into_par_iter().map(|page| archived(&reader, page)).collect();
            for answer in &answers {
                let (Ok(json) | Err(json)) = answer;
                writeln!(output, "{json}").map_err(|error| args.output.failed(error))?;
            }
            records += answers.len();
            failed += answers.iter().filter(|answer| answer.is_err()).count();
            progress.add(0, answers.len());
        }
        drop(progress);
        output.flush().map_err(|error| args.output.failed(error))?;
        return tell(failed, records);
    }
    for chunk in lines::chunks(input) {
        let chunk = chunk.map_err(|error| args.input.failed(error))?;
        let answers: Vec<_> = chunk.lines.par_iter().map(|line| answer(&reader, line)).collect();
        for answer in &answers {
            let (Ok(json) | Err(json)) = answer;
            writeln!(output, "{json}").map_err(|error| args.output.failed(error))?;
        }
        output.flush().map_err(|error| args.output.failed(error))?;
        records += answers.len();
        failed += answers.iter().filter(|answer| answer.is_err()).count();
        progress.add(chunk.bytes, answers.len());
    }
    drop(progress);
    tell(failed, records)
}

/// Says on standard error how many records could not be read.
#[expect(clippy::unnecessary_wraps, reason = "the end of `run`")]
fn tell(failed: usize, records: usize) -> Result<(), Failure> {
    if failed > 0 {
        let _ = writeln!(anstream::stderr(), "{failed} of {records} records could not be read; their lines say why");
    }
    Ok(())
}

/// The document of an archive's page as JSON, or the error line.
fn archived(reader: &Reader, record: Record) -> Result<String, String> {
    let id = || record.url.clone().map_or(Value::Null, Value::String);
    let fault = |kind, message| {
        serde_json::to_string(&ErrorLine { id: id(), error: Fault { kind, message } }).unwrap_or_default()
    };
    let input = record.page.map_err(|error| fault(error.kind(), error.to_string()))?;
    let document = reader.read(input).and_then(|document| document.to_json());
    document.map_err(|error| fault(error.kind(), error.to_string()))
}

/// The document as JSON, or the error line.
fn answer(reader: &Reader, line: &Line) -> Result<String, String> {
    let record = std::str::from_utf8(&line.bytes).map_err(|error| Error::InvalidUtf8 { offset: error.valid_up_to() });
    let document = record.and_then(Input::from_json).and_then(|input| reader.read(input));
    document.and_then(|document| document.to_json()).map_err(|error| error_line(line, error))
}

fn error_line(line: &Line, error: Error) -> String {
    let error = match error {
        // The record is one line to its parser; to the user it is one of many.
        Error::InvalidJson { column, message, .. } => Error::InvalidJson { line: line.number, column, message },
        other => other,
    };
    let answer = ErrorLine { id: id(line), error: Fault { kind: error.kind(), message: error.to_string() } };
    serde_json::to_string(&answer).unwrap_or_default() // strings alone: cannot fail
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

/// The record's id, of whatever type, where the line is sound enough to show one.
fn id(line: &Line) -> Value {
    #[derive(Deserialize)]
    struct Identified {
        #[serde(default)]
        id: Value,
    }
    if !line.bytes.trim_ascii_start().starts_with(b"{") {
        return Value::Null; // serde would take the first item of an array for the id
    }
    // Keys other than the id are skipped unread, so that a fault inside them does not hide it.
    serde_json::from_str(&String::from_utf8_lossy(&line.bytes)).map_or(Value::Null, |Identified { id }| id)
}
