//! The arguments; their comments are the help that `--help` prints.

use clap::{Parser, Subcommand};
use jiff::civil::Date;
use wirecopy::Reader;

use crate::format::Format;
use crate::stream::{Sink, Source};

/// Turns the text of news into records: article parts, actors, places, times, statements, events.
#[derive(Debug, Parser)]
#[command(
    name = "wirecopy",
    version,
    after_help = "\
Exit status: 0 when everything was read and written, 1 when something could not be, 2 for wrong arguments. \
A batch answers a record that it cannot read with an error line and goes on."
)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Read(ReadArgs),
    Batch(BatchArgs),
    Syntax(SyntaxArgs),
    /// Print the JSON Schema of a Document
    Schema,
}

/// Read an article and show what was found in it
///
/// The article is plain text in UTF-8, a web page in any encoding, or structured news (JSON-LD, ninjs, NITF, NewsML-G2,
/// RSS, Atom); of a feed every entry is read.
#[derive(Debug, clap::Args)]
pub(crate) struct ReadArgs {
    /// The article; `-` for standard input
    #[arg(value_name = "FILE")]
    pub(crate) input: Source,
    /// What the file is, where its content does not tell
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub(crate) format: Option<Format>,
    /// Address of the page
    #[arg(long, value_name = "URL")]
    pub(crate) url: Option<String>,
    /// Print the Document as JSON on one line; of a feed, one line an entry
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) options: ReaderArgs,
}

/// Read many articles, one JSON record a line
///
/// A record is `{"id": "…", "text": "…", "published": "YYYY-MM-DD"}` or `{"id": "…", "html": "…", "url": "…"}`; only text
/// or html must be there. A file whose name ends in `.warc` or `.warc.gz` is a web archive: each response of it that is
/// a page is a record, its address the id. For each record comes one
/// line, in the same order: a Document, or `{"id": "…", "error": {"kind": "…", "message": "…"}}`. Blank lines are
/// left out.
#[derive(Debug, clap::Args)]
pub(crate) struct BatchArgs {
    /// The records, JSON Lines in UTF-8 or a web archive; `-` for standard input
    #[arg(value_name = "IN")]
    pub(crate) input: Source,
    /// Where the answers go, `-` for standard output
    #[arg(short, long, value_name = "OUT", default_value = "-")]
    pub(crate) output: Sink,
    #[command(flatten)]
    pub(crate) options: ReaderArgs,
}

/// Print the sentences, words and dependency trees of a text as CoNLL-U
///
/// Raw text in, trees out: no part of an article is known here, so a dateline is not stripped but read as words of the
/// first sentence. An empty line ends a sentence, any other line break is a blank.
#[derive(Debug, clap::Args)]
pub(crate) struct SyntaxArgs {
    /// The text, in UTF-8; `-` for standard input
    #[arg(value_name = "FILE")]
    pub(crate) input: Source,
    /// The input is CoNLL-U: its sentences and words are kept, whatever else it says is left out
    #[arg(long)]
    pub(crate) conllu: bool,
    /// A model file to use in place of the one compiled in
    #[arg(long, value_name = "FILE")]
    pub(crate) model: Option<Source>,
}

/// The options of the reader itself.
#[derive(Debug, clap::Args)]
pub(crate) struct ReaderArgs {
    /// Day of publication (YYYY-MM-DD) of what comes without one; "Thursday" and "last month" are counted from it
    #[arg(long, value_name = "DATE", value_parser = wirecopy::date)]
    published: Option<Date>,
    /// The longest text that is read, in bytes
    #[arg(long, value_name = "BYTES", default_value_t = wirecopy::DEFAULT_MAX_BYTES)]
    max_bytes: usize,
}

impl ReaderArgs {
    pub(crate) fn reader(&self) -> Reader {
        let builder = Reader::builder().max_bytes(self.max_bytes);
        self.published.into_iter().fold(builder, wirecopy::ReaderBuilder::published).build()
    }
}
