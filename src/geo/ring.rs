//! Closed rings in the plane: area, centre, what is inside, and where a label stands best. The first point is not repeated.

use super::Rect;
use super::simplify::distance_to_segment;
use super::space::Planar;

/// Horizontal lines tried for a label, over the height of the shape.
const SCAN_LINES: u32 = 15;
/// A label is about this many times as wide as it is high: so much less does room above and below count than room beside.
const LABEL_ASPECT: f64 = 3.0;
/// Less room than this, in units of the space, is a rounding error.
const LEAST_ROOM: f64 = 1e-6;

/// The enclosed area (shoelace formula), in squared units of the space; the sign tells the direction.
pub fn area<P: Planar>(ring: &[P]) -> f64 {
    sides(ring).map(|(a, b)| cross(a, b)).sum::<f64>() / 2.0
}

/// The centre of the enclosed area; of the points when nothing is enclosed; `None` without points.
pub fn centroid<P: Planar>(ring: &[P]) -> Option<P> {
    let doubled = 2.0 * area(ring);
    if doubled.abs() < 1e-12 {
        let count = ring.len() as f64;
        let sum = ring.iter().fold((0.0, 0.0), |(x, y), p| (x + p.x(), y + p.y()));
        return (count > 0.0).then(|| P::at(sum.0 / count, sum.1 / count));
    }
    let (mut x, mut y) = (0.0, 0.0);
    for (a, b) in sides(ring) {
        x += (a.x() + b.x()) * cross(a, b);
        y += (a.y() + b.y()) * cross(a, b);
    }
    Some(P::at(x / (3.0 * doubled), y / (3.0 * doubled)))
}

/// Whether `p` lies inside the shape of `rings`, holes counted by the even-odd rule.
pub fn contains<P: Planar>(rings: &[Vec<P>], p: P) -> bool {
    crossings(rings, p.y()).iter().filter(|x| **x > p.x()).count() % 2 == 1
}

/// A point well inside the shape, with room for a label; `None` when nothing is enclosed. Clip the rings to the picture first.
pub fn label_point<P: Planar>(rings: &[Vec<P>]) -> Option<P> {
    let largest = rings.iter().max_by(|a, b| area(a).abs().total_cmp(&area(b).abs()))?;
    let bounds = Rect::around(largest)?;
    let mut best = None;
    let mut most = LEAST_ROOM;
    for i in 0..SCAN_LINES {
        let y = bounds.min.y() + bounds.height() * (f64::from(i) + 0.5) / f64::from(SCAN_LINES);
        let xs = crossings(rings, y);
        for pair in xs.chunks_exact(2) {
            let [from, to] = *pair else { continue };
            let middle = P::at(f64::midpoint(from, to), y);
            let room = ((to - from) / 2.0).min(LABEL_ASPECT * distance(rings, middle));
            if room > most {
                most = room;
                best = Some(middle);
            }
        }
    }
    best
}

/// Where the horizontal line at `y` crosses the rings, from the left; few enough to be put in order as they come.
fn crossings<P: Planar>(rings: &[Vec<P>], y: f64) -> Vec<f64> {
    let mut xs: Vec<f64> = Vec::new();
    for (a, b) in rings.iter().flat_map(|ring| sides(ring)) {
        if (a.y() > y) != (b.y() > y) {
            let part = (y - a.y()) / (b.y() - a.y());
            let x = a.x() + part * (b.x() - a.x());
            xs.insert(xs.partition_point(|other| *other < x), x);
        }
    }
    xs
}

fn distance<P: Planar>(rings: &[Vec<P>], p: P) -> f64 {
    rings.iter().flat_map(|ring| sides(ring)).map(|(a, b)| distance_to_segment(p, a, b)).fold(f64::MAX, f64::min)
}

/// The sides of a ring, the closing one first.
fn sides<P: Planar>(ring: &[P]) -> impl Iterator<Item = (P, P)> {
    ring.iter().scan(ring.last().copied(), |before, point| before.replace(*point).map(|before| (before, *point)))
}

fn cross<P: Planar>(a: P, b: P) -> f64 {
    a.x() * b.y() - b.x() * a.y()
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these values are exact in binary")]
mod tests {
    use super::*;
    use crate::geo::WorldPoint;

    fn points(pairs: &[(f64, f64)]) -> Vec<WorldPoint> {
        pairs.iter().map(|(x, y)| WorldPoint::new(*x, *y)).collect()
    }

    /// An L: a 10 by 10 square without its upper right quarter (y up).
    fn ell() -> Vec<WorldPoint> {
        points(&[(0.0, 0.0), (10.0, 0.0), (10.0, 5.0), (5.0, 5.0), (5.0, 10.0), (0.0, 10.0)])
    }

    #[test]
    fn the_area_and_the_centre_of_an_ell() {
        assert_eq!(area(&ell()), 75.0);
        // Two rectangles: 50 at (5, 2.5) and 25 at (2.5, 7.5).
        assert_eq!(centroid(&ell()), Some(WorldPoint::new(312.5 / 75.0, 312.5 / 75.0)));
    }

    #[test]
    fn degenerate_rings_have_a_centre_but_no_label() {
        let line = points(&[(0.0, 0.0), (4.0, 2.0)]);
        assert_eq!(centroid(&line), Some(WorldPoint::new(2.0, 1.0)));
        assert_eq!(label_point(&[line]), None);
        assert_eq!(centroid::<WorldPoint>(&[]), None);
        assert_eq!(label_point::<WorldPoint>(&[]), None);
    }

    #[test]
    fn a_hole_is_outside() {
        let outer = points(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]);
        let hole = points(&[(2.0, 2.0), (8.0, 2.0), (8.0, 8.0), (2.0, 8.0)]);
        let shape = [outer, hole];
        assert!(contains(&shape, WorldPoint::new(1.0, 5.0)));
        assert!(!contains(&shape, WorldPoint::new(5.0, 5.0)));
        assert!(!contains(&shape, WorldPoint::new(11.0, 5.0)));
    }

    #[test]
    fn the_label_of_an_ell_stands_in_its_wide_leg() {
        let at = label_point(&[ell()]).expect("a point");
        assert!(contains(&[ell()], at));
        assert!(at.y < 5.0 && (at.x - 5.0).abs() < 1e-9, "{at:?}");
    }
}
