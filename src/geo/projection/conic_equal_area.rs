//! Albers' conic equal-area projection, for regions: areas compare truthfully, and shapes hold between the two parallels.
//!
//! Formulas: Snyder, *Map Projections: A Working Manual* (USGS 1395, 1987), equations 14-1 to 14-11, on the unit sphere.

use std::f64::consts::PI;

use super::raw::{Parallels, Plane, Radians, RawProjection};
use crate::geo::Extent;
use crate::geo::trig::{asin, atan2, sin_cos};

/// Albers' conic, with its exact inverse.
pub static CONIC_EQUAL_AREA: RawProjection =
    RawProjection { id: "conic-equal-area", suits: Extent::is_region, project, unproject };

/// What both directions derive from the parallels.
struct Cone {
    /// The cone constant: how much of a full turn the unrolled cone takes.
    n: f64,
    /// Snyder's C.
    c: f64,
    /// The radius at which latitude 0 is drawn.
    rho_0: f64,
}

/// `None` when the parallels lie symmetrically about the equator: that cone is a cylinder and has no apex.
fn cone(parallels: Parallels) -> Option<Cone> {
    let Parallels { sin_south, sin_north } = parallels;
    let n = f64::midpoint(sin_south, sin_north);
    let c = 1.0 + sin_south * sin_north;
    (n.abs() > 1e-9).then(|| Cone { n, c, rho_0: c.sqrt() / n })
}

fn project(parallels: Parallels, at: Radians) -> Option<Plane> {
    let Cone { n, c, rho_0 } = cone(parallels)?;
    let rho = (c - 2.0 * n * sin_cos(at.lat).0).max(0.0).sqrt() / n;
    let (sin, cos) = sin_cos(n * at.lon);
    Some(Plane { x: rho * sin, y: rho_0 - rho * cos })
}

fn unproject(parallels: Parallels, at: Plane) -> Option<Radians> {
    let Cone { n, c, rho_0 } = cone(parallels)?;
    let below_apex = rho_0 - at.y;
    let rho_squared = at.x * at.x + below_apex * below_apex;
    let lon = atan2(at.x * n.signum(), below_apex * n.signum()) / n;
    let sin_lat = (c - rho_squared * n * n) / (2.0 * n);
    (lon.abs() <= PI + 1e-12 && sin_lat.abs() <= 1.0 + 1e-12)
        .then(|| Radians { lon, lat: asin(sin_lat.clamp(-1.0, 1.0)) })
}
