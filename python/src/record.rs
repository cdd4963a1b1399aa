//! Records of a document: a class that holds the document, and the record's place in it.
//!
//! The document is a Python object that all its records share. So a record is cheap to make, keeps alive what it
//! points at, and a pickle of many records holds their document once.

use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::document::Document;

/// Declares the class of a record: `record!(Name, Place, Core, |document, at| record, steps to it from the document)`.
macro_rules! record {
    ($(#[$doc:meta])* $name:ident, $place:ty, $core:ty, |$document:ident, $at:ident| $get:expr, $steps:expr) => {
        $(#[$doc])*
        #[pyo3::pyclass(frozen, module = "wirecopy")]
        pub(crate) struct $name {
            document: pyo3::Py<crate::document::Document>,
            at: $place,
        }

        impl $name {
            pub(crate) fn new(document: &pyo3::Bound<'_, crate::document::Document>, at: $place) -> Self {
                Self { document: document.clone().unbind(), at }
            }

            /// The core's record.
            pub(crate) fn get(&self) -> $core {
                let ($document, $at) = (&self.document.get().0, self.at);
                $get
            }
        }

        #[pyo3::pymethods]
        impl $name {
            fn __eq__(&self, other: &Self) -> bool {
                self.at == other.at && crate::record::same(&self.document, &other.document)
            }

            fn __hash__(&self) -> u64 {
                crate::span::hash(&(self.at, self.document.get().0.article.text.len()))
            }

            fn __reduce__<'py>(
                &self,
                py: pyo3::Python<'py>,
            ) -> pyo3::PyResult<crate::record::Reduced<'py>> {
                let $at = self.at;
                crate::record::reduced(self.document.bind(py), $steps.into_pyobject(py)?)
            }
        }
    };
}
pub(crate) use record;

/// Whether two records stand in the same document, or in two that are equal.
pub(crate) fn same(one: &Py<Document>, other: &Py<Document>) -> bool {
    one.is(other) || one.get().0 == other.get().0
}

/// A function and its arguments.
pub(crate) type Reduced<'py> = (Bound<'py, PyAny>, Bound<'py, PyAny>);

/// What pickle needs to find a record again: the document and the steps from it.
pub(crate) fn reduced<'py>(document: &Bound<'py, Document>, steps: Bound<'py, PyTuple>) -> PyResult<Reduced<'py>> {
    let py = document.py();
    let find = py.import("wirecopy._record")?.getattr("find")?;
    Ok((find, (document, steps).into_pyobject(py)?.into_any()))
}

/// All records of a list, in order.
pub(crate) fn all<T>(
    document: &Bound<'_, Document>,
    count: usize,
    new: impl Fn(&Bound<'_, Document>, usize) -> T,
) -> Vec<T> {
    (0..count).map(|at| new(document, at)).collect()
}
