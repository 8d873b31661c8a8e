//! The Equal Earth projection, for the world: equal areas, pleasing continents.
//!
//! Formulas: Šavrič, Patterson and Jenny, "The Equal Earth map projection", IJGIS 33(3), 2019.

use std::f64::consts::{FRAC_PI_3, PI};

use super::raw::{Parallels, Plane, Radians, RawProjection};
use crate::geo::trig::{asin, sin_cos};

/// Equal Earth, with its inverse by Newton's method to the last bits.
pub static EQUAL_EARTH: RawProjection = RawProjection { id: "equal-earth", suits: |_| true, project, unproject };

const A1: f64 = 1.340_264;
const A2: f64 = -0.081_106;
const A3: f64 = 0.000_893;
const A4: f64 = 0.003_796;
/// √3 / 2.
const M: f64 = 0.866_025_403_784_438_6;

/// y of the parametric latitude.
fn height(theta: f64) -> f64 {
    let square = theta * theta;
    let sixth = square * square * square;
    theta * (A1 + A2 * square + sixth * (A3 + A4 * square))
}

/// The derivative of [`height`].
fn slope(theta: f64) -> f64 {
    let square = theta * theta;
    let sixth = square * square * square;
    A1 + 3.0 * A2 * square + sixth * (7.0 * A3 + 9.0 * A4 * square)
}

#[expect(clippy::unnecessary_wraps, reason = "every projection has the same signature")]
fn project(_: Parallels, at: Radians) -> Option<Plane> {
    let sin = M * sin_cos(at.lat).0;
    let theta = asin(sin);
    let cos = (1.0 - sin * sin).sqrt();
    Some(Plane { x: at.lon * cos / (M * slope(theta)), y: height(theta) })
}

fn unproject(_: Parallels, at: Plane) -> Option<Radians> {
    if at.y.abs() > height(FRAC_PI_3) + 1e-12 {
        return None;
    }
    let mut theta = at.y / A1;
    for _ in 0..12 {
        let step = (height(theta) - at.y) / slope(theta);
        theta -= step;
        if step.abs() < 1e-15 {
            break;
        }
    }
    let (sin, cos) = sin_cos(theta);
    let lon = M * at.x * slope(theta) / cos;
    (lon.abs() <= PI + 1e-12).then(|| Radians { lon, lat: asin((sin / M).clamp(-1.0, 1.0)) })
}
