//! Random numbers that are the same everywhere for the same seed.

/// Marsaglia's xorshift.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        let mut random = Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        for _ in 0..16 {
            random.next();
        }
        random
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// From 0 to 1, without 1.
    pub(crate) fn unit(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1u32 << 24) as f32
    }

    /// True in `share` of the cases.
    pub(crate) fn chance(&mut self, share: f32) -> bool {
        self.unit() < share
    }

    /// Of the normal distribution.
    pub(crate) fn gauss(&mut self) -> f32 {
        let (u, v) = (self.unit().max(1e-7), self.unit());
        (-2.0 * u.ln()).sqrt() * (std::f32::consts::TAU * v).cos()
    }

    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            let other = (self.next() % (at as u64 + 1)) as usize;
            list.swap(at, other);
        }
    }

    /// What to multiply with so that `share` of the values is dropped and their mean stays; empty for none.
    pub(crate) fn dropout(&mut self, share: f32, length: usize) -> Vec<f32> {
        if share == 0.0 {
            return Vec::new();
        }
        let kept = 1.0 / (1.0 - share);
        #[allow(clippy::cast_sign_loss)] // a share is positive
        let threshold = (share * 65536.0) as u64;
        let mut mask = Vec::with_capacity(length);
        while mask.len() < length {
            let bits = self.next();
            for part in (0..4).take(length - mask.len()) {
                mask.push(if (bits >> (16 * part)) & 0xffff < threshold { 0.0 } else { kept });
            }
        }
        mask
    }
}
