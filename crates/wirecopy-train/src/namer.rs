//! The label of each word's name.

use wirecopy_syntax::name::LABELS;

use crate::batch::Batch;
use crate::layer::Linear;
use crate::ops::{cross_entropy, relu, relu_gradient, softmax};
use crate::params::{Params, Start};

pub(crate) struct Namer {
    pub(crate) hidden: Linear,
    pub(crate) out: Linear,
}

impl Namer {
    pub(crate) fn new(start: &mut Start<'_>, width: usize, size: usize) -> Self {
        Self { hidden: Linear::new(start, width, size, 1.0), out: Linear::new(start, size, LABELS.len(), 0.5) }
    }

    /// Forward and backward at once; adds to the gradients and to `slope`, and gives the loss.
    pub(crate) fn learn(&self, params: &mut Params, batch: &Batch, x: &[f32], slope: &mut [f32]) -> f32 {
        let mut hidden = self.hidden.forward(params, x);
        relu(&mut hidden);
        let mut scores = self.out.forward(params, &hidden);
        let weight = 1.0 / batch.len() as f32;
        let mut loss = 0.0;
        for (word, (row, &gold)) in scores.chunks_exact_mut(LABELS.len()).zip(&batch.names).enumerate() {
            softmax(row);
            loss += cross_entropy(row, gold, batch.lesson(word, |lesson| &lesson.names, LABELS.len()), weight);
        }
        let mut back = vec![0.0; hidden.len()];
        self.out.backward(params, &hidden, &scores, &mut back);
        relu_gradient(&mut back, &hidden);
        self.hidden.backward(params, x, &back, slope);
        loss
    }
}
