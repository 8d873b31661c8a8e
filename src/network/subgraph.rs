//! The parts of a graph that are laid out one by one: what an edge, a group or a fixed place holds together.

use super::components::DisjointSets;
use super::point::NetworkPoint;
use super::request::{Anchor, Edge, LayoutRequest, Node};
use crate::number::{key_from_number, key_from_pair, order};

/// An edge between two nodes of a subgraph, ready for the link force.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    pub(super) source: u32,
    pub(super) target: u32,
    /// Preferred length in pixels.
    pub(super) length: f64,
    /// Share of the error that is corrected at alpha 1: the edge's own strength over the smaller degree (as in d3-force).
    pub(super) strength: f64,
    /// Share of the correction that the target takes: the end with fewer edges moves more.
    pub(super) bias: f64,
}

impl Link {
    /// Whether `node` is one of the ends.
    pub(super) fn ends_at(&self, node: usize) -> bool {
        self.source as usize == node || self.target as usize == node
    }

    /// Whether the two have an end in common.
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.ends_at(other.source as usize) || self.ends_at(other.target as usize)
    }

    /// A link of the usual length between two nodes.
    #[cfg(test)]
    pub(super) fn new(source: u32, target: u32) -> Self {
        Self { source, target, length: 30.0, strength: 1.0, bias: 0.5 }
    }
}

/// Nodes that are laid out together, with their links by local index.
#[derive(Default)]
pub(super) struct Subgraph {
    /// For each node its index in the request.
    pub(super) members: Vec<u32>,
    pub(super) nodes: Vec<Node>,
    pub(super) links: Vec<Link>,
    /// The local indices of each group with at least two members.
    pub(super) groups: Vec<Vec<u32>>,
}

impl Subgraph {
    /// The mean preferred length of a link, in pixels.
    pub(super) fn link_length(&self) -> f64 {
        if self.links.is_empty() {
            return 30.0;
        }
        self.links.iter().map(|link| link.length).sum::<f64>() / self.links.len() as f64
    }

    /// The places of this part's nodes among the `positions` of a whole request; none when one is missing.
    pub(super) fn places(&self, positions: &[NetworkPoint]) -> Option<Vec<NetworkPoint>> {
        self.members.iter().map(|&member| positions.get(member as usize).copied()).collect()
    }

    /// Whether a node is tied to a place.
    pub(super) fn is_anchored(&self) -> bool {
        self.nodes.iter().any(|node| node.anchor != Anchor::Free)
    }
}

/// The subgraphs of a request, in the order of their smallest node. The order and direction of edges has no influence.
pub(super) fn subgraphs(request: &LayoutRequest) -> Vec<Subgraph> {
    let nodes: Vec<Node> = request.nodes.iter().map(|node| node.sanitized()).collect();
    let edges = distinct_edges(&request.edges, nodes.len());
    let (number, count) = partition(&nodes, &edges);
    let mut subgraphs: Vec<Subgraph> = Vec::new();
    subgraphs.resize_with(count, Subgraph::default);
    let mut local = vec![0; nodes.len()];
    for (index, node) in nodes.iter().enumerate() {
        let subgraph = &mut subgraphs[number[index] as usize];
        local[index] = subgraph.nodes.len() as u32;
        subgraph.members.push(index as u32);
        subgraph.nodes.push(*node);
    }
    for link in links_from_edges(&edges, nodes.len()) {
        subgraphs[number[link.source as usize] as usize].links.push(Link {
            source: local[link.source as usize],
            target: local[link.target as usize],
            ..link
        });
    }
    for group in groups(&nodes) {
        let members = group.iter().map(|&index| local[index as usize]).collect();
        subgraphs[number[group[0] as usize] as usize].groups.push(members);
    }
    subgraphs
}

/// The usable edges, smaller index first, sorted, and one for each pair: of parallel edges the shortest.
fn distinct_edges(edges: &[Edge], n: usize) -> Vec<Edge> {
    let mut usable: Vec<Edge> = edges
        .iter()
        .filter(|edge| edge.source != edge.target && (edge.source.max(edge.target) as usize) < n)
        .map(|edge| Edge {
            source: edge.source.min(edge.target),
            target: edge.source.max(edge.target),
            length: edge.length_px(),
            strength: edge.firmness(),
        })
        .collect();
    let keys: [fn(&Edge) -> u64; 3] = [
        |edge| key_from_number(-edge.strength),
        |edge| key_from_number(edge.length),
        |edge| key_from_pair(edge.source, edge.target),
    ];
    for key in keys {
        let keys: Vec<u64> = usable.iter().map(key).collect();
        usable = order(&keys).iter().map(|&index| usable[index as usize]).collect();
    }
    usable.dedup_by_key(|edge| (edge.source, edge.target));
    usable
}

/// Numbers the sets of nodes that edges, groups or fixed places hold together.
fn partition(nodes: &[Node], edges: &[Edge]) -> (Vec<u32>, usize) {
    let mut sets = DisjointSets::new(nodes.len());
    for edge in edges {
        sets.join(edge.source, edge.target);
    }
    for group in groups(nodes) {
        for pair in group.windows(2) {
            sets.join(pair[0], pair[1]);
        }
    }
    let anchored: Vec<u32> = indices(nodes, |node| node.anchor != Anchor::Free);
    for pair in anchored.windows(2) {
        sets.join(pair[0], pair[1]);
    }
    sets.numbered()
}

/// The nodes of each group that has at least two, by ascending group number.
fn groups(nodes: &[Node]) -> Vec<Vec<u32>> {
    let grouped = indices(nodes, |node| node.group.is_some());
    let number = |index: u32| nodes[index as usize].group.unwrap_or(0);
    let keys: Vec<u64> = grouped.iter().map(|&index| u64::from(number(index))).collect();
    let sorted: Vec<u32> = order(&keys).iter().map(|&at| grouped[at as usize]).collect();
    sorted.chunk_by(|&a, &b| number(a) == number(b)).filter(|group| group.len() > 1).map(<[u32]>::to_vec).collect()
}

fn indices(nodes: &[Node], wanted: impl Fn(&Node) -> bool) -> Vec<u32> {
    (0..nodes.len() as u32).filter(|&index| wanted(&nodes[index as usize])).collect()
}

/// Strength and bias from the degrees: an edge of a hub is slack, and the hub moves least (d3-force, `link.js`).
fn links_from_edges(edges: &[Edge], n: usize) -> impl Iterator<Item = Link> {
    let mut degrees = vec![0_u32; n];
    for edge in edges {
        degrees[edge.source as usize] += 1;
        degrees[edge.target as usize] += 1;
    }
    edges.iter().map(move |edge| {
        let (from, to) = (degrees[edge.source as usize], degrees[edge.target as usize]);
        Link {
            source: edge.source,
            target: edge.target,
            length: edge.length,
            strength: edge.strength / f64::from(from.min(to)),
            bias: f64::from(from) / f64::from(from + to),
        }
    })
}
