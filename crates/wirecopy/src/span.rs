//! Where in the text: [`Text`] holds the characters, [`Span`] points at some of them.
//!
//! Every offset exists twice, in bytes (Rust slices with it) and in Unicode code points (Python, JSON and Arrow
//! show it, as the W3C `TextPositionSelector` does). Only a [`Text`] makes a [`Span`], so the two always agree:
//!
//! ```
//! use wirecopy::Text;
//!
//! let text = Text::new("Türkiye’s minister")?;
//! let span = text.span(13..21).unwrap();
//! assert_eq!(&text[span], "minister");
//! assert_eq!((span.start_byte(), span.start()), (13, 10));
//! # Ok::<(), wirecopy::Error>(())
//! ```

use std::cell::RefCell;
use std::fmt;
use std::ops::{Deref, Index, Range};
use std::slice::SliceIndex;
use std::sync::Arc;

use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{self, Serialize, SerializeStruct, Serializer};

use crate::Error;

/// Distance in bytes between two counted places of a text that is not ASCII.
const STRIDE: usize = 64;

/// The text of one article, with what it takes to count its code points quickly.
///
/// Cloning is cheap. It derefs to `str` and is indexed by [`Span`].
#[derive(Clone)]
pub struct Text {
    string: Arc<str>,
    /// Code points before byte `k * STRIDE`; `None` for ASCII, where both offsets are one.
    counts: Option<Arc<[u32]>>,
}

impl Text {
    /// Takes a text as it is, to the last blank.
    ///
    /// Fails with [`Error::TooLong`] above 4 GiB, since offsets are 32 bits wide.
    pub fn new(string: impl Into<Arc<str>>) -> Result<Self, Error> {
        let string: Arc<str> = string.into();
        if u32::try_from(string.len()).is_err() {
            return Err(Error::TooLong { bytes: string.len(), limit: u32::MAX as usize });
        }
        let counts = (!string.is_ascii()).then(|| {
            let mut before = 0;
            string
                .as_bytes()
                .chunks(STRIDE)
                .map(|chunk| {
                    let here = before;
                    before += starts(chunk);
                    here
                })
                .collect()
        });
        Ok(Self { string, counts })
    }

    /// The span of a byte range, or nothing where the range does not slice the text.
    pub fn span(&self, bytes: Range<usize>) -> Option<Span> {
        self.string.get(bytes.clone())?;
        Some(Span {
            start: self.count(bytes.start),
            end: self.count(bytes.end),
            start_byte: bytes.start as u32,
            end_byte: bytes.end as u32,
        })
    }

    /// The span of a range of code points, or nothing where the text is shorter or the range runs backwards.
    pub fn span_of_chars(&self, chars: Range<usize>) -> Option<Span> {
        let (start, end) = (self.byte(chars.start)?, self.byte(chars.end)?);
        self.span(start..end)
    }

    /// The characters of `span`, or nothing where it belongs to another text and does not slice this one.
    pub fn get(&self, span: Span) -> Option<&str> {
        let slice = self.string.get(span.bytes())?;
        (self.count(span.start_byte as usize) == span.start && self.count(span.end_byte as usize) == span.end)
            .then_some(slice)
    }

    /// The span of a range that a stage cut out of this very text; ends inside a character move back to its start.
    pub(crate) fn cut(&self, bytes: Range<usize>) -> Span {
        let mut end = bytes.end.min(self.string.len());
        while !self.string.is_char_boundary(end) {
            end -= 1;
        }
        let mut start = bytes.start.min(end);
        while !self.string.is_char_boundary(start) {
            start -= 1;
        }
        Span { start: self.count(start), end: self.count(end), start_byte: start as u32, end_byte: end as u32 }
    }

    /// As [`cut`](Self::cut), without the white space at both ends.
    pub(crate) fn cut_trimmed(&self, bytes: Range<usize>) -> Span {
        let span = self.cut(bytes);
        let slice = &self.string[span.bytes()];
        let start = span.start_byte as usize + slice.len() - slice.trim_start().len();
        self.cut(start..start + slice.trim().len())
    }

    /// Code points before a byte.
    fn count(&self, byte: usize) -> u32 {
        match &self.counts {
            None => byte as u32,
            Some(counts) => {
                let mark = (byte / STRIDE).min(counts.len().saturating_sub(1));
                counts[mark] + starts(&self.string.as_bytes()[mark * STRIDE..byte])
            }
        }
    }

    /// The byte at which code point number `char` starts; the text's length for the one past the last.
    fn byte(&self, char: usize) -> Option<usize> {
        let Some(counts) = &self.counts else { return (char <= self.string.len()).then_some(char) };
        let char = u32::try_from(char).ok()?;
        let mark = counts.partition_point(|&before| before <= char).saturating_sub(1);
        let mut left = char - counts[mark];
        let bytes = self.string.as_bytes();
        for (at, &byte) in bytes.iter().enumerate().skip(mark * STRIDE) {
            if byte & 0xC0 != 0x80 {
                if left == 0 {
                    return Some(at);
                }
                left -= 1;
            }
        }
        (left == 0).then_some(bytes.len())
    }
}

/// How many characters start in these bytes.
fn starts(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|&&b| b & 0xC0 != 0x80).count() as u32
}

