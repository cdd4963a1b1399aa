//! `wirecopy batch`: many articles in, one answer each, in order, on all cores.

mod alone;
mod cell;
mod csv;
mod input;
mod lines;
mod output;
mod parquet;
mod pieces;
mod record;
mod tally;
mod warc;

use std::io::Write as _;
use std::path::Path;

use rayon::prelude::*;
use wirecopy::Reader;
use wirecopy::field::Layout;

use crate::args::BatchArgs;
use crate::failure::Failure;
use crate::progress::Progress;
use crate::stream::Sink;
use input::{Input, Records};
use output::{Format, Writer};
use pieces::{Order, Pieces};
use record::{Answer, Record};
use tally::Tally;

pub(crate) fn run(args: &BatchArgs) -> Result<(), Failure> {
    let inputs = Input::all(&args.inputs)?;
    if inputs.iter().any(|input| args.output.is(&input.source)) {
        return Err(Failure::SameFile { file: args.output.to_string() });
    }
    let bytes = inputs.iter().map(Input::len).sum();
    let progress = Progress::new(bytes, args.output.is_terminal());
    let reader = args.options.reader()?;
    // A file in a layout of the field has no place for what could not be read: it was told before.
    let place = |usual| if args.layout.is_some() { "lines above" } else { usual };
    match &args.output {
        // A device or a pipe can be written to but not replaced.
        Sink::File(path) if !path.exists() || path.is_file() => {
            let tally = to_file(args, path, inputs, &reader, progress)?;
            for line in tally.faults(place("rows")).into_iter().chain([tally.to_string()]) {
                say(&line);
            }
        }
        output if args.resume => return Err(Failure::NoResume { sink: output.to_string() }),
        output => {
            let records = input::records(inputs, args.names());
            let tally = to_stream(output, args.layout, records, &reader, progress)?;
            tally.faults(place("lines")).iter().for_each(|line| say(line));
        }
    }
    Ok(())
}

/// Writes each answer as soon as it is there.
fn to_stream(
    output: &Sink,
    layout: Option<Layout>,
    records: Records,
    reader: &Reader,
    mut progress: Progress,
) -> Result<Tally, Failure> {
    let file = output.create()?;
    let mut writer = match layout {
        Some(layout) => Writer::field(layout, file).map_err(|error| output.failed(error))?,
        None => Writer::Lines(file),
    };
    let mut tally = Tally::default();
    for chunk in records {
        let chunk = chunk?;
        let answers = answers(chunk.records, reader);
        writer.write(&answers).map_err(|error| output.failed(error))?;
        tally.add(&answers);
        progress.add(chunk.bytes, answers.len());
    }
    Ok(tally)
}

/// Writes beside the output, piece by piece, so that nothing is lost whatever happens.
fn to_file(
    args: &BatchArgs,
    path: &Path,
    inputs: Vec<Input>,
    reader: &Reader,
    mut progress: Progress,
) -> Result<Tally, Failure> {
    let format = Format::of(path, args.table, args.layout)
        .ok_or_else(|| Failure::Suffix { file: path.display().to_string() })?;
    let order = Order {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        inputs: inputs.iter().map(|input| input.source.to_string()).collect(),
        options: format!("{format:?} {:?} {:?}", args.options, args.names()),
    };
    let mut pieces = Pieces::open(path, format, args.checkpoint, order, args.resume)?;
    let mut done = pieces.done();
    for chunk in input::records(inputs, args.names()) {
        let mut chunk = match chunk {
            Ok(chunk) => chunk,
            Err(failure) => {
                pieces.keep()?;
                return Err(failure);
            }
        };
        let skipped = usize::try_from(done).unwrap_or(usize::MAX).min(chunk.records.len());
        chunk.records.drain(..skipped);
        done -= skipped as u64;
        progress.skip(skipped);
        let count = chunk.records.len();
        let mut records = chunk.records.into_iter();
        while records.len() > 0 {
            let some = records.by_ref().take(pieces.room()).collect();
            pieces.write(&answers(some, reader))?;
        }
        progress.add(chunk.bytes, count);
    }
    if done > 0 {
        return Err(Failure::Shorter { missing: done });
    }
    drop(progress);
    pieces.finish()
}

fn answers(records: Vec<Record>, reader: &Reader) -> Vec<Answer> {
    records.into_par_iter().map(|record| record.answer(reader)).collect()
}

fn say(line: &str) {
    let _ = writeln!(anstream::stderr(), "{line}"); // there may be nobody left to tell
}
