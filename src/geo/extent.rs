//! The part of the globe that a set of places spans.

use super::space::{LonLat, wrap_lon};
use crate::list::{Grow, Listed};

/// Wider than this many degrees of longitude, a cone can no longer show a region without bending it visibly.
const REGION_SPAN_DEG: f64 = 100.0;

/// A box of longitudes and latitudes in degrees; `east` exceeds 180 when the box crosses the antimeridian.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// The western edge, −180 to 180.
    pub west: f64,
    /// The southern edge.
    pub south: f64,
    /// The eastern edge, `west` to `west + 360`.
    pub east: f64,
    /// The northern edge.
    pub north: f64,
}

impl Extent {
    /// The inhabited globe round Greenwich, without Antarctica.
    pub const WORLD: Self = Self { west: -180.0, south: -57.0, east: 180.0, north: 82.0 };

    /// The smallest box round `places`: it leaves out the widest gap of longitudes. `None` without a place on the globe.
    pub fn around(places: &[LonLat]) -> Option<Self> {
        let on_globe = || places.iter().filter(|place| place.is_on_globe());
        let lons: Vec<f64> = on_globe().map(|place| wrap_lon(place.lon)).listed();
        let (west, east) = lon_span(&lons)?;
        let south = on_globe().map(|place| place.lat).fold(90.0, f64::min);
        let north = on_globe().map(|place| place.lat).fold(-90.0, f64::max);
        Some(Self { west, south, east, north })
    }

    /// The middle of the box.
    pub fn center(&self) -> LonLat {
        LonLat::new(wrap_lon(f64::midpoint(self.west, self.east)), f64::midpoint(self.south, self.north))
    }

    /// Degrees from the western to the eastern edge.
    pub fn lon_span(&self) -> f64 {
        self.east - self.west
    }

    /// Whether a conic projection suits the box: not too wide, and on one side of the equator.
    pub fn is_region(&self) -> bool {
        self.lon_span() < REGION_SPAN_DEG && (self.south > 0.0 || self.north < 0.0)
    }

    /// Places along the edges, dense enough that a projected box is fitted with its bulges; their longitudes count from the
    /// middle of the box, so that both edges of the whole globe are there.
    pub(super) fn relative_outline(&self) -> Vec<LonLat> {
        const STEPS: u32 = 16;
        let mut places = Vec::with_capacity(4 * (STEPS as usize + 1));
        for i in 0..=STEPS {
            let part = f64::from(i) / f64::from(STEPS);
            let half = self.lon_span() / 2.0;
            let lon = half * (2.0 * part - 1.0);
            let lat = self.south + part * (self.north - self.south);
            places.add_all([LonLat::new(lon, self.south), LonLat::new(lon, self.north)]);
            places.add_all([LonLat::new(-half, lat), LonLat::new(half, lat)]);
        }
        places
    }
}

/// The ends of the smallest stretch of the circle that holds all of `lons`, which lie in −180 to 180. Each degree keeps only its
/// outermost two, so that a hundred thousand events need no sorting.
fn lon_span(lons: &[f64]) -> Option<(f64, f64)> {
    let mut degrees: [Option<(f64, f64)>; 361] = [None; 361];
    for lon in lons {
        if let Some(degree) = degrees.get_mut((lon.floor() + 180.0) as usize) {
            let (least, most) = degree.unwrap_or((*lon, *lon));
            *degree = Some((least.min(*lon), most.max(*lon)));
        }
    }
    let ends = || degrees.iter().flatten();
    let (mut west, mut east) = (ends().next()?.0, ends().last()?.1);
    for ((_, before), (after, _)) in ends().zip(ends().skip(1)) {
        if after - before > 360.0 - (east - west) {
            (west, east) = (*after, before + 360.0);
        }
    }
    Some((west, east))
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these values are exact in binary")]
mod tests {
    use super::*;

    #[test]
    fn a_box_round_moscow_and_doha_is_a_region() {
        let extent = Extent::around(&[LonLat::new(37.6, 55.8), LonLat::new(51.5, 25.3)]);
        assert_eq!(extent, Some(Extent { west: 37.6, south: 25.3, east: 51.5, north: 55.8 }));
        assert!(extent.is_some_and(|extent| extent.is_region()));
    }

    #[test]
    fn tokyo_and_honolulu_meet_across_the_antimeridian() {
        let extent = Extent::around(&[LonLat::new(-157.9, 21.3), LonLat::new(139.7, 35.7)]);
        assert!(extent.is_some_and(|e| e.west == 139.7 && (e.east - 202.1).abs() < 1e-9 && e.is_region()));
    }

    #[test]
    fn the_world_and_the_equator_are_no_region() {
        let wide = [LonLat::new(-120.0, 40.0), LonLat::new(0.0, 50.0), LonLat::new(120.0, 30.0)];
        assert!(Extent::around(&wide).is_some_and(|extent| !extent.is_region() && extent.lon_span() == 240.0));
        let across = [LonLat::new(30.0, -1.0), LonLat::new(31.0, 1.0)];
        assert!(Extent::around(&across).is_some_and(|extent| !extent.is_region()));
    }

    #[test]
    fn nothing_usable_has_no_extent() {
        assert_eq!(Extent::around(&[LonLat::new(f64::NAN, 3.0), LonLat::new(3.0, 300.0)]), None);
    }
}
