//! Tags half-way up the encoder, and what they give back to it.

use crate::batch::Batch;
use crate::layer::Linear;
use crate::ops::{add_product, add_product_by_transposed, add_product_of_transposed, cross_entropy, softmax};
use crate::params::{Params, Slot, Start};

pub(crate) struct Tagger {
    pub(crate) scores: Linear,
    /// What each tag adds to a word.
    pub(crate) vectors: Slot,
}

/// What the backward pass needs.
pub(crate) struct TaggerCache {
    input: Vec<f32>,
    probabilities: Vec<f32>,
}

impl Tagger {
    pub(crate) fn new(start: &mut Start<'_>, width: usize, tags: usize) -> Self {
        let scores = Linear::new(start, width, tags, 0.5);
        Self { scores, vectors: start.spread(tags * width, 0.05) }
    }

    /// Adds the mean of the tags' vectors to `x`.
    pub(crate) fn forward(&self, params: &Params, x: &mut [f32]) -> TaggerCache {
        let input = x.to_vec();
        let mut probabilities = self.scores.forward(params, x);
        probabilities.chunks_exact_mut(self.scores.outputs).for_each(softmax);
        let size = (x.len() / self.scores.inputs, self.scores.outputs, self.scores.inputs);
        add_product(&probabilities, params.weight(&self.vectors), x, size);
        TaggerCache { input, probabilities }
    }

    /// Adds to `slope` what flows back; the loss.
    pub(crate) fn backward(&self, params: &mut Params, batch: &Batch, cache: &TaggerCache, slope: &mut [f32]) -> f32 {
        let (rows, tags, width) = (batch.len(), self.scores.outputs, self.scores.inputs);
        let mut back = vec![0.0; rows * tags];
        add_product_by_transposed(slope, params.weight(&self.vectors), &mut back, (rows, width, tags));
        let gradient = params.gradient(&self.vectors);
        add_product_of_transposed(&cache.probabilities, slope, gradient, (rows, tags, width));
        let weight = 1.0 / rows as f32;
        let mut loss = 0.0;
        let words = cache.probabilities.chunks_exact(tags).zip(back.chunks_exact_mut(tags)).zip(&batch.tags);
        for (word, ((probabilities, back), &gold)) in words.enumerate() {
            let mean: f32 = probabilities.iter().zip(back.iter()).map(|(p, b)| p * b).sum();
            let mut own = probabilities.to_vec();
            loss += cross_entropy(&mut own, gold, batch.lesson(word, |lesson| &lesson.tags, tags), weight);
            for ((back, probability), own) in back.iter_mut().zip(probabilities).zip(&own) {
                *back = probability * (*back - mean) + own;
            }
        }
        self.scores.backward(params, &cache.input, &back, slope);
        loss
    }
}
