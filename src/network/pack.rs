//! Packing: the parts of a graph that nothing connects stand side by side, the largest first.

use super::point::{NetworkBounds, NetworkPoint};
use crate::number::{key_from_number, order};

/// How far each part must move so that none touches another, in the order of `parts`.
///
/// The first part that `stays`, otherwise the largest, keeps the middle; the others stand in centred rows beneath it,
/// the highest first, `gap` pixels apart. Rows are as wide as suits a picture of `aspect` (width ÷ height).
pub(super) fn pack(parts: &[NetworkBounds], stays: Option<usize>, gap: f64, aspect: f64) -> Vec<NetworkPoint> {
    let mut moves = vec![NetworkPoint::default(); parts.len()];
    let keys: Vec<u64> = parts.iter().map(|part| key_from_number(-part.height())).collect();
    let largest = || (0..parts.len()).reduce(|a, b| if area(&parts[b], gap) > area(&parts[a], gap) { b } else { a });
    let Some(main) = stays.or_else(largest) else {
        return moves;
    };
    let center = parts[main].center();
    if stays.is_none() {
        moves[main] = NetworkPoint::new(-center.x, -center.y);
    }
    let rest: Vec<usize> = order(&keys).into_iter().map(|part| part as usize).filter(|&part| part != main).collect();
    let middle = center.x + moves[main].x;
    let mut top = parts[main].max.y + moves[main].y + gap;
    for row in rows(parts, &rest, gap, row_width(parts, main, gap, aspect)) {
        let width: f64 = row.iter().map(|&part| parts[part].width() + gap).sum::<f64>() - gap;
        let mut left = middle - width / 2.0;
        for &part in row {
            moves[part] = NetworkPoint::new(left - parts[part].min.x, top - parts[part].min.y);
            left += parts[part].width() + gap;
        }
        top += row.first().map_or(0.0, |&part| parts[part].height()) + gap;
    }
    moves
}

/// Cuts `rest` into rows that are at most `width` pixels wide, or hold one part.
fn rows<'a>(parts: &[NetworkBounds], rest: &'a [usize], gap: f64, width: f64) -> Vec<&'a [usize]> {
    let mut rows = Vec::new();
    let (mut start, mut used) = (0, 0.0);
    for (at, &part) in rest.iter().enumerate() {
        let more = parts[part].width() + gap;
        if used > 0.0 && used + more > width + gap {
            rows.push(&rest[start..at]);
            (start, used) = (at, 0.0);
        }
        used += more;
    }
    if start < rest.len() {
        rows.push(&rest[start..]);
    }
    rows
}

/// The width of the main part, or of a picture of `aspect` that has room for all.
fn row_width(parts: &[NetworkBounds], main: usize, gap: f64, aspect: f64) -> f64 {
    let all: f64 = parts.iter().map(|part| area(part, gap)).sum();
    let (main, even) = (parts[main].width(), (all * aspect).sqrt());
    if main > even { main } else { even }
}

fn area(bounds: &NetworkBounds, gap: f64) -> f64 {
    (bounds.width() + gap) * (bounds.height() + gap)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(width: f64, height: f64) -> NetworkBounds {
        NetworkBounds { min: NetworkPoint::new(0.0, 0.0), max: NetworkPoint::new(width, height) }
    }

    #[test]
    fn the_largest_keeps_the_middle_and_the_others_stand_beneath() {
        let moves = pack(&[part(10.0, 10.0), part(100.0, 40.0), part(10.0, 20.0)], None, 5.0, 1.0);
        assert_eq!(moves[1], NetworkPoint::new(-50.0, -20.0));
        assert_eq!(moves[2], NetworkPoint::new(-12.5, 25.0));
        assert_eq!(moves[0], NetworkPoint::new(2.5, 25.0));
    }

    #[test]
    fn parts_never_touch() {
        let parts: Vec<NetworkBounds> = (0..60).map(|i| part(f64::from(i * 7 % 23), f64::from(i * 5 % 17))).collect();
        let moves = pack(&parts, None, 4.0, 1.5);
        let boxed = |i: usize| {
            let low = NetworkPoint::new(parts[i].min.x + moves[i].x, parts[i].min.y + moves[i].y);
            (low, NetworkPoint::new(low.x + parts[i].width(), low.y + parts[i].height()))
        };
        for a in 0..60 {
            for b in 0..a {
                let ((a_min, a_max), (b_min, b_max)) = (boxed(a), boxed(b));
                let apart = (a_min.x - b_max.x).max(b_min.x - a_max.x).max((a_min.y - b_max.y).max(b_min.y - a_max.y));
                assert!(apart > 3.999, "{a} and {b} are {apart} apart");
            }
        }
    }

    #[test]
    fn what_stays_does_not_move() {
        let moves = pack(&[part(10.0, 10.0), part(99.0, 99.0)], Some(0), 5.0, 1.0);
        assert_eq!(moves[0], NetworkPoint::default());
        assert_eq!(moves[1], NetworkPoint::new(-44.5, 15.0));
        assert_eq!(pack(&[], None, 5.0, 1.0), []);
    }
}
