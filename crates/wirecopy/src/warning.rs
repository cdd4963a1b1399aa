//! What the reader could not do.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Limits;
use crate::prose::Prose;

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
    fn new(kind: WarningKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }

    pub(crate) fn language(language: &str) -> Self {
        let message =
            format!("the text is not English ({language}): its parts are given, nothing was extracted from it");
        Self::new(WarningKind::Language, message)
    }

    /// Where prose was left, and which sentences were cut.
    pub(crate) fn of_prose(prose: &Prose<'_>, limits: &Limits) -> Vec<Self> {
        let mut warnings = Vec::new();
        let sentences = prose.sentences().len();
        if !prose.is_whole {
            let full = sentences >= limits.sentences;
            let kind = if full { WarningKind::MaxSentences } else { WarningKind::MaxSeconds };
            let end = prose.tokens().last().map_or(0, |token| token.end as usize);
            let end = prose.article.text.cut(end..end).start();
            let message = format!("the first {sentences} sentences were analysed, to character {end} of the text");
            warnings.push(Self::new(kind, message));
        }
        let cut = prose.syntax.cut_sentences();
        if cut > 0 {
            let most = limits.sentence_tokens;
            let message = format!("sentences were cut after {most} tokens, {cut} times");
            warnings.push(Self::new(WarningKind::MaxSentenceTokens, message));
        }
        warnings
    }

    pub(crate) fn too_deep(depth: usize) -> Self {
        let message = format!("what stands deeper than {depth} statements hangs on the deepest");
        Self::new(WarningKind::MaxStatementDepth, message)
    }

    #[cfg(feature = "html")]
    pub(crate) fn flattened(depth: usize) -> Self {
        let message = format!("what stands deeper than {depth} elements of the page was put on the last level");
        Self::new(WarningKind::MaxPageDepth, message)
    }

    pub(crate) fn late(rest: &str) -> Self {
        Self::new(WarningKind::MaxSeconds, format!("the time was over before {rest} were looked for"))
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
