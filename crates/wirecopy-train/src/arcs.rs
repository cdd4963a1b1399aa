//! Heads: biaffine attention (Dozat and Manning 2017) with a bias for the distance.

use wirecopy_syntax::features::{DISTANCES, distance};

use crate::batch::Batch;
use crate::layer::Linear;
use crate::ops::{
    add_product, add_product_by_transposed, add_product_of_transposed, apply_mask, cross_entropy, relu, relu_gradient,
    softmax,
};
use crate::params::{Params, Slot, Start};
use crate::random::Random;

pub(crate) struct Arcs {
    pub(crate) dependent: Linear,
    pub(crate) head: Linear,
    pub(crate) between: Linear,
    pub(crate) distance: Slot,
}

/// What the backward pass needs.
pub(crate) struct ArcsCache {
    dependents: Vec<f32>,
    heads: Vec<f32>,
    queries: Vec<f32>,
    masks: (Vec<f32>, Vec<f32>),
    /// For each sentence, a row for each word: the root and the words as heads.
    scores: Vec<Vec<f32>>,
}

/// A word is not its own head.
const NEVER: f32 = -1e9;

impl Arcs {
    pub(crate) fn new(start: &mut Start<'_>, width: usize, size: usize) -> Self {
        Self {
            dependent: Linear::new(start, width, size, 1.0),
            head: Linear::new(start, width, size, 1.0),
            between: Linear::new(start, size, size, 0.3),
            distance: start.constant(DISTANCES, 0.0),
        }
    }

    /// `x` are the words, `with_roots` the words with a root before each sentence.
    pub(crate) fn forward(
        &self,
        params: &Params,
        batch: &Batch,
        (x, with_roots): (&[f32], &[f32]),
        dropout: f32,
        random: &mut Random,
    ) -> ArcsCache {
        let size = self.dependent.outputs;
        let mut dependents = self.dependent.forward(params, x);
        let mut heads = self.head.forward(params, with_roots);
        relu(&mut dependents);
        relu(&mut heads);
        let masks = (random.dropout(dropout, dependents.len()), random.dropout(dropout, heads.len()));
        apply_mask(&mut dependents, &masks.0);
        apply_mask(&mut heads, &masks.1);
        let queries = self.between.forward(params, &dependents);
        let bias = params.weight(&self.distance);
        let mut scores = Vec::with_capacity(batch.bounds.len());
        for (sentence, words) in batch.bounds.iter().enumerate() {
            let others = batch.bounds_with_root(sentence);
            let (count, columns) = (words.len(), others.len());
            let mut matrix = vec![0.0; count * columns];
            add_product_by_transposed(
                &queries[words.start * size..words.end * size],
                &heads[others.start * size..others.end * size],
                &mut matrix,
                (count, size, columns),
            );
            for (word, row) in matrix.chunks_exact_mut(columns).enumerate() {
                for (head, score) in row.iter_mut().enumerate() {
                    *score += bias[distance(word, head)];
                }
                row[word + 1] = NEVER;
            }
            scores.push(matrix);
        }
        ArcsCache { dependents, heads, queries, masks, scores }
    }

    /// Adds to the gradients of the words and of the words with roots; the loss.
    pub(crate) fn backward(
        &self,
        params: &mut Params,
        batch: &Batch,
        mut cache: ArcsCache,
        (x, with_roots): (&[f32], &[f32]),
        (x_slope, with_roots_slope): (&mut [f32], &mut [f32]),
    ) -> f32 {
        let size = self.dependent.outputs;
        let weight = 1.0 / batch.len() as f32;
        let mut loss = 0.0;
        let mut queries = vec![0.0; cache.queries.len()];
        let mut heads = vec![0.0; cache.heads.len()];
        for (sentence, words) in batch.bounds.iter().enumerate() {
            let others = batch.bounds_with_root(sentence);
            let (count, columns) = (words.len(), others.len());
            let matrix = &mut cache.scores[sentence];
            let bias = params.gradient(&self.distance);
            for (word, row) in matrix.chunks_exact_mut(columns).enumerate() {
                softmax(row);
                let gold = Some(batch.heads[words.start + word]).filter(|_| batch.known[words.start + word]);
                let lesson = batch.lesson(words.start + word, |lesson| &lesson.arcs, columns);
                loss += cross_entropy(row, gold, lesson, weight);
                for (head, slope) in row.iter().enumerate().filter(|&(head, _)| head != word + 1) {
                    bias[distance(word, head)] += slope;
                }
            }
            let (w, o) = (words.start * size..words.end * size, others.start * size..others.end * size);
            add_product(matrix, &cache.heads[o.clone()], &mut queries[w.clone()], (count, columns, size));
            add_product_of_transposed(matrix, &cache.queries[w], &mut heads[o], (count, columns, size));
        }
        let mut dependents = vec![0.0; cache.dependents.len()];
        self.between.backward(params, &cache.dependents, &queries, &mut dependents);
        apply_mask(&mut dependents, &cache.masks.0);
        apply_mask(&mut heads, &cache.masks.1);
        relu_gradient(&mut dependents, &cache.dependents);
        relu_gradient(&mut heads, &cache.heads);
        self.dependent.backward(params, x, &dependents, x_slope);
        self.head.backward(params, with_roots, &heads, with_roots_slope);
        loss
    }
}
