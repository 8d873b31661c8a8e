//! Overlap removal: footprints, labels included, are pushed apart until none covers another.

use super::point::NetworkPoint;
use super::request::{Anchor, Node};
use crate::number::{key_from_number, order};

/// Passes before the picture is stretched to make room.
const PASSES: u32 = 100;
/// How much it is stretched each time.
const STRETCH: f64 = 1.1;
/// How often it is stretched at most.
const STRETCHES: u32 = 40;
/// Room left between two that are parted, in pixels, so that a crowd comes to rest after few passes.
const SLACK_PX: f64 = 0.5;

/// Separates until nothing overlaps; where there is no room the free nodes move outwards. Fixed nodes stay.
pub(super) fn remove_overlaps(nodes: &[Node], positions: &mut [NetworkPoint]) {
    let mut x: Vec<f64> = positions.iter().map(|place| place.x).collect();
    let mut y: Vec<f64> = positions.iter().map(|place| place.y).collect();
    'stretches: for _ in 0..STRETCHES {
        for _ in 0..PASSES {
            if !separate(nodes, &mut x, &mut y) {
                break 'stretches;
            }
        }
        for (i, node) in nodes.iter().enumerate() {
            if !is_fixed(node) {
                x[i] *= STRETCH;
                y[i] *= STRETCH;
            }
        }
    }
    for (place, (x, y)) in positions.iter_mut().zip(x.into_iter().zip(y)) {
        *place = NetworkPoint { x, y };
    }
}

/// One pass: each overlapping pair moves apart along its shorter overlap. Says whether anything moved.
///
/// Rectangles are swept from left to right, so only those that overlap horizontally are compared.
pub(super) fn separate(nodes: &[Node], x: &mut [f64], y: &mut [f64]) -> bool {
    let keys: Vec<u64> = nodes.iter().zip(x.iter()).map(|(node, x)| key_from_number(x - node.footprint.left)).collect();
    let sweep = order(&keys);
    let mut moved = false;
    for (at, &a) in sweep.iter().enumerate() {
        for &b in &sweep[at + 1..] {
            let (a, b) = (a as usize, b as usize);
            let (first, second) = (&nodes[a].footprint, &nodes[b].footprint);
            if x[b] - second.left >= x[a] + first.right {
                break;
            }
            let across = shift((x[a] - first.left, x[a] + first.right), (x[b] - second.left, x[b] + second.right));
            let down = shift((y[a] - first.above, y[a] + first.below), (y[b] - second.above, y[b] + second.below));
            let (Some(across), Some(down)) = (across, down) else {
                continue;
            };
            let Some(share) = share_of_first(&nodes[a], &nodes[b]) else {
                continue;
            };
            moved = true;
            let (places, shift) = if across.abs() < down.abs() { (&mut *x, across) } else { (&mut *y, down) };
            places[a] -= shift * share;
            places[b] += shift * (1.0 - share);
        }
    }
    moved
}

/// The shortest way, in pixels, that the second range must move to leave the first; none when they do not overlap.
fn shift(first: (f64, f64), second: (f64, f64)) -> Option<f64> {
    let (up, down) = (first.1 - second.0, second.1 - first.0);
    if up <= 0.0 || down <= 0.0 { None } else { Some(if up <= down { up + SLACK_PX } else { -down - SLACK_PX }) }
}

/// How much of the separation the first node takes; none when both are fixed.
fn share_of_first(first: &Node, second: &Node) -> Option<f64> {
    match (is_fixed(first), is_fixed(second)) {
        (false, false) => Some(0.5),
        (true, false) => Some(0.0),
        (false, true) => Some(1.0),
        (true, true) => None,
    }
}

fn is_fixed(node: &Node) -> bool {
    matches!(node.anchor, Anchor::Fixed(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::footprint::Footprint;

    #[test]
    fn labels_part_along_the_shorter_overlap() {
        let labelled = Node::circle(4.0).with_footprint(Footprint::circle(4.0).with_label_right(80.0, 8.0));
        let mut positions = [NetworkPoint::new(0.0, 0.0), NetworkPoint::new(10.0, 2.0)];
        remove_overlaps(&[labelled; 2], &mut positions);
        assert_eq!(positions, [NetworkPoint::new(0.0, -3.25), NetworkPoint::new(10.0, 5.25)]);
    }

    #[test]
    fn a_fixed_node_does_not_give_way() {
        let place = NetworkPoint::new(1.0, 0.0);
        let nodes = [Node::circle(5.0).with_anchor(Anchor::Fixed(place)), Node::circle(5.0)];
        let mut positions = [place, NetworkPoint::new(4.0, 0.0)];
        remove_overlaps(&nodes, &mut positions);
        assert_eq!(positions[0], place);
        assert!((positions[1].x - 11.5).abs() < 1e-9);
    }
}
