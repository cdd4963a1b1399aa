//! `wirecopy read`: one article, for the eye, as JSON or as a page.

use std::io::{self, BufWriter, Write as _};

use wirecopy::Document;
use wirecopy::event::Explanation;

use crate::args::ReadArgs;
use crate::failure::Failure;
use crate::stream::Sink;
use crate::view;

pub(crate) fn run(args: &ReadArgs) -> Result<(), Failure> {
    let text = args.input.text()?;
    let fault = |error| Failure::Article { origin: args.input.to_string(), error };
    let reader = args.options.reader()?;
    let document = reader.read(text).map_err(fault)?;
    if let Some(sink) = &args.html {
        let page = wirecopy::render::page(&document);
        let mut out = sink.create()?;
        return out.write_all(page.as_bytes()).and_then(|()| out.flush()).map_err(|error| sink.failed(error));
    }
    let json = if args.json { Some(document.to_json().map_err(fault)?) } else { None };
    let reasons: Vec<Explanation> = if args.explain {
        document.events.iter().filter_map(|event| reader.explain(&document, event.id)).collect()
    } else {
        Vec::new()
    };
    print(&document, json.as_deref(), &reasons).map_err(|error| Sink::Stdout.failed(error))
}

fn print(document: &Document, json: Option<&str>, reasons: &[Explanation]) -> io::Result<()> {
    if let Some(json) = json {
        let mut out = io::stdout().lock();
        writeln!(out, "{json}")?;
        return out.flush();
    }
    // Leaves the colours out where standard output is no terminal or NO_COLOR is set.
    let mut out = BufWriter::new(anstream::stdout().lock());
    view::document(document, &mut out)?;
    view::explanations(reasons, &mut out)?;
    out.flush()
}
