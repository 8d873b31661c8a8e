//! From a request to places: each part of the graph is laid out by itself, then the parts are packed.

use super::arrange::arrange;
use super::pack::pack;
use super::point::{NetworkBounds, NetworkPoint};
use super::request::{LayoutRequest, Node};
use super::subgraph::{Subgraph, subgraphs};

/// Pixels between parts that nothing connects.
const GAP_PX: f64 = 24.0;

/// A finished layout.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// The place of each node of the request, in its order; always finite.
    pub positions: Vec<NetworkPoint>,
    /// The rectangle round all footprints; none without nodes.
    pub bounds: Option<NetworkBounds>,
}

/// Places the nodes so that linked ones are near, others apart, groups together, and no footprint covers another.
///
/// Never fails: edges that name no node are ignored and numbers out of range replaced. The same request gives the same
/// bits on every machine, and neither the order nor the direction of the edges has any influence.
pub fn layout(request: &LayoutRequest) -> Layout {
    let (parts, aspect) = (subgraphs(request), request.shape());
    let places = parts.iter().map(|part| arrange(part, request.seed, aspect));
    let places: Vec<Vec<NetworkPoint>> = places.collect();
    let bounds: Vec<NetworkBounds> =
        parts.iter().zip(&places).filter_map(|(part, places)| bounds(&part.nodes, places)).collect();
    let moves = pack(&bounds, parts.iter().position(Subgraph::is_anchored), GAP_PX, aspect);
    let mut positions = vec![NetworkPoint::default(); request.nodes.len()];
    for ((part, places), by) in parts.iter().zip(&places).zip(&moves) {
        for (place, &member) in places.iter().zip(&part.members) {
            positions[member as usize] = NetworkPoint::new(place.x + by.x, place.y + by.y);
        }
    }
    let packed = bounds.iter().zip(&moves).map(|(bounds, by)| bounds.moved(*by));
    Layout { positions, bounds: packed.reduce(|all, next| all.union(&next)) }
}

/// The rectangle round the footprints of `nodes` at `places`.
fn bounds(nodes: &[Node], places: &[NetworkPoint]) -> Option<NetworkBounds> {
    nodes.iter().zip(places).map(|(node, place)| node.footprint.bounds_at(*place)).reduce(|all, next| all.union(&next))
}

#[cfg(test)]
mod tests;
