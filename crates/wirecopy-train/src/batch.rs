//! Sentences side by side in flat lists.

use std::ops::Range;
use std::rc::Rc;

use wirecopy_syntax::features::FEATURES;
use wirecopy_syntax::teaching::Opinion;

use crate::vocabulary::Encoded;

#[derive(Default)]
pub(crate) struct Batch {
    /// The words of each sentence.
    pub(crate) bounds: Vec<Range<usize>>,
    pub(crate) rows: Vec<[u32; FEATURES]>,
    /// What is known of each word.
    pub(crate) tags: Vec<Option<usize>>,
    pub(crate) relations: Vec<Option<usize>>,
    pub(crate) names: Vec<Option<usize>>,
    /// Is the head that of a treebank?
    pub(crate) known: Vec<bool>,
    /// 0 for the root, else the place within the sentence from 1 on; under the relations.
    pub(crate) heads: Vec<usize>,
    /// What the teachers say of each sentence.
    pub(crate) lessons: Vec<Option<Rc<Opinion>>>,
    /// The sentence of each word.
    sentences: Vec<usize>,
}

impl Batch {
    pub(crate) fn push(&mut self, sentence: &Encoded) {
        let (start, count) = (self.rows.len(), sentence.rows.len());
        self.sentences.resize(start + count, self.bounds.len());
        self.bounds.push(start..start + count);
        self.rows.extend_from_slice(&sentence.rows);
        self.names.extend_from_slice(&sentence.names);
        if let Some(tree) = &sentence.tree {
            self.tags.extend(tree.tags.iter().map(|&tag| Some(tag)));
            self.relations.extend(tree.relations.iter().map(|&relation| Some(relation)));
            self.heads.extend_from_slice(&tree.heads);
            self.known.resize(start + count, true);
        } else {
            self.tags.resize(start + count, None);
            self.relations.resize(start + count, None);
            self.known.resize(start + count, false);
            match &sentence.lesson {
                Some(lesson) => self.heads.extend(lesson.heads.iter().map(|&head| head as usize)),
                None => self.heads.resize(start + count, 0),
            }
        }
        self.lessons.push(sentence.lesson.clone());
    }

    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }

    /// The row of a word in what the teachers say of its sentence.
    pub(crate) fn lesson(&self, word: usize, part: impl Fn(&Opinion) -> &[f32], columns: usize) -> Option<&[f32]> {
        let sentence = self.sentences[word];
        let lesson = self.lessons[sentence].as_deref()?;
        part(lesson).get((word - self.bounds[sentence].start) * columns..)?.get(..columns)
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
