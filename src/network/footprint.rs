//! The room that a node and its label take up.

use super::point::{NetworkBounds, NetworkPoint};

/// Numbers of a request are kept within this many pixels, so that no sum or square can overflow.
pub(super) const LARGEST_PX: f64 = 1e6;

/// The upright rectangle that a node takes up with its label, as distances in pixels from the node's position.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Footprint {
    /// Pixels to the left of the position.
    pub left: f64,
    /// Pixels to the right of the position.
    pub right: f64,
    /// Pixels above the position.
    pub above: f64,
    /// Pixels below the position.
    pub below: f64,
}

impl Footprint {
    /// The square around a circle of `radius` pixels.
    pub const fn circle(radius: f64) -> Self {
        Self { left: radius, right: radius, above: radius, below: radius }
    }

    /// The same with a label of `width` × `height` pixels centred underneath.
    #[must_use]
    pub fn with_label_below(mut self, width: f64, height: f64) -> Self {
        self.left = larger(self.left, width / 2.0);
        self.right = larger(self.right, width / 2.0);
        self.below += height;
        self
    }

    /// The same with a label of `width` × `height` pixels on the right, centred vertically.
    #[must_use]
    pub fn with_label_right(mut self, width: f64, height: f64) -> Self {
        self.right += width;
        self.above = larger(self.above, height / 2.0);
        self.below = larger(self.below, height / 2.0);
        self
    }

    /// The same, `margin` pixels larger on every side.
    #[must_use]
    pub fn with_margin(self, margin: f64) -> Self {
        Self {
            left: self.left + margin,
            right: self.right + margin,
            above: self.above + margin,
            below: self.below + margin,
        }
    }

    /// The rectangle that a node at `position` takes up.
    pub fn bounds_at(&self, position: NetworkPoint) -> NetworkBounds {
        NetworkBounds {
            min: NetworkPoint::new(position.x - self.left, position.y - self.above),
            max: NetworkPoint::new(position.x + self.right, position.y + self.below),
        }
    }

    /// The same with every distance finite and not negative.
    pub(super) fn sanitized(self) -> Self {
        Self {
            left: length_px(self.left, 0.0),
            right: length_px(self.right, 0.0),
            above: length_px(self.above, 0.0),
            below: length_px(self.below, 0.0),
        }
    }
}

/// `length` when it is a usable number of pixels, otherwise `usual`.
pub(super) fn length_px(length: f64, usual: f64) -> f64 {
    if length.is_finite() { length.clamp(0.0, LARGEST_PX) } else { usual }
}

fn larger(a: f64, b: f64) -> f64 {
    if a > b { a } else { b }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_widens_the_side_it_stands_on() {
        let below = Footprint::circle(5.0).with_label_below(30.0, 12.0);
        assert_eq!(below, Footprint { left: 15.0, right: 15.0, above: 5.0, below: 17.0 });
        let right = Footprint::circle(5.0).with_label_right(30.0, 12.0).with_margin(1.0);
        assert_eq!(right, Footprint { left: 6.0, right: 36.0, above: 7.0, below: 7.0 });
    }

    #[test]
    fn what_is_no_length_becomes_none() {
        let odd = Footprint { left: f64::NAN, right: -4.0, above: f64::INFINITY, below: 1e300 };
        assert_eq!(odd.sanitized(), Footprint { left: 0.0, right: 0.0, above: 0.0, below: LARGEST_PX });
    }
}
