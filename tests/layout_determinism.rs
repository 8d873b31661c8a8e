//! The same request gives the same picture, bit for bit, on every machine: natively and in WebAssembly.
//!
//! `golden_hashes` needs nothing but the library, so a test for another target can include this file and compare.

use demarche::network::{Anchor, Edge, Footprint, LayoutRequest, NetworkPoint, Node, layout};

/// The hashes of the three layouts. A change of the layout changes them: look at the picture, then write the new ones.
pub const GOLDEN: [u64; 3] = [11_195_566_706_951_522_322, 8_678_454_546_789_427_619, 17_133_175_422_108_463_308];

/// The hashes of the layouts of a small anchored graph, a middling one in parts, and one that is only approximated.
#[must_use]
pub fn golden_hashes() -> [u64; 3] {
    [anchored(), scattered(), random(900, 1_800)].map(|request| hash(&layout(&request).positions))
}

/// Three fixed states, their people, labels, and contacts between them.
fn anchored() -> LayoutRequest {
    let mut request = random(40, 60);
    for (i, (x, y)) in [(0.0, -200.0), (-250.0, 150.0), (250.0, 150.0)].into_iter().enumerate() {
        request.nodes[i] = request.nodes[i].with_anchor(Anchor::Fixed(NetworkPoint::new(x, y)));
    }
    for (i, node) in request.nodes.iter_mut().enumerate().take(20) {
        let footprint = Footprint::circle(8.0).with_label_below(60.0 + i as f64, 14.0);
        *node = node.with_footprint(footprint).with_group(i as u32 % 3);
    }
    request
}

/// Many parts, some of a single node.
fn scattered() -> LayoutRequest {
    let mut request = random(300, 400);
    request.edges.retain(|edge| edge.source % 7 == edge.target % 7 && edge.source % 11 != 0);
    request.with_seed(9).with_aspect(0.6)
}

fn random(nodes: u32, edges: u32) -> LayoutRequest {
    let mut state = nodes;
    let mut below = |n: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % n
    };
    let edges = (0..edges).map(|i| Edge::new(i % nodes, below(nodes), 30.0 + f64::from(i % 5))).collect();
    LayoutRequest::new(vec![Node::circle(5.0); nodes as usize], edges)
}

/// FNV-1a over the bits of every coordinate.
fn hash(positions: &[NetworkPoint]) -> u64 {
    let bytes = positions.iter().flat_map(|place| [place.x, place.y]).flat_map(|number| number.to_bits().to_le_bytes());
    bytes.fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

#[test]
fn layouts_are_the_same_bits_everywhere() {
    assert_eq!(golden_hashes(), GOLDEN);
}
