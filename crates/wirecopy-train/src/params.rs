//! All weights in one list, their gradients in another, and the optimiser over both.

use std::ops::Range;

use crate::random::Random;

/// The place of one matrix in the list.
pub(crate) type Slot = Range<usize>;

pub(crate) struct Params {
    pub(crate) weights: Vec<f32>,
    pub(crate) gradient: Vec<f32>,
    /// Adam's two moments.
    moments: (Vec<f32>, Vec<f32>),
    /// The running mean of the weights, which is what ships.
    pub(crate) mean: Vec<f32>,
    step: i32,
}

/// Adam's decay rates.
const DECAY: (f32, f32) = (0.9, 0.98);
/// A longer gradient is scaled down to this length.
const LONGEST_GRADIENT: f32 = 2.0;

impl Params {
    pub(crate) fn new(weights: Vec<f32>) -> Self {
        let zeros = || vec![0.0; weights.len()];
        Self { gradient: zeros(), moments: (zeros(), zeros()), mean: weights.clone(), step: 0, weights }
    }

    pub(crate) fn weight(&self, slot: &Slot) -> &[f32] {
        &self.weights[slot.clone()]
    }

    pub(crate) fn gradient(&mut self, slot: &Slot) -> &mut [f32] {
        &mut self.gradient[slot.clone()]
    }

    /// A matrix and the gradient of another (or the same) at once.
    pub(crate) fn both(&mut self, slot: &Slot) -> (&[f32], &mut [f32]) {
        (&self.weights[slot.clone()], &mut self.gradient[slot.clone()])
    }

    /// One step of Adam, after which the gradient is zero again.
    pub(crate) fn step(&mut self, rate: f32) {
        self.step += 1;
        let length = self.gradient.iter().map(|g| g * g).sum::<f32>().sqrt();
        let scale = if length > LONGEST_GRADIENT { LONGEST_GRADIENT / length } else { 1.0 };
        let rate = rate / (1.0 - DECAY.0.powi(self.step));
        let second_scale = 1.0 / (1.0 - DECAY.1.powi(self.step));
        let steps = self.step as f32;
        let decay = ((1.0 + steps) / (10.0 + steps)).min(0.998);
        let moments = self.moments.0.iter_mut().zip(&mut self.moments.1);
        let weights = self.weights.iter_mut().zip(&mut self.mean);
        for (((weight, mean), gradient), (first, second)) in weights.zip(&mut self.gradient).zip(moments) {
            let slope = *gradient * scale;
            *first = DECAY.0 * *first + (1.0 - DECAY.0) * slope;
            *second = DECAY.1 * *second + (1.0 - DECAY.1) * slope * slope;
            *weight -= rate * *first / ((*second * second_scale).sqrt() + 1e-8);
            *mean = decay * *mean + (1.0 - decay) * *weight;
            *gradient = 0.0;
        }
    }
}

/// Draws the first weights, one matrix after the other.
pub(crate) struct Start<'r> {
    pub(crate) weights: Vec<f32>,
    random: &'r mut Random,
}

impl<'r> Start<'r> {
    pub(crate) fn new(random: &'r mut Random) -> Self {
        Self { weights: Vec::new(), random }
    }

    /// Normally distributed with this spread.
    pub(crate) fn spread(&mut self, size: usize, spread: f32) -> Slot {
        self.push((0..size).map(|_| 0.0).collect(), spread)
    }

    /// Spread for `inputs` inputs of a rectifier, by He et al. 2015, times `scale`.
    pub(crate) fn inputs(&mut self, inputs: usize, outputs: usize, scale: f32) -> Slot {
        self.spread(inputs * outputs, (2.0 / inputs as f32).sqrt() * scale)
    }

    /// All the same.
    pub(crate) fn constant(&mut self, size: usize, value: f32) -> Slot {
        self.push(vec![value; size], 0.0)
    }

    fn push(&mut self, mut values: Vec<f32>, spread: f32) -> Slot {
        if spread > 0.0 {
            for value in &mut values {
                *value = self.random.gauss() * spread;
            }
        }
        let start = self.weights.len();
        self.weights.append(&mut values);
        start..self.weights.len()
    }
}
