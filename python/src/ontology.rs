//! The codes of PLOVER and CAMEO, and the records of the field.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use wirecopy::field::Layout;
use wirecopy::ontology;

use crate::document::Document;
use crate::error::Fault;

/// The codes as JSON, for `wirecopy/ontology.py`: types, contexts, sectors, codes of CAMEO.
#[pyfunction]
pub(crate) fn ontology_json() -> PyResult<String> {
    let all = (ontology::plover_types(), ontology::contexts(), ontology::sectors(), ontology::cameo_codes());
    serde_json::to_string(&all).map_err(|error| PyValueError::new_err(error.to_string()))
}

fn layout(name: &str) -> PyResult<Layout> {
    Layout::from_name(name).ok_or_else(|| {
        let names = Layout::ALL.map(Layout::name).join(", ");
        PyValueError::new_err(format!("{name:?} is no layout; allowed: {names}"))
    })
}

/// The columns of a layout, for `wirecopy/field.py`.
#[pyfunction]
pub(crate) fn field_columns(name: &str) -> PyResult<Vec<&'static str>> {
    Ok(layout(name)?.columns().to_vec())
}

/// A document's rows in a layout, for `wirecopy/field.py`.
#[pyfunction]
pub(crate) fn field_rows(document: &Document, name: &str) -> PyResult<Vec<Vec<String>>> {
    Ok(layout(name)?.rows(&document.0))
}

/// A document's lines in a layout, for `wirecopy/field.py`.
#[pyfunction]
pub(crate) fn field_lines(document: &Document, name: &str) -> PyResult<String> {
    Ok(layout(name)?.lines(&document.0).map_err(Fault::from)?)
}
