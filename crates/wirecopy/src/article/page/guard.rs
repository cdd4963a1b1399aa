//! What is taken out of a page before it is parsed: what no reader sees, and nesting so deep that trees of it cost the square
//! of their depth.

use std::borrow::Cow;

use crate::limits::MAX_PAGE_DEPTH;

/// The longest name of an element that is looked at, in bytes.
const KNOWN: usize = "textarea".len();

/// The page without comments, styles, drawings and scripts that tell nothing of the article, which are most of many pages,
/// and without the opening tags below `deepest`: what they open stands on the last level. Whether there were any.
///
/// It tells tags by their looks, without a parser: elements that need no end (`<p>`, `<br>`) are not counted.
pub(in crate::article) fn bounded(html: &str, deepest: usize) -> (Cow<'_, str>, bool) {
    let deepest = deepest.min(MAX_PAGE_DEPTH);
    let mut page = Cut { html, kept: String::new(), from: 0 };
    let mut depth = 0_usize;
    let mut flattened = false;
    let mut at = 0;
    while let Some(found) = html[at..].find('<') {
        let start = at + found;
        let rest = &html[start + 1..];
        at = start + 1;
        if rest.starts_with("!--") {
            // "<!-->" is one, too.
            let ends = |at: &usize| html[..*at].ends_with("--") && *at >= start + 4;
            let Some(end) = positions(html, start + 4, '>').find(ends).map(|end| end + 1) else { break };
            page.cut(start, end);
            at = end;
            continue;
        }
        let closing = rest.starts_with('/');
        let name = &rest[usize::from(closing)..];
        let len = name.bytes().position(|b| !b.is_ascii_alphanumeric()).unwrap_or(name.len());
        let mut letters = [0; KNOWN];
        let name = in_small_letters(&name[..len], &mut letters);
        if len == 0 || is_open_ended(name) {
            continue;
        }
        if closing {
            depth = depth.saturating_sub(1);
            continue;
        }
        let Some(end) = rest.find('>').map(|end| start + 1 + end + 1) else { break };
        at = end;
        let closed = html[..end].ends_with("/>");
        if matches!(name, "script" | "style" | "textarea" | "noscript" | "template") || name == "svg" && !closed {
            let Some(inside) = closing_tag(&html[end..], name) else { break };
            at = end + inside;
            let tells = name == "script" && tells_of_article(&html[start..end]);
            if !tells && matches!(name, "script" | "style" | "svg") {
                at += html[at..].find('>').map_or(html.len() - at, |end| end + 1);
                page.cut(start, at);
            }
            continue;
        }
        if closed {
            continue;
        }
        depth += 1;
        if depth > deepest {
            flattened = true;
            page.cut(start, end);
        }
    }
    (page.rest(), flattened)
}

/// A page from which pieces are cut.
struct Cut<'h> {
    html: &'h str,
    kept: String,
    from: usize,
}

impl<'h> Cut<'h> {
    fn cut(&mut self, start: usize, end: usize) {
        self.kept.push_str(&self.html[self.from..start]);
        self.from = end;
    }

    fn rest(mut self) -> Cow<'h, str> {
        if self.from == 0 {
            return Cow::Borrowed(self.html);
        }
        self.kept.push_str(&self.html[self.from..]);
        Cow::Owned(self.kept)
    }
}

/// Where the end of an element begins; letters of either case.
fn closing_tag(html: &str, name: &str) -> Option<usize> {
    let is_end = |at: &usize| {
        let tag = html.as_bytes().get(at + 1..at + 2 + name.len());
        tag.and_then(|tag| tag.strip_prefix(b"/")).is_some_and(|end| end.eq_ignore_ascii_case(name.as_bytes()))
    };
    positions(html, 0, '<').find(is_end)
}

/// Where a character stands from some byte on.
fn positions(html: &str, from: usize, mark: char) -> impl Iterator<Item = usize> {
    html[from..].match_indices(mark).map(move |(at, _)| from + at)
}

/// Whether a script is JSON-LD, or a template that may hold the body.
fn tells_of_article(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    tag.contains("ld+json") || tag.contains("text/template")
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

    fn bounded(html: &str) -> Cow<'_, str> {
        super::bounded(html, usize::MAX).0
    }

    #[test]
    fn deep_pages_are_flattened_and_others_left_alone() {
        let page = "<html><body><div><p>One<p>Two<br></div><textarea>if (a<b) { '<div>' }</textarea></body></html>";
        assert!(matches!(bounded(page), Cow::Borrowed(_)));
        let deep = format!("{}<p>here</p>{}", "<div class='a'>".repeat(10_000), "</div>".repeat(10_000));
        let flat = bounded(&deep);
        assert_eq!(flat.matches("<div").count(), MAX_PAGE_DEPTH);
        assert!(flat.contains("<p>here</p>"));
        let unclosed = "<b>x".repeat(5_000);
        assert_eq!(bounded(&unclosed).matches("<b>").count(), MAX_PAGE_DEPTH);
    }

    #[test]
    fn a_lower_limit_flattens_more_and_says_so() {
        let page = "<div><b><i>x</i></b></div>";
        assert_eq!(super::bounded(page, 2), ("<div><b>x</i></b></div>".into(), true));
        assert_eq!(super::bounded(page, 3), (page.into(), false));
    }

    #[test]
    fn tags_that_never_end_cost_no_more_than_others() {
        for page in ["<a ".repeat(400_000), format!("{}/>", "<a ".repeat(400_000)), "<!--".repeat(400_000)] {
            assert_eq!(bounded(&page), page);
        }
    }

    #[test]
    fn what_no_reader_sees_is_cut() {
        for (page, seen) in [
            ("a<!-- b -->c<!-->d<!--->e", "acde"),
            ("<p>a<script>if (1 < 2) '</p>'</script>b<STYLE>p {}</Style>c", "<p>abc"),
            ("a<svg><title>b</title></svg>c<svg/>d", "ac<svg/>d"),
            ("<script type='application/ld+json'>{}</script>", "<script type='application/ld+json'>{}</script>"),
            ("a<script>b", "a<script>b"),
            ("a<!-- b", "a<!-- b"),
            ("é<script>–</script>ü", "éü"),
        ] {
            assert_eq!(bounded(page), seen);
        }
    }
}
