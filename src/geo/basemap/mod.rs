//! The basemap: land, coast, borders and Syria's governorates, from a packed asset to lines of the picture.

mod assemble;
mod decode;
mod layers;
mod reader;
mod treatment;

use super::LonLat;

pub use layers::{BasemapLayers, Line, Region, Ring};
pub use reader::BasemapError;
pub use treatment::{Edge, Fill, Treatment, edge_between, treatment};

/// A decoded basemap: arcs that neighbours share, and the shapes that are made of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Basemap {
    arcs: Vec<Arc>,
    /// All land as one shape.
    land: Vec<Outline>,
    /// Countries and disputed pieces.
    units: Vec<Outline>,
    /// First-level divisions drawn inside a country; may be empty.
    governorates: Vec<Outline>,
}

/// A line between two nodes of the map's network of lines.
#[derive(Clone, Debug, PartialEq)]
struct Arc {
    points: Vec<LonLat>,
    /// Whether it only runs along the edge of the asset's box: part of a fill, never to be stroked.
    is_edge: bool,
}

/// A named shape; rings are made of whole arcs.
#[derive(Clone, Debug, PartialEq)]
struct Outline {
    id: String,
    rings: Vec<Vec<ArcUse>>,
}

/// One arc within a ring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct ArcUse {
    arc: usize,
    is_reversed: bool,
}

#[cfg(test)]
mod tests;
