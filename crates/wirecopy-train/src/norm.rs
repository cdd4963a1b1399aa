//! Layer normalisation (Ba et al. 2016).

use crate::params::{Params, Slot, Start};

pub(crate) struct Norm {
    pub(crate) scale: Slot,
    pub(crate) shift: Slot,
}

/// What the backward pass needs: the rows normalised, and what each was divided by.
pub(crate) struct NormCache {
    normal: Vec<f32>,
    inverse: Vec<f32>,
}

impl Norm {
    pub(crate) fn new(start: &mut Start<'_>, width: usize) -> Self {
        Self { scale: start.constant(width, 1.0), shift: start.constant(width, 0.0) }
    }

    pub(crate) fn forward(&self, params: &Params, x: &[f32]) -> (Vec<f32>, NormCache) {
        let (scale, shift) = (params.weight(&self.scale), params.weight(&self.shift));
        let width = scale.len();
        let mut out = vec![0.0; x.len()];
        let mut cache = NormCache { normal: vec![0.0; x.len()], inverse: Vec::with_capacity(x.len() / width) };
        let rows = x.chunks_exact(width).zip(out.chunks_exact_mut(width)).zip(cache.normal.chunks_exact_mut(width));
        for ((row, out), normal) in rows {
            let mean = row.iter().sum::<f32>() / width as f32;
            let variance = row.iter().map(|v| (v - mean) * (v - mean)).sum::<f32>() / width as f32;
            let inverse = 1.0 / (variance + 1e-5).sqrt();
            cache.inverse.push(inverse);
            for j in 0..width {
                normal[j] = (row[j] - mean) * inverse;
                out[j] = normal[j] * scale[j] + shift[j];
            }
        }
        (out, cache)
    }

    /// Adds to the gradient of the input.
    pub(crate) fn backward(&self, params: &mut Params, cache: &NormCache, slope: &[f32], input: &mut [f32]) {
        let scale = params.weight(&self.scale).to_vec();
        let width = scale.len();
        let (mut scale_slope, mut shift_slope) = (vec![0.0; width], vec![0.0; width]);
        let rows = slope.chunks_exact(width).zip(cache.normal.chunks_exact(width));
        for ((row, normal), (input, inverse)) in rows.zip(input.chunks_exact_mut(width).zip(&cache.inverse)) {
            let (mut sum, mut along) = (0.0, 0.0);
            for j in 0..width {
                scale_slope[j] += row[j] * normal[j];
                shift_slope[j] += row[j];
                let scaled = row[j] * scale[j];
                sum += scaled;
                along += scaled * normal[j];
            }
            sum /= width as f32;
            along /= width as f32;
            for j in 0..width {
                input[j] += inverse * (row[j] * scale[j] - sum - normal[j] * along);
            }
        }
        crate::ops::add(params.gradient(&self.scale), &scale_slope);
        crate::ops::add(params.gradient(&self.shift), &shift_slope);
    }
}
