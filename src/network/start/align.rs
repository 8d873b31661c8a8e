//! Turns a start so that its anchored nodes come near their places.

use crate::network::point::NetworkPoint;
use crate::network::request::{Anchor, Node};

/// Moves, turns, mirrors and scales `places` so that the anchored nodes fit their anchors best, by least squares.
///
/// With one anchor the picture is moved only; with none it stays as it is.
pub(in crate::network) fn align(nodes: &[Node], places: &mut [NetworkPoint]) {
    let pairs: Vec<(NetworkPoint, NetworkPoint)> = nodes
        .iter()
        .zip(places.iter())
        .filter_map(|(node, place)| match node.anchor {
            Anchor::Near(anchor) | Anchor::Fixed(anchor) => Some((*place, anchor)),
            Anchor::Free => None,
        })
        .collect();
    if pairs.is_empty() {
        return;
    }
    let (from, to) = (middle(pairs.iter().map(|pair| pair.0)), middle(pairs.iter().map(|pair| pair.1)));
    let (plain, mirrored) = (turn(&pairs, from, to, 1.0), turn(&pairs, from, to, -1.0));
    let (turn, mirror) = if size2(mirrored) > size2(plain) { (mirrored, -1.0) } else { (plain, 1.0) };
    for place in places {
        let (x, y) = (place.x - from.x, (place.y - from.y) * mirror);
        *place = NetworkPoint::new(to.x + turn.x * x - turn.y * y, to.y + turn.x * y + turn.y * x);
    }
}

/// The rotation and scale, as a complex number, that best takes the first of each pair to the second.
fn turn(pairs: &[(NetworkPoint, NetworkPoint)], from: NetworkPoint, to: NetworkPoint, mirror: f64) -> NetworkPoint {
    let (mut x, mut y, mut size) = (0.0, 0.0, 0.0);
    for (place, anchor) in pairs {
        let (px, py) = (place.x - from.x, (place.y - from.y) * mirror);
        let (ax, ay) = (anchor.x - to.x, anchor.y - to.y);
        x += px * ax + py * ay;
        y += px * ay - py * ax;
        size += px * px + py * py;
    }
    if size > 0.0 && x * x + y * y > 0.0 { NetworkPoint::new(x / size, y / size) } else { NetworkPoint::new(1.0, 0.0) }
}

fn size2(number: NetworkPoint) -> f64 {
    number.x * number.x + number.y * number.y
}

fn middle(points: impl ExactSizeIterator<Item = NetworkPoint>) -> NetworkPoint {
    let n = points.len() as f64;
    let sum = points.fold(NetworkPoint::default(), |sum, point| NetworkPoint::new(sum.x + point.x, sum.y + point.y));
    NetworkPoint::new(sum.x / n, sum.y / n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_mirrors_and_scales() {
        let triangle = [(0.0, 0.0), (2.0, 0.0), (0.0, 1.0)].map(|(x, y)| NetworkPoint::new(x, y));
        // A quarter turn, mirrored, twice as large, and moved.
        let wanted = triangle.map(|point| NetworkPoint::new(7.0 + 2.0 * point.y, -3.0 + 2.0 * point.x));
        let nodes = wanted.map(|place| Node::circle(1.0).with_anchor(Anchor::Fixed(place)));
        let mut places = triangle;
        align(&nodes, &mut places);
        for (place, wanted) in places.iter().zip(&wanted) {
            assert!((place.x - wanted.x).abs() + (place.y - wanted.y).abs() < 1e-12);
        }
    }

    #[test]
    fn one_anchor_moves_only() {
        let nodes = [Node::circle(1.0), Node::circle(1.0).with_anchor(Anchor::Near(NetworkPoint::new(5.0, 5.0)))];
        let mut places = [NetworkPoint::new(1.0, 0.0), NetworkPoint::new(0.0, 0.0)];
        align(&nodes, &mut places);
        assert_eq!(places, [NetworkPoint::new(6.0, 5.0), NetworkPoint::new(5.0, 5.0)]);
    }
}
