//! What happened on the ground: bars, solid where it surely was and faint where it may have been, with as many of their names as fit.

use super::super::{Align, Mark, Reading, Shape};
use super::base::{LABEL_PX, ROOM, TimelineBase};
use crate::dossier::{Incident, Ref, Target};
use crate::geo::{LabelRequest, Offset, Placed, Rect, ScreenPoint, place_labels, text_width};
use crate::list::{Grow, Listed};
use crate::timeline::{EventSpan, PackedMark, Span};

/// Between a bar and its name under it.
const GAP_PX: f64 = 2.0;
/// The least width of a bar.
const LEAST_PX: f64 = 3.0;

/// An incident and the row of its bar.
type Row = (Ref<Incident>, usize);

/// The bars of these days.
pub(super) fn incidents(reading: &Reading, base: &TimelineBase) -> Vec<Mark> {
    let row_of = |packed: &PackedMark| match packed.target {
        Target::Incident(at) => Some((at, base.incidents.row_of(packed))),
        _ => None,
    };
    let rows = base.incidents.marks.iter().filter_map(row_of).listed();
    let placed = names(reading, base, &rows);
    rows.iter().zip(placed).map(|(row, name)| incident(reading, base, *row, name)).listed()
}

fn incident(reading: &Reading, base: &TimelineBase, (at, row): Row, name: Option<Placed>) -> Mark {
    let span = span(&reading.dossier.incidents[at]);
    // The name first: its halo must not bite into the bar.
    let mut shapes = Vec::new();
    if let Some(Placed { frame, choice }) = name {
        // The end at which bar and name meet is fixed: how wide a reader's letters are is only estimated.
        let is_left = (choice == 0) != base.scales.focus.range().is_reversed();
        let (x, align) = if is_left { (frame.min.x, Align::Start) } else { (frame.max.x, Align::End) };
        let text_at = ScreenPoint { x, y: frame.min.y + LABEL_PX * 0.85 };
        shapes.push(Shape::Text { class: "people", at: text_at, align, text: title(reading, at) });
    }
    // What is certain has no dashes round it.
    if span.core != Some(span.outer) {
        shapes.push(Shape::Rect { class: "halo", frame: bar(base, row, span.outer) });
    }
    shapes.add_all(span.core.map(|core| Shape::Rect { class: "bar", frame: bar(base, row, core) }));
    let (key, name, emphasis) = reading.label(Target::Incident(at));
    Mark::new("incident", shapes).with_target(key, name, emphasis)
}

fn title(reading: &Reading, at: Ref<Incident>) -> String {
    reading.names().incident_title(&reading.dossier.incidents[at])
}

fn span(incident: &Incident) -> EventSpan {
    EventSpan::new(&incident.date, incident.end.as_ref())
}

fn bar(base: &TimelineBase, row: usize, span: Span) -> Rect<ScreenPoint> {
    let y = base.incidents_top() + row as f64 * base.measures.incident_row;
    let across = base.scales.focus.x_range(span);
    let (left, right) = (across.left().0, across.right().0.max(across.left().0 + LEAST_PX));
    Rect { min: ScreenPoint { x: left, y }, max: ScreenPoint { x: right, y: y + base.measures.bar } }
}

/// The name of each bar, in their order, under where it begins or where it ends, as long as there is room; a strip has none.
fn names(reading: &Reading, base: &TimelineBase, rows: &[Row]) -> Vec<Option<Placed>> {
    if base.measures.is_strip {
        return vec![None; rows.len()];
    }
    let request = |(at, row): &Row| {
        let outer = bar(base, *row, span(&reading.dossier.incidents[*at]).outer);
        let width = ROOM * text_width(&title(reading, *at), LABEL_PX);
        let dy = base.measures.bar + GAP_PX;
        let [left, right] = [0.0, outer.width() - width].map(|dx| Offset { dx, dy });
        let offsets = if base.scales.focus.range().is_reversed() { vec![right, left] } else { vec![left, right] };
        LabelRequest { anchor: outer.min, width, height: LABEL_PX, priority: 0, offsets }
    };
    let range = base.scales.focus.range();
    let within = Rect {
        min: ScreenPoint { x: range.left().0, y: 0.0 },
        max: ScreenPoint { x: range.right().0, y: base.axis_y() },
    };
    place_labels(&rows.iter().map(request).listed(), &[], within)
}
