//! The answer: flat lists of tokens and sentences, and views into them.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use crate::model::Model;
use crate::tree_view::Parsed;

/// A word, number or mark: a byte range of the analysed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Token {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Token {
    /// The token's characters; `text` is the text that was analysed.
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        &text[self.range()]
    }

    /// The token's bytes as a range to slice with.
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Tokens `first..end` of the flat list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SentenceRow {
    pub(crate) first: u32,
    pub(crate) end: u32,
}

/// Sentences, tokens and trees of one text, in order.
#[derive(Clone, Default)]
pub struct Syntax {
    pub(crate) tokens: Vec<Token>,
    pub(crate) sentences: Vec<SentenceRow>,
    /// One for each token.
    pub(crate) parsed: Vec<Parsed>,
    /// For the lemmas.
    pub(crate) model: Option<Arc<Model>>,
    /// Sentences that were cut.
    pub(crate) cut: usize,
}

impl PartialEq for Syntax {
    fn eq(&self, other: &Self) -> bool {
        (&self.tokens, &self.sentences, &self.parsed) == (&other.tokens, &other.sentences, &other.parsed)
    }
}

impl Eq for Syntax {}

impl fmt::Debug for Syntax {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { tokens, sentences, parsed, .. } = self;
        f.debug_struct("Syntax").field("tokens", tokens).field("sentences", sentences).field("parsed", parsed).finish()
    }
}

impl Syntax {
    /// All tokens, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// All sentences, in order; none is empty.
    pub fn sentences(&self) -> impl ExactSizeIterator<Item = Sentence<'_>> + Clone {
        (0..self.sentences.len()).map(|index| Sentence { syntax: self, index })
    }

    /// How many sentences end where they do only because they were too long.
    pub fn cut_sentences(&self) -> usize {
        self.cut
    }

    /// The sentence at `index`, if there are so many.
    pub fn sentence(&self, index: usize) -> Option<Sentence<'_>> {
        (index < self.sentences.len()).then_some(Sentence { syntax: self, index })
    }
}

/// One sentence: a view into its [`Syntax`].
#[derive(Clone, Copy, Debug)]
pub struct Sentence<'s> {
    pub(crate) syntax: &'s Syntax,
    index: usize,
}

impl<'s> Sentence<'s> {
    /// Its place among the sentences of the text.
    pub fn index(&self) -> usize {
        self.index
    }

    /// The places of its tokens in [`Syntax::tokens`].
    pub fn token_range(&self) -> Range<usize> {
        let row = self.syntax.sentences[self.index];
        row.first as usize..row.end as usize
    }

    /// Its tokens, in order.
    pub fn tokens(&self) -> std::slice::Iter<'s, Token> {
        self.syntax.tokens[self.token_range()].iter()
    }

    /// Its bytes, from the first token to the last.
    pub fn range(&self) -> Range<usize> {
        let tokens = &self.syntax.tokens[self.token_range()];
        match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => first.start as usize..last.end as usize,
            _ => 0..0,
        }
    }

    /// Its characters; `text` is the text that was analysed.
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        &text[self.range()]
    }
}
