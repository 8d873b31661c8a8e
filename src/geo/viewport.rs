//! What part of the map the reader sees: a zoom and a shift, as a small value. `static/hands/camera.js` zooms and pans it.

use super::{ScreenPoint, Size, WorldPoint};

/// How far one can zoom in: the basemap has nothing finer to show.
pub const MAX_ZOOM: f64 = 32.0;

/// `screen = k × world + (x, y)`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// The zoom, 1 to [`MAX_ZOOM`].
    pub k: f64,
    /// Where the world's left edge falls on the screen, in pixels.
    pub x: f64,
    /// Where the world's top edge falls on the screen, in pixels.
    pub y: f64,
}

impl Viewport {
    /// The middle of a picture.
    pub fn middle(size: Size) -> ScreenPoint {
        ScreenPoint { x: size.width / 2.0, y: size.height / 2.0 }
    }

    /// The whole fitted map.
    pub const IDENTITY: Self = Self { k: 1.0, x: 0.0, y: 0.0 };

    /// Where a point of the map is on the screen.
    pub fn screen_from_world(&self, world: WorldPoint) -> ScreenPoint {
        ScreenPoint::new(self.k * world.x + self.x, self.k * world.y + self.y)
    }

    /// Which point of the map is at a point of the screen.
    pub fn world_from_screen(&self, screen: ScreenPoint) -> WorldPoint {
        WorldPoint::new((screen.x - self.x) / self.k, (screen.y - self.y) / self.k)
    }

    /// Moved as little as it takes for the map to fill a picture of `size`.
    #[must_use]
    pub fn clamped(self, size: Size) -> Self {
        let k = if self.k.is_finite() { self.k.clamp(1.0, MAX_ZOOM) } else { 1.0 };
        let hold = |shift: f64, length: f64| {
            if shift.is_finite() { shift.min(0.0).max(length * (1.0 - k)) } else { 0.0 }
        };
        Self { k, x: hold(self.x, size.width), y: hold(self.y, size.height) }
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these values are exact in binary")]
mod tests {
    use super::*;
    use crate::geo::Rect;
    use proptest::prelude::*;

    const SIZE: Size = Size::new(400.0, 300.0);

    #[test]
    fn clamping_holds_the_edges() {
        let view = Viewport { k: 2.0, x: 50.0, y: -450.0 };
        assert_eq!(view.clamped(SIZE), Viewport { k: 2.0, x: 0.0, y: -300.0 });
    }

    #[test]
    fn limits_and_nonsense() {
        let far = |k| Viewport { k, x: 0.0, y: 0.0 }.clamped(SIZE).k;
        assert_eq!((far(1e9), far(0.01)), (MAX_ZOOM, 1.0));
        let broken = Viewport { k: f64::NAN, x: f64::INFINITY, y: f64::NAN };
        assert_eq!(broken.clamped(SIZE), Viewport::IDENTITY);
    }

    proptest! {
        #[test]
        fn screen_and_world_are_inverse(k in 1.0..32.0, x in -9999.0..9999.0, y in -9999.0..9999.0, at in (-9999.0..9999.0, -9999.0..9999.0)) {
            let view = Viewport { k, x, y };
            let there = view.screen_from_world(view.world_from_screen(ScreenPoint::new(at.0, at.1)));
            prop_assert!((there.x - at.0).abs() < 1e-6 && (there.y - at.1).abs() < 1e-6);
        }

        #[test]
        fn a_clamped_view_shows_only_the_map(k in 0.1..99.0, x in -9999.0..9999.0, y in -9999.0..9999.0) {
            let view = Viewport { k, x, y }.clamped(SIZE);
            let corner = |x, y| view.world_from_screen(ScreenPoint::new(x, y));
            let part = Rect { min: corner(0.0, 0.0), max: corner(SIZE.width, SIZE.height) };
            prop_assert!(Rect::of_size(SIZE).grown(1e-9).encloses(&part));
        }
    }
}
