//! Options and limits, and the functions that read.

use std::hash::{Hash, Hasher};

use jiff::civil::Date;
#[cfg(feature = "stubs")]
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
#[cfg(feature = "stubs")]
use pyo3::type_hint_identifier;
use pyo3::types::{PyIterator, PyString};
use wirecopy::{self as core, Input};

use crate::article::Article;
use crate::document::Document;
use crate::error::Fault;
use crate::input::{self, Articles, Content, Day};

/// Reads articles. Cheap to make, and safe to share between threads.
///
/// `published` is the day of publication of every article that brings none of its own: a `datetime.date` or
/// "YYYY-MM-DD"; weekdays and "last month" are counted from it. `max_bytes` is the longest text that is read, in bytes
/// of UTF-8.
#[pyclass(frozen, eq, hash, module = "wirecopy")]
pub(crate) struct Reader {
    core: core::Reader,
    published: Option<Date>,
    max_bytes: usize,
}

impl PartialEq for Reader {
    fn eq(&self, other: &Self) -> bool {
        (self.published, self.max_bytes) == (other.published, other.max_bytes)
    }
}

impl Hash for Reader {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.published, self.max_bytes).hash(state);
    }
}

#[pymethods]
impl Reader {
    #[new]
    #[pyo3(signature = (published=None, max_bytes=None))]
    fn new(published: Option<Day>, max_bytes: Option<usize>) -> Self {
        let published = published.map(|Day(date)| date);
        let max_bytes = max_bytes.unwrap_or(core::DEFAULT_MAX_BYTES);
        let builder = core::Reader::builder().max_bytes(max_bytes);
        let core = published.into_iter().fold(builder, core::ReaderBuilder::published).build();
        Self { core, published, max_bytes }
    }

    fn __getnewargs__(&self) -> (Option<Date>, usize) {
        (self.published, self.max_bytes)
    }

    /// Day of publication of articles that bring none of their own.
    #[getter]
    fn published(&self) -> Option<Date> {
        self.published
    }

    /// The longest text that is read, in bytes of UTF-8.
    #[getter]
    fn max_bytes(&self) -> usize {
        self.max_bytes
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

    /// Reads the article of a web page, all the way; `url` is where it was found.
    ///
    /// `page` is a `str`, or `bytes` in any encoding of the web. `article.text` is the clean text that all spans point
    /// into. Raises `NoArticleError` for a page without an article (a consent wall, "not found", a list of other pages),
    /// and `TooLongError` for a page of more than eight times `max_bytes`.
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

    /// Reads many articles on all cores; the answers come in the same order.
    ///
    /// An article is a `str`, or a dict with the keys of a record of `wirecopy batch`: `text` or `html`, and where known
    /// `id`, `published` and `url`. The answer to one that cannot be read is a `WirecopyError`, with the record's `id`,
    /// in its place; nothing is raised for it. What is no article at all, a number say, raises `TypeError`.
    /// Ctrl-C stops it.
    fn read_many<'py>(&self, py: Python<'py>, articles: Articles<'py>) -> PyResult<Vec<Answer<'py>>> {
        let mut articles = articles.0;
        let mut answers = Vec::new();
        loop {
            let chunk = Chunk::take(&mut articles)?;
            if chunk.slots.is_empty() {
                return Ok(answers);
            }
            chunk.read(py, &self.core, &mut answers)?;
            py.check_signals()?;
        }
    }

    fn __repr__(&self) -> String {
        let published = self.published.map(|date| format!("published='{date}', ")).unwrap_or_default();
        format!("Reader({published}max_bytes={})", self.max_bytes)
    }
}

/// What `read_many` gives for one article: a document, or the exception that `read` would have raised.
#[derive(IntoPyObject)]
pub(crate) enum Answer<'py> {
    Document(Bound<'py, Document>),
    Error(Failure<'py>),
}

/// An object of a class in `wirecopy/errors.py`.
pub(crate) struct Failure<'py>(Bound<'py, PyAny>);

impl<'py> IntoPyObject<'py> for Failure<'py> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("wirecopy.errors", "WirecopyError");

    fn into_pyobject(self, _: Python<'py>) -> PyResult<Self::Output> {
        Ok(self.0)
    }
}

/// Articles that are read together, between two looks at the keyboard.
#[derive(Default)]
struct Chunk {
    inputs: Vec<Input>,
    /// For each article its id, and why it is not among the inputs.
    slots: Vec<(Option<String>, Option<Fault>)>,
    bytes: usize,
}

impl Chunk {
    /// Bytes that a chunk may hold before it is closed.
    const BYTES: usize = 1 << 20;

    fn take(articles: &mut Bound<'_, PyIterator>) -> PyResult<Self> {
        let mut chunk = Self::default();
        while chunk.bytes < Self::BYTES
            && let Some(article) = articles.next()
        {
            let (id, input) = input::record(&article?);
            let fault = match input {
                Ok(input) => {
                    chunk.bytes += size_of::<Input>() + input.body.len();
                    chunk.inputs.push(input);
                    None
                }
                Err(Fault::Misuse(error)) => return Err(error),
                Err(fault) => Some(fault),
            };
            chunk.slots.push((id, fault));
        }
        Ok(chunk)
    }

    /// Reads with Python let go.
    fn read<'py>(self, py: Python<'py>, reader: &core::Reader, answers: &mut Vec<Answer<'py>>) -> PyResult<()> {
        let mut documents = py.detach(|| reader.read_many(self.inputs)).into_iter();
        for (id, fault) in self.slots {
            let document = fault.map_or_else(|| documents.next().transpose().map_err(Fault::from), Err);
            match document {
                Ok(Some(document)) => answers.push(Answer::Document(Bound::new(py, Document(document))?)),
                Ok(None) => {} // there are as many documents as inputs
                Err(fault) => answers.push(Answer::Error(Failure(fault.exception(py, id.as_deref())?))),
            }
        }
        Ok(())
    }
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

/// Reads many articles on all cores: `Reader(published, max_bytes).read_many(articles)`.
#[pyfunction]
#[pyo3(signature = (articles, *, published=None, max_bytes=None))]
pub(crate) fn read_many<'py>(
    py: Python<'py>,
    articles: Articles<'py>,
    published: Option<Day>,
    max_bytes: Option<usize>,
) -> PyResult<Vec<Answer<'py>>> {
    Reader::new(published, max_bytes).read_many(py, articles)
}
