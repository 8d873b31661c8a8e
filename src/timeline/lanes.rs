//! Lanes: marks of one kind on rows of their own, packed so that no two on one row overlap.

use super::{LaneKey, TimelineX};
use crate::dossier::Target;
use crate::list::{Grow, Listed};
use crate::number::{key_from_number, order};

/// A mark that wants a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LaneItem {
    /// What it stands for.
    pub target: Target,
    /// The lane it belongs to.
    pub lane: LaneKey,
    /// Where its span begins.
    pub first: TimelineX,
    /// Where its span ends, whichever of the two is on the left.
    pub last: TimelineX,
    /// The least width it takes, about the middle of its span.
    pub width_px: f64,
}

/// A mark that has its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackedMark {
    /// What it stands for.
    pub target: Target,
    /// Position of its lane in [`Packing::lanes`].
    pub lane: usize,
    /// Row inside its lane, from 0.
    pub row: usize,
}

/// A lane and the rows it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lane {
    /// What it stands for.
    pub key: LaneKey,
    /// Its first row, counted over all lanes.
    pub first_row: usize,
    /// Number of its rows, at least 1.
    pub rows: usize,
}

/// Lanes in order, and the place of each mark in the order of the items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Packing {
    /// One for each item.
    pub marks: Vec<PackedMark>,
    /// By key, without gaps.
    pub lanes: Vec<Lane>,
}

impl Packing {
    /// Number of rows of all lanes.
    pub fn rows(&self) -> usize {
        self.lanes.last().map_or(0, |lane| lane.first_row + lane.rows)
    }

    /// The row of a mark counted over all lanes.
    pub fn row_of(&self, mark: &PackedMark) -> usize {
        self.lanes.get(mark.lane).map_or(0, |lane| lane.first_row) + mark.row
    }
}

/// Gives each mark the first row of its lane where it stays `gap_px` away from the marks before it, from left to right.
pub fn pack(items: &[LaneItem], gap_px: f64) -> Packing {
    let keys = keys(items);
    let mut packing = Packing { marks: Vec::with_capacity(items.len()), lanes: Vec::with_capacity(keys.len()) };
    packing.marks.add_all(items.iter().map(|item| PackedMark {
        target: item.target,
        lane: keys.binary_search(&item.lane).unwrap_or(0),
        row: 0,
    }));
    let intervals: Vec<_> = items.iter().map(interval).listed();
    let mut row_ends: Vec<Vec<f64>> = vec![Vec::new(); keys.len()];
    for index in left_to_right(&intervals).into_iter().map(|index| index as usize) {
        let mark = &mut packing.marks[index];
        if let Some(ends) = row_ends.get_mut(mark.lane) {
            mark.row = first_free_row(ends, intervals[index], gap_px);
        }
    }
    for (key, ends) in keys.into_iter().zip(row_ends) {
        packing.lanes.push(Lane { key, first_row: packing.rows(), rows: ends.len().max(1) });
    }
    packing
}

fn keys(items: &[LaneItem]) -> Vec<LaneKey> {
    let mut keys: Vec<LaneKey> = Vec::new();
    for item in items {
        if let Err(slot) = keys.binary_search(&item.lane) {
            keys.insert(slot, item.lane);
        }
    }
    keys
}

/// The indices of intervals by left edge, then by place in the list (the order is stable).
fn left_to_right(intervals: &[(f64, f64)]) -> Vec<u32> {
    let lefts: Vec<u64> = intervals.iter().map(|(left, _)| key_from_number(*left)).listed();
    order(&lefts)
}

/// Left and right edge of what an item takes.
fn interval(item: &LaneItem) -> (f64, f64) {
    let (left, right) = (item.first.0.min(item.last.0), item.first.0.max(item.last.0));
    let missing = (item.width_px - (right - left)).max(0.0);
    (left - missing / 2.0, right + missing / 2.0)
}

