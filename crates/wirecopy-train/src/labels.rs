//! The relation of each word to its head.

use wirecopy_syntax::features::{DISTANCES, distance};

use crate::batch::Batch;
use crate::layer::Linear;
use crate::ops::{
    add, add_product_by_transposed, add_product_of_transposed, cross_entropy, product, relu, relu_gradient, softmax,
};
use crate::params::{Params, Slot, Start};

pub(crate) struct Labels {
    /// The word's share, with the bias.
    pub(crate) dependent: Linear,
    /// The head's share.
    pub(crate) head: Slot,
    /// What each kind of distance between the two adds.
    pub(crate) distance: Slot,
    pub(crate) out: Linear,
}

impl Labels {
    pub(crate) fn new(start: &mut Start<'_>, width: usize, size: usize, relations: usize) -> Self {
        Self {
            dependent: Linear::new(start, width, size, 1.0),
            head: start.inputs(width, size, 1.0),
            distance: start.spread(DISTANCES * size, 0.05),
            out: Linear::new(start, size, relations, 0.5),
        }
    }

    /// Forward and backward at once, over the gold heads; adds to the gradients and gives the loss.
    pub(crate) fn learn(
        &self,
        params: &mut Params,
        batch: &Batch,
        (x, with_roots): (&[f32], &[f32]),
        (x_slope, with_roots_slope): (&mut [f32], &mut [f32]),
    ) -> f32 {
        let (rows, all) = (batch.len(), batch.len_with_roots());
        let (width, size, relations) = (self.dependent.inputs, self.dependent.outputs, self.out.outputs);
        let (mut head_of, mut distance_of) = (vec![0; rows], vec![0; rows]);
        for (sentence, words) in batch.bounds.iter().enumerate() {
            for word in words.clone() {
                head_of[word] = words.start + sentence + batch.heads[word];
                distance_of[word] = distance(word - words.start, batch.heads[word]);
            }
        }
        let mut hidden = self.dependent.forward(params, x);
        let heads = product(with_roots, params.weight(&self.head), (all, width, size));
        let distances = params.weight(&self.distance);
        for ((row, &head), &distance) in hidden.chunks_exact_mut(size).zip(&head_of).zip(&distance_of) {
            add(row, &heads[head * size..(head + 1) * size]);
            add(row, &distances[distance * size..(distance + 1) * size]);
        }
        relu(&mut hidden);
        let mut slope = self.out.forward(params, &hidden);
        let weight = 1.0 / rows as f32;
        let mut loss = 0.0;
        for (word, (row, &gold)) in slope.chunks_exact_mut(relations).zip(&batch.relations).enumerate() {
            softmax(row);
            loss += cross_entropy(row, gold, batch.lesson(word, |lesson| &lesson.relations, relations), weight);
        }
        let mut back = vec![0.0; hidden.len()];
        self.out.backward(params, &hidden, &slope, &mut back);
        relu_gradient(&mut back, &hidden);
        self.dependent.backward(params, x, &back, x_slope);
        let distances = params.gradient(&self.distance);
        for (row, &distance) in back.chunks_exact(size).zip(&distance_of) {
            add(&mut distances[distance * size..(distance + 1) * size], row);
        }
        let mut heads_slope = vec![0.0; all * size];
        for (row, &head) in back.chunks_exact(size).zip(&head_of) {
            add(&mut heads_slope[head * size..(head + 1) * size], row);
        }
        let (weight, gradient) = params.both(&self.head);
        add_product_of_transposed(with_roots, &heads_slope, gradient, (all, width, size));
        add_product_by_transposed(&heads_slope, weight, with_roots_slope, (all, size, width));
        loss
    }
}
