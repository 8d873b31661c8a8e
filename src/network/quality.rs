//! How good a picture is: the usual measures, to compare layouts and to choose the calmest of several.

use super::adjacency::{Adjacency, UNREACHED};
use super::point::{NetworkBounds, NetworkPoint};
use super::request::LayoutRequest;
use super::subgraph::{Link, Subgraph, subgraphs};

/// Normalised stress: 0 when every distance is the same multiple of the number of edges between the two nodes.
///
/// The mean of ((s·distance − hops) ÷ hops)² over pairs with a path, with the best s (Gansner, Koren and North 2004;
/// scale-free as in Ahmed, De Luca et al. 2022). From at most `sources` evenly chosen nodes to all others; 0 without pairs.
pub fn stress(request: &LayoutRequest, positions: &[NetworkPoint], sources: usize) -> f64 {
    let (mut total, mut ratios, mut squares) = (0.0, 0.0, 0.0);
    for part in subgraphs(request) {
        if let Some(places) = part.places(positions) {
            let (ratio, square, pairs) = ratio_sums(&part, &places, sources);
            (ratios, squares, total) = (ratios + ratio, squares + square, total + pairs);
        }
    }
    // The best s is ratios ÷ squares; with it the sum of errors is pairs − ratios² ÷ squares.
    if squares > 0.0 { 1.0 - ratios * ratios / squares / total } else { 0.0 }
}

/// Sums over pairs of distance ÷ hops, of its square, and of one.
fn ratio_sums(part: &Subgraph, places: &[NetworkPoint], sources: usize) -> (f64, f64, f64) {
    let adjacency = Adjacency::new(places.len(), &part.links);
    let (mut ratios, mut squares, mut pairs) = (0.0, 0.0, 0.0);
    for source in (0..places.len()).step_by((places.len() / sources.max(1)).max(1)) {
        for (place, hops) in places.iter().zip(adjacency.distances_from(source as u32)) {
            if hops != UNREACHED && hops > 0 {
                let (dx, dy) = (place.x - places[source].x, place.y - places[source].y);
                let ratio = (dx * dx + dy * dy).sqrt() / f64::from(hops);
                ratios += ratio;
                squares += ratio * ratio;
                pairs += 1.0;
            }
        }
    }
    (ratios, squares, pairs)
}

/// How many pairs of edges cross, edges that share a node not counted. Compares every pair: for small graphs.
pub fn crossings(request: &LayoutRequest, positions: &[NetworkPoint]) -> usize {
    let crossings = |part: &Subgraph| part.places(positions).map_or(0, |places| link_crossings(&part.links, &places));
    subgraphs(request).iter().map(crossings).sum()
}

/// How many pairs of links cross; a place for each node.
pub(super) fn link_crossings(links: &[Link], places: &[NetworkPoint]) -> usize {
    let segment = |link: &Link| (places[link.source as usize], places[link.target as usize]);
    let is_crossed = |a: &Link, b: &Link| !a.meets(b) && cross(segment(a), segment(b));
    links.iter().enumerate().map(|(i, a)| links[i + 1..].iter().filter(|b| is_crossed(a, b)).count()).sum()
}

/// How many times a link runs through the footprint of a node that is not one of its ends.
pub(super) fn covered_nodes(part: &Subgraph, places: &[NetworkPoint]) -> usize {
    let covers = |link: &Link, node: usize| {
        let segment = (places[link.source as usize], places[link.target as usize]);
        !link.ends_at(node) && runs_through(segment, &part.nodes[node].footprint.bounds_at(places[node]))
    };
    part.links.iter().map(|link| (0..places.len()).filter(|&node| covers(link, node)).count()).sum()
}

/// A straight line between two points.
pub(super) type Segment = (NetworkPoint, NetworkPoint);

/// Whether the inner parts of two segments cross.
pub(super) fn cross(a: Segment, b: Segment) -> bool {
    let side =
        |(from, to): Segment, p: NetworkPoint| (to.x - from.x) * (p.y - from.y) - (to.y - from.y) * (p.x - from.x);
    side(a, b.0) * side(a, b.1) < 0.0 && side(b, a.0) * side(b, a.1) < 0.0
}

/// Whether a segment from outside the rectangle runs through it: it then crosses a diagonal.
pub(super) fn runs_through(segment: Segment, bounds: &NetworkBounds) -> bool {
    let NetworkBounds { min, max } = *bounds;
    let (from, to) = segment;
    if (from.x < min.x && to.x < min.x)
        || (from.x > max.x && to.x > max.x)
        || (from.y < min.y && to.y < min.y)
        || (from.y > max.y && to.y > max.y)
    {
        return false;
    }
    cross(segment, (min, max)) || cross(segment, (NetworkPoint::new(min.x, max.y), NetworkPoint::new(max.x, min.y)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::request::{Edge, Node};

    fn square() -> LayoutRequest {
        let edges = [(0, 1), (1, 2), (2, 3), (3, 0)].map(|(a, b)| Edge::new(a, b, 10.0));
        LayoutRequest::new(vec![Node::circle(1.0); 4], edges.to_vec())
    }

    fn places(places: [(f64, f64); 4]) -> [NetworkPoint; 4] {
        places.map(|(x, y)| NetworkPoint::new(x, y))
    }

    #[test]
    fn a_line_in_even_steps_has_no_stress_at_any_scale() {
        let mut path = square();
        path.edges.pop();
        let even = places([(0.0, 0.0), (7.0, 0.0), (14.0, 0.0), (21.0, 0.0)]);
        assert!(stress(&path, &even, 100).abs() < 1e-12);
        // Distances 1, 1 and 2 with one end folded back: ratios 1 1 ⅓ 1 ½ 1 over the six pairs of this path.
        let folded = places([(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (1.0, 0.0)]);
        let (sum, squares) = (1.0 + 1.0 + 1.0 / 3.0 + 1.0 + 0.0 + 1.0, 1.0 + 1.0 + 1.0 / 9.0 + 1.0 + 0.0 + 1.0);
        assert!((stress(&path, &folded, 100) - (1.0 - sum * sum / squares / 6.0)).abs() < 1e-12);
    }

    #[test]
    fn a_bow_tie_crosses_once() {
        assert_eq!(crossings(&square(), &places([(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)])), 0);
        assert_eq!(crossings(&square(), &places([(0.0, 0.0), (1.0, 1.0), (1.0, 0.0), (0.0, 1.0)])), 1);
    }

    #[test]
    fn a_link_through_a_footprint_is_counted() {
        let mut request = square();
        request.edges.truncate(1);
        request.edges.push(Edge::new(1, 3, 10.0));
        request.edges.push(Edge::new(1, 2, 10.0));
        let part = &subgraphs(&request)[0];
        assert_eq!(covered_nodes(part, &places([(-9.0, 0.0), (9.0, 0.0), (0.0, 0.5), (0.0, 5.0)])), 1);
    }
}
