//! Projections: pure pairs of functions in a list, and the wrapper that turns, scales and places any of them.

mod conic_equal_area;
mod equal_earth;
mod fitted;
mod raw;

use super::Extent;

pub use conic_equal_area::CONIC_EQUAL_AREA;
pub use equal_earth::EQUAL_EARTH;
pub use fitted::Projection;
pub use raw::RawProjection;

/// Every projection there is, the choosier first. A new one is its file and a line here.
pub static PROJECTIONS: [&RawProjection; 2] = [&CONIC_EQUAL_AREA, &EQUAL_EARTH];

/// The first projection that suits an extent: a cone for a region, Equal Earth for the world.
pub fn choose(extent: &Extent) -> &'static RawProjection {
    PROJECTIONS.into_iter().find(|projection| (projection.suits)(extent)).unwrap_or(&EQUAL_EARTH)
}

#[cfg(test)]
mod tests;
