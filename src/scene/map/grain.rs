//! How finely the ground is drawn: for a screen that zooms, or for a page that must arrive in one round trip.

use crate::geo::ScreenPoint;

/// How finely outlines are drawn, and how far beyond the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grain {
    /// Points nearer than this to the line between their neighbours are left out, in pixels.
    pub tolerance_px: f64,
    /// Share of the longer side that is drawn beyond each edge.
    pub overscan: f64,
    /// Whether points stand on whole pixels, which takes half the letters.
    pub is_whole: bool,
}

impl Grain {
    /// The tolerance for lines of contact: a bend of half a pixel shows in a long one.
    const FINE_PX: f64 = 0.5;

    /// The tolerance for the outlines of flashpoints.
    const AREA_PX: f64 = 2.0;

    /// For a picture that is dragged and zoomed: no finer than the eye sees, and a drag does not uncover a void.
    pub const SCREEN: Self = Self { tolerance_px: 0.35, overscan: 0.6, is_whole: false };
    /// For a picture that stands still: outlines to the pixel, and just enough beyond the edge to hide their ends.
    pub const STILL: Self = Self { tolerance_px: 4.0, overscan: 0.01, is_whole: true };

    /// The same for lines that are few and looked at closely.
    pub(super) fn fine(self) -> Self {
        Self { tolerance_px: self.tolerance_px.min(Self::FINE_PX), ..self }
    }

    /// The same for flashpoints: neighbours that are thinned further cross each other.
    pub(super) fn of_areas(self) -> Self {
        Self { tolerance_px: self.tolerance_px.min(Self::AREA_PX), ..self }
    }

    /// The point as drawn.
    pub(super) fn place(self, at: ScreenPoint) -> ScreenPoint {
        if self.is_whole { ScreenPoint { x: at.x.round(), y: at.y.round() } } else { at }
    }
}
