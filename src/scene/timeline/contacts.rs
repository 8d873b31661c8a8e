//! The contacts of the days that matter: rhombs in their lanes, with their names; uncertainty as a bar or a ring.

use super::super::{Align, Mark, Reading, Shape, Symbol, map::lines::pattern};
use super::base::{LABEL_PX, NAME_GAP_PX, ROOM, TimelineBase, center_x, is_bar};
use super::focus::row_y;
use crate::dossier::{Contact, Target};
use crate::geo::{LabelRequest, Offset, Placed, Rect, ScreenPoint, place_labels, text_width};
use crate::list::{Grow, Listed};
use crate::state::Emphasis;
use crate::timeline::{EventSpan, PackedMark};

/// The contacts of these days, with as many of their names as fit.
pub(super) fn contacts(reading: &Reading, base: &TimelineBase) -> Vec<Mark> {
    let placed = labels(reading, base);
    let marks = base.contacts.marks.iter().zip(placed);
    marks.filter_map(|(packed, label)| contact(reading, base, packed, label.as_ref())).listed()
}

fn center(base: &TimelineBase, reading: &Reading, packed: &PackedMark) -> ScreenPoint {
    let x = match packed.target {
        Target::Contact(at) => center_x(base, at, reading.dossier),
        _ => 0.0,
    };
    ScreenPoint { x, y: row_y(base, base.contacts.row_of(packed)) }
}

fn label_text(reading: &Reading, target: Target) -> String {
    match target {
        Target::Contact(at) => reading.names().contact_title(&reading.dossier.contacts[at]),
        _ => String::new(),
    }
}

fn labels(reading: &Reading, base: &TimelineBase) -> Vec<Option<Placed>> {
    if base.measures.is_strip {
        return base.contacts.marks.iter().map(|_| None).listed();
    }
    let range = base.scales.focus.range();
    // A name may stand in the margin where time ends, but not among the names of lanes.
    let (begin, end) = if range.is_reversed() { (0.0, range.right().0) } else { (range.left().0, base.width) };
    let requests: Vec<_> = base
        .contacts
        .marks
        .iter()
        .map(|packed| {
            let width = text_width(&label_text(reading, packed.target), LABEL_PX);
            let anchor = center(base, reading, packed);
            let (left, right) = reach(reading, base, packed);
            let (left, right) = (left + NAME_GAP_PX, right + NAME_GAP_PX);
            let offset = |dx| Offset { dx, dy: -LABEL_PX / 2.0 };
            let has_room = [anchor.x - left - ROOM * width >= begin, anchor.x + right + ROOM * width <= end];
            let mut offsets = vec![offset(-left - width), offset(right)];
            // Where time goes on first; a side without room for spaced letters is the last resort.
            if has_room == [false, true] || (has_room != [true, false] && !range.is_reversed()) {
                offsets.reverse();
            }
            let is_lead = matches!(packed.target, Target::Contact(at) if reading.dossier.is_lead(at));
            let is_selected = reading.emphasis(packed.target) == Emphasis::Selected;
            LabelRequest {
                anchor,
                width,
                height: LABEL_PX,
                priority: i32::from(is_lead) + 2 * i32::from(is_selected),
                offsets,
            }
        })
        .listed();
    let obstacles: Vec<_> = base.contacts.marks.iter().map(|packed| obstacle(reading, base, packed)).listed();
    let within = Rect { min: ScreenPoint { x: begin, y: 0.0 }, max: ScreenPoint { x: end, y: base.axis_y() } };
    place_labels(&requests, &obstacles, within)
}

/// What a contact's mark takes up.
fn obstacle(reading: &Reading, base: &TimelineBase, packed: &PackedMark) -> Rect<ScreenPoint> {
    let ScreenPoint { x, y } = center(base, reading, packed);
    let (left, right) = reach(reading, base, packed);
    let half = base.measures.diamond;
    Rect { min: ScreenPoint { x: x - left, y: y - half }, max: ScreenPoint { x: x + right, y: y + half } }.grown(1.0)
}

/// How far a contact's mark reaches to the left and right of its middle: its rhomb, or the bar of several days or of an uncertain day.
fn reach(reading: &Reading, base: &TimelineBase, packed: &PackedMark) -> (f64, f64) {
    let half = base.measures.diamond;
    let Target::Contact(at) = packed.target else { return (half, half) };
    let contact = &reading.dossier.contacts[at];
    if !is_bar(contact) {
        return (half, half);
    }
    let middle = center(base, reading, packed).x;
    let bar = base.scales.focus.x_range(EventSpan::new(&contact.date, contact.end.as_ref()).outer);
    (half.max(middle - bar.left().0), half.max(bar.right().0 - middle))
}

fn contact(reading: &Reading, base: &TimelineBase, packed: &PackedMark, label: Option<&Placed>) -> Option<Mark> {
    let Target::Contact(at) = packed.target else { return None };
    let (record, hue) = reading.contact(at);
    let (key, name, emphasis) = reading.label(Target::Contact(at));
    let center = center(base, reading, packed);
    let mut shapes = vec![Shape::Circle { class: "hit", center, radius: 12.0 }];
    shapes.add_all(uncertainty(base, record, center));
    shapes.push(Shape::Symbol { symbol: Symbol::Diamond, center, radius: base.measures.diamond });
    if let Some(placed) = label {
        // The end at the mark is fixed: how wide a reader's letters are is only estimated.
        let frame = placed.frame;
        let (x, align) = if frame.max.x < center.x { (frame.max.x, Align::End) } else { (frame.min.x, Align::Start) };
        let text_at = ScreenPoint { x, y: frame.min.y + LABEL_PX * 0.85 };
        let text = label_text(reading, Target::Contact(at));
        shapes.push(Shape::Text { class: "people", at: text_at, align, text });
    }
    Some(Mark::new(pattern(record, reading.dossier.is_lead(at)), shapes).with_hue(hue).with_target(key, name, emphasis))
}

/// A bar over the days it lasted or may have lasted, and a dashed ring where the date is our own conclusion.
fn uncertainty(base: &TimelineBase, contact: &Contact, center: ScreenPoint) -> Vec<Shape> {
    let span = EventSpan::new(&contact.date, contact.end.as_ref());
    let mut shapes = Vec::new();
    if is_bar(contact) {
        let across = base.scales.focus.x_range(span.outer);
        let frame = Rect {
            min: ScreenPoint { x: across.left().0, y: center.y - 2.0 },
            max: ScreenPoint { x: across.right().0, y: center.y + 2.0 },
        };
        shapes.push(Shape::Rect { class: "span", frame });
    }
    if span.is_inferred() {
        shapes.push(Shape::Circle { class: "inferred", center, radius: base.measures.diamond + 3.0 });
    }
    shapes
}
