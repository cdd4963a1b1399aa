//! What the parser found, read word by word: the part of [`Syntax`] that is a tree.

use std::borrow::Cow;
use std::ops::Range;

use crate::morphology::Morphology;
use crate::name::NameLabel;
use crate::names::{Relation, Upos, Xpos};
use crate::{Sentence, Syntax};

/// What the parser says of a token. Without a parser every word is an X and its own root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Parsed {
    /// The place of the head among all tokens; a root's is its own.
    pub(crate) head: u32,
    pub(crate) upos: Upos,
    pub(crate) xpos: Xpos,
    pub(crate) relation: Relation,
    pub(crate) name: NameLabel,
}

impl Parsed {
    /// A token without a tree.
    pub(crate) fn alone(token: u32) -> Self {
        Self { head: token, upos: Upos::X, xpos: Xpos::Fw, relation: Relation::Root, name: NameLabel::Outside }
    }
}

/// Tokens are named by their place in [`Syntax::tokens`]. All of these panic on a place that no token has.
impl Syntax {
    /// The token that this one depends on; none for a root.
    pub fn head(&self, token: usize) -> Option<usize> {
        let head = self.parsed[token].head as usize;
        (head != token).then_some(head)
    }

    /// The relation to the head.
    pub fn deprel(&self, token: usize) -> Relation {
        self.parsed[token].relation
    }

    /// The universal part of speech.
    pub fn upos(&self, token: usize) -> Upos {
        self.parsed[token].upos
    }

    /// The part of speech of the Penn treebank.
    pub fn xpos(&self, token: usize) -> Xpos {
        self.parsed[token].xpos
    }

    /// What the word says of names; [`Sentence::names`] gives them whole.
    pub fn name_label(&self, token: usize) -> NameLabel {
        self.parsed[token].name
    }

    /// The dictionary form; `text` is the text that was analysed.
    pub fn lemma<'a>(&'a self, token: usize, text: &'a str) -> Cow<'a, str> {
        let form = self.tokens[token].text(text);
        match &self.model {
            Some(model) => model.lemmas.lemma(form, self.upos(token), self.xpos(token)),
            None => Cow::Borrowed(form),
        }
    }

    /// Tense, voice, number, mood and the like.
    pub fn feats(&self, token: usize) -> Morphology {
        Morphology::new(self.xpos(token), self.deprel(token), &self.children(token).map(|child| self.deprel(child)))
    }

    /// The tokens that depend on this one, in order.
    pub fn children(&self, token: usize) -> impl Iterator<Item = usize> + Clone {
        self.neighbours(token).filter(move |&other| self.head(other) == Some(token))
    }

    /// This token and all below it, in order.
    pub fn subtree(&self, token: usize) -> impl Iterator<Item = usize> + Clone {
        self.neighbours(token).filter(move |&other| self.is_below(other, token))
    }

    /// From the first to the last token of the [`subtree`](Self::subtree). In nearly all trees nothing else is between.
    pub fn subtree_range(&self, token: usize) -> Range<usize> {
        let mut range = token..token + 1;
        for other in self.subtree(token) {
            range = range.start.min(other)..range.end.max(other + 1);
        }
        range
    }

    /// Is `token` below `other` or the same?
    pub fn is_below(&self, token: usize, other: usize) -> bool {
        let mut at = token;
        // A tree is never higher than its words are many.
        while at != other {
            match self.head(at) {
                Some(head) => at = head,
                None => return false,
            }
        }
        true
    }

    /// The sentence that a token stands in.
    pub fn sentence_of(&self, token: usize) -> Option<Sentence<'_>> {
        self.sentence(self.sentences.partition_point(|row| row.end as usize <= token))
    }

    /// All tokens of the sentence.
    fn neighbours(&self, token: usize) -> Range<usize> {
        self.sentence_of(token).map_or(token..token, |sentence| sentence.token_range())
    }
}

impl Sentence<'_> {
    /// The token on which all others of the sentence depend.
    pub fn root(&self) -> Option<usize> {
        self.token_range().find(|&token| self.syntax.head(token).is_none())
    }
}
