//! The JSON Schema of a document (feature `schema`).

use crate::Document;

/// JSON Schema (draft 2020-12) of the JSON that [`Document::to_json`] writes.
pub fn document() -> serde_json::Value {
    schemars::schema_for!(Document).into()
}
