//! How much is read at most.

use std::time::{Duration, Instant};

use wirecopy_syntax::MAX_SENTENCE_TOKENS;

/// The limit on the length of a text where no other is set: 4 MiB.
pub const DEFAULT_MAX_BYTES: usize = 4 << 20;

/// How many times as long as the longest text a page or feed may be: most of it is markup.
#[cfg(feature = "html")]
pub(crate) const PAGE: usize = 8;

/// How deep elements that need an end may stand in one another at most. Between two of them the parser of pages puts up to
/// three that need none, as in tables, and trees cost the square of their depth.
pub(crate) const MAX_PAGE_DEPTH: usize = 130;

/// How much a [`Reader`](crate::Reader) reads at most; the default bounds what one text may cost, and no article of the news
/// comes near it.
///
/// A text beyond `bytes` is refused, with [`Error::TooLong`](crate::Error::TooLong). Beyond every other limit there is a
/// document all the same, with what was found up to there and a [`Warning`](crate::Warning) that bears the limit's name.
///
/// ```
/// use wirecopy::{Limits, Reader, WarningKind};
///
/// let limits = Limits { sentences: 1, ..Limits::default() };
/// let doc = Reader::builder().limits(limits).build().read("Talks began in Oslo. They go on in Rome.")?;
/// assert_eq!(doc.places.len(), 1);
/// assert_eq!(doc.warnings[0].kind, WarningKind::MaxSentences);
/// # Ok::<(), wirecopy::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Limits {
    /// The longest text, in bytes of UTF-8; a page or feed may have eight times as many, most of it is markup.
    /// By default [`DEFAULT_MAX_BYTES`].
    pub bytes: usize,
    /// How many sentences are analysed. By default all; the article's parts are given whole in any case.
    pub sentences: usize,
    /// The longest sentence, in tokens; a longer one is cut and goes on as another. By default 512, which is also the most.
    pub sentence_tokens: usize,
    /// How deep statements stand in one another; what is deeper hangs on the deepest that counts. By default 8.
    pub statement_depth: usize,
    /// How deep elements of a page stand in one another; what is deeper stands on the last level. By default 130, which is also
    /// the most.
    pub page_depth: usize,
    /// How long one document may take. By default as long as it needs: with a budget of time the same text may give another
    /// document on a slower or busier machine.
    ///
    /// The reader looks at the clock between stages and between sentences, so a document is late by a stage at most. Sentences
    /// are analysed for half of it, so that the other half is left to read what they say.
    pub time: Option<Duration>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: DEFAULT_MAX_BYTES,
            sentences: usize::MAX,
            sentence_tokens: MAX_SENTENCE_TOKENS,
            statement_depth: 8,
            page_depth: MAX_PAGE_DEPTH,
            time: None,
        }
    }
}

/// The time that one document has.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    half: Option<Instant>,
    end: Option<Instant>,
}

impl Clock {
    /// Starts now; without a budget, or with one beyond what a clock can tell, it never runs out.
    pub(crate) fn start(budget: Option<Duration>) -> Self {
        let now = Instant::now();
        let after = |time: Duration| now.checked_add(time);
        Self { half: budget.and_then(|time| after(time / 2)), end: budget.and_then(after) }
    }

    /// Whether half of it is gone.
    pub(crate) fn is_half_over(self) -> bool {
        self.half.is_some_and(|half| Instant::now() >= half)
    }

    /// Whether all of it is gone.
    pub(crate) fn is_over(self) -> bool {
        self.end.is_some_and(|end| Instant::now() >= end)
    }
}
