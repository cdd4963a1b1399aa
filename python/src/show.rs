//! What `repr` shows: one line, long texts cut.

/// Characters of a text that are shown.
const WIDTH: usize = 60;

/// The text in quotation marks, on one line.
pub(crate) fn quoted(text: &str) -> String {
    match text.char_indices().nth(WIDTH) {
        None => format!("'{}'", line(text)),
        Some((end, _)) => format!("'{}…'", line(text.get(..end).unwrap_or_default())),
    }
}

/// White space becomes one blank.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is there, with commas between.
pub(crate) fn joined<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A count with its noun: `1 event`, `2 events`.
pub(crate) fn count(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
