//! Errors as Python's exceptions: one match, to the classes of `wirecopy/errors.py`.

use pyo3::prelude::*;
use pyo3::types::{IntoPyDict, PyDict};
use wirecopy::Error;

/// Why something could not be read.
pub(crate) enum Fault {
    /// The core says so.
    Core(Error),
    /// A `str` that has no UTF-8 form, and the code point where that shows.
    LoneSurrogate(usize),
    /// A call that makes no sense, such as a number where a text belongs.
    Misuse(PyErr),
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::Core(error)
    }
}

impl From<PyErr> for Fault {
    fn from(error: PyErr) -> Self {
        Self::Misuse(error)
    }
}

impl From<Fault> for PyErr {
    fn from(fault: Fault) -> Self {
        Python::attach(|py| fault.raised(py, None))
    }
}

impl Fault {
    /// The fault as what a call raises.
    pub(crate) fn raised(self, py: Python<'_>, id: Option<&str>) -> PyErr {
        self.exception(py, id).map_or_else(|error| error, PyErr::from_value)
    }

    /// Kind and message, as a table's column `error` has them.
    pub(crate) fn line(&self) -> String {
        match self {
            Self::Core(error) => format!("{}: {error}", error.kind()),
            Self::LoneSurrogate(offset) => format!("invalid_utf8: character {offset} is a lone surrogate"),
            Self::Misuse(error) => error.to_string(),
        }
    }

    /// The exception object, with the id of the text concerned; misuse is no object but raised.
    pub(crate) fn exception<'py>(self, py: Python<'py>, id: Option<&str>) -> PyResult<Bound<'py, PyAny>> {
        let error = match self {
            Self::Core(error) => error,
            Self::LoneSurrogate(offset) => {
                let message = format!(
                    "character {offset} is a lone surrogate, half of a character; mend the text first, \
                     as text.encode('utf-16', 'surrogatepass').decode('utf-16', 'replace') does"
                );
                return make(py, "InvalidUtf8Error", &message, &[("offset", offset)].into_py_dict(py)?, id);
            }
            Self::Misuse(error) => return Err(error),
        };
        let (class, facts) = match &error {
            Error::TooLong { bytes, limit } => ("TooLongError", [("bytes", bytes), ("limit", limit)].into_py_dict(py)?),
            Error::InvalidUtf8 { offset } => ("InvalidUtf8Error", [("offset", offset)].into_py_dict(py)?),
            Error::InvalidDate { given } => ("InvalidDateError", [("given", given)].into_py_dict(py)?),
            Error::Unsupported { .. } => ("UnsupportedError", PyDict::new(py)),
            Error::InvalidJson { line, column, .. } => {
                ("InvalidJsonError", [("line", line), ("column", column)].into_py_dict(py)?)
            }
            Error::InvalidLexicon { file, line, .. } => {
                let facts = PyDict::new(py);
                facts.set_item("file", file)?;
                facts.set_item("line", line)?;
                ("InvalidLexiconError", facts)
            }
            Error::InvalidRecord { row, .. } => ("InvalidRecordError", [("row", row)].into_py_dict(py)?),
            Error::InvalidTable { .. } => ("InvalidTableError", PyDict::new(py)),
            Error::NoArticle { reason } => ("NoArticleError", [("reason", reason.name())].into_py_dict(py)?),
            Error::InvalidFeed { format, offset, .. } => {
                let facts = [("offset", offset)].into_py_dict(py)?;
                facts.set_item("format", format)?;
                ("InvalidFeedError", facts)
            }
            Error::Inconsistent { .. } => ("InconsistentError", PyDict::new(py)),
            _ => ("WirecopyError", PyDict::new(py)),
        };
        make(py, class, &error.to_string(), &facts, id)
    }
}

fn make<'py>(
    py: Python<'py>,
    class: &str,
    message: &str,
    facts: &Bound<'py, PyDict>,
    id: Option<&str>,
) -> PyResult<Bound<'py, PyAny>> {
    if let Some(id) = id {
        facts.set_item("id", id)?;
    }
    py.import("wirecopy.errors")?.getattr(class)?.call((message,), Some(facts))
}
