//! The answer: flat lists of tokens and sentences, and views into them.

use std::ops::Range;

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

/// Sentences and tokens of one text, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Syntax {
    pub(crate) tokens: Vec<Token>,
    pub(crate) sentences: Vec<SentenceRow>,
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

    /// The sentence at `index`, if there are so many.
    pub fn sentence(&self, index: usize) -> Option<Sentence<'_>> {
        (index < self.sentences.len()).then_some(Sentence { syntax: self, index })
    }
}

/// One sentence: a view into its [`Syntax`].
#[derive(Clone, Copy, Debug)]
pub struct Sentence<'s> {
    syntax: &'s Syntax,
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
