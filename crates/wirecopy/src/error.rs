//! What can go wrong, said once for Rust, Python and the shell.

/// Why a text could not be read.
///
/// Extraction itself does not fail: a text in which nothing is found gives an empty [`Document`](crate::Document).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The text is longer than the reader's limit.
    #[error("the text has {bytes} bytes, the limit is {limit}; split it or raise the reader's `max_bytes`")]
    TooLong {
        /// Length of the text.
        bytes: usize,
        /// The limit that was in force.
        limit: usize,
    },
    /// Bytes that are not UTF-8.
    #[error("byte {offset} is not UTF-8; convert the text to UTF-8 first")]
    InvalidUtf8 {
        /// Offset of the first bad byte.
        offset: usize,
    },
    /// A date that is no calendar date, or not written `YYYY-MM-DD`.
    #[error("{given:?} is not a date; write YYYY-MM-DD, such as 2025-07-17")]
    InvalidDate {
        /// What was given.
        given: String,
    },
    /// An input that this version does not read.
    #[error("{what} cannot be read by this version; {instead}")]
    Unsupported {
        /// The kind of input.
        what: String,
        /// What to do instead.
        instead: String,
    },
    /// A page without an article.
    #[error("there is no article on the page: {reason}")]
    NoArticle {
        /// What there is instead.
        reason: NoArticle,
    },
    /// Structured news that is broken, or asks for what is not done: nesting without end, entities of its own.
    #[error("byte {offset} of the {format}: {message}")]
    InvalidFeed {
        /// The format's name.
        format: &'static str,
        /// Offset of the fault, in bytes of UTF-8.
        offset: usize,
        /// What is wrong there.
        message: String,
    },
    /// JSON that is no input record, no article or no document.
    #[error("{}{message}", place(*line, *column))]
    InvalidJson {
        /// Line, from 1; 0 where the fault has no place.
        line: usize,
        /// Column, from 1; 0 where the whole line is at fault.
        column: usize,
        /// What is wrong there.
        message: String,
    },
    /// A file of the user's own words that cannot be read.
    #[error("{file}{}: {message}", at_line(*line))]
    InvalidLexicon {
        /// The file.
        file: String,
        /// Line, from 1; 0 where the whole file is at fault.
        line: usize,
        /// What is wrong there, and what is allowed.
        message: String,
    },
    /// A row of a table, or an item of a list, that is no article.
    #[error("row {row}: {message}")]
    InvalidRecord {
        /// Place of the row, from 0.
        row: usize,
        /// What is wrong with it.
        message: String,
    },
    /// A table that does not have the columns asked for, or not of the right type.
    #[error("{message}")]
    InvalidTable {
        /// What is missing, and what there is.
        message: String,
    },
    /// A record whose parts contradict one another: a span that does not slice, an id that nothing bears.
    #[error("the document is inconsistent: {message}")]
    Inconsistent {
        /// What contradicts what.
        message: String,
    },
}

/// What a page without an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NoArticle {
    /// It has no running text.
    Empty,
    /// It asks for consent before it shows anything.
    Consent,
    /// It says that what was asked for is not there.
    NotFound,
    /// It lists other pages.
    Index,
}

impl NoArticle {
    /// In one word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Consent => "consent",
            Self::NotFound => "not_found",
            Self::Index => "index",
        }
    }
}

impl std::fmt::Display for NoArticle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Empty => "it has no running text",
            Self::Consent => "it asks for consent before it shows anything",
            Self::NotFound => "it says that what was asked for is not there",
            Self::Index => "it lists other pages",
        })
    }
}

impl Error {
    /// The error's kind in one word, as it stands in the error lines of a batch.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::TooLong { .. } => "too_long",
            Self::InvalidUtf8 { .. } => "invalid_utf8",
            Self::InvalidDate { .. } => "invalid_date",
            Self::Unsupported { .. } => "unsupported",
            Self::NoArticle { .. } => "no_article",
            Self::InvalidFeed { .. } => "invalid_feed",
            Self::InvalidJson { .. } => "invalid_json",
            Self::InvalidLexicon { .. } => "invalid_lexicon",
            Self::InvalidRecord { .. } => "invalid_record",
            Self::InvalidTable { .. } => "invalid_table",
            Self::Inconsistent { .. } => "inconsistent",
        }
    }
}

/// The line of a fault in a file, as far as it has one.
fn at_line(line: usize) -> String {
    if line == 0 { String::new() } else { format!(", line {line}") }
}

/// The place of a fault, as far as it has one.
fn place(line: usize, column: usize) -> String {
    match (line, column) {
        (0, _) => String::new(),
        (line, 0) => format!("line {line}: "),
        (line, column) => format!("line {line}, column {column}: "),
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        let place = format!(" at line {} column {}", error.line(), error.column());
        let message = error.to_string();
        Self::InvalidJson {
            line: error.line(),
            column: error.column(),
            message: message.strip_suffix(&place).unwrap_or(&message).to_owned(),
        }
    }
}
