//! A seeded generator of small, repeatable disturbances.

/// The linear congruential generator of Numerical Recipes, modulus 2³² (also d3-force's).
pub(super) struct Lcg(u32);

impl Lcg {
    /// A generator that always gives the same numbers for the same `seed`.
    pub(super) fn new(seed: u32) -> Self {
        Self(seed)
    }

    /// The next number, −0.5 ≤ n < 0.5.
    pub(super) fn next_offset(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(self.0) / 4_294_967_296.0 - 0.5
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_the_published_sequence() {
        // Numerical Recipes, 2nd edition, section 7.1: the first values from seed 0, in hexadecimal.
        let mut lcg = Lcg::new(0);
        let seen: Vec<u32> = (0..4)
            .map(|_| {
                lcg.next_offset();
                lcg.0
            })
            .collect();
        assert_eq!(seen, [0x3C6E_F35F, 0x4750_2932, 0xD1CC_F6E9, 0xAAF9_5334]);
    }
}
