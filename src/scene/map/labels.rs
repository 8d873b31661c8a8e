//! Labels of the map, placed so that none covers another.

use super::super::{Align, Shape};
use crate::geo::{Rect, ScreenPoint};
use crate::list::Grow;

/// Font size of a place's name.
pub(super) const NAME_PX: f64 = 13.0;
/// Font size of the people under it.
pub(super) const PEOPLE_PX: f64 = 12.0;
/// Distance between two lines of a label.
pub(super) const LINE_PX: f64 = 14.0;

/// One or two lines of words in a placed frame, aligned towards their anchor.
pub(super) fn lines(frame: &Rect<ScreenPoint>, anchor: ScreenPoint, name: &str, people: Option<&str>) -> Vec<Shape> {
    let (align, x) = aligned(frame, anchor);
    let text = |class, row: f64, text: &str| Shape::Text {
        class,
        at: ScreenPoint { x, y: frame.min.y + NAME_PX * 0.85 + row * LINE_PX },
        align,
        text: text.to_owned(),
    };
    let mut shapes = vec![text("name", 0.0, name)];
    shapes.add_all(people.map(|people| text("people", 1.0, people)));
    shapes
}

fn aligned(frame: &Rect<ScreenPoint>, anchor: ScreenPoint) -> (Align, f64) {
    if frame.min.x >= anchor.x {
        (Align::Start, frame.min.x)
    } else if frame.max.x <= anchor.x {
        (Align::End, frame.max.x)
    } else {
        (Align::Middle, frame.center().x)
    }
}
