//! The network's own space: pixels around the middle of the picture.

/// A point of the network's picture in pixels: x to the right, y down, the origin in the middle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NetworkPoint {
    /// Pixels to the right of the middle.
    pub x: f64,
    /// Pixels below the middle.
    pub y: f64,
}

impl NetworkPoint {
    /// The point `x` pixels to the right of the middle and `y` pixels below it.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Whether both coordinates are numbers that can be drawn.
    pub fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }
}

/// An upright rectangle of the network's picture, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NetworkBounds {
    /// The top left corner.
    pub min: NetworkPoint,
    /// The bottom right corner.
    pub max: NetworkPoint,
}

impl NetworkBounds {
    /// Pixels across.
    pub fn width(&self) -> f64 {
        self.max.x - self.min.x
    }

    /// Pixels down.
    pub fn height(&self) -> f64 {
        self.max.y - self.min.y
    }

    /// The same rectangle `by` further right and down.
    #[must_use]
    pub fn moved(&self, by: NetworkPoint) -> Self {
        Self {
            min: NetworkPoint::new(self.min.x + by.x, self.min.y + by.y),
            max: NetworkPoint::new(self.max.x + by.x, self.max.y + by.y),
        }
    }

    /// The point in the middle.
    pub fn center(&self) -> NetworkPoint {
        NetworkPoint::new(f64::midpoint(self.min.x, self.max.x), f64::midpoint(self.min.y, self.max.y))
    }

    /// Whether the two share an area.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.min.x < other.max.x && other.min.x < self.max.x && self.min.y < other.max.y && other.min.y < self.max.y
    }

    /// The smallest rectangle that holds both.
    ///
    /// Written with comparisons: `f64::min` may return either zero for `min(-0.0, 0.0)`, which is not reproducible.
    #[must_use]
    pub fn union(mut self, other: &Self) -> Self {
        if other.min.x < self.min.x {
            self.min.x = other.min.x;
        }
        if other.min.y < self.min.y {
            self.min.y = other.min.y;
        }
        if other.max.x > self.max.x {
            self.max.x = other.max.x;
        }
        if other.max.y > self.max.y {
            self.max.y = other.max.y;
        }
        self
    }
}
