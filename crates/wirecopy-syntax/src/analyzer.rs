//! Text in, [`Syntax`] out.

use std::ops::Range;

use crate::{Syntax, sentence, token};

/// Splits text into sentences and tokens.
///
/// It holds no state beyond its language, is cheap to make and may be shared between threads.
#[derive(Clone, Debug)]
pub struct Analyzer {
    // Room for the parser's weights: an analyser without a language cannot be made.
    _private: (),
}

impl Analyzer {
    /// The analyser of English.
    pub fn english() -> Self {
        Self { _private: () }
    }

    /// Sentences and tokens of `text`. Any string is fine; one without a visible character has no sentence.
    pub fn analyze(&self, text: &str) -> Syntax {
        let mut syntax = Syntax::default();
        self.analyze_range(text, 0..text.len(), &mut syntax);
        syntax
    }

    /// Appends the sentences of `text[range]` to `syntax`, with offsets into the whole of `text`.
    ///
    /// A line break inside the range is a blank (as in hard-wrapped text), an empty line ends a sentence.
    /// A range that does not slice `text` adds nothing, nor does a text of more than 4 GiB.
    /// A sentence is cut after [`MAX_SENTENCE_TOKENS`](crate::MAX_SENTENCE_TOKENS).
    pub fn analyze_range(&self, text: &str, range: Range<usize>, syntax: &mut Syntax) {
        if text.get(range.clone()).is_none() || text.len() > u32::MAX as usize {
            return;
        }
        let (first, end) = (syntax.tokens.len(), range.end);
        token::split(text, range, &mut syntax.tokens);
        sentence::split(text, end, first, syntax);
    }
}
