//! The relation of each word to its head.

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
    pub(crate) out: Linear,
}

impl Labels {
    pub(crate) fn new(start: &mut Start<'_>, width: usize, size: usize, relations: usize) -> Self {
        Self {
            dependent: Linear::new(start, width, size, 1.0),
            head: start.inputs(width, size, 1.0),
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
        let mut head_of = vec![0; rows];
        for (sentence, words) in batch.bounds.iter().enumerate() {
            for word in words.clone() {
                head_of[word] = words.start + sentence + batch.heads[word];
            }
        }
        let mut hidden = self.dependent.forward(params, x);
        let heads = product(with_roots, params.weight(&self.head), (all, width, size));
        for (row, &head) in hidden.chunks_exact_mut(size).zip(&head_of) {
            add(row, &heads[head * size..(head + 1) * size]);
        }
        relu(&mut hidden);
        let mut slope = self.out.forward(params, &hidden);
        let weight = 1.0 / rows as f32;
        let mut loss = 0.0;
        for (row, &gold) in slope.chunks_exact_mut(relations).zip(&batch.relations) {
            softmax(row);
            loss += cross_entropy(row, gold, weight);
        }
        let mut back = vec![0.0; hidden.len()];
        self.out.backward(params, &hidden, &slope, &mut back);
        relu_gradient(&mut back, &hidden);
        self.dependent.backward(params, x, &back, x_slope);
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
