//! The sentences of an article: its prose blocks, analysed one by one.

use std::ops::Range;

use wirecopy_syntax::{Analyzer, Sentence, Syntax, Token};

use crate::article::{Article, Block, BlockKind};

/// The article's text with sentences and tokens, all offsets in bytes of `article.text`.
///
/// What is read is `text`, which differs from `article.text` in the case of letters alone (see `casing`): offsets found
/// in the one slice the other.
///
/// A sentence never crosses a block. The dateline at the head of a paragraph is no part of its first sentence, nor are the
/// editor's notes behind it ("[Text]", "[Communiqué] [Excerpts]").
pub(crate) struct Prose<'a> {
    pub(crate) article: &'a Article,
    text: &'a str,
    pub(crate) syntax: Syntax,
    /// For each sentence, the place of its block in `article.blocks`.
    block_of: Vec<u32>,
    /// Whether all of the prose was analysed.
    pub(crate) is_whole: bool,
}

impl<'a> Prose<'a> {
    /// The sentences as long as `goes_on` says so, which is asked before each, and told how many there are.
    pub(crate) fn new(
        article: &'a Article,
        text: &'a str,
        analyzer: &Analyzer,
        mut goes_on: impl FnMut(usize) -> bool,
    ) -> Self {
        let mut count = 0;
        let mut is_whole = true;
        let mut syntax = Syntax::default();
        let mut block_of = Vec::new();
        let dateline_end = article.dateline.as_ref().map_or(0, |d| d.span.end_byte());
        for (index, block) in article.blocks.iter().enumerate().filter(|(_, b)| b.kind.is_prose()) {
            let mut bytes = block.span.bytes();
            if bytes.contains(&dateline_end) && block.kind == BlockKind::Paragraph {
                bytes.start = past_notes(text, dateline_end..bytes.end);
            }
            is_whole = analyzer.analyze_range_while(text, bytes, &mut syntax, || {
                let more = goes_on(count);
                count += usize::from(more);
                more
            });
            block_of.resize(syntax.sentences().len(), index as u32);
            if !is_whole {
                break;
            }
        }
        Self { article, text, syntax, block_of, is_whole }
    }

    /// The characters as they are read; what is kept is cut from `article.text`.
    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    /// All sentences, in order.
    pub(crate) fn sentences(&self) -> impl ExactSizeIterator<Item = Sentence<'_>> + Clone {
        self.syntax.sentences()
    }

    /// The tokens of the whole, in order.
    pub(crate) fn tokens(&self) -> &[Token] {
        self.syntax.tokens()
    }

    /// A token's characters.
    pub(crate) fn word(&self, token: usize) -> &'a str {
        self.syntax.tokens().get(token).map_or("", |t| t.text(self.text()))
    }

    /// The block that a sentence stands in.
    pub(crate) fn block(&self, sentence: usize) -> Option<&'a Block> {
        self.article.blocks.get(*self.block_of.get(sentence)? as usize)
    }

    /// The sentence that holds a byte, or the last that starts before it.
    pub(crate) fn sentence_at(&self, byte: usize) -> Option<Sentence<'_>> {
        let count = self.syntax.sentences().len();
        let (mut low, mut high) = (0, count);
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.syntax.sentence(middle).is_some_and(|s| s.range().start <= byte) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        self.syntax.sentence(low.checked_sub(1)?)
    }

    /// The places in [`tokens`](Self::tokens) of the tokens that overlap a byte range.
    pub(crate) fn tokens_in(&self, bytes: Range<usize>) -> Range<usize> {
        let tokens = self.syntax.tokens();
        let first = tokens.partition_point(|t| (t.end as usize) <= bytes.start);
        let end = tokens.partition_point(|t| (t.start as usize) < bytes.end);
        first..end.max(first)
    }
}

/// Where the text begins behind the notes in brackets that monitoring services put after a dateline.
fn past_notes(text: &str, bytes: Range<usize>) -> usize {
    /// The longest note, in bytes.
    const LONGEST: usize = 240;
    let mut start = bytes.start;
    while let Some(rest) = text.get(start..bytes.end) {
        let note = rest.trim_start();
        let close = note.find(']').filter(|&close| note.starts_with('[') && close <= LONGEST);
        let Some(close) = close else { break };
        start += rest.len() - note.len() + close + 1;
    }
    start
}

#[cfg(test)]
mod tests {
    use super::past_notes;

    #[test]
    fn notes_behind_a_dateline_are_no_text() {
        let rest = |text: &'static str| &text[past_notes(text, 0..text.len())..];
        assert_eq!(rest(" [Report] [Ann Holm]\n[Text] A bomb went off."), " A bomb went off.");
        assert_eq!(rest(" A bomb went off in [the town of] Ambra."), " A bomb went off in [the town of] Ambra.");
        assert_eq!(rest(" [never closed"), " [never closed");
        assert_eq!(rest(" [Text]"), "");
    }
}
