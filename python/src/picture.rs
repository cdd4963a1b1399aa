//! What a document draws.

use pyo3::prelude::*;

/// A picture: a notebook shows it, `svg` is its source.
#[pyclass(frozen, eq, hash, module = "wirecopy")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Picture(pub(crate) String);

#[pymethods]
impl Picture {
    #[new]
    fn new(svg: String) -> Self {
        Self(svg)
    }

    fn __getnewargs__(&self) -> (&str,) {
        (&self.0,)
    }

    /// The picture as SVG, which stands by itself: `Path("events.svg").write_text(picture.svg)`.
    #[getter]
    fn svg(&self) -> &str {
        &self.0
    }

    /// What a notebook shows.
    fn _repr_html_(&self) -> &str {
        &self.0
    }

    fn __repr__(&self) -> String {
        format!("Picture({} bytes of SVG)", self.0.len())
    }
}
