//! What the parser writes on: kept from one text to the next, so that a word costs no allocation.

use std::collections::HashMap;

use crate::linear::Rows;
use crate::parser::Answer;

#[derive(Default)]
pub(crate) struct Scratch {
    /// The answers for the words of the sentence.
    pub(crate) answers: Vec<Answer>,
    /// The words' vectors.
    pub(crate) x: Vec<f32>,
    pub(crate) y: Vec<f32>,
    pub(crate) z: Vec<f32>,
    pub(crate) sums: Vec<i32>,
    pub(crate) normal: Vec<i16>,
    pub(crate) rows: Rows,
    pub(crate) states: Rows,
    pub(crate) queries: Rows,
    pub(crate) state: Vec<f32>,
    pub(crate) arcs: Vec<f32>,
    pub(crate) heads: Vec<usize>,
    /// Ways through the labels of names.
    pub(crate) labels: Vec<u8>,
    pub(crate) words: Words,
}

/// The vectors of words that came before.
#[derive(Default)]
pub(crate) struct Words {
    places: HashMap<Box<str>, u32>,
    vectors: Vec<f32>,
}

impl Words {
    /// So many words are remembered, then it begins anew: 4 MiB of vectors at a width of 128.
    const MOST: usize = 8192;
    /// A longer word is not remembered, so that a hostile text cannot fill the memory.
    const LONGEST: usize = 32;

    pub(crate) fn find(&self, word: &str) -> Option<u32> {
        self.places.get(word).copied()
    }

    pub(crate) fn row(&self, place: u32, width: usize) -> &[f32] {
        &self.vectors[place as usize * width..][..width]
    }

    pub(crate) fn remember(&mut self, word: &str, vector: &[f32]) {
        if word.len() > Self::LONGEST {
            return;
        }
        if self.places.len() >= Self::MOST {
            self.places.clear();
            self.vectors.clear();
        }
        self.places.insert(word.into(), self.places.len() as u32);
        self.vectors.extend_from_slice(vector);
    }
}
