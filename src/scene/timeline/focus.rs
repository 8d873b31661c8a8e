//! The days that matter: their axis, the names of the lanes, the brush.

use super::super::{Align, Mark, Reading, Shape};
use super::base::{LABEL_PX, LANE_GAP_PX, TimelineBase};
use crate::dossier::{Day, Window};
use crate::geo::{Rect, ScreenPoint, Shape as Outline, append, text_width};
use crate::list::{Grow, Listed};
use crate::timeline::{LaneKey, Span, Tick, ticks_naming};

const DAY_GAP_PX: f64 = 52.0;
/// On either side of a day's words.
const DAY_SPACE_PX: f64 = 3.0;

/// The covered days; drawn under everything else, and wide enough to be taken hold of.
pub(super) fn brush(base: &TimelineBase, window: Option<Window>) -> Vec<Mark> {
    let range = base.scales.focus.range();
    let frame = |left: f64, right: f64| Rect {
        min: ScreenPoint { x: left, y: base.measures.focus_top - 6.0 },
        max: ScreenPoint { x: right, y: base.axis_y() },
    };
    let mut shapes = vec![Shape::Rect { class: "days", frame: frame(range.left().0, range.right().0) }];
    // The whole of the days in focus needs no frame.
    if let Some(window) = window.filter(|window| *window != base.focus) {
        let covered = base.scales.focus.x_range(Span::of_window(window));
        shapes.push(Shape::Rect { class: "window", frame: frame(covered.left().0, covered.right().0) });
    }
    vec![Mark::new("brush", shapes)]
}

/// The axis with its days, and the names of the lanes.
pub(super) fn axis(reading: &Reading, base: &TimelineBase) -> Vec<Mark> {
    let y = base.axis_y();
    let point = |x, y| ScreenPoint { x, y };
    let range = base.scales.focus.range();
    let mut lines = String::new();
    append(&mut lines, &[point(range.left().0, y), point(range.right().0, y)], Outline::Line);
    let lead_day = lead_days(reading);
    let ticks = ticks_naming(&lead_day, &base.scales.focus, DAY_GAP_PX);
    let mut shapes = Vec::new();
    let mut taken: Vec<(f64, f64)> = Vec::new();
    for tick in &ticks {
        append(&mut lines, &[point(tick.x.0, y), point(tick.x.0, y + 4.0)], Outline::Line);
    }
    // The days that tell the most have room first; another whose words would touch them goes without.
    for rank in 0..3 {
        for tick in ticks.iter().filter(|tick| rank_of(tick, &lead_day) == rank) {
            let class = if rank == 0 { "day lead" } else { "day" };
            let text = reading.locale.tick(tick.day, tick.label, tick.is_major);
            let half = text_width(&text, LABEL_PX) / 2.0 + DAY_SPACE_PX;
            let (left, right) = (tick.label_x.0 - half, tick.label_x.0 + half);
            if taken.iter().all(|(from, to)| right <= *from || left >= *to) {
                taken.push((left, right));
                shapes.push(Shape::Text { class, at: point(tick.label_x.0, y + 17.0), align: Align::Middle, text });
            }
        }
    }
    shapes.push(Shape::Path { class: "tick", d: lines });
    shapes.add_all(lane_names(reading, base));
    vec![Mark::new("days", shapes)]
}

/// How early a tick gets room for its words: the days that the dossier is about, then those that name a month.
fn rank_of(tick: &Tick, lead_days: &[Day]) -> u8 {
    match tick.is_major {
        _ if lead_days.contains(&tick.day) => 0,
        true => 1,
        false => 2,
    }
}

fn lead_days(reading: &Reading) -> Vec<Day> {
    reading.dossier.readouts.iter().map(|(_, readout)| reading.dossier.contacts[readout.contact].date.first).listed()
}

/// The names of the lanes, where time begins: beside the days, or in a strip over them.
fn lane_names(reading: &Reading, base: &TimelineBase) -> Vec<Shape> {
    let range = base.scales.focus.range();
    let is_strip = base.measures.is_strip;
    let (gap, dy) = if is_strip { (0.0, -4.0) } else { (LANE_GAP_PX, LABEL_PX * 0.6) };
    let x = if range.is_reversed() { range.right().0 + gap } else { range.left().0 - gap };
    let align = if range.is_reversed() == is_strip { Align::End } else { Align::Start };
    let name =
        |y: f64, text: &str| Shape::Text { class: "lane", at: ScreenPoint { x, y }, align, text: text.to_owned() };
    let lanes = base.contacts.lanes.iter().filter_map(|lane| match lane.key {
        LaneKey::Channel(channel) => {
            Some(name(row_y(base, lane.first_row) + LABEL_PX * 0.35, reading.locale.messages.channels(channel)))
        }
        LaneKey::Other => None,
    });
    let ground =
        base.incidents.lanes.first().map(|_| name(base.incidents_top() + dy, reading.locale.messages.on_the_ground));
    lanes.chain(ground).listed()
}

pub(super) fn row_y(base: &TimelineBase, row: usize) -> f64 {
    base.measures.focus_top + (row as f64 + 0.5) * base.measures.row
}
