//! Lines with fewer points: what no reader could see at a given tolerance is left out.

use super::space::Planar;
use crate::list::{Grow, Listed};

/// The line without the points that lie nearer than `tolerance` to what remains (Douglas and Peucker, 1973). The ends stay, so
/// lines that meet still meet. A tolerance of 0 returns the line as it is.
pub fn simplify<P: Planar>(line: &[P], tolerance: f64) -> Vec<P> {
    if tolerance <= 0.0 || line.len() < 3 {
        return line.to_vec();
    }
    let mut kept: Vec<P> = line.first().copied().into_iter().listed();
    let mut stack = vec![line];
    while let Some(stretch) = stack.pop() {
        match furthest(stretch) {
            Some((i, distance)) if distance > tolerance => {
                stack.add_all(stretch.get(i..));
                stack.add_all(stretch.get(..=i));
            }
            _ => kept.extend(stretch.last()),
        }
    }
    kept
}

/// The inner point furthest from the chord between the ends, with its distance.
fn furthest<P: Planar>(stretch: &[P]) -> Option<(usize, f64)> {
    let (first, inner) = stretch.split_first()?;
    let (last, inner) = inner.split_last()?;
    let mut found = None;
    let mut most = -1.0;
    for (i, point) in inner.iter().enumerate() {
        let distance = distance_to_segment(*point, *first, *last);
        if distance > most {
            most = distance;
            found = Some((i + 1, distance));
        }
    }
    found
}

/// How far `p` is from the segment `a`–`b`, in the unit of the space.
pub(super) fn distance_to_segment<P: Planar>(p: P, a: P, b: P) -> f64 {
    let (dx, dy) = (b.x() - a.x(), b.y() - a.y());
    let square = dx * dx + dy * dy;
    let along = (p.x() - a.x()) * dx + (p.y() - a.y()) * dy;
    let part = if square > 0.0 { (along / square).clamp(0.0, 1.0) } else { 0.0 };
    let (off_x, off_y) = (p.x() - a.x() - part * dx, p.y() - a.y() - part * dy);
    (off_x * off_x + off_y * off_y).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::WorldPoint;
    use proptest::prelude::*;

    fn points(pairs: &[(f64, f64)]) -> Vec<WorldPoint> {
        pairs.iter().map(|(x, y)| WorldPoint::new(*x, *y)).collect()
    }

    #[test]
    fn a_bump_below_the_tolerance_goes_and_one_above_stays() {
        let line = points(&[(0.0, 0.0), (5.0, 0.4), (10.0, 0.0), (15.0, 3.0), (20.0, 0.0)]);
        assert_eq!(simplify(&line, 0.5), points(&[(0.0, 0.0), (10.0, 0.0), (15.0, 3.0), (20.0, 0.0)]));
    }

    #[test]
    fn a_closed_line_keeps_its_shape() {
        let square = points(&[(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0), (0.0, 0.0)]);
        assert_eq!(simplify(&square, 1.0), square);
    }

    #[test]
    fn short_lines_stay() {
        for line in [points(&[]), points(&[(1.0, 1.0)]), points(&[(1.0, 1.0), (2.0, 2.0)])] {
            assert_eq!(simplify(&line, 9.0), line);
        }
    }

    proptest! {
        #[test]
        fn every_dropped_point_is_near_the_line_kept(pairs in prop::collection::vec((-100.0..100.0, -100.0..100.0), 2..60), tolerance in 0.01..20.0) {
            let line = points(&pairs);
            let kept = simplify(&line, tolerance);
            prop_assert_eq!(kept.first(), line.first());
            prop_assert_eq!(kept.last(), line.last());
            for point in &line {
                let near = kept.windows(2).map(|w| distance_to_segment(*point, w[0], w[1])).fold(f64::MAX, f64::min);
                prop_assert!(near <= tolerance + 1e-9);
            }
        }
    }
}
