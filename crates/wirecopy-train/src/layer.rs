//! A layer of the encoder: normalise, look at the neighbours or along the sentence, rectify, add to what came in.

use crate::batch::Batch;
use crate::norm::{Norm, NormCache};
use crate::ops::{
    add, add_bias, add_product_by_transposed, add_product_of_transposed, add_rows, apply_mask, product, relu,
    relu_gradient, sigmoid,
};
use crate::params::{Params, Slot, Start};
use crate::random::Random;

pub(crate) struct Layer {
    pub(crate) norm: Norm,
    pub(crate) body: Body,
    width: usize,
}

pub(crate) enum Body {
    /// Each word with the one before and the one behind it.
    Convolution(Linear),
    /// Gates and candidates from the word, half of them run forward along the sentence and half backward:
    /// `h = (1 - z) h + z c`.
    Recurrence { gates: Linear, out: Linear },
}

pub(crate) struct Linear {
    pub(crate) weight: Slot,
    pub(crate) bias: Slot,
    pub(crate) inputs: usize,
    pub(crate) outputs: usize,
}

impl Linear {
    pub(crate) fn new(start: &mut Start<'_>, inputs: usize, outputs: usize, scale: f32) -> Self {
        let weight = start.inputs(inputs, outputs, scale);
        Self { weight, bias: start.constant(outputs, 0.0), inputs, outputs }
    }

    pub(crate) fn forward(&self, params: &Params, x: &[f32]) -> Vec<f32> {
        let rows = x.len() / self.inputs;
        let mut y = product(x, params.weight(&self.weight), (rows, self.inputs, self.outputs));
        add_bias(&mut y, params.weight(&self.bias));
        y
    }

    /// Adds to the gradients of the weights and of the input.
    pub(crate) fn backward(&self, params: &mut Params, x: &[f32], slope: &[f32], input: &mut [f32]) {
        let rows = x.len() / self.inputs;
        add_rows(slope, params.gradient(&self.bias));
        add_product_of_transposed(x, slope, params.gradient(&self.weight), (rows, self.inputs, self.outputs));
        let size = (rows, self.outputs, self.inputs);
        add_product_by_transposed(slope, params.weight(&self.weight), input, size);
    }
}

/// What the backward pass needs.
pub(crate) struct LayerCache {
    norm: NormCache,
    mask: Vec<f32>,
    /// What went into the body: the normalised words, or the windows over them.
    input: Vec<f32>,
    /// Gates and candidates, and what ran along the sentence.
    run: Option<(Vec<f32>, Vec<f32>)>,
    output: Vec<f32>,
}

impl Layer {
    pub(crate) fn convolution(start: &mut Start<'_>, width: usize) -> Self {
        let norm = Norm::new(start, width);
        Self { norm, body: Body::Convolution(Linear::new(start, 3 * width, width, 0.5)), width }
    }

    pub(crate) fn recurrence(start: &mut Start<'_>, width: usize) -> Self {
        let norm = Norm::new(start, width);
        let gates = Linear::new(start, width, 2 * width, 0.7);
        // Gates begin nearly shut, so that what was read long ago is still there.
        start.weights[gates.bias.start..gates.bias.start + width].fill(-1.0);
        let out = Linear::new(start, width, width, 0.5);
        Self { norm, body: Body::Recurrence { gates, out }, width }
    }

    /// Adds to `x`.
    pub(crate) fn forward(
        &self,
        params: &Params,
        batch: &Batch,
        x: &mut [f32],
        dropout: f32,
        random: &mut Random,
    ) -> LayerCache {
        let (mut hidden, norm) = self.norm.forward(params, x);
        let mask = random.dropout(dropout, hidden.len());
        apply_mask(&mut hidden, &mask);
        let (input, run, mut output) = match &self.body {
            Body::Convolution(linear) => {
                let windows = self.windows(batch, &hidden);
                let output = linear.forward(params, &windows);
                (windows, None, output)
            }
            Body::Recurrence { gates, out } => {
                let mut gated = gates.forward(params, &hidden);
                for row in gated.chunks_exact_mut(2 * self.width) {
                    row[..self.width].iter_mut().for_each(|gate| *gate = sigmoid(*gate));
                }
                let states = self.run(batch, &gated);
                let output = out.forward(params, &states);
                (hidden, Some((gated, states)), output)
            }
        };
        relu(&mut output);
        add(x, &output);
        LayerCache { norm, mask, input, run, output }
    }

