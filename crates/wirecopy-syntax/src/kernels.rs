//! The innermost loop, in the instructions that the processor has. All `unsafe` of the crate is in this file.
//!
//! Every path gives the same bits: products and sums are exact integers.
//!
//! x86-64 has SSE2, AVX2 and AVX-512 VNNI here, aarch64 has NEON; other processors take the scalar path. NEON was tested
//! under emulation only (QEMU), where this crate's tests pass; on a processor it was never timed.
#![allow(clippy::wildcard_imports)] // the intrinsics of one module, in one function each
#![allow(unsafe_code)] // vector instructions cannot be had without; each block says why it is sound

/// The instructions that are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Path {
    /// What the compiler makes of plain loops.
    Scalar,
    /// 128-bit integers, which every x86-64 has.
    #[cfg(target_arch = "x86_64")]
    Sse2,
    /// 256-bit integers of x86-64.
    #[cfg(target_arch = "x86_64")]
    Avx2,
    /// 512-bit integers of x86-64 with their dot product.
    #[cfg(target_arch = "x86_64")]
    Avx512Vnni,
    /// 128-bit integers of aarch64.
    #[cfg(target_arch = "aarch64")]
    Neon,
}

impl Path {
    /// The fastest that this processor has.
    pub(crate) fn detect() -> Self {
        *Self::available().last().unwrap_or(&Self::Scalar)
    }

    /// All that this processor has, the slowest first.
    pub(crate) fn available() -> Vec<Self> {
        #[cfg_attr(not(any(target_arch = "x86_64", target_arch = "aarch64")), allow(unused_mut))]
        let mut paths = vec![Self::Scalar];
        #[cfg(target_arch = "x86_64")]
        {
            paths.push(Self::Sse2);
            let avx2 = std::arch::is_x86_feature_detected!("avx2");
            if avx2 {
                paths.push(Self::Avx2);
            }
            if avx2
                && std::arch::is_x86_feature_detected!("avx512f")
                && std::arch::is_x86_feature_detected!("avx512bw")
                && std::arch::is_x86_feature_detected!("avx512vnni")
            {
                paths.push(Self::Avx512Vnni);
            }
        }
        #[cfg(target_arch = "aarch64")]
        if std::arch::is_aarch64_feature_detected!("neon") {
            paths.push(Self::Neon);
        }
        paths
    }

    /// What people call it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Scalar => "scalar",
            #[cfg(target_arch = "x86_64")]
            Self::Sse2 => "sse2",
            #[cfg(target_arch = "x86_64")]
            Self::Avx2 => "avx2",
            #[cfg(target_arch = "x86_64")]
            Self::Avx512Vnni => "avx512vnni",
            #[cfg(target_arch = "aarch64")]
            Self::Neon => "neon",
        }
    }

    /// Runs `work`, compiled for this path where it is marked `#[inline(always)]`.
    #[inline]
    pub(crate) fn run<R>(self, work: impl FnOnce() -> R) -> R {
        match self {
            Self::Scalar => work(),
            #[cfg(target_arch = "x86_64")]
            Self::Sse2 => work(),
            #[cfg(target_arch = "x86_64")]
            // SAFETY: both paths are made by `available` alone, where AVX2 was detected.
            Self::Avx2 | Self::Avx512Vnni => unsafe { run_avx2(work) },
            // The compiler takes NEON for granted on aarch64.
            #[cfg(target_arch = "aarch64")]
            Self::Neon => work(),
        }
    }
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn run_avx2<R>(work: impl FnOnce() -> R) -> R {
    work()
}

/// Columns come in groups of so many, so that every path finds whole vectors.
pub(crate) const LANES: usize = 32;

/// A matrix of integers laid out for [`multiply`].
pub(crate) struct Matrix {
    inputs: usize,
    /// A multiple of [`LANES`].
    columns: usize,
    /// For each pair of inputs, each column's two weights side by side.
    weights: Vec<i16>,
}

