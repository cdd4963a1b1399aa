//! The answer: one `Document` an article.

#[cfg(feature = "stubs")]
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::types::PyString;
#[cfg(feature = "stubs")]
use pyo3::{type_hint_identifier, type_hint_subscript};
use wirecopy as core;

use crate::article::Article;
use crate::entity::{Actor, Place};
use crate::error::Fault;
use crate::event::Event;
use crate::picture::Picture;
use crate::span::hash;
use crate::statement::Statement;
use crate::time::Time;
use crate::{input, record, show};

/// Everything found in one article.
///
/// Its JSON is the format `wirecopy/1`. Two documents are equal when their JSON is. A record (an event, an actor, …)
/// keeps its document alive, and equals the record in the same place of an equal document.
#[pyclass(frozen, module = "wirecopy")]
pub(crate) struct Document(pub(crate) core::Document);

impl Document {
    /// The text that all spans point into.
    pub(crate) fn text(&self) -> &core::Text {
        &self.0.article.text
    }
}

#[pymethods]
impl Document {
    /// The name of the format: `wirecopy/1`.
    #[getter]
    fn format(&self) -> String {
        self.0.format.to_string()
    }

    /// The id that was handed in.
    #[getter]
    fn id(&self) -> Option<&str> {
        self.0.id.as_deref()
    }

    /// The article's parts.
    #[getter]
    fn article(slf: &Bound<'_, Self>) -> Article {
        Article::of(slf)
    }

    /// Who acts, is acted on or speaks.
    #[getter]
    fn actors(slf: &Bound<'_, Self>) -> Vec<Actor> {
        record::all(slf, slf.get().0.actors.len(), Actor::new)
    }

    /// Where.
    #[getter]
    fn places(slf: &Bound<'_, Self>) -> Vec<Place> {
        record::all(slf, slf.get().0.places.len(), Place::new)
    }

    /// When.
    #[getter]
    fn times(slf: &Bound<'_, Self>) -> Vec<Time> {
        record::all(slf, slf.get().0.times.len(), Time::new)
    }

    /// Who said what.
    #[getter]
    pub(crate) fn statements(slf: &Bound<'_, Self>) -> Vec<Statement> {
        record::all(slf, slf.get().0.statements.len(), Statement::new)
    }

    /// Who did what to whom.
    #[getter]
    fn events(slf: &Bound<'_, Self>) -> Vec<Event> {
        record::all(slf, slf.get().0.events.len(), Event::new)
    }

    /// What the reader could not do: in one word, and behind a colon in several (`max_sentences: …`).
    #[getter]
    fn warnings(&self) -> Vec<String> {
        self.0.warnings.iter().map(ToString::to_string).collect()
    }

    /// The document as JSON, on one line.
    fn to_json(&self) -> PyResult<String> {
        Ok(self.0.to_json().map_err(Fault::from)?)
    }

    /// The document as `json.loads` gives it.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Loaded<'py>> {
        Loaded::from_json(py, &self.to_json()?)
    }

    /// The document as a schema.org `NewsArticle` with what is said and done in it, as a dict to be dumped as JSON-LD.
    fn to_jsonld<'py>(&self, py: Python<'py>) -> PyResult<Loaded<'py>> {
        Loaded::from_json(py, &self.0.to_jsonld().to_string())
    }

    /// The document as a ninjs 3.1 item, as a dict.
    fn to_ninjs<'py>(&self, py: Python<'py>) -> PyResult<Loaded<'py>> {
        Loaded::from_json(py, &self.0.to_ninjs().to_string())
    }

    /// The document's findings as W3C Web Annotations on `article.text`, offsets in code points: a list of dicts.
    fn to_annotations<'py>(&self, py: Python<'py>) -> PyResult<LoadedList<'py>> {
        Ok(LoadedList(Loaded::from_json(py, &self.0.to_annotations().to_string())?.0))
    }

    /// Reads what `to_json` wrote, and checks it.
    ///
    /// Raises `InvalidJsonError` where it is no document or a span does not slice the text, and `InconsistentError`
    /// where an id resolves to nothing.
    #[staticmethod]
    fn from_json(json: &Bound<'_, PyString>) -> PyResult<Self> {
        Ok(Self(core::Document::from_json(input::utf8(json)?).map_err(Fault::from)?))
    }

    /// The article as a page: its actors, places, times, statements and events marked in it, and two tables below.
    ///
    /// A whole HTML document that stands by itself: no script, nothing loaded from elsewhere.
    fn to_html(&self) -> String {
        core::render::page(&self.0)
    }

    /// What a notebook shows.
    fn _repr_html_(&self) -> String {
        core::render::html(&self.0)
    }

    /// The events by date, as a picture: a bar from the first day to the last that each can be of.
    fn timeline(&self) -> Picture {
        Picture(core::render::timeline(&self.0))
    }

    /// Who met, accused, aided or attacked whom, as a picture.
    fn network(&self) -> Picture {
        Picture(core::render::network(&self.0))
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    fn __hash__(&self) -> u64 {
        hash(&(&self.0.id, &*self.0.article.text))
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((slf.get_type().getattr("from_json")?, (slf.get().to_json()?,)))
    }

    fn __repr__(&self) -> String {
        let doc = &self.0;
        let title = doc.article.headline.map_or(&*doc.article.text, |span| &doc.article.text[span]);
        let counts = [
            (doc.actors.len(), "actor"),
            (doc.places.len(), "place"),
            (doc.times.len(), "time"),
            (doc.statements.len(), "statement"),
            (doc.events.len(), "event"),
        ];
        let counts = counts.map(|(number, noun)| show::count(number, noun));
        let title = show::quoted(title);
        format!("Document({})", show::joined([&*title].into_iter().chain(counts.iter().map(String::as_str))))
    }
}

/// What `json.loads` gives for the JSON of an object.
pub(crate) struct Loaded<'py>(Bound<'py, PyAny>);

impl<'py> Loaded<'py> {
    pub(crate) fn from_json(py: Python<'py>, json: &str) -> PyResult<Self> {
        py.import("json")?.call_method1("loads", (json,)).map(Self)
    }
}

impl<'py> IntoPyObject<'py> for Loaded<'py> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("builtins", "dict"),
        type_hint_identifier!("builtins", "str"),
        type_hint_identifier!("typing", "Any")
    );

    fn into_pyobject(self, _: Python<'py>) -> PyResult<Self::Output> {
        Ok(self.0)
    }
}

/// What `json.loads` gives for a JSON array of objects.
pub(crate) struct LoadedList<'py>(Bound<'py, PyAny>);

impl<'py> IntoPyObject<'py> for LoadedList<'py> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr =
        type_hint_subscript!(type_hint_identifier!("builtins", "list"), Loaded::OUTPUT_TYPE);

    fn into_pyobject(self, _: Python<'py>) -> PyResult<Self::Output> {
        Ok(self.0)
    }
}
