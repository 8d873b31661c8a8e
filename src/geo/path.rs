//! SVG path text: relative moves, tenths of a pixel, nothing that could not be seen.

use super::space::Planar;
use crate::number::push_scaled;

/// How far, in tenths of a pixel along x plus y, a point must be from the last one to be written.
const LEAST_STEP: i64 = 5;
/// Coordinates beyond this many tenths are held there: no screen is that large, and the numbers stay short.
const FAR: f64 = 1e7;

/// Whether the lines of a path are closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Open lines, to be stroked.
    Line,
    /// Closed rings, to be filled (even-odd).
    Ring,
}

/// Appends one line or ring to the text of a path, its `d` attribute; one with less than a visible step is left out.
pub fn append<P: Planar>(text: &mut String, line: &[P], shape: Shape) {
    let steps = visible(line, shape);
    let (Some(first), true) = (steps.first(), steps.len() > if shape == Shape::Ring { 2 } else { 1 }) else {
        return;
    };
    text.push('M');
    push_pair(text, *first);
    for (i, (from, to)) in steps.iter().zip(steps.iter().skip(1)).enumerate() {
        if i == 0 {
            text.push('l');
        }
        let step = (to.0 - from.0, to.1 - from.1);
        if i > 0 && step.0 >= 0 {
            text.push(' ');
        }
        push_pair(text, step);
    }
    if shape == Shape::Ring {
        text.push('z');
    }
}

/// The points in tenths, without those too near the one before; the end of an open line stays.
fn visible<P: Planar>(line: &[P], shape: Shape) -> Vec<(i64, i64)> {
    let mut steps: Vec<(i64, i64)> = Vec::new();
    let last = line.len().saturating_sub(1);
    for (i, point) in line.iter().enumerate() {
        let to = (tenths(point.x()), tenths(point.y()));
        let length = steps.last().map_or(LEAST_STEP, |from| (to.0 - from.0).abs() + (to.1 - from.1).abs());
        let is_end = i == last && shape == Shape::Line && length > 0;
        if length >= LEAST_STEP || is_end {
            steps.push(to);
        }
    }
    steps
}

/// A number of pixels in whole tenths; what is not a number is 0.
fn tenths(px: f64) -> i64 {
    (px * 10.0).clamp(-FAR, FAR).round() as i64
}

/// Writes both numbers, with a separator only where the second has no sign.
fn push_pair(text: &mut String, (x, y): (i64, i64)) {
    push_scaled(text, x, 1);
    if y >= 0 {
        text.push(' ');
    }
    push_scaled(text, y, 1);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::ScreenPoint;
    use proptest::prelude::*;

    fn points(pairs: &[(f64, f64)]) -> Vec<ScreenPoint> {
        pairs.iter().map(|(x, y)| ScreenPoint::new(*x, *y)).collect()
    }

    fn path_data(lines: &[Vec<ScreenPoint>], shape: Shape) -> String {
        let mut text = String::new();
        for line in lines {
            append(&mut text, line, shape);
        }
        text
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        let line = points(&[(0.04, -0.5), (12.0, 3.13), (11.0, 3.13), (11.0, 103.0)]);
        assert_eq!(path_data(&[line], Shape::Line), "M0-.5l12 3.6-1 0 0 99.9");
    }

    #[test]
    fn rings_close_and_invisible_ones_vanish() {
        let ring = points(&[(0.0, 0.0), (10.0, 0.0), (10.2, 0.1), (5.0, 8.0)]);
        let speck = points(&[(50.0, 50.0), (50.1, 50.0), (50.0, 50.1)]);
        assert_eq!(path_data(&[ring, speck], Shape::Ring), "M0 0l10 0-5 8z");
        assert_eq!(path_data(&[points(&[(3.0, 3.0)])], Shape::Line), "");
    }

    #[test]
    fn the_end_of_a_line_is_kept() {
        assert_eq!(path_data(&[points(&[(0.0, 0.0), (5.0, 0.0), (5.2, 0.0)])], Shape::Line), "M0 0l5 0 .2 0");
    }

    #[test]
    fn numbers_that_are_not_numbers_do_not_break_the_path() {
        let line = points(&[(f64::NAN, 0.0), (f64::INFINITY, 3.0)]);
        assert_eq!(path_data(&[line], Shape::Line), "M0 0l1000000 3");
    }

    /// Reads a path back: the absolute points of every `M…l…`.
    fn read(text: &str) -> Vec<(f64, f64)> {
        let spaced = text.replace(['M', 'l', 'z'], " ").replace('-', " -");
        let numbers: Vec<f64> = spaced.split_whitespace().map(|n| n.parse().expect("a number")).collect();
        let mut at = (0.0, 0.0);
        numbers
            .chunks(2)
            .map(|pair| {
                at = (at.0 + pair[0], at.1 + pair[1]);
                at
            })
            .collect()
    }

    proptest! {
        #[test]
        fn rounding_never_adds_up(pairs in prop::collection::vec((-999.0..999.0, -999.0..999.0), 2..80)) {
            let line = points(&pairs);
            let back = read(&path_data(std::slice::from_ref(&line), Shape::Line));
            let last = back.last().expect("points");
            prop_assert!((last.0 - line[line.len() - 1].x).abs() < 0.051 && (last.1 - line[line.len() - 1].y).abs() < 0.051);
        }
    }
}
