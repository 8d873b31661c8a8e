//! Lines lifted sideways, so that several contacts of one pair fan out.

use super::WorldPoint;
use crate::list::Listed;

/// A bowed line has at least this many steps, so that the parabola looks round.
const BOW_STEPS: f64 = 24.0;

/// The line lifted sideways by a parabola, `offset_px` at its middle (positive: to the left of its direction on screen), so that
/// several contacts of one pair fan out.
pub fn bow(line: &[WorldPoint], offset_px: f64) -> Vec<WorldPoint> {
    let (Some(first), Some(last)) = (line.first(), line.last()) else {
        return Vec::new();
    };
    let (dx, dy) = (last.x - first.x, last.y - first.y);
    let length = (dx * dx + dy * dy).sqrt();
    if length == 0.0 || offset_px == 0.0 {
        return line.to_vec();
    }
    let lift = |point: &WorldPoint| {
        let part = ((point.x - first.x) * dx + (point.y - first.y) * dy) / (length * length);
        let height = 4.0 * part * (1.0 - part) * offset_px / length;
        WorldPoint::new(point.x + dy * height, point.y - dx * height)
    };
    densified(line, length / BOW_STEPS).iter().map(lift).listed()
}

/// The line with points added so that no step is longer than `step_px`.
fn densified(line: &[WorldPoint], step_px: f64) -> Vec<WorldPoint> {
    let mut dense: Vec<WorldPoint> = line.first().copied().into_iter().listed();
    for (a, b) in line.iter().zip(line.iter().skip(1)) {
        let (dx, dy) = (b.x - a.x, b.y - a.y);
        let steps = ((dx * dx + dy * dy).sqrt() / step_px).ceil().clamp(1.0, BOW_STEPS);
        for i in 1..=steps as u32 {
            let part = f64::from(i) / steps;
            dense.push(WorldPoint::new(a.x + part * dx, a.y + part * dy));
        }
    }
    dense
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bow_lifts_the_middle_and_keeps_the_ends() {
        let line = [WorldPoint::new(0.0, 0.0), WorldPoint::new(100.0, 0.0)];
        let bowed = bow(&line, 10.0);
        assert_eq!((bowed.first(), bowed.last()), (line.first(), line.last()));
        assert!(bowed.len() > 20);
        let highest = bowed.iter().map(|point| point.y).fold(0.0, f64::min);
        assert!((highest + 10.0).abs() < 1e-9, "{highest}");
    }

    #[test]
    fn what_has_no_length_stays() {
        let point = [WorldPoint::new(3.0, 4.0)];
        assert_eq!(bow(&[], 5.0), []);
        assert_eq!(bow(&point, 5.0), point);
    }
}
