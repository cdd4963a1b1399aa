//! A layer of weights in integers, with the scales that lead to and from them.

#![allow(clippy::inline_always)] // what is inlined into `Path::run` is compiled for the path's instructions

use crate::kernels::{self, Matrix, Path};
use crate::model::{ModelError, Reader};

/// Values become integers of at most this size.
pub(crate) const MOST: f32 = 2047.0;

/// `y = scale · (x · weights) + bias`
pub(crate) struct Linear {
    matrix: Matrix,
    inputs: usize,
    /// For each output.
    scales: Vec<f32>,
    bias: Vec<f32>,
}

impl Linear {
    pub(crate) fn read(reader: &mut Reader<'_>, inputs: usize, outputs: usize) -> Result<Self, ModelError> {
        let scales = reader.floats(outputs)?;
        let bias = reader.floats(outputs)?;
        let weights = reader.bytes(inputs * outputs)?;
        Ok(Self { matrix: Matrix::new(weights, inputs, outputs), inputs, scales, bias })
    }

    pub(crate) fn outputs(&self) -> usize {
        self.scales.len()
    }

    /// Rows of `input` begin `stride` apart, which is less than their length for windows.
    /// `out` gets `count` rows.
    #[inline(always)]
    pub(crate) fn apply(
        &self,
        path: Path,
        input: (&[i16], usize, usize),
        scale: impl Fn(usize) -> f32,
        sums: &mut Vec<i32>,
        out: &mut Vec<f32>,
    ) {
        let (rows, stride, count) = input;
        debug_assert!(stride <= self.inputs);
        let (columns, outputs) = (self.matrix.columns(), self.outputs());
        // Both are written in full below.
        sums.resize(count * columns, 0);
        out.resize(count * outputs, 0.0);
        kernels::multiply(path, &self.matrix, rows, stride, count, sums);
        let rows = sums.chunks_exact(columns).zip(out.chunks_exact_mut(outputs));
        for (row, (sums, out)) in rows.enumerate() {
            let scale = scale(row);
            for (((out, &sum), &own), &bias) in out.iter_mut().zip(sums).zip(&self.scales).zip(&self.bias) {
                *out = sum as f32 * (scale * own) + bias;
            }
        }
    }
}

/// Rows of integers, each with what one of its units is worth.
#[derive(Default)]
pub(crate) struct Rows {
    pub(crate) values: Vec<i16>,
    pub(crate) scales: Vec<f32>,
}

impl Rows {
    /// Each row is scaled so that its greatest value becomes [`MOST`].
    #[inline(always)]
    pub(crate) fn set(&mut self, x: &[f32], width: usize) {
        self.values.resize(x.len(), 0);
        self.scales.clear();
        for (row, out) in x.chunks_exact(width).zip(self.values.chunks_exact_mut(width)) {
            // The bits of positive floats are in the order of their values, and integers are compared faster.
            let most = row.iter().fold(0, |most, value| (value.to_bits() & 0x7fff_ffff).max(most));
            let most = f32::from_bits(most);
            let factor = if most > 0.0 { MOST / most } else { 1.0 };
            self.scales.push(1.0 / factor);
            for (out, value) in out.iter_mut().zip(row) {
                *out = round(value * factor);
            }
        }
    }

    pub(crate) fn row(&self, row: usize, width: usize) -> &[i16] {
        &self.values[row * width..][..width]
    }
}

/// To the nearest integer, ties to even, for values far below 2²²: the sum has the integer in its last bits.
#[inline(always)]
pub(crate) fn round(value: f32) -> i16 {
    (value + 12_582_912.0).to_bits() as i16
}

/// e to the power of `x`, out of products and sums alone: the same bits on every processor.
#[inline(always)]
pub(crate) fn exp(x: f32) -> f32 {
    let x = x.clamp(-80.0, 80.0);
    let y = x * std::f32::consts::LOG2_E;
    let shifted = y + 12_582_912.0;
    let whole = shifted - 12_582_912.0;
    let exponent = shifted.to_bits().cast_signed().wrapping_sub(0x4b40_0000);
    let f = y - whole;
    let power = 1.0
        + f * (std::f32::consts::LN_2 + f * (0.240_226_5 + f * (0.055_504_11 + f * (0.009_618_13 + f * 0.001_333_36))));
    f32::from_bits(((exponent + 127) << 23).cast_unsigned()) * power
}

#[inline(always)]
pub(crate) fn dot(a: &[i16], b: &[i16]) -> i32 {
    a.iter().zip(b).map(|(&a, &b)| i32::from(a) * i32::from(b)).sum()
}

#[inline(always)]
pub(crate) fn add(values: &mut [f32], other: &[f32]) {
    for (value, other) in values.iter_mut().zip(other) {
        *value += other;
    }
}

#[inline(always)]
pub(crate) fn relu(values: &mut [f32]) {
    for value in values {
        *value = if *value > 0.0 { *value } else { 0.0 };
    }
}

/// The place of the greatest value, of the first among equals.
#[inline(always)]
pub(crate) fn first_greatest(values: &[f32]) -> usize {
    let mut best = 0;
    for (place, value) in values.iter().enumerate() {
        if *value > values[best] {
            best = place;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exp_is_close() {
        for step in -200..200 {
            let x = step as f32 * 0.1;
            assert!((exp(x) / x.exp() - 1.0).abs() < 1e-4, "{x}");
        }
    }

    #[test]
    fn rounding_goes_to_the_nearest() {
        for (value, whole) in [(0.4, 0), (0.6, 1), (-0.6, -1), (2.5, 2), (-2047.0, -2047)] {
            assert_eq!(round(value), whole);
        }
    }

    #[test]
    fn rows_keep_their_values() {
        let mut rows = Rows::default();
        rows.set(&[1.0, -4.0, 0.0, 0.0], 2);
        assert_eq!(rows.values, [512, -2047, 0, 0]);
        assert!((f32::from(rows.values[0]) * rows.scales[0] - 1.0).abs() < 1e-3);
    }
}
