//! A start without knowledge of the graph: an even disc, as the seeds of a sunflower.

use crate::network::point::NetworkPoint;

/// Cosine and sine of the golden angle, π (3 − √5), as literals: the platforms' own functions differ in the last bit.
const COS: f64 = -0.737_368_878_078_319_7;
const SIN: f64 = 0.675_490_294_261_523_7;

/// `n` places at distances of about `spacing` pixels (H. Vogel, "A better way to construct the sunflower head", 1979).
pub(in crate::network) fn phyllotaxis(n: usize, spacing: f64) -> Vec<NetworkPoint> {
    let (mut cos, mut sin) = (1.0_f64, 0.0_f64);
    let mut places = Vec::with_capacity(n);
    for i in 0..n {
        let radius = spacing * (0.5 + i as f64).sqrt() / 1.8;
        places.push(NetworkPoint::new(radius * cos, radius * sin));
        (cos, sin) = (cos * COS - sin * SIN, sin * COS + cos * SIN);
        // Rounding would otherwise let the radius drift over many turns.
        let norm = (cos * cos + sin * sin).sqrt();
        (cos, sin) = (cos / norm, sin / norm);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_by_the_golden_angle() {
        let angle = std::f64::consts::PI * (3.0 - 5.0_f64.sqrt());
        assert!((COS - angle.cos()).abs() < 1e-15 && (SIN - angle.sin()).abs() < 1e-15);
        let places = phyllotaxis(5000, 30.0);
        let expected = (angle * 4999.0).cos() * 30.0 * 4999.5_f64.sqrt() / 1.8;
        assert!((places[4999].x - expected).abs() < 1e-6);
    }

    #[test]
    fn keeps_its_distance() {
        let places = phyllotaxis(200, 30.0);
        for (i, a) in places.iter().enumerate() {
            for b in &places[..i] {
                assert!((a.x - b.x).powi(2) + (a.y - b.y).powi(2) > 20.0 * 20.0);
            }
        }
    }
}
