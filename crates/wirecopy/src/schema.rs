//! The JSON Schema of a document (feature `schema`).

use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use serde_json::Value;

use crate::Document;

/// JSON Schema (draft 2020-12) of the JSON that [`Document::to_json`] writes.
///
/// ```
/// let schema = wirecopy::schema::document();
/// assert_eq!(schema["properties"]["format"]["$ref"], "#/$defs/Format");
/// ```
pub fn document() -> Value {
    SchemaSettings::draft2020_12().with_transform(PlainWords).into_generator().into_root_schema_for::<Document>().into()
}

/// The descriptions are the types' documentation; its links mean nothing outside of it.
#[derive(Clone, Debug)]
struct PlainWords;

impl Transform for PlainWords {
    fn transform(&mut self, schema: &mut Schema) {
        if let Some(Value::String(description)) = schema.get_mut("description") {
            *description = description.replace("[`", "`").replace("`]", "`");
        }
        transform_subschemas(self, schema);
    }
}
