//! The spaces that a point of the map passes through, each a type, so that a degree is never taken for a pixel.

/// A point with two coordinates, in whichever space: what lines, rings and rectangles are made of.
pub trait Planar: Copy {
    /// The point at `x` (rightwards or eastwards) and `y`.
    fn at(x: f64, y: f64) -> Self;
    /// The first coordinate, in the unit of the space.
    fn x(self) -> f64;
    /// The second coordinate, in the unit of the space.
    fn y(self) -> f64;
}

/// A place on the globe: longitude east and latitude north, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    /// Degrees east of Greenwich, −180 to 180.
    pub lon: f64,
    /// Degrees north of the equator, −90 to 90.
    pub lat: f64,
}

/// A point on the projected plane: x to the right, y down, in pixels of the fitted map at zoom 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorldPoint {
    /// Pixels to the right of the picture's left edge.
    pub x: f64,
    /// Pixels below the picture's top edge.
    pub y: f64,
}

/// A point of the picture as the reader sees it after zoom and pan, in CSS pixels from its top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScreenPoint {
    /// Pixels to the right.
    pub x: f64,
    /// Pixels down.
    pub y: f64,
}

/// Width and height of a picture in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Pixels across.
    pub width: f64,
    /// Pixels down.
    pub height: f64,
}

impl LonLat {
    /// The place at `lon` degrees east and `lat` degrees north.
    pub const fn new(lon: f64, lat: f64) -> Self {
        Self { lon, lat }
    }

    /// Whether both numbers are finite and the latitude exists.
    pub fn is_on_globe(self) -> bool {
        self.lon.is_finite() && self.lat.abs() <= 90.0
    }
}

impl WorldPoint {
    /// The point `x` pixels to the right and `y` pixels down.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

impl ScreenPoint {
    /// The point `x` pixels to the right and `y` pixels down.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

impl Size {
    /// A picture of `width` by `height` pixels.
    pub const fn new(width: f64, height: f64) -> Self {
        Self { width, height }
    }
}

impl Planar for LonLat {
    fn at(x: f64, y: f64) -> Self {
        Self { lon: x, lat: y }
    }
    fn x(self) -> f64 {
        self.lon
    }
    fn y(self) -> f64 {
        self.lat
    }
}

impl Planar for WorldPoint {
    fn at(x: f64, y: f64) -> Self {
        Self { x, y }
    }
    fn x(self) -> f64 {
        self.x
    }
    fn y(self) -> f64 {
        self.y
    }
}

impl Planar for ScreenPoint {
    fn at(x: f64, y: f64) -> Self {
        Self { x, y }
    }
    fn x(self) -> f64 {
        self.x
    }
    fn y(self) -> f64 {
        self.y
    }
}

/// `lon` brought into −180 (exclusive) to 180 (inclusive) degrees; numbers already inside come back untouched.
pub(super) fn wrap_lon(lon: f64) -> f64 {
    if lon > -180.0 && lon <= 180.0 {
        return lon;
    }
    lon - 360.0 * ((lon - 180.0) / 360.0).ceil()
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these values are exact in binary")]
mod tests {
    use super::*;

    #[test]
    fn longitudes_wrap_to_the_half_open_circle() {
        for (lon, wrapped) in [(190.0, -170.0), (-180.0, 180.0), (180.0, 180.0), (540.0, 180.0), (-725.0, -5.0)] {
            assert_eq!(wrap_lon(lon), wrapped, "{lon}");
        }
    }

    #[test]
    fn a_latitude_beyond_the_pole_is_not_on_the_globe() {
        assert!(LonLat::new(37.0, -90.0).is_on_globe());
        assert!(!LonLat::new(37.0, 90.1).is_on_globe());
        assert!(!LonLat::new(f64::NAN, 0.0).is_on_globe());
        assert!(!LonLat::new(0.0, f64::NAN).is_on_globe());
    }
}