impl Matrix {
    /// From weights row by row, `inputs` × `outputs`; `inputs` is even.
    pub(crate) fn new(weights: &[u8], inputs: usize, outputs: usize) -> Self {
        let columns = outputs.next_multiple_of(LANES);
        let mut pairs = vec![0; inputs * columns];
        for (input, row) in weights.chunks_exact(outputs).enumerate() {
            for (column, &weight) in row.iter().enumerate() {
                pairs[(input / 2 * columns + column) * 2 + input % 2] = i16::from(weight.cast_signed());
            }
        }
        Self { inputs, columns, weights: pairs }
    }

    pub(crate) fn columns(&self) -> usize {
        self.columns
    }
}

/// `out[row] = rows[row * stride ..][.. inputs] · matrix` for `count` rows; a row of `out` has all columns.
///
/// Values are at most 2047 and weights 127 in size, inputs at most 8192: no sum overflows.
#[inline]
pub(crate) fn multiply(path: Path, matrix: &Matrix, rows: &[i16], stride: usize, count: usize, out: &mut [i32]) {
    // What the unsafe loops rest on.
    assert!(count == 0 || rows.len() >= (count - 1) * stride + matrix.inputs);
    assert!(out.len() >= count * matrix.columns);
    assert!(matrix.weights.len() == matrix.inputs * matrix.columns);
    assert!(matrix.inputs.is_multiple_of(2) && matrix.columns.is_multiple_of(LANES));
    match path {
        Path::Scalar => multiply_scalar(matrix, rows, stride, count, out),
        // SAFETY: every x86-64 has SSE2; the sizes are asserted.
        #[cfg(target_arch = "x86_64")]
        Path::Sse2 => unsafe { multiply_sse2(matrix, rows, stride, count, out) },
        // SAFETY: the path was made by `Path::available`, so the processor has the instructions; the sizes are asserted.
        #[cfg(target_arch = "x86_64")]
        Path::Avx2 => unsafe { multiply_avx2(matrix, rows, stride, count, out) },
        // SAFETY: as above.
        #[cfg(target_arch = "x86_64")]
        Path::Avx512Vnni => unsafe { multiply_avx512(matrix, rows, stride, count, out) },
        // SAFETY: as above.
        #[cfg(target_arch = "aarch64")]
        Path::Neon => unsafe { multiply_neon(matrix, rows, stride, count, out) },
    }
}

fn multiply_scalar(matrix: &Matrix, rows: &[i16], stride: usize, count: usize, out: &mut [i32]) {
    let columns = matrix.columns;
    for (row, out) in out.chunks_exact_mut(columns).take(count).enumerate() {
        out.fill(0);
        let values = &rows[row * stride..][..matrix.inputs];
        for (pair, weights) in values.chunks_exact(2).zip(matrix.weights.chunks_exact(2 * columns)) {
            let (first, second) = (i32::from(pair[0]), i32::from(pair[1]));
            for (sum, weights) in out.iter_mut().zip(weights.chunks_exact(2)) {
                *sum += first * i32::from(weights[0]) + second * i32::from(weights[1]);
            }
        }
    }
}

/// A kernel over `$rows` rows by two vectors of `$lanes` columns at a time, whose sums stay in registers.
///
/// The functions made are unsafe: the processor must have the instructions, and the sizes must be those that
/// [`multiply`] asserts.
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
macro_rules! kernel {
    (
        $name:ident, $arch:ident, $feature:literal, $rows:literal x $lanes:literal, $zero:expr, $load:ident,
        $store:ident, $broadcast:ident, |$sum:ident: $sums:ident, $value:ident, $weights:ident: $loaded:ident| $add:expr
    ) => {
        #[target_feature(enable = $feature)]
        unsafe fn $name(matrix: &Matrix, rows: &[i16], stride: usize, count: usize, out: &mut [i32]) {
            use std::arch::$arch::*;
            for first in (0..count).step_by($rows) {
                // The last rows are done more than once where fewer are left, and stored once.
                let left = (count - first).min($rows);
                let starts: [usize; $rows] = std::array::from_fn(|row| (first + row.min(left - 1)) * stride);
                for column in (0..matrix.columns).step_by(2 * $lanes) {
                    let mut sums = [[$zero; 2]; $rows];
                    for pair in 0..matrix.inputs / 2 {
                        // SAFETY: `pair` is below `inputs / 2` and two vectors from `column` on end at `columns` at
                        // most, of which they are a divisor; `weights` has `inputs * columns` values, two for each
                        // pair and column. The loads need no alignment.
                        let (low, high) = unsafe {
                            let weights = matrix.weights.as_ptr().add((pair * matrix.columns + column) * 2);
                            ($load(weights.cast()), $load(weights.add(2 * $lanes).cast()))
                        };
                        for (sums, start) in sums.iter_mut().zip(starts) {
                            // SAFETY: `start` is that of one of `count` rows, each with `inputs` values in `rows`.
                            let value = unsafe { rows.as_ptr().add(start + 2 * pair).cast::<i32>().read_unaligned() };
                            let add = |$sum: $sums, $weights: $loaded| {
                                let $value = $broadcast(value);
                                $add
                            };
                            sums[0] = add(sums[0], low);
                            sums[1] = add(sums[1], high);
                        }
                    }
                    for (row, sums) in sums.iter().enumerate().take(left) {
                        // SAFETY: row `first + row` is below `count`, and `out` has `count * columns` values.
                        unsafe {
                            let target = out.as_mut_ptr().add((first + row) * matrix.columns + column);
                            $store(target.cast(), sums[0]);
                            $store(target.add($lanes).cast(), sums[1]);
                        }
                    }
                }
            }
        }
    };
}

