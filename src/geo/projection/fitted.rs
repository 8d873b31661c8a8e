//! A raw projection turned to the dossier's meridian and scaled into a frame of the picture.

use std::f64::consts::PI;

use super::choose;
use super::raw::{Parallels, Plane, Radians, RawProjection};
use crate::geo::trig::sin_cos;
use crate::geo::{Extent, LonLat, Rect, Viewport, WorldPoint, space::wrap_lon};
use crate::list::Listed;

/// A frame never shows less than this many degrees across, so that one place alone still has a map round it.
const MIN_SPAN_DEG: f64 = 2.0;

/// A map projection in use: longitude and latitude in, pixels of the picture out, and back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    raw: &'static RawProjection,
    parallels: Parallels,
    center_lon: f64,
    /// Pixels per radian.
    scale: f64,
    /// Where the raw plane's origin falls.
    origin: WorldPoint,
}

impl Projection {
    /// `raw` turned to the middle of `places` and scaled so that all of them lie in `frame`, centred.
    /// `None` without a place on the globe, without room in the frame, or where `raw` cannot draw them.
    pub fn fit(raw: &'static RawProjection, places: &[LonLat], frame: Rect<WorldPoint>) -> Option<Self> {
        let unit = Self::unit(raw, &Extent::around(places)?);
        let drawn: Vec<WorldPoint> = places.iter().filter_map(|place| unit.project(*place)).listed();
        unit.placed(&Rect::around(&drawn)?, &frame)
    }

    /// The same, with the projection that [`choose`] finds for the places.
    pub fn fit_best(places: &[LonLat], frame: Rect<WorldPoint>) -> Option<Self> {
        Self::fit(choose(&Extent::around(places)?), places, frame)
    }

    /// The projection that [`choose`] finds for a box, turned to its middle, with the whole box in `frame`.
    pub fn fit_extent(extent: &Extent, frame: Rect<WorldPoint>) -> Option<Self> {
        let unit = Self::unit(choose(extent), extent);
        let outline = extent.relative_outline();
        let drawn: Vec<WorldPoint> = outline.iter().filter_map(|place| unit.project_relative(*place)).listed();
        unit.placed(&Rect::around(&drawn)?, &frame)
    }

    /// `raw` turned to the middle of a box, a pixel to a radian.
    fn unit(raw: &'static RawProjection, extent: &Extent) -> Self {
        let origin = WorldPoint::new(0.0, 0.0);
        Self { raw, parallels: parallels(extent), center_lon: extent.center().lon, scale: 1.0, origin }
    }

    /// Pixels from the left and top edge of the picture; `None` off the globe or where the projection is not defined.
    pub fn project(&self, place: LonLat) -> Option<WorldPoint> {
        self.project_relative(LonLat::new(self.relative_lon(place.lon), place.lat))
    }

    /// As [`Self::project`], for a longitude that is already relative to the central meridian; so −180 and 180 differ.
    pub fn project_relative(&self, place: LonLat) -> Option<WorldPoint> {
        if !place.is_on_globe() {
            return None;
        }
        let at = Radians { lon: place.lon.to_radians(), lat: place.lat.to_radians() };
        let Plane { x, y } = (self.raw.project)(self.parallels, at)?;
        let point = WorldPoint::new(self.origin.x + self.scale * x, self.origin.y - self.scale * y);
        (point.x.is_finite() && point.y.is_finite()).then_some(point)
    }

    /// The place drawn at a point of the picture; `None` outside the picture of the globe.
    pub fn unproject(&self, point: WorldPoint) -> Option<LonLat> {
        let at = Plane { x: (point.x - self.origin.x) / self.scale, y: (self.origin.y - point.y) / self.scale };
        let Radians { lon, lat } = (self.raw.unproject)(self.parallels, at)?;
        let place = LonLat::new(wrap_lon(lon.to_degrees() + self.center_lon), lat.to_degrees());
        place.is_on_globe().then_some(place)
    }

    /// Degrees east of the central meridian, −180 (exclusive) to 180.
    pub fn relative_lon(&self, lon: f64) -> f64 {
        wrap_lon(lon - self.center_lon)
    }

    /// The meridian opposite the central one, where the globe is cut open.
    pub fn cut_lon(&self) -> f64 {
        wrap_lon(self.center_lon + 180.0)
    }

    /// The viewport through which this projection's picture is `other`'s; `None` where the two are not the same but for size and place.
    pub fn viewport_onto(&self, other: &Self) -> Option<Viewport> {
        let is_near = |a: f64, b: f64| (a - b).abs() < 1e-6;
        let is_alike = self.raw == other.raw
            && is_near(self.parallels.sin_south, other.parallels.sin_south)
            && is_near(self.parallels.sin_north, other.parallels.sin_north)
            && is_near(self.center_lon, other.center_lon);
        let k = other.scale / self.scale;
        let (x, y) = (other.origin.x - k * self.origin.x, other.origin.y - k * self.origin.y);
        is_alike.then_some(Viewport { k, x, y })
    }

    /// How many pixels a degree of latitude takes, about the middle.
    pub fn px_per_degree(&self) -> f64 {
        self.scale * PI / 180.0
    }

    /// The projection's name, as in [`super::PROJECTIONS`].
    pub fn id(&self) -> &'static str {
        self.raw.id
    }

    fn placed(self, drawn: &Rect<WorldPoint>, frame: &Rect<WorldPoint>) -> Option<Self> {
        let least = MIN_SPAN_DEG.to_radians();
        let across = frame.width() / drawn.width().max(least);
        let down = frame.height() / drawn.height().max(least);
        let scale = across.min(down);
        let (from, to) = (drawn.center(), frame.center());
        let origin = WorldPoint::new(to.x - scale * from.x, to.y - scale * from.y);
        (scale > 0.0 && scale.is_finite()).then_some(Self { scale, origin, ..self })
    }
}

/// Standard parallels a sixth of the extent inside its edges (Deetz and Adams' rule; Snyder 1987, p. 99).
fn parallels(extent: &Extent) -> Parallels {
    let inset = (extent.north - extent.south) / 6.0;
    let sin = |degrees: f64| sin_cos(degrees.to_radians()).0;
    Parallels { sin_south: sin(extent.south + inset), sin_north: sin(extent.north - inset) }
}
