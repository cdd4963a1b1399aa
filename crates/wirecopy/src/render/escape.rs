//! Text that cannot become markup.

use std::fmt::{self, Write as _};

/// Writes a text so that it is text in HTML, in SVG and in an attribute between double quotes.
pub(super) struct Escaped<S>(pub(super) S);

impl<S: AsRef<str>> fmt::Display for Escaped<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for char in self.0.as_ref().chars() {
            match char {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                '\n' => f.write_str("&#10;")?,
                '\t' | '\r' => f.write_char(' ')?,
                // No markup may hold them, and SVG as XML not even escaped.
                char if char.is_control() || matches!(char, '\u{FFFE}' | '\u{FFFF}') => f.write_char('\u{FFFD}')?,
                char => f.write_char(char)?,
            }
        }
        Ok(())
    }
}

/// On one line, and no longer than this many characters.
pub(super) fn clip(text: &str, width: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().nth(width).is_none() {
        return line;
    }
    let end = line.char_indices().nth(width.saturating_sub(1)).map_or(0, |(at, _)| at);
    format!("{}…", line.get(..end).unwrap_or_default().trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_text() {
        let hostile = "<script>alert(\"x\")</script> & 'y'\u{0}\u{1b}\r\n";
        let expected = "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;\u{FFFD}\u{FFFD} &#10;";
        assert_eq!(Escaped(hostile).to_string(), expected);
    }

    #[test]
    fn long_texts_are_cut_between_characters() {
        assert_eq!(clip("  one\n two ", 7), "one two");
        assert_eq!(clip("one two", 6), "one t…");
        assert_eq!(clip("😀😀😀", 2), "😀…");
        assert_eq!(clip("", 0), "");
    }
}
