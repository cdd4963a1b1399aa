//! Options and limits, and the functions that read.

use std::hash::{Hash, Hasher};
use std::time::Duration;

use jiff::civil::Date;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use wirecopy::table::Names;
use wirecopy::{self as core, Input, LexiconKind, Limits};

use crate::article::Article;
use crate::document::Document;
use crate::error::Fault;
use crate::event::Event;
use crate::explain::Explanation;
use crate::input::{self, Articles, Content, Day, kind};
use crate::many::{Answers, Reading, Source};
use crate::statement::Statement;
use crate::stream;
use crate::table::Tables;
use crate::words::{LexiconFile, Paths};

/// Reads articles. Cheap to make, and safe to share between threads.
///
/// `published` is the day of publication of every article that brings none of its own: a `datetime.date` or
/// "YYYY-MM-DD"; weekdays and "last month" are counted from it. `max_bytes` is the longest text that is read, in bytes
/// of UTF-8; a longer one raises `TooLongError`.
///
/// Beyond the other limits there is a document all the same, with what was found up to there, and a warning that begins with
/// the limit's name. `max_sentences`: sentences that are analysed, by default all. `max_sentence_tokens`: the longest
/// sentence, by default 512, which is also the most; a longer one is cut. `max_statement_depth`: how deep statements
/// stand in one another, by default 8. `max_page_depth`: how deep elements of a page do, by default 130, which is also
/// the most. `max_seconds`: time for a document, by default as long as it needs, since with a budget of time the same
/// text may give another document on a busier machine; one that is no time raises `ValueError`.
///
/// The other options take files of your own words, a path or several each. `actors`: name, code, and where known first and
/// last day, kind and other names, parted by tabs; a code with dates holds for articles published within them.
/// `petrarch_actors` and `petrarch_agents`: dictionaries in PETRARCH's format. `frames`: which words tell an event, in the
/// format of the library's own, tried before those; `frames_only`: in their place. `lexicon_files` are such files as
/// texts. Raises `InvalidLexiconError`, with `file` and `line`, where one cannot be read or a line of it is wrong.
#[pyclass(frozen, eq, hash, module = "wirecopy")]
pub(crate) struct Reader {
    core: core::Reader,
    published: Option<Date>,
}

impl Reader {
    /// A reader without words or limits of one's own, but for the longest text.
    fn new(published: Option<Day>, max_bytes: Option<usize>) -> Self {
        let published = published.map(|Day(date)| date);
        let standard = Limits::default();
        let limits = Limits { bytes: max_bytes.unwrap_or(standard.bytes), ..standard };
        Self { core: builder(published, limits).build(), published }
    }
}

fn builder(published: Option<Date>, limits: Limits) -> core::ReaderBuilder {
    published.into_iter().fold(core::Reader::builder().limits(limits), core::ReaderBuilder::published)
}

impl PartialEq for Reader {
    fn eq(&self, other: &Self) -> bool {
        (self.published, self.core.limits(), self.core.lexicon_files())
            == (other.published, other.core.limits(), other.core.lexicon_files())
    }
}

impl Hash for Reader {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.published, self.core.limits(), self.core.lexicon_files()).hash(state);
    }
}

