//! How long a layout takes at 300, 2 000 and 10 000 nodes with twice as many edges, in communities.

use std::collections::BTreeSet;

use demarche::network::{Edge, LayoutRequest, Node, layout};
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

#[divan::bench(args = [300, 2_000, 10_000], sample_count = 10)]
fn force_layout(bencher: Bencher, nodes: u32) {
    let request = communities(nodes);
    bencher.bench(|| layout(black_box(&request)));
}

/// The graph that the peers' bench lays out: a spanning tree, then random edges, four in five inside a community.
fn communities(nodes: u32) -> LayoutRequest {
    let mut random = Mulberry32(14 * 31 + nodes);
    // The peers' data set draws a longitude and a latitude for each actor beyond the twelve capitals first.
    for _ in 0..2 * (nodes - 12) {
        random.next();
    }
    let groups = (f64::from(nodes).sqrt() / 2.0).round().max(3.0) as u32;
    let mut seen = BTreeSet::new();
    let mut edges = Vec::new();
    let mut link = |a: u32, b: u32| {
        if a != b && seen.insert((a.min(b), a.max(b))) {
            edges.push(Edge::new(a, b, 30.0));
        }
        edges.len()
    };
    for i in 1..nodes {
        link(i, if i < groups { i - 1 } else { i % groups + groups * random.below(i / groups) });
    }
    loop {
        let a = random.below(nodes);
        let community = a % groups;
        let b = if random.next() < 0.8 {
            community + groups * random.below((nodes - 1 - community) / groups + 1)
        } else {
            random.below(nodes)
        };
        if link(a, b) >= 2 * nodes as usize {
            return LayoutRequest::new(vec![Node::circle(3.0); nodes as usize], edges);
        }
    }
}

/// T. Ettinger's small generator, which the peers' bench uses.
struct Mulberry32(u32);

impl Mulberry32 {
    /// The next number, 0 ≤ n < 1.
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x6D2B_79F5);
        let mut t = (self.0 ^ self.0 >> 15).wrapping_mul(1 | self.0);
        t = t.wrapping_add((t ^ t >> 7).wrapping_mul(0x3D | t)) ^ t;
        f64::from(t ^ t >> 14) / 4_294_967_296.0
    }

    fn below(&mut self, n: u32) -> u32 {
        (self.next() * f64::from(n)) as u32
    }
}
