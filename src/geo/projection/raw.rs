//! What one way of flattening the globe consists of: a pure pair of functions on the unit sphere, without scale or place.

use crate::geo::Extent;

/// An angle pair in radians: longitude relative to the central meridian, and latitude.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Radians {
    /// East of the central meridian, −π to π.
    pub lon: f64,
    /// North of the equator, −π/2 to π/2.
    pub lat: f64,
}

/// A point of the plane in radii of the unit sphere: x to the right, **y up**.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plane {
    /// To the right of the central meridian.
    pub x: f64,
    /// Upwards.
    pub y: f64,
}

/// The sines of the two latitudes at which a conic projection keeps true shape; the others ignore them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parallels {
    /// Of the one nearer the south.
    pub sin_south: f64,
    /// Of the one nearer the north.
    pub sin_north: f64,
}

/// A projection before scale and place: one entry of [`super::PROJECTIONS`].
#[derive(Debug)]
pub struct RawProjection {
    /// The name used in permalinks and message keys.
    pub id: &'static str,
    /// Whether it draws an extent well.
    pub suits: fn(&Extent) -> bool,
    /// From the sphere to the plane; `None` where the projection is not defined.
    pub project: fn(Parallels, Radians) -> Option<Plane>,
    /// From the plane back to the sphere; `None` outside the picture of the globe.
    pub unproject: fn(Parallels, Plane) -> Option<Radians>,
}

impl PartialEq for RawProjection {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}