#[pymethods]
impl Reader {
    #[new]
    #[pyo3(signature = (
        published=None,
        max_bytes=None,
        lexicon_files=Vec::new(),
        *,
        max_sentences=None,
        max_sentence_tokens=None,
        max_statement_depth=None,
        max_page_depth=None,
        max_seconds=None,
        actors=Paths::default(),
        petrarch_actors=Paths::default(),
        petrarch_agents=Paths::default(),
        frames=Paths::default(),
        frames_only=Paths::default()
    ))]
    #[allow(clippy::too_many_arguments)] // they are the options, by name
    fn with_options(
        py: Python<'_>,
        published: Option<Day>,
        max_bytes: Option<usize>,
        lexicon_files: Vec<LexiconFile>,
        max_sentences: Option<usize>,
        max_sentence_tokens: Option<usize>,
        max_statement_depth: Option<usize>,
        max_page_depth: Option<usize>,
        max_seconds: Option<f64>,
        actors: Paths,
        petrarch_actors: Paths,
        petrarch_agents: Paths,
        frames: Paths,
        frames_only: Paths,
    ) -> PyResult<Self> {
        let published = published.map(|Day(date)| date);
        let standard = Limits::default();
        let limits = Limits {
            bytes: max_bytes.unwrap_or(standard.bytes),
            sentences: max_sentences.unwrap_or(standard.sentences),
            sentence_tokens: max_sentence_tokens.unwrap_or(standard.sentence_tokens),
            statement_depth: max_statement_depth.unwrap_or(standard.statement_depth),
            page_depth: max_page_depth.unwrap_or(standard.page_depth),
            time: max_seconds.map(time).transpose()?,
        };
        let by_kind = [
            (LexiconKind::Actors, actors),
            (LexiconKind::PetrarchActors, petrarch_actors),
            (LexiconKind::PetrarchAgents, petrarch_agents),
            (LexiconKind::FramesOnly, frames_only),
            (LexiconKind::Frames, frames),
        ];
        let core = py.detach(|| {
            let mut builder = builder(published, limits);
            for LexiconFile(file) in lexicon_files {
                builder = builder.lexicon_file(file)?;
            }
            for (kind, Paths(paths)) in by_kind {
                for path in paths {
                    builder = builder.lexicon_file(core::LexiconFile::open(kind, path)?)?;
                }
            }
            Ok(builder.build())
        });
        Ok(Self { core: core.map_err(|error: core::Error| Fault::from(error))?, published })
    }

    /// What makes one like it: the arguments by place, and those by name.
    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<(Positional, Bound<'py, PyDict>)> {
        let named = PyDict::new(py);
        named.set_item("max_sentences", self.max_sentences())?;
        named.set_item("max_sentence_tokens", self.max_sentence_tokens())?;
        named.set_item("max_statement_depth", self.max_statement_depth())?;
        named.set_item("max_page_depth", self.max_page_depth())?;
        named.set_item("max_seconds", self.max_seconds())?;
        Ok(((self.published, self.max_bytes(), self.lexicon_files()), named))
    }

    /// The files of one's own words that it took, in order; they travel with it.
    #[getter]
    fn lexicon_files(&self) -> Vec<LexiconFile> {
        self.core.lexicon_files().iter().cloned().map(LexiconFile).collect()
    }

    /// Why an event is in a document that this reader made, or one like it.
    fn explain(&self, py: Python<'_>, event: &Event) -> Option<Explanation> {
        event.explained_by(py, &self.core)
    }

    /// Day of publication of articles that bring none of their own.
    #[getter]
    fn published(&self) -> Option<Date> {
        self.published
    }

    /// The longest text that is read, in bytes of UTF-8.
    #[getter]
    fn max_bytes(&self) -> usize {
        self.core.limits().bytes
    }

    /// How many sentences are analysed; `None` for all of them.
    #[getter]
    fn max_sentences(&self) -> Option<usize> {
        Some(self.core.limits().sentences).filter(|sentences| *sentences != Limits::default().sentences)
    }

    /// The longest sentence, in tokens.
    #[getter]
    fn max_sentence_tokens(&self) -> usize {
        self.core.limits().sentence_tokens
    }

    /// How deep statements stand in one another.
    #[getter]
    fn max_statement_depth(&self) -> usize {
        self.core.limits().statement_depth
    }

    /// How deep elements of a page stand in one another.
    #[getter]
    fn max_page_depth(&self) -> usize {
        self.core.limits().page_depth
    }

    /// How long a document may take, in seconds; `None` for as long as it needs.
    #[getter]
    fn max_seconds(&self) -> Option<f64> {
        self.core.limits().time.map(|time| time.as_secs_f64())
    }

    /// Reads one article, all the way. `id` comes back as `document.id`.
    ///
    /// A text in which nothing is found gives an empty document. Raises `TooLongError` above the limit and
    /// `InvalidUtf8Error` for a lone surrogate.
    #[pyo3(signature = (text, *, published=None, id=None))]
    fn read(
        &self,
        py: Python<'_>,
        text: &Bound<'_, PyString>,
        published: Option<Day>,
        id: Option<&str>,
    ) -> PyResult<Document> {
        let document = made(text, published).and_then(|input| {
            let input = Input { id: id.map(str::to_owned), ..input };
            Ok(py.detach(|| self.core.read(input))?)
        });
        document.map(Document).map_err(|fault| fault.raised(py, id))
    }

    /// Finds who said what and stops there; raises as `read` does.
    #[pyo3(signature = (text, *, published=None))]
    fn statements(
        &self,
        py: Python<'_>,
        text: &Bound<'_, PyString>,
        published: Option<Day>,
    ) -> PyResult<Vec<Statement>> {
        let input = made(text, published)?;
        let said = py.detach(|| self.core.statements(input)).map_err(Fault::from)?;
        Ok(Document::statements(&Bound::new(py, Document(said.into()))?))
    }

    /// Reads the article of a web page, all the way; `url` is where it was found.
    ///
    /// `page` is a `str`, or `bytes` in any encoding of the web. `article.text` is the clean text that all spans point
    /// into. Raises `NoArticleError` for a page without an article (a consent wall, "not found", a list of other pages),
    /// and `TooLongError` for a page of more than eight times `max_bytes`.
    #[allow(clippy::needless_pass_by_value, reason = "what is taken apart for the call is the call's")]
    #[pyo3(signature = (page, url=None, *, published=None, id=None))]
    fn read_html(
        &self,
        py: Python<'_>,
        page: Content<'_>,
        url: Option<String>,
        published: Option<Day>,
        id: Option<&str>,
    ) -> PyResult<Document> {
        let document = page.bytes().and_then(|bytes| {
            let published = published.map(|Day(date)| date);
            Ok(py.detach(|| {
                let input = Input::page(bytes, None, url.as_deref());
                self.core.read(Input { published, id: id.map(str::to_owned), ..input })
            })?)
        });
        document.map(Document).map_err(|fault| fault.raised(py, id))
    }

    /// Reads every article of a feed, all the way, in order: JSON-LD, ninjs, NITF, NewsML-G2, RSS or Atom.
    ///
    /// `feed` is a `str` or `bytes`. Its format is told by its content, or by `format`: "json-ld", "ninjs", "nitf",
    /// "newsml", "rss" or "atom". Raises `UnsupportedError` for content of no known format, `InvalidFeedError` or
    /// `InvalidJsonError` for broken one, and `NoArticleError` for a feed without entries.
    #[allow(clippy::needless_pass_by_value, reason = "what is taken apart for the call is the call's")]
    #[pyo3(signature = (feed, format=None))]
    fn read_feed(&self, py: Python<'_>, feed: Content<'_>, format: Option<&str>) -> PyResult<Vec<Document>> {
        let format = format.map(str::parse).transpose().map_err(Fault::from)?;
        let bytes = feed.bytes()?;
        let documents = py.detach(|| self.core.read_feed(bytes, format)).map_err(Fault::from)?;
        Ok(documents.into_iter().map(Document).collect())
    }

    /// Takes an article apart and stops there; raises as `read` does.
    #[pyo3(signature = (text, *, published=None))]
    fn parse(&self, py: Python<'_>, text: &Bound<'_, PyString>, published: Option<Day>) -> PyResult<Article> {
        let input = made(text, published)?;
        Article::alone(py, py.detach(|| self.core.parse(input)).map_err(Fault::from)?)
    }

    /// Reads many articles on all cores; the answers come in the same order, as an iterator.
    ///
    /// An article is a `str`, or a dict with the keys of a record of `wirecopy batch`: `text`, and where known `id`,
    /// `published` and `url`. A table with such columns (pandas, Polars, Arrow, …) does, too. The answer to an article
    /// that cannot be read, whatever it is, is a `WirecopyError`, with the record's `id`, in its place; nothing is
    /// raised for it. Articles are taken as answers are asked for, so a generator without end needs little memory.
    /// `progress=True` shows a bar if tqdm is installed. Ctrl-C stops it.
    #[pyo3(signature = (articles, *, progress=false))]
    fn read_many(&self, py: Python<'_>, articles: Articles, progress: bool) -> PyResult<Answers> {
        let total = articles.len;
        Answers::new(py, Reading::new(self.core.clone(), articles.source), progress, total)
    }

    /// Reads a table, an article a row, and lays the documents out as tables; no document is kept.
    ///
    /// Takes whatever hands itself over as an Arrow stream: a frame of pandas or Polars, a table of pyarrow, a relation
    /// of `DuckDB`. `text`, `id` and `published` name its columns. Where `id` or `published` is not given, a column of
    /// that name is taken if there is one; without ids the row's number, from 0, is the id. A time that bears a zone
    /// counts by its day in UTC. A row that cannot be read is one row of `articles`, with its id and the error.
    ///
    /// Raises `InvalidTableError` where a column is missing or holds what it cannot.
    #[pyo3(signature = (table: "object", *, text="text", id=None, published=None))]
    fn read_table(
        &self,
        table: &Bound<'_, PyAny>,
        text: &str,
        id: Option<&str>,
        published: Option<&str>,
    ) -> PyResult<Tables> {
        if !stream::is_table(table)? {
            let message = format!("a table is {}; give one with __arrow_c_stream__, or use read_many", kind(table));
            return Err(PyTypeError::new_err(message));
        }
        let name = |name: &str| Some(name.to_owned());
        let names =
            Names { text: name(text), id: id.and_then(name), published: published.and_then(name), ..Names::default() };
        let rows = stream::Articles::new(table, &names)?;
        Tables::read(table.py(), Reading::new(self.core.clone(), Source::Table(rows)))
    }

    fn __repr__(&self) -> String {
        let published = self.published.map(|date| format!("published='{date}', ")).unwrap_or_default();
        let own =
            |name: &str, value: Option<String>| value.map(|value| format!(", {name}={value}")).unwrap_or_default();
        let (limits, standard) = (self.core.limits(), Limits::default());
        let number = |name, value: usize, standard: usize| own(name, (value != standard).then(|| value.to_string()));
        format!(
            "Reader({published}max_bytes={}{}{}{}{}{})",
            limits.bytes,
            number("max_sentences", limits.sentences, standard.sentences),
            number("max_sentence_tokens", limits.sentence_tokens, standard.sentence_tokens),
            number("max_statement_depth", limits.statement_depth, standard.statement_depth),
            number("max_page_depth", limits.page_depth, standard.page_depth),
            own("max_seconds", self.max_seconds().map(|seconds| format!("{seconds:?}"))),
        )
    }
}

