//! The strip of years: every contact a stroke, the days in focus a small window.

use super::super::{Align, Mark, Reading, Shape};
use super::base::{CONTEXT_HEIGHT_PX, CONTEXT_TOP_PX, TimelineBase};
use crate::dossier::{Precision, Target};
use crate::geo::{Rect, ScreenPoint, Shape as Outline, append};
use crate::list::Listed;
use crate::timeline::{EventSpan, year_ticks};

const YEAR_GAP_PX: f64 = 44.0;

/// Years, the strip and the two lines down to the days.
pub(super) fn axis(reading: &Reading, base: &TimelineBase) -> Vec<Mark> {
    let scale = &base.scales.context;
    let range = scale.range();
    let bottom = CONTEXT_TOP_PX + CONTEXT_HEIGHT_PX;
    let point = |x, y| ScreenPoint { x, y };
    let strip = Rect { min: point(range.left().0, CONTEXT_TOP_PX), max: point(range.right().0, bottom) };
    let mut shapes = vec![Shape::Rect { class: "strip", frame: strip }];
    let mut ticks = String::new();
    for tick in year_ticks(scale, YEAR_GAP_PX) {
        append(&mut ticks, &[point(tick.x.0, CONTEXT_TOP_PX - 4.0), point(tick.x.0, bottom)], Outline::Line);
        let text = reading.locale.tick(tick.day, Precision::Year, false);
        let (dx, align) = if range.is_reversed() { (-3.0, Align::End) } else { (3.0, Align::Start) };
        shapes.push(Shape::Text { class: "year", at: point(tick.x.0 + dx, CONTEXT_TOP_PX - 5.0), align, text });
    }
    shapes.push(Shape::Path { class: "tick", d: ticks });
    let window = base.scales.focus_on_context();
    let focus = base.scales.focus.range();
    let mut d = String::new();
    append(
        &mut d,
        &[point(window.left().0, bottom + 2.0), point(focus.left().0, base.measures.focus_top - 6.0)],
        Outline::Line,
    );
    append(
        &mut d,
        &[point(window.right().0, bottom + 2.0), point(focus.right().0, base.measures.focus_top - 6.0)],
        Outline::Line,
    );
    shapes.push(Shape::Path { class: "hairline", d });
    let finder = Rect {
        min: point(window.left().0 - 1.0, CONTEXT_TOP_PX - 2.0),
        max: point(window.right().0.max(window.left().0 + 3.0) + 1.0, bottom + 2.0),
    };
    shapes.push(Shape::Rect { class: "finder", frame: finder });
    vec![Mark::new("context", shapes)]
}

/// The contacts that stand on the strip alone.
pub(super) fn marks(reading: &Reading, base: &TimelineBase) -> Vec<Mark> {
    let contacts = reading.dossier.contacts.iter();
    let outside = contacts.filter(|(_, contact)| !super::base::is_in_focus(contact, base.focus));
    outside
        .map(|(at, contact)| {
            let span = EventSpan::new(&contact.date, contact.end.as_ref());
            let x = base.scales.context.clamped_x(span.outer.center()).0;
            let stroke = |grow: f64| Rect {
                min: ScreenPoint { x: x - 1.0 - grow, y: CONTEXT_TOP_PX - grow / 2.0 },
                max: ScreenPoint { x: x + 1.0 + grow, y: CONTEXT_TOP_PX + CONTEXT_HEIGHT_PX + grow / 2.0 },
            };
            let (key, name, emphasis) = reading.label(Target::Contact(at));
            let shapes = vec![
                Shape::Rect { class: "hit", frame: stroke(3.0) },
                Shape::Rect { class: "stroke", frame: stroke(0.0) },
            ];
            Mark::new("contact past", shapes).with_target(key, name, emphasis)
        })
        .listed()
}
