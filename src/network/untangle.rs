//! Untangling: in a small picture single nodes move where they cause fewer crossings.
//!
//! A greedy form of R. Davidson and D. Harel, "Drawing graphs nicely using simulated annealing", 1996.

use super::point::NetworkPoint;
use super::quality::{Segment, cross, runs_through};
use super::request::Anchor;
use super::subgraph::{Link, Subgraph};

/// Rounds over all nodes, at most.
const ROUNDS: u32 = 4;
/// Room that footprints keep from each other, in pixels.
const ROOM_PX: f64 = 4.0;
/// What makes a place bad, in crossings: an edge through a node, two nodes over each other, an edge of double length,
/// and a move as long as an edge.
const COVERED: f64 = 2.0;
const OVERLAP: f64 = 6.0;
const STRAIN: f64 = 0.8;
const MOVE: f64 = 0.1;
/// The eight directions in which a node may move; the diagonal ones are one long as well.
const DIRECTIONS: [(f64, f64); 8] =
    [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0), (D, D), (-D, D), (D, -D), (-D, -D)];
const D: f64 = std::f64::consts::FRAC_1_SQRT_2;
/// How far it may move, in mean lengths of an edge.
const REACHES: [f64; 3] = [0.5, 1.2, 3.0];

/// Moves each free node to the best of some places around it, until none improves. For small parts: each round takes
/// time proportional to the square of the edges.
pub(super) fn untangle(part: &Subgraph, places: &mut [NetworkPoint]) {
    let length = part.link_length();
    let incident = incident_links(part);
    for _ in 0..ROUNDS {
        let mut moved = false;
        for node in 0..places.len() {
            let from = places[node];
            if part.nodes[node].anchor != Anchor::Free || incident[node].is_empty() {
                continue;
            }
            let mut best = (from, cost(&View { part, places, incident: &incident }, node, f64::INFINITY));
            for (to, distance) in places_around(from, length) {
                places[node] = to;
                let effort = MOVE * distance;
                let cost = effort + cost(&View { part, places, incident: &incident }, node, best.1 - effort);
                if cost < best.1 {
                    best = (to, cost);
                }
            }
            places[node] = best.0;
            moved |= best.0 != from;
        }
        if !moved {
            break;
        }
    }
}

/// For each node its links.
fn incident_links(part: &Subgraph) -> Vec<Vec<Link>> {
    let mut incident = vec![Vec::new(); part.nodes.len()];
    for link in &part.links {
        incident[link.source as usize].push(*link);
        incident[link.target as usize].push(*link);
    }
    incident
}

/// Places around `from`, each with its distance in units of `length`.
fn places_around(from: NetworkPoint, length: f64) -> impl Iterator<Item = (NetworkPoint, f64)> {
    REACHES.into_iter().flat_map(move |reach| {
        DIRECTIONS
            .into_iter()
            .map(move |(x, y)| (NetworkPoint::new(from.x + x * reach * length, from.y + y * reach * length), reach))
    })
}

/// How bad the place of `node` is, in crossings. The sum is left unfinished once it is no better than `limit`.
fn cost(view: &View, node: usize, limit: f64) -> f64 {
    let View { part, places, incident } = view;
    let bounds = part.nodes[node].footprint.bounds_at(places[node]);
    let strains = incident[node].iter().map(|own| strain(own, view.segment(own)));
    let mut cost = STRAIN * strains.sum::<f64>() + OVERLAP * view.neighbours_over(node) as f64;
    for link in &part.links {
        if cost >= limit {
            return cost;
        }
        if !link.ends_at(node) && runs_through(view.segment(link), &bounds) {
            cost += COVERED;
        }
    }
    for own in &incident[node] {
        if cost >= limit {
            return cost;
        }
        cost += view.crossings_of(own) as f64 + COVERED * view.nodes_under(own) as f64;
    }
    cost
}

/// A picture of a part, as it is while one node is tried in several places.
struct View<'a> {
    part: &'a Subgraph,
    places: &'a [NetworkPoint],
    incident: &'a [Vec<Link>],
}

impl View<'_> {
    fn segment(&self, link: &Link) -> Segment {
        (self.places[link.source as usize], self.places[link.target as usize])
    }

    /// How many links cross the link.
    fn crossings_of(&self, own: &Link) -> usize {
        let segment = self.segment(own);
        self.part.links.iter().filter(|other| !own.meets(other) && cross(segment, self.segment(other))).count()
    }

    /// How many nodes the link runs through, its ends not counted.
    fn nodes_under(&self, link: &Link) -> usize {
        let segment = self.segment(link);
        let nodes = self.part.nodes.iter().zip(self.places).enumerate();
        nodes
            .filter(|(index, (node, place))| {
                !link.ends_at(*index) && runs_through(segment, &node.footprint.bounds_at(**place))
            })
            .count()
    }

    /// How many footprints come too near to that of `node`.
    fn neighbours_over(&self, node: usize) -> usize {
        let own = self.part.nodes[node].footprint.with_margin(ROOM_PX).bounds_at(self.places[node]);
        let nodes = self.part.nodes.iter().zip(self.places).enumerate();
        nodes
            .filter(|(index, (other, place))| *index != node && own.overlaps(&other.footprint.bounds_at(**place)))
            .count()
    }
}

/// The square of the error of the link's length, as a share of the preferred one.
fn strain(link: &Link, (from, to): Segment) -> f64 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let error = (dx * dx + dy * dy).sqrt() / link.length - 1.0;
    error * error
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::quality::link_crossings;
    use crate::network::request::{Edge, LayoutRequest, Node};
    use crate::network::subgraph::subgraphs;

    #[test]
    fn a_bow_tie_opens() {
        let edges = [(0, 1), (1, 2), (2, 3), (3, 0)].map(|(a, b)| Edge::new(a, b, 30.0));
        let request = LayoutRequest::new(vec![Node::circle(2.0); 4], edges.to_vec());
        let part = &subgraphs(&request)[0];
        let mut places = [(0.0, 0.0), (30.0, 30.0), (30.0, 0.0), (0.0, 30.0)].map(|(x, y)| NetworkPoint::new(x, y));
        assert_eq!(link_crossings(&part.links, &places), 1);
        untangle(part, &mut places);
        assert_eq!(link_crossings(&part.links, &places), 0);
    }
}