    /// `slope` is the gradient of the output and becomes that of the input.
    pub(crate) fn backward(&self, params: &mut Params, batch: &Batch, cache: &LayerCache, slope: &mut [f32]) {
        let mut output = slope.to_vec();
        relu_gradient(&mut output, &cache.output);
        let mut hidden = vec![0.0; slope.len()];
        match (&self.body, &cache.run) {
            (Body::Recurrence { gates, out }, Some((gated, states))) => {
                let mut state_slope = vec![0.0; slope.len()];
                out.backward(params, states, &output, &mut state_slope);
                let gate_slope = self.run_gradient(batch, gated, states, &state_slope);
                gates.backward(params, &cache.input, &gate_slope, &mut hidden);
            }
            (Body::Convolution(linear) | Body::Recurrence { gates: linear, .. }, _) => {
                let mut windows = vec![0.0; cache.input.len()];
                linear.backward(params, &cache.input, &output, &mut windows);
                self.add_windows(batch, &windows, &mut hidden);
            }
        }
        apply_mask(&mut hidden, &cache.mask);
        self.norm.backward(params, &cache.norm, &hidden, slope);
    }

    /// Before, here, behind; zeros outside the sentence.
    fn windows(&self, batch: &Batch, hidden: &[f32]) -> Vec<f32> {
        let width = self.width;
        let mut windows = vec![0.0; hidden.len() * 3];
        for bounds in &batch.bounds {
            for word in bounds.clone() {
                for place in 0..3 {
                    if let Some(other) = (word + place).checked_sub(1).filter(|other| bounds.contains(other)) {
                        let target = (word * 3 + place) * width;
                        windows[target..target + width].copy_from_slice(&hidden[other * width..(other + 1) * width]);
                    }
                }
            }
        }
        windows
    }

    /// The gradient of [`windows`](Self::windows).
    fn add_windows(&self, batch: &Batch, windows: &[f32], hidden: &mut [f32]) {
        let width = self.width;
        for bounds in &batch.bounds {
            for word in bounds.clone() {
                for place in 0..3 {
                    if let Some(other) = (word + place).checked_sub(1).filter(|other| bounds.contains(other)) {
                        let source = (word * 3 + place) * width;
                        add(&mut hidden[other * width..(other + 1) * width], &windows[source..source + width]);
                    }
                }
            }
        }
    }

    /// The words of a sentence in the order in which this half of the states sees them.
    fn order(bounds: &std::ops::Range<usize>, forward: bool) -> impl Iterator<Item = usize> {
        let (start, end) = (bounds.start, bounds.end);
        (start..end).map(move |word| if forward { word } else { start + end - 1 - word })
    }

    fn run(&self, batch: &Batch, input: &[f32]) -> Vec<f32> {
        let (width, half) = (self.width, self.width / 2);
        let mut states = vec![0.0; input.len() / 2];
        let mut state = vec![0.0; half];
        for bounds in &batch.bounds {
            for forward in [true, false] {
                let first = if forward { 0 } else { half };
                state.fill(0.0);
                for word in Self::order(bounds, forward) {
                    let gates = &input[word * 2 * width + first..][..half];
                    let candidates = &input[word * 2 * width + width + first..][..half];
                    for j in 0..half {
                        state[j] = (1.0 - gates[j]) * state[j] + gates[j] * candidates[j];
                    }
                    states[word * width + first..][..half].copy_from_slice(&state);
                }
            }
        }
        states
    }

    /// The gradient of gates (before the sigmoid) and candidates.
    fn run_gradient(&self, batch: &Batch, gated: &[f32], states: &[f32], slope: &[f32]) -> Vec<f32> {
        let (width, half) = (self.width, self.width / 2);
        let mut gradient = vec![0.0; gated.len()];
        let mut carried = vec![0.0; half];
        let nothing = vec![0.0; half];
        for bounds in &batch.bounds {
            for forward in [true, false] {
                let first = if forward { 0 } else { half };
                carried.fill(0.0);
                // Back along the way the states came.
                for word in Self::order(bounds, !forward) {
                    let row = word * 2 * width + first;
                    let before = if forward { word.checked_sub(1) } else { Some(word + 1) };
                    let before = before
                        .filter(|before| bounds.contains(before))
                        .map_or(&nothing[..], |before| &states[before * width + first..][..half]);
                    for j in 0..half {
                        carried[j] += slope[word * width + first + j];
                        let (gate, candidate) = (gated[row + j], gated[row + width + j]);
                        gradient[row + j] = carried[j] * (candidate - before[j]) * gate * (1.0 - gate);
                        gradient[row + width + j] = carried[j] * gate;
                        carried[j] *= 1.0 - gate;
                    }
                }
            }
        }
        gradient
    }
}
