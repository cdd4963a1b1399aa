//! What the reader could not do.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Something that a reader could not do for a document, which is otherwise sound.
///
/// In JSON, in Python and in tables it is one string, kind and message with a colon between: `"max_sentences: 100 sentences were
/// analysed, …"`. What stands before the colon never changes, what stands behind it is for people.
///
/// ```
/// use wirecopy::WarningKind;
///
/// let doc = wirecopy::read("Le ministre a rencontré le président à Paris jeudi pour parler de la paix.")?;
/// assert_eq!(doc.warnings[0].kind, WarningKind::Language);
/// assert!(doc.warnings[0].to_string().starts_with("language: "));
/// # Ok::<(), wirecopy::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Warning {
    /// Which of them.
    pub kind: WarningKind,
    /// In words.
    pub message: String,
}

/// The kinds of [`Warning`]; those of a limit bear the name that its option has in Python and, with `-` for `_`, on the shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WarningKind {
    /// The text is not English: nothing was extracted.
    Language,
    /// It has more sentences than [`Limits::sentences`](crate::Limits::sentences).
    MaxSentences,
    /// A sentence has more tokens than [`Limits::sentence_tokens`](crate::Limits::sentence_tokens), and was cut.
    MaxSentenceTokens,
    /// Statements stand deeper in one another than [`Limits::statement_depth`](crate::Limits::statement_depth).
    MaxStatementDepth,
    /// Elements of the page stand deeper in one another than [`Limits::page_depth`](crate::Limits::page_depth).
    MaxPageDepth,
    /// It took longer than [`Limits::time`](crate::Limits::time).
    MaxSeconds,
    /// One that this version does not know, of a document that another one wrote.
    Other,
}

impl WarningKind {
    /// All that have a name.
    const NAMED: [Self; 6] = [
        Self::Language,
        Self::MaxSentences,
        Self::MaxSentenceTokens,
        Self::MaxStatementDepth,
        Self::MaxPageDepth,
        Self::MaxSeconds,
    ];

    /// In one word: `"max_sentences"`; the empty string for [`Other`](Self::Other).
    pub fn name(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::MaxSentences => "max_sentences",
            Self::MaxSentenceTokens => "max_sentence_tokens",
            Self::MaxStatementDepth => "max_statement_depth",
            Self::MaxPageDepth => "max_page_depth",
            Self::MaxSeconds => "max_seconds",
            Self::Other => "",
        }
    }
}

impl Warning {
    pub(crate) fn new(kind: WarningKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            WarningKind::Other => f.write_str(&self.message),
            kind => write!(f, "{}: {}", kind.name(), self.message),
        }
    }
}

impl From<String> for Warning {
    fn from(written: String) -> Self {
        let parts = written.split_once(": ");
        let known = parts.and_then(|(name, message)| {
            let kind = WarningKind::NAMED.into_iter().find(|kind| kind.name() == name)?;
            Some(Self::new(kind, message))
        });
        known.unwrap_or_else(|| Self::new(WarningKind::Other, written))
    }
}

impl From<Warning> for String {
    fn from(warning: Warning) -> Self {
        warning.to_string()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Warning {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Warning".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "What the reader could not do: its kind in one word, a colon, and the same in words",
            "type": "string"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_warning_is_read_as_it_was_written() {
        for kind in WarningKind::NAMED {
            let warning = Warning::new(kind, "so: it is");
            assert_eq!(warning.to_string(), format!("{}: so: it is", kind.name()));
            assert_eq!(Warning::from(warning.to_string()), warning);
        }
        for written in ["", "half of it", "max_moons: 3"] {
            let warning = Warning::from(written.to_owned());
            assert_eq!((warning.kind, warning.to_string().as_str()), (WarningKind::Other, written));
        }
    }
}
