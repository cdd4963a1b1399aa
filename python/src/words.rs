//! Users' own actors and frames: the class `LexiconFile`, and the paths that a reader is given.

use std::path::PathBuf;

use pyo3::exceptions::PyValueError;
#[cfg(feature = "stubs")]
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
#[cfg(feature = "stubs")]
use pyo3::{type_hint_identifier, type_hint_subscript, type_hint_union};
use wirecopy::{self as core, LexiconKind};

/// A file of words that a reader takes besides those it has, or instead: its format, its name, and its text.
///
/// `kind` is `actors`, `petrarch_actors`, `petrarch_agents`, `frames` or `frames_only`; anything else raises
/// `ValueError`. `name` is what error messages call it. `Reader(actors=path)` makes one of a file on the disk.
#[pyclass(frozen, eq, hash, from_py_object, module = "wirecopy")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct LexiconFile(pub(crate) core::LexiconFile);

#[pymethods]
impl LexiconFile {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: (&'static str, &'static str, &'static str) = ("kind", "name", "text");

    #[new]
    fn new(kind: &str, name: &str, text: &str) -> PyResult<Self> {
        let found = LexiconKind::from_name(kind).ok_or_else(|| {
            let names = LexiconKind::ALL.map(LexiconKind::name).join(", ");
            PyValueError::new_err(format!("{kind:?} is no format of words; allowed: {names}"))
        })?;
        Ok(Self(core::LexiconFile::new(found, name, text)))
    }

    fn __getnewargs__(&self) -> (&str, &str, &str) {
        (self.kind(), self.name(), self.text())
    }

    /// Its format.
    #[getter]
    fn kind(&self) -> &'static str {
        self.0.kind().name()
    }

    /// What it is called in error messages.
    #[getter]
    fn name(&self) -> &str {
        self.0.name()
    }

    /// What stands in it.
    #[getter]
    fn text(&self) -> &str {
        self.0.text()
    }

    fn __repr__(&self) -> String {
        format!("LexiconFile({}, {:?}, {} bytes)", self.kind(), self.name(), self.text().len())
    }
}

/// One path or several.
#[derive(Default)]
pub(crate) struct Paths(pub(crate) Vec<PathBuf>);

impl<'a, 'py> FromPyObject<'a, 'py> for Paths {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        PathBuf::INPUT_TYPE,
        type_hint_subscript!(type_hint_identifier!("collections.abc", "Sequence"), PathBuf::INPUT_TYPE)
    );

    fn extract(given: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(path) = given.extract::<PathBuf>() {
            return Ok(Self(vec![path]));
        }
        given.extract::<Vec<PathBuf>>().map(Self)
    }
}
