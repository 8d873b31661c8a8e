//! Cutting lines and rings to a rectangle, so that a zoomed picture carries only what it shows.

use super::Rect;
use super::space::Planar;

/// The pieces of a line inside `frame` (Liang and Barsky, 1984, segment by segment).
pub fn clip_line<P: Planar>(line: &[P], frame: &Rect<P>) -> Vec<Vec<P>> {
    let mut pieces: Vec<Vec<P>> = Vec::new();
    let mut is_open = false;
    for (a, b) in line.iter().zip(line.iter().skip(1)) {
        let Some((enter, leave)) = inside(*a, *b, frame) else {
            is_open = false;
            continue;
        };
        if !is_open || enter > 0.0 {
            pieces.push(vec![between(*a, *b, enter)]);
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(between(*a, *b, leave));
        }
        is_open = leave >= 1.0;
    }
    pieces
}

/// The parts of the segment at which it enters and leaves `frame`; `None` when it misses it.
fn inside<P: Planar>(a: P, b: P, frame: &Rect<P>) -> Option<(f64, f64)> {
    let (dx, dy) = (b.x() - a.x(), b.y() - a.y());
    let edges = [
        (-dx, a.x() - frame.min.x()),
        (dx, frame.max.x() - a.x()),
        (-dy, a.y() - frame.min.y()),
        (dy, frame.max.y() - a.y()),
    ];
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (step, room) in edges {
        if step == 0.0 && room < 0.0 {
            return None;
        } else if step < 0.0 {
            enter = enter.max(room / step);
        } else if step > 0.0 {
            leave = leave.min(room / step);
        }
    }
    (enter < leave).then_some((enter, leave))
}

fn between<P: Planar>(a: P, b: P, t: f64) -> P {
    match t {
        0.0 => a,
        1.0 => b,
        _ => P::at(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y())),
    }
}

/// The ring cut to `frame` (Sutherland and Hodgman, 1974): to be filled, not stroked, for it runs along the frame where it was
/// cut. Empty when the ring lies outside.
pub fn clip_ring<P: Planar>(ring: &[P], frame: &Rect<P>) -> Vec<P> {
    let edges: [Edge; 4] = [
        Edge { is_x: true, sign: 1.0, at: frame.min.x() },
        Edge { is_x: true, sign: -1.0, at: frame.max.x() },
        Edge { is_x: false, sign: 1.0, at: frame.min.y() },
        Edge { is_x: false, sign: -1.0, at: frame.max.y() },
    ];
    edges.iter().fold(ring.to_vec(), |ring, edge| edge.cut(&ring))
}

/// One side of the frame: a line along an axis, with the side that is kept.
struct Edge {
    is_x: bool,
    sign: f64,
    at: f64,
}

impl Edge {
    /// How far inside a point is; negative outside.
    fn depth<P: Planar>(&self, p: P) -> f64 {
        self.sign * (if self.is_x { p.x() } else { p.y() } - self.at)
    }

    fn cut<P: Planar>(&self, ring: &[P]) -> Vec<P> {
        let mut kept = Vec::with_capacity(ring.len());
        let Some(mut before) = ring.last().copied() else {
            return kept;
        };
        for point in ring {
            let (was, is) = (self.depth(before), self.depth(*point));
            if (was < 0.0) != (is < 0.0) {
                kept.push(between(before, *point, was / (was - is)));
            }
            if is >= 0.0 {
                kept.push(*point);
            }
            before = *point;
        }
        kept
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these values are exact in binary")]
mod tests {
    use super::*;
    use crate::geo::{Size, WorldPoint, ring};
    use proptest::prelude::*;

    fn frame() -> Rect<WorldPoint> {
        Rect::of_size(Size::new(10.0, 10.0))
    }

    fn points(pairs: &[(f64, f64)]) -> Vec<WorldPoint> {
        pairs.iter().map(|(x, y)| WorldPoint::new(*x, *y)).collect()
    }

    #[test]
    fn a_line_that_leaves_and_comes_back_is_two_pieces() {
        let line = points(&[(-5.0, 5.0), (5.0, 5.0), (15.0, 5.0), (15.0, 8.0), (5.0, 8.0)]);
        let expected = [points(&[(0.0, 5.0), (5.0, 5.0), (10.0, 5.0)]), points(&[(10.0, 8.0), (5.0, 8.0)])];
        assert_eq!(clip_line(&line, &frame()), expected);
    }

    #[test]
    fn a_line_that_passes_a_corner_outside_is_nothing() {
        assert!(clip_line(&points(&[(-2.0, 1.0), (1.0, -2.0)]), &frame()).is_empty());
        assert!(clip_line(&points(&[(12.0, -1.0), (12.0, 11.0)]), &frame()).is_empty());
    }

    #[test]
    fn a_triangle_over_a_corner_keeps_the_area_inside() {
        let triangle = points(&[(5.0, 5.0), (15.0, 5.0), (5.0, 15.0)]);
        assert_eq!(ring::area(&clip_ring(&triangle, &frame())).abs(), 25.0);
        assert!(clip_ring(&points(&[(20.0, 0.0), (30.0, 0.0), (30.0, 9.0)]), &frame()).is_empty());
    }

    #[test]
    fn a_ring_round_the_frame_becomes_the_frame() {
        let around = points(&[(-5.0, -5.0), (50.0, -5.0), (50.0, 50.0), (-5.0, 50.0)]);
        assert_eq!(ring::area(&clip_ring(&around, &frame())).abs(), 100.0);
    }

    proptest! {
        #[test]
        fn what_is_left_lies_inside(pairs in prop::collection::vec((-50.0..50.0, -50.0..50.0), 0..40)) {
            let line = points(&pairs);
            let near = frame().grown(1e-9);
            prop_assert!(clip_ring(&line, &frame()).iter().all(|p| near.contains(*p)));
            prop_assert!(clip_line(&line, &frame()).iter().flatten().all(|p| near.contains(*p)));
        }
    }
}
