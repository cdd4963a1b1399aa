//! Reading JSON whose spans need the text that stands in the same JSON.

use serde::de::{Deserialize, Deserializer, Error as _};
use serde_json::Value;

use crate::span::{self, Text};

/// Finds the text at `path`, puts it in place for the spans, and hands everything to `read`.
pub(crate) fn with_text<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    path: &[&str],
    read: impl FnOnce(Value) -> Result<T, serde_json::Error>,
) -> Result<T, D::Error> {
    let value = Value::deserialize(deserializer)?;
    let found = path.iter().try_fold(&value, |at, key| at.get(key)).and_then(Value::as_str).unwrap_or("");
    let text = Text::new(found).map_err(D::Error::custom)?;
    span::in_text(&text, || read(value)).map_err(D::Error::custom)
}
