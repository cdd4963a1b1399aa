//! `wirecopy read`: an article, a page or a feed, for the eye, as JSON or as a page.

use std::io::{self, BufWriter, Write as _};

use wirecopy::event::Explanation;
use wirecopy::{Document, Error, Input, Reader};

use crate::args::ReadArgs;
use crate::failure::Failure;
use crate::format::Format;
use crate::stream::Sink;
use crate::view;

pub(crate) fn run(args: &ReadArgs) -> Result<(), Failure> {
    let bytes = args.input.bytes()?;
    let fault = |error| Failure::Article { origin: args.input.to_string(), error };
    let reader = args.options.reader()?;
    let documents = documents(args, &reader, bytes).map_err(fault)?;
    if let Some(sink) = &args.html {
        let mut out = sink.create()?;
        let written = documents.iter().try_for_each(|document| {
            let page = wirecopy::render::page(document);
            out.write_all(page.as_bytes())
        });
        return written.and_then(|()| out.flush()).map_err(|error| sink.failed(error));
    }
    if args.json {
        let lines: Result<Vec<_>, Error> = documents.iter().map(Document::to_json).collect();
        print_lines(&lines.map_err(fault)?)
    } else {
        print_views(&documents, args.explain.then_some(&reader))
    }
    .map_err(|error| Sink::Stdout.failed(error))
}

fn documents(args: &ReadArgs, reader: &Reader, bytes: Vec<u8>) -> Result<Vec<Document>, Error> {
    let format = args.format.unwrap_or_else(|| Format::of(args.input.path(), &bytes));
    if let Some(feed) = format.feed() {
        return reader.read_feed(bytes, Some(feed));
    }
    let input = if format == Format::Html {
        Input::page(&bytes, None, args.url.as_deref())
    } else {
        let text = String::from_utf8(bytes)
            .map_err(|error| Error::InvalidUtf8 { offset: error.utf8_error().valid_up_to() })?;
        Input { url: args.url.clone(), ..Input::from(text) }
    };
    reader.read(input).map(|document| vec![document])
}

fn print_lines(lines: &[String]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    lines.iter().try_for_each(|line| writeln!(out, "{line}"))?;
    out.flush()
}

/// Shows the documents; with a reader also why each event is there.
fn print_views(documents: &[Document], explained: Option<&Reader>) -> io::Result<()> {
    // Leaves the colours out where standard output is no terminal or NO_COLOR is set.
    let mut out = BufWriter::new(anstream::stdout().lock());
    for (at, document) in documents.iter().enumerate() {
        if at > 0 {
            writeln!(out)?;
        }
        view::document(document, &mut out)?;
        let reasons = explained
            .into_iter()
            .flat_map(|reader| document.events.iter().filter_map(|event| reader.explain(document, event.id)));
        let reasons: Vec<Explanation> = reasons.collect();
        view::explanations(&reasons, &mut out)?;
    }
    out.flush()
}
