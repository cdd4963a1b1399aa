//! Sentences side by side in flat lists.

use std::ops::Range;

use wirecopy_syntax::features::FEATURES;

use crate::vocabulary::Encoded;

#[derive(Default)]
pub(crate) struct Batch {
    /// The words of each sentence.
    pub(crate) bounds: Vec<Range<usize>>,
    pub(crate) rows: Vec<[u32; FEATURES]>,
    pub(crate) tags: Vec<usize>,
    /// 0 for the root, else the place within the sentence from 1 on.
    pub(crate) heads: Vec<usize>,
    pub(crate) relations: Vec<usize>,
}

impl Batch {
    pub(crate) fn push(&mut self, sentence: &Encoded) {
        let start = self.rows.len();
        self.bounds.push(start..start + sentence.rows.len());
        self.rows.extend_from_slice(&sentence.rows);
        self.tags.extend_from_slice(&sentence.tags);
        self.heads.extend_from_slice(&sentence.heads);
        self.relations.extend_from_slice(&sentence.relations);
    }

    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(crate) fn clear(&mut self) {
        self.bounds.clear();
        self.rows.clear();
        self.tags.clear();
        self.heads.clear();
        self.relations.clear();
    }

    /// The words with a root before each sentence.
    pub(crate) fn len_with_roots(&self) -> usize {
        self.rows.len() + self.bounds.len()
    }

    /// The words of a sentence where each has a root before it: the root's place and one past the last word's.
    pub(crate) fn bounds_with_root(&self, sentence: usize) -> Range<usize> {
        let words = &self.bounds[sentence];
        words.start + sentence..words.end + sentence + 1
    }
}