/// Takes the first row whose marks end `gap_px` before `left`, or a new one.
fn first_free_row(row_ends: &mut Vec<f64>, (left, right): (f64, f64), gap_px: f64) -> usize {
    if let Some((row, end)) = row_ends.iter_mut().enumerate().find(|(_, end)| **end + gap_px <= left) {
        *end = right;
        return row;
    }
    row_ends.push(right);
    row_ends.len() - 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Channel, Ref, Table};
    use proptest::prelude::*;

    const CALLS: LaneKey = LaneKey::Channel(Channel::Call);
    const VISITS: LaneKey = LaneKey::Channel(Channel::Visit);

    fn target(number: usize) -> Target {
        let mut places = Table::default();
        for _ in 0..number {
            places.push(place());
        }
        let at: Ref<_> = places.push(place());
        Target::Place(at)
    }

    fn place() -> crate::dossier::Place {
        crate::dossier::Place {
            id: String::new(),
            kind: crate::dossier::PlaceKind::City,
            name: crate::dossier::Text::default(),
            at: None,
            area: None,
            part_of: None,
            flashpoint: false,
            clock: crate::dossier::Clock::default(),
        }
    }

    fn item(lane: LaneKey, first: f64, last: f64) -> LaneItem {
        LaneItem { target: target(0), lane, first: TimelineX(first), last: TimelineX(last), width_px: 14.0 }
    }

    fn rows(packing: &Packing) -> Vec<usize> {
        packing.marks.iter().map(|mark| packing.row_of(mark)).collect()
    }

    #[test]
    fn two_marks_of_one_day_stand_on_two_rows() {
        let packing = pack(&[item(CALLS, 100.0, 100.0), item(CALLS, 100.0, 100.0), item(CALLS, 150.0, 150.0)], 2.0);
        assert_eq!((rows(&packing), packing.rows()), (vec![0, 1, 0], 2));
    }

    #[test]
    fn lanes_follow_their_order_and_do_not_share_rows() {
        let items =
            [item(VISITS, 0.0, 0.0), item(CALLS, 0.0, 0.0), item(LaneKey::Other, 0.0, 0.0), item(CALLS, 5.0, 5.0)];
        let packing = pack(&items, 0.0);
        assert_eq!(packing.lanes.iter().map(|lane| lane.key).collect::<Vec<_>>(), [CALLS, VISITS, LaneKey::Other]);
        assert_eq!(rows(&packing), [2, 0, 3, 1]);
    }

    #[test]
    fn the_least_width_counts_about_the_middle() {
        assert_eq!(interval(&item(CALLS, 100.0, 100.0)), (93.0, 107.0));
        assert_eq!(interval(&item(CALLS, 140.0, 100.0)), (100.0, 140.0), "a long span, right to left");
        assert_eq!(rows(&pack(&[item(CALLS, 0.0, 0.0), item(CALLS, 14.0, 14.0)], 0.0)), [0, 0], "edges may touch");
        assert_eq!(rows(&pack(&[item(CALLS, 0.0, 0.0), item(CALLS, 14.0, 14.0)], 0.5)), [0, 1]);
    }

    #[test]
    fn nothing_to_pack() {
        assert_eq!((pack(&[], 2.0), pack(&[], 2.0).rows()), (Packing::default(), 0));
    }

    fn items() -> impl Strategy<Value = Vec<LaneItem>> {
        let one =
            (0..3_usize, -50.0..800.0f64, -80.0..80.0f64, 0.0..60.0f64).prop_map(|(lane, first, length, width_px)| {
                let lane = [CALLS, VISITS, LaneKey::Other][lane];
                LaneItem { target: target(0), lane, first: TimelineX(first), last: TimelineX(first + length), width_px }
            });
        prop::collection::vec(one, 0..60)
    }

    proptest! {
        #[test]
        fn marks_of_one_row_never_overlap(items in items(), gap in 0.0..8.0f64) {
            let packing = pack(&items, gap);
            prop_assert_eq!(packing.marks.len(), items.len());
            for (i, a) in packing.marks.iter().enumerate() {
                prop_assert_eq!(packing.lanes[a.lane].key, items[i].lane);
                prop_assert!(a.row < packing.lanes[a.lane].rows);
                for (j, b) in packing.marks.iter().enumerate().skip(i + 1) {
                    if packing.row_of(a) == packing.row_of(b) {
                        let (a, b) = (interval(&items[i]), interval(&items[j]));
                        prop_assert!(a.1 + gap <= b.0 || b.1 + gap <= a.0);
                    }
                }
            }
        }

        #[test]
        fn no_lane_has_more_rows_than_marks_that_meet(items in items()) {
            let packing = pack(&items, 0.0);
            for (at, lane) in packing.lanes.iter().enumerate() {
                let inside: Vec<_> = items.iter().zip(&packing.marks).filter(|(_, mark)| mark.lane == at).map(|(item, _)| interval(item)).collect();
                let most = inside.iter().map(|a| inside.iter().filter(|b| b.0 <= a.0 && a.0 < b.1.max(b.0 + f64::MIN_POSITIVE)).count()).max();
                prop_assert!(lane.rows <= most.unwrap_or(0).max(1));
            }
        }
    }
}
