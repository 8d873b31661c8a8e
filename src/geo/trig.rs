//! Sines and arc tangents from additions, multiplications, divisions and square roots only, which every machine rounds alike:
//! so a map is the same to the last bit natively and in wasm, whose own functions differ. It is also less code than theirs.
//!
//! Polynomials: `fdlibm` 5.3 (Sun Microsystems, 1993), `k_sin.c`, `k_cos.c` and `s_atan.c`; errors stay below 1e-15.

use std::f64::consts::{FRAC_2_PI, FRAC_PI_2, FRAC_PI_4, PI};

/// π/2 in two parts, the first of which has 33 bits, so that its small multiples are exact.
const HALF_PI_HIGH: f64 = 1.570_796_326_734_125_6;
const HALF_PI_LOW: f64 = 6.077_100_506_506_192e-11;

const SIN: [f64; 6] = [
    1.589_690_995_211_55e-10,
    -2.505_076_025_340_686_3e-8,
    2.755_731_370_707_006_8e-6,
    -1.984_126_982_985_795e-4,
    8.333_333_333_322_49e-3,
    -1.666_666_666_666_663_2e-1,
];

const COS: [f64; 6] = [
    -1.135_964_755_778_819_5e-11,
    2.087_572_321_298_175e-9,
    -2.755_731_435_139_066_3e-7,
    2.480_158_728_947_673e-5,
    -1.388_888_888_887_411e-3,
    4.166_666_666_666_66e-2,
];

const ATAN: [f64; 11] = [
    1.628_582_011_536_578_2e-2,
    -3.653_157_274_421_691_6e-2,
    4.976_877_994_615_932e-2,
    -5.833_570_133_790_573_5e-2,
    6.661_073_137_387_531e-2,
    -7.691_876_205_044_83e-2,
    9.090_887_133_436_507e-2,
    -1.111_111_040_546_235_6e-1,
    1.428_571_427_250_346_6e-1,
    -1.999_999_999_987_648_3e-1,
    3.333_333_333_333_293e-1,
];

/// Sine and cosine of an angle in radians, for angles of a few turns at most.
pub fn sin_cos(angle: f64) -> (f64, f64) {
    let quarter = (angle * FRAC_2_PI).round_ties_even();
    let rest = (angle - quarter * HALF_PI_HIGH) - quarter * HALF_PI_LOW;
    let square = rest * rest;
    let sin = rest + rest * square * polynomial(&SIN, square);
    let cos = 1.0 - (0.5 * square - square * square * polynomial(&COS, square));
    match (quarter as i64).rem_euclid(4) {
        0 => (sin, cos),
        1 => (cos, -sin),
        2 => (-sin, -cos),
        _ => (-cos, sin),
    }
}

/// The angle of the direction (x, y) in radians, −π to π.
pub fn atan2(y: f64, x: f64) -> f64 {
    let (low, high) = (y.abs().min(x.abs()), y.abs().max(x.abs()));
    let octant = if high > 0.0 { atan(low / high) } else { 0.0 };
    let quadrant = if y.abs() > x.abs() { FRAC_PI_2 - octant } else { octant };
    let half = if x < 0.0 { PI - quadrant } else { quadrant };
    if y < 0.0 { -half } else { half }
}

/// The angle in radians whose sine is `sin`, −1 to 1.
pub fn asin(sin: f64) -> f64 {
    atan2(sin, ((1.0 - sin) * (1.0 + sin)).max(0.0).sqrt())
}

/// For 0 to 1.
fn atan(tan: f64) -> f64 {
    if tan > 0.4375 {
        return FRAC_PI_4 - atan((1.0 - tan) / (1.0 + tan));
    }
    let square = tan * tan;
    tan - tan * square * polynomial(&ATAN, square)
}

/// Horner's rule, the highest power first.
fn polynomial(coefficients: &[f64], x: f64) -> f64 {
    coefficients.iter().fold(0.0, |sum, c| sum * x + c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    #[allow(clippy::float_cmp, reason = "the ends of the range are exact")]
    fn the_ends_are_exact() {
        assert_eq!(sin_cos(0.0), (0.0, 1.0));
        assert_eq!(atan2(0.0, -1.0), PI);
        assert_eq!(atan2(-1.0, 0.0), -FRAC_PI_2);
        assert_eq!(atan2(0.0, 0.0), 0.0);
        assert_eq!(asin(1.0), FRAC_PI_2);
        assert!(sin_cos(f64::NAN).0.is_nan());
    }

    /// Any change of these bits changes pictures; both targets must give them.
    #[test]
    fn the_bits_are_always_the_same() {
        let bits = [sin_cos(0.7).0, sin_cos(2.5).1, atan2(3.0, -2.0), asin(0.9)].map(f64::to_bits);
        let expected = [
            4_603_977_816_617_654_712,
            13_828_763_316_576_947_069,
            4_612_043_601_829_146_481,
            4_607_721_812_743_135_602,
        ];
        assert_eq!(bits, expected);
    }

    proptest! {
        #[test]
        fn they_agree_with_the_platform(angle in -7.0..7.0, x in -9.0..9.0, y in -9.0..9.0, sin in -1.0..1.0) {
            let (s, c) = sin_cos(angle);
            prop_assert!((s - f64::sin(angle)).abs() < 1e-15 && (c - f64::cos(angle)).abs() < 1e-15);
            prop_assert!((atan2(y, x) - f64::atan2(y, x)).abs() < 1e-15);
            prop_assert!((asin(sin) - f64::asin(sin)).abs() < 1e-15);
        }
    }
}
