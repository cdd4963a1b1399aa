//! Who does what in a clause: the dependency tree as statements and events ask it.
//!
//! [tag] folds the parser's parts of speech into the classes that a clause needs, [tree] walks the arcs, [group] reads
//! the auxiliaries round a verb, [phrase] finds noun phrases, [subjects] whose deed a verb tells, [arguments] what is object, owner
//! or prepositional object of a word, and [content] what a reporting verb has said.

mod arguments;
mod content;
mod group;
mod phrase;
mod subjects;
mod tag;
mod tree;

pub(crate) use group::Group;
pub(crate) use phrase::Phrase;
pub(crate) use tag::Tag;
pub(crate) use tree::Tree;

use std::ops::Range;
use std::sync::Arc;

use crate::article::BlockKind;
use crate::lexicon::Lexicon;
use crate::prose::Prose;
use crate::time::Time;

/// The tokens of an article, with tags and trees.
#[derive(Debug)]
pub(crate) struct Clauses {
    /// The text in ASCII lower case: the same bytes at the same places.
    lower: String,
    ranges: Vec<Range<usize>>,
    tags: Vec<Tag>,
    /// The verb that a token is a form of.
    lemmas: Vec<Option<Arc<str>>>,
    /// Whether a token is a verb whose object does what an infinitive behind it says.
    object_control: Vec<bool>,
    tree: Tree,
    /// For each token, the first token of its sentence and the one past the last.
    bounds: Vec<(u32, u32)>,
    /// Where headlines lie, in tokens.
    headlines: Vec<Range<usize>>,
}

impl Clauses {
    pub(crate) fn new(prose: &Prose<'_>, lexicon: &Lexicon, times: &[Time]) -> Self {
        let mut clauses = Self {
            lower: prose.text().to_ascii_lowercase(),
            ranges: prose.tokens().iter().map(wirecopy_syntax::Token::range).collect(),
            tags: Vec::with_capacity(prose.tokens().len()),
            lemmas: vec![None; prose.tokens().len()],
            object_control: vec![false; prose.tokens().len()],
            tree: Tree::new(&prose.syntax),
            bounds: Vec::with_capacity(prose.tokens().len()),
            headlines: Vec::new(),
        };
        let in_time = time_tokens(prose, times);
        for sentence in prose.sentences() {
            let tokens = sentence.token_range();
            let headline = prose.block(sentence.index()).is_some_and(|block| {
                matches!(block.kind, BlockKind::Headline | BlockKind::AlternativeHeadline | BlockKind::Heading)
            });
            clauses.bounds.resize(tokens.end, (tokens.start as u32, tokens.end as u32));
            if headline {
                clauses.headlines.push(tokens.clone());
            }
            clauses.tag_sentence(prose, &lexicon.words, tokens, &in_time);
        }
        clauses
    }

    pub(crate) fn len(&self) -> usize {
        self.tags.len()
    }

    /// The arcs.
    pub(crate) fn tree(&self) -> &Tree {
        &self.tree
    }

    /// A token's characters in lower case.
    pub(crate) fn lower(&self, token: usize) -> &str {
        self.ranges.get(token).and_then(|range| self.lower.get(range.clone())).unwrap_or_default()
    }

    /// The whole text in lower case.
    pub(crate) fn lower_text(&self) -> &str {
        &self.lower
    }

    pub(crate) fn tag(&self, token: usize) -> Tag {
        self.tags.get(token).copied().unwrap_or(Tag::Stop)
    }

    /// The verb that a token is a form of, or "".
    pub(crate) fn lemma(&self, token: usize) -> &str {
        self.lemmas.get(token).and_then(Option::as_deref).unwrap_or("")
    }

    /// A token's bytes.
    pub(crate) fn range(&self, token: usize) -> Range<usize> {
        self.ranges.get(token).cloned().unwrap_or(0..0)
    }

    /// The bytes from the first token of a range to its last.
    pub(crate) fn bytes(&self, tokens: Range<usize>) -> Range<usize> {
        let start = self.range(tokens.start).start;
        start..self.range(tokens.end.saturating_sub(1)).end.max(start)
    }

    /// Whether a token stands in a headline, where commas join and infinitives are future.
    pub(crate) fn headline(&self, token: usize) -> bool {
        let after = self.headlines.partition_point(|h| h.start <= token);
        after.checked_sub(1).and_then(|at| self.headlines.get(at)).is_some_and(|h| h.contains(&token))
    }

    /// The tokens of the sentence that a token stands in.
    pub(crate) fn sentence(&self, token: usize) -> Range<usize> {
        self.bounds.get(token).map_or(0..0, |&(first, end)| first as usize..end as usize)
    }
}

/// Which tokens lie inside a date or time.
fn time_tokens(prose: &Prose<'_>, times: &[Time]) -> Vec<bool> {
    let mut inside = vec![false; prose.tokens().len()];
    for time in times {
        for token in prose.tokens_in(time.span.bytes()) {
            if let Some(slot) = inside.get_mut(token) {
                *slot = true;
            }
        }
    }
    inside
}
