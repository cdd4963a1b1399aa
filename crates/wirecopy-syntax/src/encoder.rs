//! Words → vectors that know their sentence: embeddings, and the layers over them.
#![allow(clippy::inline_always)] // what is inlined into `Path::run` is compiled for the path's instructions

use std::borrow::Cow;

use crate::features::features;
use crate::kernels::Path;
use crate::linear::{Linear, MOST, add, exp, relu, round};
use crate::model::{ModelError, Reader, Sizes};
use crate::scratch::Scratch;

/// A vector for each feature that the model knows.
pub(crate) struct Embedding {
    /// Half hashes → rows, open addressing; row 0 is a free place.
    table: Vec<(u32, u32)>,
    scales: Vec<f32>,
    /// Signed bytes.
    rows: Cow<'static, [u8]>,
}

/// Normalise, mix, rectify, add to what came in.
pub(crate) struct Layer {
    scale: Vec<f32>,
    shift: Vec<f32>,
    body: Body,
}

enum Body {
    Convolution(Linear),
    Recurrence { gates: Linear, out: Linear },
}

/// Rows that stand for no feature and for an unknown form.
const UNKNOWN: usize = 1;
/// What one is in integers behind a normalisation.
const NORMAL: f32 = 128.0;

impl Embedding {
    pub(crate) fn read(reader: &mut Reader<'_>, sizes: Sizes) -> Result<Self, ModelError> {
        let hashes = reader.numbers(sizes.rows)?;
        let rows = sizes.rows + UNKNOWN + 1;
        let scales = reader.floats(rows)?;
        let bytes = reader.lasting_bytes(rows.checked_mul(sizes.width).ok_or(ModelError::Unknown)?)?;
        let mut embedding = Self { table: vec![(0, 0); (rows * 2).next_power_of_two()], scales, rows: bytes };
        for (&hash, row) in hashes.iter().zip(UNKNOWN as u32 + 1..) {
            let place = embedding.place(hash);
            embedding.table[place] = (hash, row);
        }
        Ok(embedding)
    }

    /// Where a half hash is, or where it would be; the table is never more than half full.
    fn place(&self, hash: u32) -> usize {
        let mask = self.table.len() - 1;
        let mut place = hash as usize & mask;
        while self.table[place].1 != 0 && self.table[place].0 != hash {
            place = (place + 1) & mask;
        }
        place
    }

    /// The row of a feature, 0 for none.
    fn find(&self, hash: u64) -> usize {
        self.table[self.place((hash >> 32) as u32)].1 as usize
    }

    /// Appends the sum of the word's features to `x`; words that came before are remembered.
    #[inline(always)]
    pub(crate) fn embed(&self, word: &str, width: usize, s: &mut Scratch) {
        if let Some(known) = s.words.find(word) {
            let row = s.words.row(known, width);
            s.x.extend_from_slice(row);
            return;
        }
        let start = s.x.len();
        s.x.resize(start + width, 0.0);
        let out = &mut s.x[start..];
        for (kind, &hash) in features(word).iter().enumerate().filter(|&(_, &hash)| hash != 0) {
            let row = match self.find(hash) {
                0 if kind == 0 => UNKNOWN,
                0 => continue,
                row => row,
            };
            let scale = self.scales[row];
            for (sum, &value) in out.iter_mut().zip(&self.rows[row * width..][..width]) {
                *sum += f32::from(value.cast_signed()) * scale;
            }
        }
        s.words.remember(word, &s.x[start..]);
    }
}

impl Layer {
    pub(crate) fn read(reader: &mut Reader<'_>, width: usize, recurrent: bool) -> Result<Self, ModelError> {
        let (scale, shift) = (reader.floats(width)?, reader.floats(width)?);
        let body = if recurrent {
            let gates = Linear::read(reader, width, 2 * width)?;
            Body::Recurrence { gates, out: Linear::read(reader, width, width)? }
        } else {
            Body::Convolution(Linear::read(reader, 3 * width, width)?)
        };
        Ok(Self { scale, shift, body })
    }

    /// Adds to `x`.
    #[inline(always)]
    pub(crate) fn apply(&self, path: Path, width: usize, s: &mut Scratch) {
        let count = s.answers.len();
        self.normalise(width, s);
        match &self.body {
            Body::Convolution(linear) => {
                // A row of windows begins one word earlier: the normalised words have an empty one at each end.
                linear.apply(path, (&s.normal, width, count), |_| 1.0 / NORMAL, &mut s.sums, &mut s.y);
                relu(&mut s.y);
                add(&mut s.x, &s.y);
            }
            Body::Recurrence { gates, out } => {
                let input = (&s.normal[width..], width, count);
                gates.apply(path, input, |_| 1.0 / NORMAL, &mut s.sums, &mut s.y);
                s.z.resize(count * width, 0.0);
                s.state.resize(width / 2, 0.0);
                for backward in [false, true] {
                    run(&s.y, width, backward, &mut s.state, &mut s.z);
                }
                s.states.set(&s.z, width);
                let own = &s.states.scales;
                out.apply(path, (&s.states.values, width, count), |row| own[row], &mut s.sums, &mut s.y);
                relu(&mut s.y);
                add(&mut s.x, &s.y);
            }
        }
    }

    /// Fills `normal` with the words behind the normalisation, an empty one before and behind them.
    #[inline(always)]
    fn normalise(&self, width: usize, s: &mut Scratch) {
        s.normal.clear();
        s.normal.resize(s.x.len() + 2 * width, 0);
        for (row, out) in s.x.chunks_exact(width).zip(s.normal[width..].chunks_exact_mut(width)) {
            let mean = sum(row, |value| value) / width as f32;
            let variance = sum(row, |value| (value - mean) * (value - mean)) / width as f32;
            let inverse = 1.0 / (variance + 1e-5).sqrt();
            for (((out, value), scale), shift) in out.iter_mut().zip(row).zip(&self.scale).zip(&self.shift) {
                let value = (value - mean) * inverse * scale + shift;
                *out = round((value * NORMAL).clamp(-MOST, MOST));
            }
        }
    }
}

/// One direction of the recurrence: gates and candidates are in the rows of `input`, the states go to one half of `states`.
#[inline(always)]
fn run(input: &[f32], width: usize, backward: bool, state: &mut [f32], states: &mut [f32]) {
    let half = width / 2;
    let first = if backward { half } else { 0 };
    let count = states.len() / width;
    state.fill(0.0);
    for step in 0..count {
        let word = if backward { count - 1 - step } else { step };
        let row = &input[word * 2 * width..][..2 * width];
        let (gates, candidates) = (&row[first..][..half], &row[width + first..][..half]);
        let out = &mut states[word * width + first..][..half];
        for (((out, state), gate), candidate) in out.iter_mut().zip(state.iter_mut()).zip(gates).zip(candidates) {
            let gate = 1.0 / (1.0 + exp(-gate));
            *state = (1.0 - gate) * *state + gate * candidate;
            *out = *state;
        }
    }
}

/// Eight sums side by side, then together: one order of addition for every path.
#[inline(always)]
fn sum(row: &[f32], value: impl Fn(f32) -> f32) -> f32 {
    let mut sums = [0.0; 8];
    for values in row.as_chunks::<8>().0 {
        for (sum, &x) in sums.iter_mut().zip(values) {
            *sum += value(x);
        }
    }
    ((sums[0] + sums[4]) + (sums[1] + sums[5])) + ((sums[2] + sums[6]) + (sums[3] + sums[7]))
}
