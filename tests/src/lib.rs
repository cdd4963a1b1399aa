//! Loads the case tables and holds an expectation against a document.
//!
//! A table is a TOML file in `tests/cases/<stage>/`. Each `[[case]]` has `text`, `why`, optionally `name` and
//! `published`, and `expected`: a part of the document's JSON, made readable as [`project`] tells. The Python tests
//! run the same tables by the same rules (`python/tests/cases.py`).

#[cfg(doctest)]
mod readme;

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::{Map, Value, json};
use wirecopy::{Document, Input};

/// One row of a table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// What the row is called in a failure; its number where absent.
    pub name: Option<String>,
    /// What the row guards.
    pub why: String,
    /// The article.
    pub text: String,
    /// Day of publication.
    pub published: Option<String>,
    /// A part of the projected document.
    pub expected: toml::Table,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    case: Vec<Case>,
}

/// The folder of this package.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All tables of a stage, by file; panics where one does not parse, since a broken table must fail the run.
pub fn tables(stage: &str) -> Vec<(PathBuf, Vec<Case>)> {
    let folder = root().join("cases").join(stage);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    paths.sort();
    let read = |path: PathBuf| {
        let content = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let table: Table = toml::from_str(&content).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        (path, table.case)
    };
    paths.into_iter().map(read).collect()
}

/// Reads the case's text; panics where the case's date is none.
pub fn read(case: &Case) -> Document {
    let published = case.published.as_deref().map(|date| wirecopy::date(date).expect("a date in the table"));
    let input = Input { published, ..Input::from(case.text.as_str()) };
    wirecopy::Reader::default().read(input).expect("a readable text in the table")
}

/// The document's JSON, made readable for a table: ids become the names of actors and places and the words of times;
/// `article.outline` lists the blocks as `"kind: text"`.
pub fn project(document: &Document) -> Value {
    let mut value = serde_json::to_value(document).expect("a document that writes itself");
    let names = |list: &str, key: &str| -> Vec<Value> {
        value[list].as_array().into_iter().flatten().map(|item| item[key].clone()).collect()
    };
    let (actors, places, times) = (names("actors", "name"), names("places", "name"), names("times", "text"));
    let outline: Vec<Value> = document
        .article
        .blocks
        .iter()
        .map(|b| {
            let kind = serde_json::to_value(b.kind).expect("a kind that writes itself");
            json!(format!("{}: {}", kind.as_str().unwrap_or_default(), &document.article.text[b.span]))
        })
        .collect();
    value["article"]["outline"] = outline.into();
    let resolve = |slot: &mut Value, table: &[Value]| {
        let bearer = |id: &Value| table[usize::try_from(id.as_u64().expect("an id")).expect("a small id")].clone();
        match slot {
            Value::Array(ids) => ids.iter_mut().for_each(|id| *id = bearer(id)),
            Value::Null => {}
            id => *id = bearer(id),
        }
    };
    let rows = |list: &mut Value, fields: &[(&str, &[Value])]| {
        for row in list.as_array_mut().into_iter().flatten() {
            for (field, table) in fields {
                resolve(&mut row[*field], table);
            }
        }
    };
    rows(
        &mut value["statements"],
        &[("speakers", &actors), ("addressees", &actors), ("time", &times), ("place", &places)],
    );
    rows(&mut value["events"], &[("actors", &actors), ("recipients", &actors), ("time", &times), ("place", &places)]);
    rows(&mut value["article"]["blocks"], &[("issuer", &actors)]);
    value
}

/// Holds an expectation against a value. The rules:
///
/// - a table needs only the keys it names; a list needs the same length and order;
/// - a string meets a span by the span's text; one that ends in `…` is a beginning;
/// - `""` and `[]` stand for what is absent, null or empty; numbers and booleans must be equal.
pub fn meets(expected: &Value, actual: &Value, path: &str) -> Result<(), String> {
    let fail = || Err(format!("at {path}: expected {expected}, got {actual}"));
    match (expected, actual) {
        (Value::String(e), Value::Null) if e.is_empty() => Ok(()),
        (Value::Array(e), Value::Null) if e.is_empty() => Ok(()),
        (Value::String(_), Value::Object(span)) if span.contains_key("text") => meets(expected, &span["text"], path),
        (Value::String(e), Value::String(a)) => {
            let same = e.strip_suffix('…').map_or(e == a, |beginning| a.starts_with(beginning));
            if same { Ok(()) } else { fail() }
        }
        (Value::Object(e), Value::Object(a)) => table_meets(e, a, path),
        (Value::Array(e), Value::Array(a)) => {
            if e.len() != a.len() {
                return fail();
            }
            e.iter().zip(a).enumerate().try_for_each(|(i, (e, a))| meets(e, a, &format!("{path}[{i}]")))
        }
        (Value::Number(e), Value::Number(a)) if e.as_f64() == a.as_f64() => Ok(()),
        (Value::Bool(e), Value::Bool(a)) if e == a => Ok(()),
        _ => fail(),
    }
}

fn table_meets(expected: &Map<String, Value>, actual: &Map<String, Value>, path: &str) -> Result<(), String> {
    expected.iter().try_for_each(|(key, e)| {
        let inner = format!("{path}.{key}");
        meets(e, actual.get(key).unwrap_or(&Value::Null), &inner)
    })
}