#[cfg(target_arch = "x86_64")]
kernel!(
    multiply_sse2, x86_64, "sse2", 4 x 4,
    _mm_setzero_si128(), _mm_loadu_si128, _mm_storeu_si128, _mm_set1_epi32,
    |sum: __m128i, value, weights: __m128i| _mm_add_epi32(sum, _mm_madd_epi16(value, weights))
);

#[cfg(target_arch = "x86_64")]
kernel!(
    multiply_avx2, x86_64, "avx2", 4 x 8,
    _mm256_setzero_si256(), _mm256_loadu_si256, _mm256_storeu_si256, _mm256_set1_epi32,
    |sum: __m256i, value, weights: __m256i| _mm256_add_epi32(sum, _mm256_madd_epi16(value, weights))
);

#[cfg(target_arch = "x86_64")]
kernel!(
    multiply_avx512, x86_64, "avx512f,avx512bw,avx512vnni", 6 x 16,
    _mm512_setzero_si512(), _mm512_loadu_si512, _mm512_storeu_si512, _mm512_set1_epi32,
    |sum: __m512i, value, weights: __m512i| _mm512_dpwssd_epi32(sum, value, weights)
);

// A vector is two registers here: the load takes the pairs apart, eight first weights and eight second ones.
#[cfg(target_arch = "aarch64")]
kernel!(
    multiply_neon, aarch64, "neon", 4 x 8,
    int32x4x2_t(vdupq_n_s32(0), vdupq_n_s32(0)), vld2q_s16, vst1q_s32_x2, vdup_n_s32,
    |sum: int32x4x2_t, value, weights: int16x8x2_t| {
        let (value, int16x8x2_t(first, second)) = (vreinterpret_s16_s32(value), weights);
        let low = vmlal_lane_s16::<0>(sum.0, vget_low_s16(first), value);
        let high = vmlal_high_lane_s16::<0>(sum.1, first, value);
        int32x4x2_t(
            vmlal_lane_s16::<1>(low, vget_low_s16(second), value),
            vmlal_high_lane_s16::<1>(high, second, value),
        )
    }
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_paths_give_the_same() {
        let mut state = 1u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as i32
        };
        for (inputs, outputs, count, stride) in [(2, 1, 1, 2), (128, 92, 7, 128), (384, 128, 13, 128), (64, 50, 6, 64)]
        {
            let weights: Vec<u8> = (0..inputs * outputs).map(|_| next().to_le_bytes()[0]).collect();
            let rows: Vec<i16> = (0..(count - 1) * stride + inputs).map(|_| (next() % 2048) as i16).collect();
            let matrix = Matrix::new(&weights, inputs, outputs);
            let answer = |path| {
                let mut out = vec![1; count * matrix.columns()];
                multiply(path, &matrix, &rows, stride, count, &mut out);
                out
            };
            let expected = answer(Path::Scalar);
            for path in Path::available() {
                assert_eq!(answer(path), expected, "{path:?} {inputs} {outputs} {count}");
            }
        }
    }
}
