//! The layout as a whole: known shapes, crowds, and whatever else a request may hold.

use super::*;
use crate::network::footprint::Footprint;
use crate::network::request::{Anchor, Edge};
use proptest::prelude::*;

fn edges(edges: &[(u32, u32)]) -> Vec<Edge> {
    edges.iter().map(|&(source, target)| Edge::new(source, target, 30.0)).collect()
}

fn are_finite(layout: &Layout) -> bool {
    layout.positions.iter().all(|place| place.is_finite())
}

fn overlaps(request: &LayoutRequest, layout: &Layout) -> usize {
    let boxes: Vec<NetworkBounds> =
        request.nodes.iter().zip(&layout.positions).map(|(node, place)| node.footprint.bounds_at(*place)).collect();
    boxes.iter().enumerate().map(|(i, a)| boxes[..i].iter().filter(|b| a.overlaps(b)).count()).sum()
}

#[test]
fn nothing_has_no_picture() {
    assert_eq!(layout(&LayoutRequest::new(vec![], edges(&[(0, 0), (4, 9)]))), Layout::default());
}

#[test]
fn one_node_is_in_the_middle() {
    let only = layout(&LayoutRequest::new(vec![Node::circle(5.0)], edges(&[(0, 0)])));
    assert_eq!(only.positions, [NetworkPoint::default()]);
    assert_eq!(only.bounds.map(|bounds| bounds.width()), Some(10.0));
}

#[test]
fn three_fixed_actors_keep_their_triangle_and_a_contact_between_two_lies_between_them() {
    let corners = [(0.0, -100.0), (-120.0, 80.0), (120.0, 80.0)].map(|(x, y)| NetworkPoint::new(x, y));
    let mut nodes = corners.map(|corner| Node::circle(10.0).with_anchor(Anchor::Fixed(corner))).to_vec();
    nodes.push(Node::circle(4.0));
    nodes.push(Node::circle(4.0));
    let layout = layout(&LayoutRequest::new(nodes, edges(&[(0, 3), (3, 1), (0, 4), (4, 2)])));
    assert_eq!(layout.positions[..3], corners);
    assert!(layout.positions[3].x < -20.0 && layout.positions[4].x > 20.0);
}

#[test]
fn planar_pictures_do_not_cross() {
    let grid: Vec<(u32, u32)> = (0..30)
        .flat_map(|i| [(i, i + 1, i % 6 != 5), (i, i + 6, i < 24)])
        .filter_map(|(a, b, is_there)| is_there.then_some((a, b)))
        .collect();
    let tree: Vec<(u32, u32)> = (1..40).map(|i| ((i - 1) / 3, i)).collect();
    for links in [grid, tree] {
        let n = links.iter().map(|link| link.1).max().unwrap_or(0) as usize + 1;
        let request = LayoutRequest::new(vec![Node::circle(3.0); n], edges(&links));
        assert_eq!(crate::network::crossings(&request, &layout(&request).positions), 0);
    }
}

#[test]
fn a_graph_keeps_its_shape() {
    let cycle: Vec<(u32, u32)> = (0..200).map(|i| (i, (i + 1) % 200)).collect();
    let request = LayoutRequest::new(vec![Node::circle(2.0); 200], edges(&cycle));
    let stress = crate::network::stress(&request, &layout(&request).positions, 200);
    // A perfect circle has about 0.02; a cycle folded once more than 0.1.
    assert!(stress < 0.05, "{stress}");
}

#[test]
fn labels_do_not_overlap_in_a_crowd() {
    let footprint = Footprint::circle(6.0).with_label_below(90.0, 14.0);
    let star: Vec<(u32, u32)> = (1..60).map(|i| (0, i)).collect();
    let request = LayoutRequest::new(vec![Node::circle(6.0).with_footprint(footprint); 60], edges(&star));
    assert_eq!(overlaps(&request, &layout(&request)), 0);
}

#[test]
fn a_star_of_ten_thousand_and_many_fixed_at_one_place_stay_finite() {
    let star: Vec<(u32, u32)> = (1..10_000).map(|i| (0, i)).collect();
    let mut request = LayoutRequest::new(vec![Node::circle(3.0); 10_000], edges(&star));
    assert!(are_finite(&layout(&request)));
    request.nodes = vec![Node::circle(3.0).with_anchor(Anchor::Fixed(NetworkPoint::new(5.0, 5.0))); 500];
    assert!(layout(&request).positions.iter().all(|&place| place == NetworkPoint::new(5.0, 5.0)));
}

#[test]
fn a_component_far_from_the_anchored_one_does_not_touch_it() {
    let fixed = Node::circle(30.0).with_anchor(Anchor::Fixed(NetworkPoint::new(400.0, 300.0)));
    let request = LayoutRequest::new(vec![Node::circle(50.0), fixed, Node::circle(9.0)], edges(&[(0, 2)]));
    let layout = layout(&request);
    assert_eq!(layout.positions[1], NetworkPoint::new(400.0, 300.0));
    assert_eq!(overlaps(&request, &layout), 0);
}

fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![8 => -300.0..300.0, 1 => Just(0.0), 1 => any::<f64>()]
}

fn any_node() -> impl Strategy<Value = Node> {
    let place = || (any_number(), any_number()).prop_map(|(x, y)| NetworkPoint::new(x, y));
    let anchor = prop_oneof![
        6 => Just(Anchor::Free),
        1 => place().prop_map(Anchor::Near),
        1 => place().prop_map(Anchor::Fixed),
    ];
    (any_number(), any_number(), proptest::option::of(0..4_u32), anchor).prop_map(|(size, weight, group, anchor)| {
        let footprint = Footprint::circle(size / 10.0).with_label_right(size / 3.0, 8.0);
        Node { footprint, weight, group, anchor }
    })
}

prop_compose! {
    fn any_request()(
        nodes in proptest::collection::vec(any_node(), 0..40),
        edges in proptest::collection::vec((0..42_u32, 0..42_u32, any_number(), any_number()), 0..80),
        seed in any::<u32>(),
        aspect in any_number(),
    ) -> LayoutRequest {
        let edge = |&(source, target, length, strength): &_| Edge { source, target, length, strength };
        LayoutRequest { nodes, edges: edges.iter().map(edge).collect(), seed, aspect }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_graph_has_finite_places_whatever_the_order_of_its_edges(request in any_request()) {
        let first = layout(&request);
        prop_assert_eq!(first.positions.len(), request.nodes.len());
        prop_assert!(are_finite(&first));
        let mut other = request;
        other.edges.reverse();
        for edge in &mut other.edges {
            (edge.source, edge.target) = (edge.target, edge.source);
        }
        prop_assert_eq!(layout(&other), first);
    }

    #[test]
    fn free_nodes_never_overlap(request in any_request()) {
        let mut request = request;
        for node in &mut request.nodes {
            *node = Node { anchor: Anchor::Free, ..*node }.sanitized();
            node.footprint = node.footprint.with_margin(0.0);
            if node.footprint.right > 500.0 {
                node.footprint = Footprint::circle(5.0);
            }
        }
        prop_assert_eq!(overlaps(&request, &layout(&request)), 0);
    }
}
