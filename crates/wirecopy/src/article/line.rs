//! Text → lines, whatever breaks them.

use std::ops::Range;

/// A line that is not blank, without the white space at its ends.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) bytes: Range<usize>,
    /// Whether a blank line stands before it.
    pub(super) gap: bool,
    /// Blanks before its first character.
    pub(super) indent: usize,
    /// Code points.
    pub(super) length: usize,
}

/// The lines of a text. Line feed, carriage return, both, form feed, vertical tab, next line, and Unicode's line and
/// paragraph separators all break.
pub(super) fn split(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut at = 0;
    let mut gap = false;
    while at < text.len() {
        let rest = &text[at..];
        let len = rest.find(is_break).unwrap_or(rest.len());
        let line = &rest[..len];
        let content = line.trim_start_matches(is_blank);
        let indent = line.len() - content.len();
        let content = content.trim_end_matches(is_blank);
        if content.is_empty() {
            gap = true;
        } else {
            let start = at + indent;
            let bytes = start..start + content.len();
            lines.push(Line { bytes, gap, indent, length: content.chars().count() });
            gap = false;
        }
        at += len;
        at += break_len(&text[at..]);
    }
    lines
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Length of the break at the start of what is left: two bytes for CR LF.
fn break_len(rest: &str) -> usize {
    if rest.starts_with("\r\n") { 2 } else { rest.chars().next().map_or(0, char::len_utf8) }
}

/// White space, byte order mark, zero width characters.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\0')
}
