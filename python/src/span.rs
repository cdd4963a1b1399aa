//! Where in the text: the class `Span`, and the getters of every class that is one.

use std::hash::{DefaultHasher, Hash, Hasher};

use pyo3::prelude::*;
use wirecopy::Text;

use crate::show;

/// A stretch of `article.text`: its characters, and where they stand.
///
/// `start` and `end` count code points, as Python does: `article.text[span.start:span.end] == span.text`.
/// `start_byte` and `end_byte` count bytes of the text in UTF-8. `str(span)` is its text.
#[pyclass(frozen, eq, hash, from_py_object, module = "wirecopy")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Span {
    text: String,
    at: At,
}

/// Offsets in code points and in bytes.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct At {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) start_byte: usize,
    pub(crate) end_byte: usize,
}

impl From<wirecopy::Span> for At {
    fn from(span: wirecopy::Span) -> Self {
        Self { start: span.start(), end: span.end(), start_byte: span.start_byte(), end_byte: span.end_byte() }
    }
}

impl Span {
    pub(crate) fn new(text: &Text, span: wirecopy::Span) -> Self {
        Self { text: text[span].to_owned(), at: span.into() }
    }
}

/// Gives a class the getters of a span; `$located` gives the characters and their place.
macro_rules! located {
    ($name:ty, |$this:ident| $located:expr) => {
        impl $name {
            /// The characters and their place.
            pub(crate) fn located(&self) -> (&str, crate::span::At) {
                let $this = self;
                $located
            }
        }

        #[pyo3::pymethods]
        impl $name {
            /// The characters.
            #[getter]
            fn text(&self) -> &str {
                self.located().0
            }

            /// The first code point.
            #[getter]
            fn start(&self) -> usize {
                self.located().1.start
            }

            /// One past the last code point.
            #[getter]
            fn end(&self) -> usize {
                self.located().1.end
            }

            /// The first byte.
            #[getter]
            fn start_byte(&self) -> usize {
                self.located().1.start_byte
            }

            /// One past the last byte.
            #[getter]
            fn end_byte(&self) -> usize {
                self.located().1.end_byte
            }
        }
    };
}
pub(crate) use located;

located!(Span, |this| (&this.text, this.at));

#[pymethods]
impl Span {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: (&'static str, &'static str, &'static str) = ("text", "start", "end");

    /// A span by itself. Those of a document are made by reading it.
    #[new]
    fn made(text: String, start: usize, end: usize, start_byte: usize, end_byte: usize) -> Self {
        Self { text, at: At { start, end, start_byte, end_byte } }
    }

    fn __getnewargs__(&self) -> (&str, usize, usize, usize, usize) {
        (&self.text, self.at.start, self.at.end, self.at.start_byte, self.at.end_byte)
    }

    fn __str__(&self) -> &str {
        &self.text
    }

    fn __repr__(&self) -> String {
        format!("Span({}..{}, {})", self.at.start, self.at.end, show::quoted(&self.text))
    }
}

/// The hash of anything that Rust can hash.
pub(crate) fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
