//! Arithmetic on flat row-major matrices.
#![allow(clippy::many_single_char_names)] // matrices and their sizes, as the formulas write them

use ndarray::linalg::general_mat_mul;
use ndarray::{ArrayView2, ArrayViewMut2};

/// A slice as `rows` × `columns`. A wrong size is a mistake in this crate, hence the panic.
fn view(values: &[f32], rows: usize, columns: usize) -> ArrayView2<'_, f32> {
    ArrayView2::from_shape((rows, columns), values).expect("as many values as rows times columns")
}

fn view_mut(values: &mut [f32], rows: usize, columns: usize) -> ArrayViewMut2<'_, f32> {
    ArrayViewMut2::from_shape((rows, columns), values).expect("as many values as rows times columns")
}

/// `c[m,n] += a[m,k] · b[k,n]`
pub(crate) fn add_product(a: &[f32], b: &[f32], c: &mut [f32], (m, k, n): (usize, usize, usize)) {
    general_mat_mul(1.0, &view(a, m, k), &view(b, k, n), 1.0, &mut view_mut(c, m, n));
}

/// `a[m,k] · b[k,n]`
pub(crate) fn product(a: &[f32], b: &[f32], (m, k, n): (usize, usize, usize)) -> Vec<f32> {
    let mut c = vec![0.0; m * n];
    add_product(a, b, &mut c, (m, k, n));
    c
}

/// `c[k,n] += aᵀ[k,m] · b[m,n]`: the gradient of weights.
pub(crate) fn add_product_of_transposed(a: &[f32], b: &[f32], c: &mut [f32], (m, k, n): (usize, usize, usize)) {
    general_mat_mul(1.0, &view(a, m, k).t(), &view(b, m, n), 1.0, &mut view_mut(c, k, n));
}

/// `c[m,k] += a[m,n] · bᵀ[n,k]`: the gradient of inputs.
pub(crate) fn add_product_by_transposed(a: &[f32], b: &[f32], c: &mut [f32], (m, n, k): (usize, usize, usize)) {
    general_mat_mul(1.0, &view(a, m, n), &view(b, k, n).t(), 1.0, &mut view_mut(c, m, k));
}

pub(crate) fn add_bias(values: &mut [f32], bias: &[f32]) {
    for row in values.chunks_exact_mut(bias.len()) {
        add(row, bias);
    }
}

pub(crate) fn relu(values: &mut [f32]) {
    for value in values {
        *value = value.max(0.0);
    }
}

/// Stops the gradient where the rectifier gave nothing.
pub(crate) fn relu_gradient(gradient: &mut [f32], output: &[f32]) {
    for (slope, value) in gradient.iter_mut().zip(output) {
        if *value <= 0.0 {
            *slope = 0.0;
        }
    }
}

pub(crate) fn add(values: &mut [f32], other: &[f32]) {
    for (value, addend) in values.iter_mut().zip(other) {
        *value += addend;
    }
}

/// Multiplies by a dropout mask; an empty one changes nothing.
pub(crate) fn apply_mask(values: &mut [f32], mask: &[f32]) {
    for (value, factor) in values.iter_mut().zip(mask) {
        *value *= factor;
    }
}

/// Adds the sum of the rows to `sums`: the gradient of a bias.
pub(crate) fn add_rows(values: &[f32], sums: &mut [f32]) {
    for row in values.chunks_exact(sums.len()) {
        add(sums, row);
    }
}

pub(crate) fn softmax(row: &mut [f32]) {
    let most = row.iter().copied().fold(f32::MIN, f32::max);
    let mut sum = 0.0;
    for value in row.iter_mut() {
        *value = (*value - most).exp();
        sum += *value;
    }
    for value in row {
        *value /= sum;
    }
}

/// Turns probabilities into the gradient of cross entropy times `weight`; the loss.
///
/// What they should be is known (`gold`), or else taught (`lesson`); where it is neither the gradient is zero. (A mean of
/// both was tried: the teachers know the treebank by heart and add nothing to it.)
pub(crate) fn cross_entropy(row: &mut [f32], gold: Option<usize>, lesson: Option<&[f32]>, weight: f32) -> f32 {
    let mut loss = 0.0;
    if gold.is_none() && lesson.is_none() {
        row.fill(0.0);
        return loss;
    }
    for (place, value) in row.iter_mut().enumerate() {
        let wanted = match (gold, lesson) {
            (Some(gold), _) => f32::from(u8::from(gold == place)),
            (None, lesson) => lesson.map_or(0.0, |lesson| lesson[place]),
        };
        if wanted > 0.0 {
            loss -= wanted * value.max(1e-9).ln() * weight;
        }
        *value = (*value - wanted) * weight;
    }
    loss
}

pub(crate) fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}
