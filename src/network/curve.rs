//! Parallel edges bend apart, so that each can be seen and pointed at.

use super::point::NetworkPoint;
use super::request::Edge;
use crate::list::Listed;
use crate::number::{key_from_pair, order};

/// For each edge how far the middle of its curve lies off the straight line, in pixels: 0 for an edge without parallels.
///
/// The edges between two nodes fan out evenly, `spacing` pixels apart. Positive is to the left of the way from source to
/// target as seen on the screen, which [`curve_control`] expects; edges drawn in opposite directions do not collide.
pub fn curve_offsets(edges: &[Edge], spacing: f64) -> Vec<f64> {
    let pair = |edge: &Edge| key_from_pair(edge.source.min(edge.target), edge.source.max(edge.target));
    let keys: Vec<u64> = edges.iter().map(pair).listed();
    let mut offsets = vec![0.0; edges.len()];
    for parallel in order(&keys).chunk_by(|&a, &b| keys[a as usize] == keys[b as usize]) {
        let middle = (parallel.len() - 1) as f64 / 2.0;
        for (rank, &index) in parallel.iter().enumerate() {
            let edge = &edges[index as usize];
            let side = if edge.source < edge.target { spacing } else { -spacing };
            offsets[index as usize] = (rank as f64 - middle) * side;
        }
    }
    offsets
}

/// The control point of the quadratic curve from `from` to `to` whose middle lies `offset` pixels off the straight line.
pub fn curve_control(from: NetworkPoint, to: NetworkPoint, offset: f64) -> NetworkPoint {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = (dx * dx + dy * dy).sqrt();
    // The curve comes half as near to its control point as to the straight line.
    let reach = if length > 0.0 { 2.0 * offset / length } else { 0.0 };
    NetworkPoint::new(f64::midpoint(from.x, to.x) + dy * reach, f64::midpoint(from.y, to.y) - dx * reach)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parallel_edges_fan_out_whatever_their_direction() {
        let edges = [(0, 1), (2, 3), (1, 0), (0, 1)].map(|(a, b)| Edge::new(a, b, 30.0));
        assert_eq!(curve_offsets(&edges, 8.0), [-8.0, 0.0, 0.0, 8.0]);
        assert_eq!(curve_offsets(&[Edge::new(0, 1, 1.0), Edge::new(1, 0, 1.0)], 8.0), [-4.0, -4.0]);
    }

    #[test]
    fn the_middle_of_the_curve_is_off_by_the_offset() {
        let (from, to) = (NetworkPoint::new(0.0, 0.0), NetworkPoint::new(10.0, 0.0));
        let control = curve_control(from, to, 4.0);
        assert_eq!((control.x, 0.25 * from.y + 0.5 * control.y + 0.25 * to.y), (5.0, -4.0));
        assert_eq!(curve_control(from, from, 4.0), from);
    }
}
