//! The arguments; their comments are the help that `--help` prints.

use clap::{Parser, Subcommand};
use jiff::civil::Date;
use wirecopy::Reader;
use wirecopy::table::{Names, Table};

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

/// Read one article and show what was found in it
#[derive(Debug, clap::Args)]
pub(crate) struct ReadArgs {
    /// The article, plain text in UTF-8; `-` for standard input
    #[arg(value_name = "FILE")]
    pub(crate) input: Source,
    /// Print the Document as JSON on one line
    #[arg(long, conflicts_with = "html")]
    pub(crate) json: bool,
    /// Write the article as a page, with everything marked in it; `-` for standard output
    #[arg(long, value_name = "OUT.html")]
    pub(crate) html: Option<Sink>,
    #[command(flatten)]
    pub(crate) options: ReaderArgs,
}

/// Read many articles, and write a Document or table rows for each
///
/// Inputs are files, folders and patterns. By its suffix a file holds JSON records, one a line (.jsonl, .ndjson, and
/// whatever has no other suffix), table rows (.csv, .parquet) or one article (.txt); all but .parquet may be packed
/// with gzip (.gz). A record is `{"id": "…", "text": "…", "published": "YYYY-MM-DD"}`, and so are a table's columns;
/// only the text must be there.
///
/// For each record comes one answer, in the same order. In JSON lines that is a Document, or `{"id": "…", "error":
/// {"kind": "…", "message": "…"}}`; in a table it is the rows of one kind of record, or one row with an error. Blank
/// lines are left out.
#[derive(Debug, clap::Args)]
pub(crate) struct BatchArgs {
    /// Files, folders or patterns; `-` for JSON lines on standard input
    #[arg(value_name = "IN", required = true)]
    pub(crate) inputs: Vec<Source>,
    /// Where the answers go: a file .jsonl, .csv or .parquet, or `-` for JSON lines on standard output
    #[arg(short, long, value_name = "OUT", default_value = "-")]
    pub(crate) output: Sink,
    /// Which records of the documents become the rows of a .csv or .parquet
    #[arg(long, value_name = "TABLE", default_value = "events", value_parser = table)]
    pub(crate) table: Table,
    /// The column of a .csv or .parquet that stands for `text`, `html`, `id`, `published` or `url`, as in `text=body`
    #[arg(long, value_name = "FIELD=COLUMN", value_parser = column)]
    column: Vec<(Field, String)>,
    /// Go on with an interrupted run of the same inputs and options
    #[arg(long)]
    pub(crate) resume: bool,
    /// How many records at most an interruption loses
    #[arg(long, value_name = "RECORDS", default_value_t = 2000)]
    pub(crate) checkpoint: u64,
    #[command(flatten)]
    pub(crate) options: ReaderArgs,
}

impl BatchArgs {
    /// What the columns of tables are called.
    pub(crate) fn names(&self) -> Names {
        let mut names = Names::default();
        for (field, column) in &self.column {
            let name = match field {
                Field::Text => &mut names.text,
                Field::Html => &mut names.html,
                Field::Id => &mut names.id,
                Field::Published => &mut names.published,
                Field::Url => &mut names.url,
            };
            *name = Some(column.clone());
        }
        names
    }
}

#[derive(Clone, Copy, Debug)]
enum Field {
    Text,
    Html,
    Id,
    Published,
    Url,
}

fn column(given: &str) -> Result<(Field, String), String> {
    let (field, column) = given.split_once('=').ok_or("write FIELD=COLUMN, such as text=body")?;
    let field = match field {
        "text" => Field::Text,
        "html" => Field::Html,
        "id" => Field::Id,
        "published" => Field::Published,
        "url" => Field::Url,
        other => return Err(format!("{other:?} is none of text, html, id, published, url")),
    };
    Ok((field, column.to_owned()))
}

fn table(name: &str) -> Result<Table, String> {
    let names = || Table::ALL.map(Table::name).join(", ");
    Table::from_name(name).ok_or_else(|| format!("there are the tables {}", names()))
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
