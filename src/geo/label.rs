//! Labels that never overlap: the important first, each in the first of its places that is free, or not at all.

use super::{Rect, ScreenPoint};
use crate::list::Grow;

/// From an anchor to the upper left corner of the label's box, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Offset {
    /// To the right.
    pub dx: f64,
    /// Down.
    pub dy: f64,
}

/// A label that wants a place.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelRequest {
    /// What the label belongs to.
    pub anchor: ScreenPoint,
    /// The width of its box in pixels.
    pub width: f64,
    /// The height of its box in pixels.
    pub height: f64,
    /// Higher goes first; equals go in the order given.
    pub priority: i32,
    /// Where the box may stand, the best first.
    pub offsets: Vec<Offset>,
}

/// A label that found its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// The box on the screen.
    pub frame: Rect<ScreenPoint>,
    /// Which of the request's offsets it took.
    pub choice: usize,
}

/// The eight places round a mark, `gap` pixels from it: right, left, above, below, then the corners.
pub fn around(width: f64, height: f64, gap: f64) -> [Offset; 8] {
    let (east, west, middle) = (gap, -gap - width, -width / 2.0);
    let (above, below, level) = (-gap - height, gap, -height / 2.0);
    // At a corner the box may come nearer: its own corner is all that points at the mark.
    let (near, far) = (gap * 0.7, -gap * 0.7 - width);
    let (up, down) = (-gap * 0.7 - height, gap * 0.7);
    [(east, level), (west, level), (middle, above), (middle, below), (near, up), (near, down), (far, up), (far, down)]
        .map(|(dx, dy)| Offset { dx, dy })
}

/// A place for each request, in the order of the requests: inside `within`, clear of `obstacles` and of each other; `None` for
/// those that found no room. The same input always gives the same answer.
pub fn place_labels(
    requests: &[LabelRequest],
    obstacles: &[Rect<ScreenPoint>],
    within: Rect<ScreenPoint>,
) -> Vec<Option<Placed>> {
    let mut taken = obstacles.to_vec();
    let mut placed = vec![None; requests.len()];
    let mut order: Vec<(&LabelRequest, &mut Option<Placed>)> = Vec::with_capacity(requests.len());
    for (request, place) in requests.iter().zip(&mut placed) {
        let rank = order.partition_point(|(other, _)| other.priority >= request.priority);
        order.insert(rank, (request, place));
    }
    for (request, place) in order {
        *place = first_free(request, &taken, &within);
        taken.add_all(place.as_ref().map(|place| place.frame));
    }
    placed
}

fn first_free(request: &LabelRequest, taken: &[Rect<ScreenPoint>], within: &Rect<ScreenPoint>) -> Option<Placed> {
    let mut places = request.offsets.iter().enumerate().map(|(choice, offset)| {
        let min = ScreenPoint::new(request.anchor.x + offset.dx, request.anchor.y + offset.dy);
        let max = ScreenPoint::new(min.x + request.width, min.y + request.height);
        Placed { frame: Rect { min, max }, choice }
    });
    places.find(|place| within.encloses(&place.frame) && !taken.iter().any(|other| other.overlaps(&place.frame)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::Size;
    use proptest::prelude::*;

    fn request(x: f64, y: f64, priority: i32) -> LabelRequest {
        let offsets = around(40.0, 10.0, 5.0).to_vec();
        LabelRequest { anchor: ScreenPoint::new(x, y), width: 40.0, height: 10.0, priority, offsets }
    }

    fn frame() -> Rect<ScreenPoint> {
        Rect::of_size(Size::new(200.0, 100.0))
    }

    #[test]
    fn a_lone_label_stands_to_the_right() {
        let placed = place_labels(&[request(50.0, 50.0, 0)], &[], frame());
        let place = placed[0].expect("room");
        assert_eq!((place.frame.min, place.choice), (ScreenPoint::new(55.0, 45.0), 0));
    }

    #[test]
    fn the_more_important_label_goes_first() {
        let placed = place_labels(&[request(50.0, 50.0, 0), request(52.0, 50.0, 5)], &[], frame());
        assert_eq!(placed[1].map(|place| place.choice), Some(0));
        assert_eq!(placed[0].map(|place| place.choice), Some(1));
    }

    #[test]
    fn at_the_edge_it_turns_round_and_without_room_it_is_left_out() {
        let placed = place_labels(&[request(190.0, 50.0, 0)], &[], frame());
        assert_eq!(placed[0].map(|place| place.choice), Some(1));
        assert_eq!(place_labels(&[request(50.0, 50.0, 0)], &[frame()], frame()), [None]);
    }

    proptest! {
        #[test]
        fn no_two_labels_overlap(anchors in prop::collection::vec((0.0..200.0, 0.0..100.0, 0..5), 0..40)) {
            let requests: Vec<_> = anchors.iter().map(|(x, y, priority)| request(*x, *y, *priority)).collect();
            let placed = place_labels(&requests, &[], frame());
            prop_assert_eq!(placed.len(), requests.len());
            let frames: Vec<_> = placed.iter().flatten().map(|place| place.frame).collect();
            for (i, a) in frames.iter().enumerate() {
                prop_assert!(frame().encloses(a));
                prop_assert!(frames[i + 1..].iter().all(|b| !a.overlaps(b)));
            }
        }
    }
}
