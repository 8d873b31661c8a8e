//! Upright rectangles in any of the spaces: frames, bounds, the boxes of labels.

use super::space::{Planar, Size};

/// An upright rectangle from its least to its greatest coordinates, edges included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect<P> {
    /// The corner with the smallest coordinates.
    pub min: P,
    /// The corner with the greatest coordinates.
    pub max: P,
}

impl<P: Planar> Rect<P> {
    /// The picture of `size`, from the origin.
    pub fn of_size(size: Size) -> Self {
        Self { min: P::at(0.0, 0.0), max: P::at(size.width, size.height) }
    }

    /// The smallest rectangle that holds `points`; `None` without a finite point.
    pub fn around(points: &[P]) -> Option<Self> {
        let mut rect: Option<Self> = None;
        for p in points.iter().filter(|p| p.x().is_finite() && p.y().is_finite()) {
            let Self { min, max } = rect.unwrap_or(Self { min: *p, max: *p });
            rect = Some(Self {
                min: P::at(min.x().min(p.x()), min.y().min(p.y())),
                max: P::at(max.x().max(p.x()), max.y().max(p.y())),
            });
        }
        rect
    }

    /// The rectangle with every edge moved outwards by `by` (inwards when negative).
    #[must_use]
    pub fn grown(self, by: f64) -> Self {
        let Self { min, max } = self;
        Self { min: P::at(min.x() - by, min.y() - by), max: P::at(max.x() + by, max.y() + by) }
    }

    /// The extent of x.
    pub fn width(&self) -> f64 {
        self.max.x() - self.min.x()
    }

    /// The extent of y.
    pub fn height(&self) -> f64 {
        self.max.y() - self.min.y()
    }

    /// The middle.
    pub fn center(&self) -> P {
        P::at(f64::midpoint(self.min.x(), self.max.x()), f64::midpoint(self.min.y(), self.max.y()))
    }

    /// Whether `p` lies inside or on the edge.
    pub fn contains(&self, p: P) -> bool {
        p.x() >= self.min.x() && p.x() <= self.max.x() && p.y() >= self.min.y() && p.y() <= self.max.y()
    }

    /// Whether `other` lies wholly inside.
    pub fn encloses(&self, other: &Self) -> bool {
        self.contains(other.min) && self.contains(other.max)
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.min.x() < other.max.x()
            && other.min.x() < self.max.x()
            && self.min.y() < other.max.y()
            && other.min.y() < self.max.y()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::ScreenPoint;

    fn rect(x0: f64, y0: f64, x1: f64, y1: f64) -> Rect<ScreenPoint> {
        Rect { min: ScreenPoint::new(x0, y0), max: ScreenPoint::new(x1, y1) }
    }

    #[test]
    fn bounds_ignore_what_is_not_finite() {
        let points = [ScreenPoint::new(3.0, 1.0), ScreenPoint::new(f64::NAN, 99.0), ScreenPoint::new(-1.0, 5.0)];
        assert_eq!(Rect::around(&points), Some(rect(-1.0, 1.0, 3.0, 5.0)));
        assert_eq!(Rect::<ScreenPoint>::around(&[]), None);
    }

    #[test]
    fn touching_edges_do_not_overlap() {
        assert!(!rect(0.0, 0.0, 10.0, 10.0).overlaps(&rect(10.0, 0.0, 20.0, 10.0)));
        assert!(rect(0.0, 0.0, 10.0, 10.0).overlaps(&rect(9.0, 9.0, 20.0, 20.0)));
    }

    #[test]
    fn growing_and_the_centre() {
        let grown = rect(0.0, 0.0, 10.0, 20.0).grown(-2.0);
        assert_eq!(grown, rect(2.0, 2.0, 8.0, 18.0));
        assert_eq!(grown.center(), ScreenPoint::new(5.0, 10.0));
        assert!(rect(0.0, 0.0, 10.0, 20.0).encloses(&grown));
    }
}