/// The arguments of a reader that go by place.
type Positional = (Option<Date>, usize, Vec<LexiconFile>);

fn time(seconds: f64) -> PyResult<Duration> {
    Duration::try_from_secs_f64(seconds)
        .map_err(|error| PyValueError::new_err(format!("max_seconds is {seconds}, which is no time: {error}")))
}

fn made(text: &Bound<'_, PyString>, published: Option<Day>) -> Result<Input, Fault> {
    Ok(Input { published: published.map(|Day(date)| date), ..Input::from(input::utf8(text)?) })
}

/// Reads one article, all the way: `Reader(max_bytes=max_bytes).read(text, published=published, id=id)`.
#[pyfunction]
#[pyo3(signature = (text, *, published=None, id=None, max_bytes=None))]
pub(crate) fn read(
    py: Python<'_>,
    text: &Bound<'_, PyString>,
    published: Option<Day>,
    id: Option<&str>,
    max_bytes: Option<usize>,
) -> PyResult<Document> {
    Reader::new(None, max_bytes).read(py, text, published, id)
}

/// Finds who said what in one article: `Reader(max_bytes=max_bytes).statements(text, published=published)`.
///
/// Each statement has its speakers, content, cue, medium and the rest as in `Document.statements`; a text in which
/// nobody says anything gives an empty list.
#[pyfunction]
#[pyo3(signature = (text, *, published=None, max_bytes=None))]
pub(crate) fn statements(
    py: Python<'_>,
    text: &Bound<'_, PyString>,
    published: Option<Day>,
    max_bytes: Option<usize>,
) -> PyResult<Vec<Statement>> {
    Reader::new(None, max_bytes).statements(py, text, published)
}

