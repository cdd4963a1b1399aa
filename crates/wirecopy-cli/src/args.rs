//! The arguments; their comments are the help that `--help` prints.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Parser, Subcommand};
use jiff::civil::Date;
use wirecopy::field::Layout;
use wirecopy::table::{Names, Table};
use wirecopy::{LexiconFile, LexiconKind, Limits, Reader, ReaderBuilder};

use crate::failure::Failure;
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
    Ontology(OntologyArgs),
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
    #[arg(long, conflicts_with = "html")]
    pub(crate) json: bool,
    /// Tell for each event why it is there: rule, trigger, who stands where in the tree, and what decided its status
    #[arg(long, conflicts_with = "json")]
    pub(crate) explain: bool,
    /// Write the article as a page, with everything marked in it; `-` for standard output
    #[arg(long, value_name = "OUT.html")]
    pub(crate) html: Option<Sink>,
    #[command(flatten)]
    pub(crate) options: ReaderArgs,
}

/// Read many articles, and write a Document or table rows for each
///
/// Inputs are files, folders and patterns. By its suffix a file holds JSON records, one a line (.jsonl, .ndjson, and
/// whatever has no other suffix), table rows (.csv, .parquet), a web archive (.warc), one page (.html) or one article
/// (.txt); all but .parquet may be packed with gzip (.gz). A record is `{"id": "…", "text": "…", "published": "YYYY-MM-DD"}` or `{"id":
/// "…", "html": "…", "url": "…"}`, and so are a table's columns; only text or html must be there. Of a web archive each
/// response that is a page is a record, its address the id.
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
    /// Write the events as another set has them, whatever the suffix: plover (JSON lines), polecat, icews or phoenix (fields
    /// parted by tabs)
    #[arg(long = "as", value_name = "LAYOUT", value_parser = layout, conflicts_with = "table")]
    pub(crate) layout: Option<Layout>,
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

fn layout(name: &str) -> Result<Layout, String> {
    let names = || Layout::ALL.map(Layout::name).join(", ");
    Layout::from_name(name).ok_or_else(|| format!("there are the layouts {}", names()))
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

/// Show the codes that events are told in: PLOVER's types, modes, contexts and sectors, and CAMEO's codes
///
/// Without a code, the types and what else there is. With one, all that is known of it: `CONSULT`, `CONSULT/visit`,
/// `human_rights`, `GOV`, `042`, `14`.
#[derive(Debug, clap::Args)]
pub(crate) struct OntologyArgs {
    /// A type, TYPE/mode, context, sector or CAMEO code; `cameo`, `contexts`, `modes` or `sectors` for all of them
    #[arg(value_name = "TYPE|CODE")]
    pub(crate) what: Option<String>,
    /// Print it as JSON
    #[arg(long)]
    pub(crate) json: bool,
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
    #[command(flatten)]
    limits: LimitsArgs,
    #[command(flatten)]
    words: WordsArgs,
}

impl ReaderArgs {
    /// The reader; fails where a file of words cannot be read or a line of it is wrong.
    pub(crate) fn reader(&self) -> Result<Reader, Failure> {
        let builder = Reader::builder().limits(Limits { bytes: self.max_bytes, ..self.limits.limits() });
        let builder = self.published.into_iter().fold(builder, ReaderBuilder::published);
        let builder = self
            .words
            .files()
            .try_fold(builder, |builder, (kind, path)| builder.lexicon_file(LexiconFile::open(kind, path)?));
        Ok(builder.map_err(Failure::Words)?.build())
    }
}

/// What goes beyond one of these is left out, and the document says so in a warning with the limit's name.
#[derive(Debug, clap::Args)]
#[allow(clippy::struct_field_names)] // they are the options, by name
struct LimitsArgs {
    /// How many sentences of an article are analysed [default: all]
    #[arg(long, value_name = "SENTENCES")]
    max_sentences: Option<usize>,
    /// The longest sentence, in tokens; a longer one is cut [default: 512, which is the most]
    #[arg(long, value_name = "TOKENS")]
    max_sentence_tokens: Option<usize>,
    /// How deep statements stand in one another [default: 8]
    #[arg(long, value_name = "STATEMENTS")]
    max_statement_depth: Option<usize>,
    /// How deep elements of a page stand in one another [default: 130, which is the most]
    #[arg(long, value_name = "ELEMENTS")]
    max_page_depth: Option<usize>,
    /// Time for an article, about; with it the same text may give another answer [default: as long as it needs]
    #[arg(long, value_name = "SECONDS", value_parser = time)]
    max_seconds: Option<Duration>,
}

impl LimitsArgs {
    fn limits(&self) -> Limits {
        let standard = Limits::default();
        Limits {
            sentences: self.max_sentences.unwrap_or(standard.sentences),
            sentence_tokens: self.max_sentence_tokens.unwrap_or(standard.sentence_tokens),
            statement_depth: self.max_statement_depth.unwrap_or(standard.statement_depth),
            page_depth: self.max_page_depth.unwrap_or(standard.page_depth),
            time: self.max_seconds,
            ..standard
        }
    }
}

fn time(given: &str) -> Result<Duration, String> {
    let seconds: f64 = given.parse().map_err(|_| "write a number of seconds, such as 2.5")?;
    Duration::try_from_secs_f64(seconds).map_err(|error| error.to_string())
}

/// Files of one's own words; each option may be given several times.
#[derive(Debug, clap::Args)]
struct WordsArgs {
    /// Actors of your own: name, code, and where known first and last day, kind, other names, parted by tabs
    #[arg(long, value_name = "FILE")]
    actors: Vec<PathBuf>,
    /// A dictionary of actors in PETRARCH's format
    #[arg(long, value_name = "FILE")]
    petrarch_actors: Vec<PathBuf>,
    /// A dictionary of agents in PETRARCH's format
    #[arg(long, value_name = "FILE")]
    petrarch_agents: Vec<PathBuf>,
    /// Frames of events of your own, tried before the built-in ones
    #[arg(long, value_name = "FILE")]
    frames: Vec<PathBuf>,
    /// Frames of events of your own, in place of the built-in ones
    #[arg(long, value_name = "FILE")]
    frames_only: Vec<PathBuf>,
}

impl WordsArgs {
    fn files(&self) -> impl Iterator<Item = (LexiconKind, &PathBuf)> {
        [
            (LexiconKind::Actors, &self.actors),
            (LexiconKind::PetrarchActors, &self.petrarch_actors),
            (LexiconKind::PetrarchAgents, &self.petrarch_agents),
            (LexiconKind::FramesOnly, &self.frames_only),
            (LexiconKind::Frames, &self.frames),
        ]
        .into_iter()
        .flat_map(|(kind, paths)| paths.iter().map(move |path| (kind, path)))
    }
}
