//! One part of the graph by itself: a start, the forces, and for a small part the calmest of several pictures.

use super::adjacency::Adjacency;
use super::lcg::Lcg;
use super::point::NetworkPoint;
use super::quality::{covered_nodes, link_crossings};
use super::separate::remove_overlaps;
use super::simulation::{Schedule, gravity, simulate};
use super::start::{align, phyllotaxis, pivot_mds};
use super::subgraph::Subgraph;
use super::untangle::untangle;

/// A part with at most this many nodes is laid out from several starts, and the calmest picture is taken.
const SMALL: usize = 150;
/// How long a part is simulated; more ticks mean fewer crossings, not less stress.
const TICKS: u32 = 100;
/// How many starts a small part has, besides the one from its distances.
const STARTS: u32 = 3;

/// Places the nodes of `part` for a pane of `aspect` (width ÷ height); the picture is where its anchors are, or about
/// the origin.
pub(super) fn arrange(part: &Subgraph, seed: u32, aspect: f64) -> Vec<NetworkPoint> {
    let n = part.nodes.len();
    if n == 1 && !part.is_anchored() {
        return vec![NetworkPoint::default()];
    }
    let start = informed_start(part, seed);
    let schedule = Schedule {
        ticks: TICKS.min(20 + 4 * n as u32),
        alpha: 0.6,
        gravity: gravity(&start, part.link_length()),
        aspect,
    };
    let first = settle(part, start, schedule);
    if n > SMALL {
        return first;
    }
    let mut places = calmest(part, first, seed, schedule);
    untangle(part, &mut places);
    remove_overlaps(&part.nodes, &mut places);
    places
}

/// The least cluttered of `first` and what comes of other starts; nothing is tried once there is no clutter.
fn calmest(part: &Subgraph, first: Vec<NetworkPoint>, seed: u32, schedule: Schedule) -> Vec<NetworkPoint> {
    let hot = Schedule { alpha: 1.0, ..schedule };
    let mut least = clutter(part, &first);
    let mut best = first;
    for attempt in 0..STARTS {
        if least == 0 {
            break;
        }
        let places = settle(part, blind_start(part, seed.wrapping_add(attempt)), hot);
        let clutter = clutter(part, &places);
        if clutter < least {
            (best, least) = (places, clutter);
        }
    }
    best
}

/// Lets the forces act from `start` and parts what overlaps.
fn settle(part: &Subgraph, mut start: Vec<NetworkPoint>, schedule: Schedule) -> Vec<NetworkPoint> {
    align(&part.nodes, &mut start);
    let mut places = simulate(part, &start, schedule);
    remove_overlaps(&part.nodes, &mut places);
    places
}

/// A start from the distances in the graph, slightly disturbed, since nodes that look alike would share a place.
fn informed_start(part: &Subgraph, seed: u32) -> Vec<NetworkPoint> {
    let length = part.link_length();
    let mut lcg = Lcg::new(seed);
    let mut start = pivot_mds(&Adjacency::new(part.nodes.len(), &part.links), length);
    for place in &mut start {
        *place = NetworkPoint::new(place.x + lcg.next_offset() * length, place.y + lcg.next_offset() * length);
    }
    start
}

/// A start that differs with the seed: an even disc whose places are dealt out in another order.
fn blind_start(part: &Subgraph, seed: u32) -> Vec<NetworkPoint> {
    let mut lcg = Lcg::new(seed);
    let mut places = phyllotaxis(part.nodes.len(), part.link_length());
    for i in (1..places.len()).rev() {
        let other = ((lcg.next_offset() + 0.5) * (i + 1) as f64) as usize;
        places.swap(i, other);
    }
    places
}

/// What makes a picture hard to read: crossings, and twice as bad, edges that run through nodes.
fn clutter(part: &Subgraph, places: &[NetworkPoint]) -> usize {
    link_crossings(&part.links, places) + 2 * covered_nodes(part, places)
}
