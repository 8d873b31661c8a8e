//! What is asked of the layout: nodes with their size, edges with their preferred length, and a seed.

use super::footprint::{Footprint, LARGEST_PX, length_px};
use super::point::NetworkPoint;

/// How a node is tied to a place of the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Anchor {
    /// Wherever the forces carry it.
    #[default]
    Free,
    /// Drawn softly towards this point.
    Near(NetworkPoint),
    /// Exactly at this point.
    Fixed(NetworkPoint),
}

/// A node of the layout.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Node {
    /// What the node takes up, with its label; footprints do not overlap in a finished layout.
    pub footprint: Footprint,
    /// How strongly it repels the others; 1 is usual, a hub may have 2 to 4.
    pub weight: f64,
    /// Nodes with the same number are kept together.
    pub group: Option<u32>,
    /// How it is tied to a place.
    pub anchor: Anchor,
}

impl Node {
    /// A free node of usual weight that takes up a circle of `radius` pixels.
    pub const fn circle(radius: f64) -> Self {
        Self { footprint: Footprint::circle(radius), weight: 1.0, group: None, anchor: Anchor::Free }
    }

    /// The same node with another footprint.
    #[must_use]
    pub const fn with_footprint(self, footprint: Footprint) -> Self {
        Self { footprint, ..self }
    }

    /// The same node with another weight.
    #[must_use]
    pub const fn with_weight(self, weight: f64) -> Self {
        Self { weight, ..self }
    }

    /// The same node as a member of `group`.
    #[must_use]
    pub const fn with_group(self, group: u32) -> Self {
        Self { group: Some(group), ..self }
    }

    /// The same node tied to a place.
    #[must_use]
    pub const fn with_anchor(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// The same node with every number finite and in range: what is not a number takes the usual value.
    pub(super) fn sanitized(self) -> Self {
        let anchor = match self.anchor {
            Anchor::Near(at) if at.is_finite() => Anchor::Near(clamped(at)),
            Anchor::Fixed(at) if at.is_finite() => Anchor::Fixed(clamped(at)),
            _ => Anchor::Free,
        };
        let weight = if self.weight.is_finite() { self.weight.clamp(0.01, 100.0) } else { 1.0 };
        Self { footprint: self.footprint.sanitized(), weight, group: self.group, anchor }
    }
}

/// An edge of the layout between two nodes, by their indices; the direction does not matter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edge {
    /// Index of one end.
    pub source: u32,
    /// Index of the other end.
    pub target: u32,
    /// Preferred length in pixels.
    pub length: f64,
    /// How firmly the length is kept, 0 to 1; 1 is usual.
    pub strength: f64,
}

impl Edge {
    /// An edge of usual strength that would like to be `length` pixels long.
    pub const fn new(source: u32, target: u32, length: f64) -> Self {
        Self { source, target, length, strength: 1.0 }
    }

    /// The preferred length, or the usual one where it is not a number.
    pub(super) fn length_px(&self) -> f64 {
        length_px(self.length, 30.0).clamp(1.0, LARGEST_PX)
    }

    /// The strength within 0 and 1.
    pub(super) fn firmness(&self) -> f64 {
        if self.strength.is_finite() { self.strength.clamp(0.0, 1.0) } else { 1.0 }
    }
}

/// Everything a layout depends on; two equal requests have the same layout, so comparing requests tells when to redo it.
#[derive(Clone, Debug, PartialEq)]
pub struct LayoutRequest {
    /// The nodes.
    pub nodes: Vec<Node>,
    /// The edges; one that names a node that is not there, or the same node twice, is ignored.
    pub edges: Vec<Edge>,
    /// Where the generator starts.
    pub seed: u32,
    /// Width of the pane divided by its height; the picture is shaped to suit.
    pub aspect: f64,
}

impl LayoutRequest {
    /// A request with the usual seed and the aspect of a picture that is half as wide again as high.
    pub const fn new(nodes: Vec<Node>, edges: Vec<Edge>) -> Self {
        Self { nodes, edges, seed: 1, aspect: 1.5 }
    }

    /// The same request with another seed.
    #[must_use]
    pub fn with_seed(self, seed: u32) -> Self {
        Self { seed, ..self }
    }

    /// The same request for a pane of another shape.
    #[must_use]
    pub fn with_aspect(self, aspect: f64) -> Self {
        Self { aspect, ..self }
    }

    /// The aspect within 1:3 and 3:1.
    pub(super) fn shape(&self) -> f64 {
        if self.aspect.is_finite() { self.aspect.clamp(1.0 / 3.0, 3.0) } else { 1.0 }
    }
}

fn clamped(point: NetworkPoint) -> NetworkPoint {
    NetworkPoint::new(point.x.clamp(-LARGEST_PX, LARGEST_PX), point.y.clamp(-LARGEST_PX, LARGEST_PX))
}
