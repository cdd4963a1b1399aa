//! What every target holds the library to, said once.

use std::fmt::Debug;

use wirecopy::{Document, Limits, Reader, ReaderBuilder};

/// A reader whose options are told by the first bytes of an input, and the bytes behind them.
///
/// The first byte is a set of flags; a flag that is set takes the bytes that it needs. A seed that begins with `@` has
/// none.
pub fn options(data: &[u8]) -> (ReaderBuilder, &[u8]) {
    let builder = Reader::builder();
    let Some((&flags, mut rest)) = data.split_first() else { return (builder, data) };
    let mut next = || match rest.split_first() {
        Some((&byte, behind)) => {
            rest = behind;
            byte
        }
        None => 0,
    };
    let mut options = builder;
    if flags & 1 != 0 {
        let (year, day) = (u16::from_be_bytes([next(), next()]), next());
        let date = format!("{:04}-{:02}-{:02}", year % 10_000, day % 12 + 1, day / 12 + 1);
        options = options.published(wirecopy::date(&date).expect("a day of the calendar"));
    }
    if flags & 2 != 0 {
        let (sentences, tokens, statements, elements) = (next(), next(), next(), next());
        options = options.limits(Limits {
            sentences: usize::from(sentences),
            sentence_tokens: usize::from(tokens),
            statement_depth: usize::from(statements),
            page_depth: usize::from(elements),
            ..Limits::default()
        });
    }
    (options, rest)
}

/// What `read` gives; of every fourth input it must give the same a second time.
pub fn same<T: PartialEq + Debug>(data: &[u8], read: impl Fn() -> T) -> T {
    let first = read();
    if data.len().is_multiple_of(4) {
        assert_eq!(first, read(), "the second reading differs");
    }
    first
}

/// A document that was read passes its own check, and of every fourth what it writes is read again as itself.
pub fn sound(document: &Document) {
    document.check().expect("a document that passes its check");
    if document.article.text.len().is_multiple_of(4) {
        let json = document.to_json().expect("a document that can be written");
        let again = Document::from_json(&json).expect("a document that can be read again");
        assert_eq!(document, &again, "what was written is not what was read");
    }
}
