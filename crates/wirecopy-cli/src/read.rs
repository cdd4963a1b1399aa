//! `wirecopy read`: one article, for the eye or as JSON.

use std::io::{self, BufWriter, Read as _, Write as _};

use wirecopy::{Document, Error};

use crate::args::ReadArgs;
use crate::failure::Failure;
use crate::stream::{Sink, Source};
use crate::view;

pub(crate) fn run(args: &ReadArgs) -> Result<(), Failure> {
    let text = text(&args.input)?;
    let fault = |error| Failure::Article { origin: args.input.to_string(), error };
    let document = args.options.reader().read(text).map_err(fault)?;
    let json = if args.json { Some(document.to_json().map_err(fault)?) } else { None };
    print(&document, json.as_deref()).map_err(|error| Sink::Stdout.failed(error))
}

/// All of it, as it is.
fn text(source: &Source) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    source.open()?.read_to_end(&mut bytes).map_err(|error| source.failed(error))?;
    String::from_utf8(bytes).map_err(|error| Failure::Article {
        origin: source.to_string(),
        error: Error::InvalidUtf8 { offset: error.utf8_error().valid_up_to() },
    })
}

fn print(document: &Document, json: Option<&str>) -> io::Result<()> {
    if let Some(json) = json {
        let mut out = io::stdout().lock();
        writeln!(out, "{json}")?;
        return out.flush();
    }
    // Leaves the colours out where standard output is no terminal or NO_COLOR is set.
    let mut out = BufWriter::new(anstream::stdout().lock());
    view::document(document, &mut out)?;
    out.flush()
}
