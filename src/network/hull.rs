//! The outline round the members of a format: their convex hull, widened and rounded.

use super::point::NetworkPoint;
use crate::list::Listed;
use crate::number::{key_from_number, order};

/// A step of a closed outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum HullStep {
    /// Start here.
    Move(NetworkPoint),
    /// Straight to here.
    Line(NetworkPoint),
    /// Along a circle of `radius` pixels, clockwise on the screen, to `to`; never more than half a turn.
    Arc {
        /// Radius in pixels.
        radius: f64,
        /// Where the arc ends.
        to: NetworkPoint,
    },
}

/// The corners of the convex hull, clockwise on the screen from the leftmost, without those in the middle of a side.
///
/// A. M. Andrew's monotone chain (1979). Points that are not finite are left out; no, one or two distinct points are
/// their own hull, and points on one line have the two ends.
pub fn convex_hull(points: &[NetworkPoint]) -> Vec<NetworkPoint> {
    let mut points = sorted(points);
    points.dedup();
    if points.len() < 3 {
        return points;
    }
    let mut hull = half_hull(points.iter());
    hull.pop();
    let mut back = half_hull(points.iter().rev());
    back.pop();
    hull.append(&mut back);
    hull
}

/// The finite points by x, then by y.
fn sorted(points: &[NetworkPoint]) -> Vec<NetworkPoint> {
    let mut points: Vec<NetworkPoint> = points.iter().copied().filter(|point| point.is_finite()).listed();
    let keys: [fn(&NetworkPoint) -> f64; 2] = [|point| point.y, |point| point.x];
    for key in keys {
        let keys: Vec<u64> = points.iter().map(|point| key_from_number(key(point))).listed();
        points = order(&keys).iter().map(|&index| points[index as usize]).listed();
    }
    points
}

/// The corners of one side of the hull, from the first point to the last, each a right turn on the screen.
fn half_hull<'a>(points: impl Iterator<Item = &'a NetworkPoint>) -> Vec<NetworkPoint> {
    let mut chain: Vec<NetworkPoint> = Vec::new();
    for &point in points {
        while let [.., a, b] = chain[..] {
            if (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) > 0.0 {
                break;
            }
            chain.pop();
        }
        chain.push(point);
    }
    chain
}

/// The outline `padding` pixels outside the hull of `points`, with round corners; close it with a straight line.
///
/// One point gives a circle, two a capsule, none an empty outline.
pub fn padded_hull(points: &[NetworkPoint], padding: f64) -> Vec<HullStep> {
    let hull = convex_hull(points);
    if let [only] = hull[..] {
        return circle(only, padding);
    }
    let mut outline = Vec::with_capacity(hull.len() * 2);
    for (i, &from) in hull.iter().enumerate() {
        let to = hull[(i + 1) % hull.len()];
        let (start, end) = shifted_outwards(from, to, padding);
        outline.push(if i == 0 { HullStep::Move(start) } else { HullStep::Arc { radius: padding, to: start } });
        outline.push(HullStep::Line(end));
    }
    if let Some(&HullStep::Move(to)) = outline.first() {
        outline.push(HullStep::Arc { radius: padding, to });
    }
    outline
}

/// A circle as two half turns.
fn circle(center: NetworkPoint, radius: f64) -> Vec<HullStep> {
    let right = NetworkPoint::new(center.x + radius, center.y);
    let left = NetworkPoint::new(center.x - radius, center.y);
    vec![HullStep::Move(right), HullStep::Arc { radius, to: left }, HullStep::Arc { radius, to: right }]
}

/// A side of the hull, moved outwards at right angles: to the left of the walk, which is clockwise on the screen.
fn shifted_outwards(from: NetworkPoint, to: NetworkPoint, padding: f64) -> (NetworkPoint, NetworkPoint) {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = (dx * dx + dy * dy).sqrt();
    let (x, y) = (dy / length * padding, -dx / length * padding);
    (NetworkPoint::new(from.x + x, from.y + y), NetworkPoint::new(to.x + x, to.y + y))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn points(points: &[(f64, f64)]) -> Vec<NetworkPoint> {
        points.iter().map(|&(x, y)| NetworkPoint::new(x, y)).collect()
    }

    #[test]
    fn leaves_out_inner_double_and_middle_points() {
        let given = points(&[(0.0, 0.0), (4.0, 0.0), (2.0, 0.0), (4.0, 4.0), (0.0, 4.0), (1.0, 2.0), (4.0, 0.0)]);
        assert_eq!(convex_hull(&given), points(&[(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)]));
    }

    #[test]
    fn degenerate_points_are_their_own_hull() {
        assert_eq!(convex_hull(&[]), []);
        assert_eq!(convex_hull(&points(&[(1.0, 2.0), (1.0, 2.0)])), points(&[(1.0, 2.0)]));
        assert_eq!(convex_hull(&points(&[(2.0, 2.0), (0.0, 0.0), (1.0, 1.0)])), points(&[(0.0, 0.0), (2.0, 2.0)]));
        assert_eq!(convex_hull(&points(&[(f64::NAN, 0.0), (3.0, 3.0)])), points(&[(3.0, 3.0)]));
    }

    #[test]
    fn outlines_of_none_one_and_two_points() {
        assert_eq!(padded_hull(&[], 5.0), []);
        assert_eq!(padded_hull(&points(&[(1.0, 2.0)]), 5.0).len(), 3);
        let capsule = padded_hull(&points(&[(0.0, 0.0), (10.0, 0.0)]), 5.0);
        let at = NetworkPoint::new;
        let arc = |x, y| HullStep::Arc { radius: 5.0, to: at(x, y) };
        let sides = [HullStep::Move(at(0.0, -5.0)), HullStep::Line(at(10.0, -5.0)), arc(10.0, 5.0)];
        assert_eq!(capsule[..3], sides);
        assert_eq!(capsule[3..], [HullStep::Line(at(0.0, 5.0)), arc(0.0, -5.0)]);
    }

    proptest! {
        #[test]
        fn holds_every_point(given in proptest::collection::vec((-50_i32..50, -50_i32..50), 0..40)) {
            let given: Vec<NetworkPoint> =
                given.iter().map(|&(x, y)| NetworkPoint::new(f64::from(x), f64::from(y))).collect();
            let hull = convex_hull(&given);
            for (i, a) in hull.iter().enumerate().filter(|_| hull.len() > 2) {
                let b = hull[(i + 1) % hull.len()];
                for point in &given {
                    prop_assert!((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) >= 0.0);
                }
            }
        }
    }
}