/// Reads the article of a web page: `Reader(max_bytes=max_bytes).read_html(page, url, published=published, id=id)`.
#[pyfunction]
#[pyo3(signature = (page, url=None, *, published=None, id=None, max_bytes=None))]
pub(crate) fn read_html(
    py: Python<'_>,
    page: Content<'_>,
    url: Option<String>,
    published: Option<Day>,
    id: Option<&str>,
    max_bytes: Option<usize>,
) -> PyResult<Document> {
    Reader::new(None, max_bytes).read_html(py, page, url, published, id)
}

/// Reads every article of a feed: `Reader(published, max_bytes).read_feed(feed, format)`.
#[pyfunction]
#[pyo3(signature = (feed, format=None, *, published=None, max_bytes=None))]
pub(crate) fn read_feed(
    py: Python<'_>,
    feed: Content<'_>,
    format: Option<&str>,
    published: Option<Day>,
    max_bytes: Option<usize>,
) -> PyResult<Vec<Document>> {
    Reader::new(published, max_bytes).read_feed(py, feed, format)
}

/// Takes an article apart and stops there: `Reader(max_bytes=max_bytes).parse(text, published=published)`.
#[pyfunction]
#[pyo3(signature = (text, *, published=None, max_bytes=None))]
pub(crate) fn parse(
    py: Python<'_>,
    text: &Bound<'_, PyString>,
    published: Option<Day>,
    max_bytes: Option<usize>,
) -> PyResult<Article> {
    Reader::new(None, max_bytes).parse(py, text, published)
}

