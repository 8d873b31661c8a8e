//! The point half-way along a line, where its symbol stands.

use super::WorldPoint;

/// The length of a line, in its own units.
pub fn line_length(line: &[WorldPoint]) -> f64 {
    line.windows(2).map(step_length).sum()
}

/// The point at half the length of a line; `None` for a line without points. The points of a great circle lie closer where it bends,
/// so the point in the middle of the list may be far from it.
pub fn halfway(line: &[WorldPoint]) -> Option<WorldPoint> {
    let mut rest = line_length(line) / 2.0;
    for step in line.windows(2) {
        let length = step_length(step);
        if let ([from, to], true) = (step, length >= rest && length > 0.0) {
            let share = rest / length;
            return Some(WorldPoint { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
        }
        rest -= length;
    }
    line.last().copied()
}

fn step_length(step: &[WorldPoint]) -> f64 {
    match step {
        [from, to] => ((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y)).sqrt(),
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[(f64, f64)]) -> Vec<WorldPoint> {
        points.iter().map(|&(x, y)| WorldPoint { x, y }).collect()
    }

    #[test]
    fn half_the_length_is_not_half_the_points() {
        let bent = line(&[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (2.0, 6.0)]);
        assert_eq!(halfway(&bent), Some(WorldPoint { x: 2.0, y: 2.0 }));
        assert_eq!(halfway(&line(&[(0.0, 0.0), (4.0, 2.0)])), Some(WorldPoint { x: 2.0, y: 1.0 }));
    }

    #[test]
    fn lines_without_length_have_their_point() {
        let spot = line(&[(3.0, 4.0), (3.0, 4.0)]);
        assert_eq!(halfway(&spot), Some(WorldPoint { x: 3.0, y: 4.0 }));
        assert_eq!((halfway(&[]), line_length(&spot)), (None, 0.0));
    }
}
