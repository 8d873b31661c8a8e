//! Great circles: the shortest way between two places on the sphere. Antipodes are joined over the pole, so that the way is always one and
//! the same.

use super::LonLat;
use super::trig::{atan2, sin_cos};

/// A great circle's stretch: the start, the direction of leaving it, and how far.
pub(super) struct Way {
    start: Vector,
    heading: Vector,
    /// Radians from the start to the end.
    pub(super) angle: f64,
}

impl Way {
    /// The shorter way; over the north pole between antipodes.
    pub(super) fn between(from: LonLat, to: LonLat) -> Self {
        let (start, end) = (vector(from), vector(to));
        let angle = angle(start, end);
        let sideways = blend(end, 1.0, start, -dot(start, end));
        let size = dot(sideways, sideways).sqrt();
        let heading = if size > 1e-12 { blend(sideways, 1.0 / size, start, 0.0) } else { north(from) };
        Self { start, heading, angle }
    }

    /// The place at part `t`, 0 to 1.
    pub(super) fn at(&self, t: f64) -> LonLat {
        let turned = self.angle * t;
        let (sin, cos) = sin_cos(turned);
        place(blend(self.start, cos, self.heading, sin))
    }

    /// The part of the way at which it crosses the meridian `lon`; a way along or only up to the meridian does not cross it.
    pub(super) fn crossing(&self, lon: f64) -> Option<f64> {
        let (sin, cos) = sin_cos(lon.to_radians());
        let across = [-sin, cos, 0.0];
        let (start, heading) = (dot(self.start, across), dot(self.heading, across));
        let (sin_end, cos_end) = sin_cos(self.angle);
        let end = start * cos_end + heading * sin_end;
        if start.abs() < 1e-12 || end.abs() < 1e-12 || (start > 0.0) == (end > 0.0) {
            return None;
        }
        let t = atan2(start.abs(), -start.signum() * heading) / self.angle;
        let met = vector(self.at(t));
        (dot(met, [cos, sin, 0.0]) > 0.0).then_some(t)
    }
}

fn north(from: LonLat) -> Vector {
    let (sin_lon, cos_lon) = sin_cos(from.lon.to_radians());
    let (sin_lat, cos_lat) = sin_cos(from.lat.to_radians());
    [-sin_lat * cos_lon, -sin_lat * sin_lon, cos_lat]
}

type Vector = [f64; 3];

fn vector(place: LonLat) -> Vector {
    let (sin_lon, cos_lon) = sin_cos(place.lon.to_radians());
    let (sin_lat, cos_lat) = sin_cos(place.lat.to_radians());
    [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat]
}

fn place(v: Vector) -> LonLat {
    let [x, y, z] = v;
    LonLat::new(atan2(y, x).to_degrees(), atan2(z, (x * x + y * y).sqrt()).to_degrees())
}

fn dot(a: Vector, b: Vector) -> f64 {
    let ([a0, a1, a2], [b0, b1, b2]) = (a, b);
    a0 * b0 + a1 * b1 + a2 * b2
}

/// `p·a + q·b`.
fn blend(a: Vector, p: f64, b: Vector, q: f64) -> Vector {
    let ([a0, a1, a2], [b0, b1, b2]) = (a, b);
    [p * a0 + q * b0, p * a1 + q * b1, p * a2 + q * b2]
}

/// The angle between unit vectors in radians, exact for the very near and the nearly opposite (Kahan's formula).
fn angle(a: Vector, b: Vector) -> f64 {
    let (apart, together) = (blend(a, 1.0, b, -1.0), blend(a, 1.0, b, 1.0));
    2.0 * atan2(dot(apart, apart).sqrt(), dot(together, together).sqrt())
}

#[cfg(test)]
#[path = "great_circle_tests.rs"]
mod tests;