/// Reads many articles on all cores; the answers come in the same order, as an iterator.
///
/// An article is a `str`, or a dict with the key `text` and, where known, `id`, `published` and `url`; a table with such
/// columns does, too. The answer to an article that cannot be read is a `WirecopyError` in its place. Articles are taken
/// as answers are asked for, so a generator without end needs little memory. `progress=True` shows a bar if tqdm is
/// installed. The same as `Reader(published, max_bytes).read_many(articles, progress=progress)`.
#[pyfunction]
#[pyo3(signature = (articles, *, published=None, max_bytes=None, progress=false))]
pub(crate) fn read_many(
    py: Python<'_>,
    articles: Articles,
    published: Option<Day>,
    max_bytes: Option<usize>,
    progress: bool,
) -> PyResult<Answers> {
    Reader::new(published, max_bytes).read_many(py, articles, progress)
}

/// Reads a table, an article a row, and lays the documents out as tables: `read_table(frame).events`.
///
/// Takes a frame of pandas or Polars, a table of pyarrow, a relation of `DuckDB`: whatever has `__arrow_c_stream__`. `text`,
/// `id` and `published` name its columns; where the latter two are not given, a column of that name is taken if there is
/// one, and the row's number, from 0, is the id. A row that cannot be read is one row of `articles`, with its error.
///
/// Raises `InvalidTableError` where a column is missing or holds what it cannot. The same as
/// `Reader(max_bytes=max_bytes).read_table(…)`.
#[pyfunction]
#[pyo3(signature = (table: "object", *, text="text", id=None, published=None, max_bytes=None))]
pub(crate) fn read_table(
    table: &Bound<'_, PyAny>,
    text: &str,
    id: Option<&str>,
    published: Option<&str>,
    max_bytes: Option<usize>,
) -> PyResult<Tables> {
    Reader::new(None, max_bytes).read_table(table, text, id, published)
}
