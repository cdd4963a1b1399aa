//! What a reader is given, out of Python's objects.

use jiff::civil::Date;
use pyo3::exceptions::{PyTypeError, PyUnicodeEncodeError};
#[cfg(feature = "stubs")]
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDate, PyDict, PyMapping, PyString};
#[cfg(feature = "stubs")]
use pyo3::{type_hint_identifier, type_hint_subscript, type_hint_union};
use wirecopy::table::Names;
use wirecopy::{Body, Input};

use crate::error::Fault;
use crate::many::Source;
use crate::stream;

/// The characters of a `str`, which may hold what no UTF-8 can.
pub(crate) fn utf8<'a>(text: &'a Bound<'_, PyString>) -> Result<&'a str, Fault> {
    text.to_str().map_err(|error| {
        let offset = error
            .is_instance_of::<PyUnicodeEncodeError>(text.py())
            .then(|| error.value(text.py()).getattr("start").and_then(|start| start.extract()).ok())
            .flatten();
        offset.map_or(Fault::Misuse(error), Fault::LoneSurrogate)
    })
}

/// A page or feed: a `str`, or `bytes` in whatever encoding.
#[derive(FromPyObject)]
pub(crate) enum Content<'py> {
    #[pyo3(transparent, annotation = "str")]
    Text(Bound<'py, PyString>),
    #[pyo3(transparent, annotation = "bytes")]
    Bytes(Bound<'py, PyBytes>),
}

impl Content<'_> {
    pub(crate) fn bytes(&self) -> Result<&[u8], Fault> {
        match self {
            Self::Text(text) => Ok(utf8(text)?.as_bytes()),
            Self::Bytes(bytes) => Ok(bytes.as_bytes()),
        }
    }
}

/// A day, out of a `datetime.date` or `"YYYY-MM-DD"`.
pub(crate) fn day(given: &Bound<'_, PyAny>) -> Result<Date, Fault> {
    if let Ok(text) = given.cast::<PyString>() {
        return Ok(wirecopy::date(utf8(text)?)?);
    }
    let date = given.cast::<PyDate>().map_err(|_| {
        PyTypeError::new_err(format!("published is {}; give a datetime.date or 'YYYY-MM-DD'", kind(given)))
    })?;
    Ok(date.extract()?)
}

/// A day that is an argument of a call.
pub(crate) struct Day(pub(crate) Date);

impl<'a, 'py> FromPyObject<'a, 'py> for Day {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(Date::INPUT_TYPE, String::INPUT_TYPE);

    fn extract(given: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        Ok(Self(day(&given)?))
    }
}

/// Many articles, each as [`record`] takes it, or a table of them.
pub(crate) struct Articles {
    pub(crate) source: Source,
    /// How many they are, where that is known.
    pub(crate) len: Option<usize>,
}

impl<'a, 'py> FromPyObject<'a, 'py> for Articles {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Iterable"),
        type_hint_union!(
            String::INPUT_TYPE,
            type_hint_subscript!(
                type_hint_identifier!("collections.abc", "Mapping"),
                String::INPUT_TYPE,
                type_hint_identifier!("typing", "Any")
            )
        )
    );

    fn extract(given: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if given.is_instance_of::<PyString>() || given.is_instance_of::<PyDict>() {
            return Err(PyTypeError::new_err("a list of articles is needed; for a single one there is read"));
        }
        let len = given.len().ok();
        // A column of texts can be asked for a stream, too, but has no columns; one goes through it item by item.
        let table =
            if stream::is_table(&given)? { Some(stream::Articles::new(&given, &Names::default())) } else { None };
        let source = match table {
            Some(Ok(table)) => Source::Table(table),
            Some(Err(error)) if given.hasattr("columns")? || given.try_iter().is_err() => return Err(error),
            _ => Source::Objects(given.try_iter()?.unbind()),
        };
        Ok(Self { source, len })
    }
}

/// An article out of a `str`, or out of a mapping with the keys of a batch's records. The id comes even with a fault.
pub(crate) fn record(given: &Bound<'_, PyAny>) -> (Option<String>, Result<Input, Fault>) {
    if let Ok(text) = given.cast::<PyString>() {
        return (None, utf8(text).map(Input::from));
    }
    let Ok(record) = given.cast::<PyMapping>() else {
        let message = format!("an article is {}; give a str, or a dict with the key 'text'", kind(given));
        return (None, Err(PyTypeError::new_err(message).into()));
    };
    match string(record, "id") {
        Ok(id) => (id.clone(), input(record, id)),
        Err(fault) => (None, Err(fault)),
    }
}

fn input(record: &Bound<'_, PyMapping>, id: Option<String>) -> Result<Input, Fault> {
    let body = Body::one_of(string(record, "text")?, string(record, "html")?)?;
    let published = value(record, "published")?.map(|given| day(&given)).transpose()?;
    Ok(Input { id, body, published, url: string(record, "url")? })
}

/// What stands under a key; nothing where the key is absent or holds `None`.
fn value<'py>(record: &Bound<'py, PyMapping>, key: &str) -> PyResult<Option<Bound<'py, PyAny>>> {
    if !record.contains(key)? {
        return Ok(None);
    }
    Ok(Some(record.get_item(key)?).filter(|value| !value.is_none()))
}

fn string(record: &Bound<'_, PyMapping>, key: &str) -> Result<Option<String>, Fault> {
    let Some(value) = value(record, key)? else { return Ok(None) };
    let text = value
        .cast::<PyString>()
        .map_err(|_| PyTypeError::new_err(format!("the key '{key}' holds {}; give a str", kind(&value))))?;
    Ok(Some(utf8(text)?.to_owned()))
}

/// The type's name, for a message.
pub(crate) fn kind(object: &Bound<'_, PyAny>) -> String {
    object.get_type().name().map_or_else(|_| "of an unknown type".to_owned(), |name| format!("of type {name}"))
}