impl Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        &self.string
    }
}

impl Default for Text {
    fn default() -> Self {
        Self { string: Arc::from(""), counts: None }
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.string == other.string
    }
}

impl Eq for Text {}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.string.fmt(f)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.string.fmt(f)
    }
}

impl Index<Span> for Text {
    type Output = str;
    /// Panics where the span belongs to another text, as slicing a `str` does; [`Text::get`] does not.
    fn index(&self, span: Span) -> &str {
        &self.string[span.bytes()]
    }
}

impl<I: SliceIndex<str>> Index<I> for Text {
    type Output = I::Output;
    /// As for `str`, with a range of bytes.
    fn index(&self, bytes: I) -> &I::Output {
        &self.string[bytes]
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.string)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(String::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

/// A stretch of a [`Text`], end-exclusive, in bytes and in code points.
///
/// In JSON it is `{"start", "end", "text"}` with offsets in code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: u32,
    end: u32,
    start_byte: u32,
    end_byte: u32,
}

impl Span {
    /// First code point.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// One past the last code point.
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// First byte.
    pub fn start_byte(self) -> usize {
        self.start_byte as usize
    }

    /// One past the last byte.
    pub fn end_byte(self) -> usize {
        self.end_byte as usize
    }

    /// The bytes, as a range to slice with.
    pub fn bytes(self) -> Range<usize> {
        self.start_byte as usize..self.end_byte as usize
    }

    /// Whether it holds no character.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies inside, ends included.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a character.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The shortest span that holds both.
    #[must_use]
    pub fn join(self, other: Span) -> Span {
        Span {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
            start_byte: self.start_byte.min(other.start_byte),
            end_byte: self.end_byte.max(other.end_byte),
        }
    }
}

thread_local! {
    /// The text that spans are being written against or read against; see [`in_text`].
    static TEXT: RefCell<Option<Text>> = const { RefCell::new(None) };
}

/// Runs `f` with `text` as the text that spans are written with (their `text` key) and resolved in when read.
///
/// Serde has no way to hand a context down, and a `Span` is four numbers; this is the context.
pub(crate) fn in_text<R>(text: &Text, f: impl FnOnce() -> R) -> R {
    struct Restore(Option<Text>);
    impl Drop for Restore {
        fn drop(&mut self) {
            TEXT.with(|slot| *slot.borrow_mut() = self.0.take());
        }
    }
    let _restore = Restore(TEXT.with(|slot| slot.borrow_mut().replace(text.clone())));
    f()
}

/// The characters of a span that is being written; `Document::check` relies on the refusal.
fn slice<S: Serializer>(text: &Text, span: Span) -> Result<&str, S::Error> {
    text.get(span).ok_or_else(|| {
        ser::Error::custom(format!("span {}..{} does not slice the article's text", span.start, span.end))
    })
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        TEXT.with(|slot| {
            let slot = slot.borrow();
            let slice = slot.as_ref().map(|text| slice::<S>(text, *self)).transpose()?;
            let mut out = serializer.serialize_struct("Span", 2 + usize::from(slice.is_some()))?;
            out.serialize_field("start", &self.start)?;
            out.serialize_field("end", &self.end)?;
            if let Some(slice) = slice {
                out.serialize_field("text", slice)?;
            }
            out.end()
        })
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        struct Printed {
            start: usize,
            end: usize,
            text: Option<String>,
        }
        let printed = Printed::deserialize(deserializer)?;
        TEXT.with(|slot| {
            let slot = slot.borrow();
            let text = slot.as_ref().ok_or_else(|| {
                de::Error::custom("a span can only be read as part of an article or a document, which has the text")
            })?;
            let span = text.span_of_chars(printed.start..printed.end).ok_or_else(|| {
                de::Error::custom(format!(
                    "span {}..{} does not slice the article's text of {} code points",
                    printed.start,
                    printed.end,
                    text.count(text.len())
                ))
            })?;
            match printed.text {
                Some(said) if said != text[span] => Err(de::Error::custom(format!(
                    "span {}..{} says {said:?}, the article's text has {:?} there",
                    printed.start, printed.end, &text[span]
                ))),
                _ => Ok(span),
            }
        })
    }
}

/// Spans whose text would double the article (its blocks): written as offsets alone.
pub(crate) mod offsets {
    use super::{Deserialize, Deserializer, SerializeStruct, Serializer, Span, TEXT, slice};

    pub(crate) fn serialize<S: Serializer>(span: &Span, serializer: S) -> Result<S::Ok, S::Error> {
        TEXT.with(|text| text.borrow().as_ref().map(|text| slice::<S>(text, *span).map(|_| ())).transpose())?;
        let mut out = serializer.serialize_struct("Span", 2)?;
        out.serialize_field("start", &span.start)?;
        out.serialize_field("end", &span.end)?;
        out.end()
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Span, D::Error> {
        Span::deserialize(deserializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Span {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Span".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A stretch of article.text, end-exclusive, in Unicode code points",
            "type": "object",
            "properties": {
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 0},
                "text": {"type": "string"}
            },
            "required": ["start", "end"]
        })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        String::json_schema(generator)
    }
}
