//! Characters as publishers write them into attributes and JSON: entities, stray markup, white space.

use dom_query::Document;

/// Plain text of a string that may hold entities and markup, white space folded; nothing where none is left.
pub(in crate::article) fn plain(given: &str) -> Option<String> {
    let text = if given.contains(['&', '<']) {
        // Some are escaped twice.
        let once = Document::fragment(given).text().to_string();
        if once.contains("&amp;") || once.contains("&#") || once.contains("&quot;") {
            Document::fragment(once.as_str()).text().to_string()
        } else {
            once
        }
    } else {
        given.to_owned()
    };
    let text = fold(&text.replace(['\u{ad}', '\u{200b}', '\u{feff}'], ""));
    (!text.is_empty()).then_some(text)
}

/// The letters and digits of a text in small letters, by which two printings of one line are told.
pub(in crate::article) fn bare(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    for c in text.chars().filter(|c| c.is_alphanumeric()) {
        if c.is_ascii() {
            letters.push(c.to_ascii_lowercase());
        } else {
            letters.extend(c.to_lowercase());
        }
    }
    letters
}

/// How much two lines have in common, by words: 2 × common / all, from 0 to 1.
pub(in crate::article) fn likeness(a: &str, b: &str) -> f64 {
    let list = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).take(200).map(str::to_lowercase).collect()
    };
    let (a, mut b) = (list(a), list(b));
    let all = a.len() + b.len();
    let mut common = 0;
    for word in &a {
        if let Some(at) = b.iter().position(|other| other == word) {
            b.swap_remove(at);
            common += 1;
        }
    }
    if all == 0 { 0.0 } else { 2.0 * f64::from(common) / all as f64 }
}

/// White space folded to single blanks.
pub(super) fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
