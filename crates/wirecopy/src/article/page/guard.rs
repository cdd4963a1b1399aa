//! Pages nested so deep that trees of them cost the square of their depth.

use std::borrow::Cow;

/// Elements that need an end may be nested this deep; what is opened below stands on the last level. Between two of
/// them the parser puts up to three that need none, as in tables.
const DEEPEST: usize = 130;

/// The longest name of an element that is looked at, in bytes.
const KNOWN: usize = "textarea".len();

/// The page with the opening tags below [`DEEPEST`] taken out. Other pages are handed back as they are.
///
/// It counts tags by their looks, without a parser: elements that need no end (`<p>`, `<br>`) are not counted, and
/// scripts are skipped.
pub(super) fn bounded(html: &str) -> Cow<'_, str> {
    let mut depth = 0_usize;
    let mut kept: Option<String> = None;
    let mut from = 0;
    let mut at = 0;
    while let Some(found) = html[at..].find('<') {
        let start = at + found;
        let rest = &html[start + 1..];
        let closing = rest.starts_with('/');
        let name = &rest[usize::from(closing)..];
        let len = name.bytes().position(|b| !b.is_ascii_alphanumeric()).unwrap_or(name.len());
        at = start + 1;
        let mut letters = [0; KNOWN];
        let name = in_small_letters(&name[..len], &mut letters);
        if len == 0 || is_open_ended(name) {
            continue;
        }
        if closing {
            depth = depth.saturating_sub(1);
            continue;
        }
        let end = rest.find('>').map_or(html.len(), |end| start + 1 + end + 1);
        if matches!(name, "script" | "style" | "svg" | "textarea" | "noscript" | "template") {
            let close = format!("</{name}");
            at = html[end..].find(close.as_str()).map_or(end, |found| end + found + close.len());
            continue;
        }
        if html[..end].ends_with("/>") {
            continue;
        }
        depth += 1;
        if depth > DEEPEST {
            let out = kept.get_or_insert_with(|| String::with_capacity(html.len()));
            out.push_str(&html[from..start]);
            (from, at) = (end, end);
        }
    }
    match kept {
        None => Cow::Borrowed(html),
        Some(mut out) => {
            out.push_str(&html[from..]);
            Cow::Owned(out)
        }
    }
}

/// A name in small letters; nothing for those that are too long to be one of interest.
fn in_small_letters<'l>(name: &str, letters: &'l mut [u8; KNOWN]) -> &'l str {
    let Some(letters) = letters.get_mut(..name.len()) else { return "" };
    letters.copy_from_slice(name.as_bytes());
    letters.make_ascii_lowercase();
    std::str::from_utf8(letters).unwrap_or_default()
}

/// Elements without an end, or whose end may be left out.
fn is_open_ended(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
            | "p"
            | "li"
            | "dt"
            | "dd"
            | "option"
            | "tr"
            | "td"
            | "th"
            | "thead"
            | "tbody"
            | "tfoot"
            | "html"
            | "head"
            | "body"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deep_pages_are_flattened_and_others_left_alone() {
        let page = "<html><body><div><p>One<p>Two<br></div><script>if (a<b) { '<div>' }</script></body></html>";
        assert!(matches!(bounded(page), Cow::Borrowed(_)));
        let deep = format!("{}<p>here</p>{}", "<div class='a'>".repeat(10_000), "</div>".repeat(10_000));
        let flat = bounded(&deep);
        assert_eq!(flat.matches("<div").count(), DEEPEST);
        assert!(flat.contains("<p>here</p>"));
        let unclosed = "<b>x".repeat(5_000);
        assert_eq!(bounded(&unclosed).matches("<b>").count(), DEEPEST);
    }
}
