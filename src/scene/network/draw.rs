//! The marks of the network.

use super::super::{
    Align, Mark, Reading, Shape, Symbol,
    element::px,
    map::lines::{pattern, symbol},
};
use super::base::{
    ACTOR_RADIUS_PX, BOX_PX, CONTACT_RADIUS_PX, LEAD_RADIUS_PX, NAME_PX, NetworkBase, STATE_PX, is_lead_actor,
};
use super::labels::{LINE_PX, Label, lead_members};
use super::obstacles::{box_widths, tip};
use crate::dossier::{Actor, Claim, Contact, Ref, Target};
use crate::geo::{Rect, ScreenPoint};
use crate::list::{Grow, Listed};
use crate::network::{HullStep, NetworkPoint, Tie, Vertex, curve_control, padded_hull};
use crate::state::Emphasis;

const HULL_PADDING_PX: f64 = 34.0;
const HIT_RADIUS_PX: f64 = 14.0;

/// The format's outline round its members, with its name.
pub(super) fn hull(reading: &Reading, base: &NetworkBase) -> Vec<Mark> {
    let Some(format) = base.graph.format else { return Vec::new() };
    let members = lead_members(&reading.names(), base);
    let points: Vec<_> = members.iter().map(|at| NetworkPoint { x: at.x, y: at.y }).listed();
    let (key, name, emphasis) = reading.label(Target::Actor(format));
    let mut shapes = vec![Shape::Path { class: "hull", d: outline(&padded_hull(&points, HULL_PADDING_PX)) }];
    for label in base.labels.iter().filter(|label| label.vertex.is_none()) {
        shapes.add_all(lines(label, &["format", "note"]));
    }
    vec![Mark::new("format", shapes).with_target(key, name, emphasis)]
}

/// The lines of a label, one under the other, in these classes.
fn lines(label: &Label, classes: &[&'static str]) -> Vec<Shape> {
    let rows = label.lines.iter().zip(classes).enumerate();
    rows.map(|(row, (text, class))| Shape::Text {
        class,
        at: ScreenPoint { x: label.frame.center().x, y: label.frame.min.y + STATE_PX * 0.85 + row as f64 * LINE_PX },
        align: Align::Middle,
        text: text.clone(),
    })
    .listed()
}

fn outline(steps: &[HullStep]) -> String {
    let mut d = String::new();
    for step in steps {
        let (word, to) = match step {
            HullStep::Move(to) => ("M".to_owned(), to),
            HullStep::Line(to) => ("L".to_owned(), to),
            HullStep::Arc { radius, to } => (["A", &px(*radius), " ", &px(*radius), " 0 0 1 "].concat(), to),
        };
        d.push_str(&[&word, &px(to.x), " ", &px(to.y)].concat());
    }
    if !d.is_empty() {
        d.push('z');
    }
    d
}

/// Lines: taking part and being about, then apart from them being accused. They bend round what they do not join.
pub(super) fn ties(reading: &Reading, base: &NetworkBase) -> (Vec<Mark>, Vec<Mark>) {
    let (mut marks, mut claims): (Vec<Mark>, Vec<Mark>) = (Vec::new(), Vec::new());
    for ((source, target, tie), bend) in base.graph.ties.iter().zip(&base.bends) {
        let d = curve(tip(base, *source), tip(base, *target), *bend);
        match tie {
            Tie::TakesPart(contact) => {
                marks.add_all(actor_of(base, *source).map(|actor| participation(reading, *contact, actor, d)));
            }
            Tie::About(contact) => marks.add_all(about(reading, *contact, d)),
            Tie::Accuses(claim) => {
                let mut line = accusation(reading, *claim, d);
                // One claim is one mark, however many it accuses: it is named, walked to and pressed once.
                match claims.iter_mut().find(|mark| mark.target == line.target) {
                    Some(mark) => mark.shapes.append(&mut line.shapes),
                    None => claims.push(line),
                }
            }
        }
    }
    (marks, claims)
}

fn curve(from: ScreenPoint, to: ScreenPoint, offset: f64) -> String {
    let point = |at: ScreenPoint| NetworkPoint { x: at.x, y: at.y };
    let middle = curve_control(point(from), point(to), offset);
    let pair = |x: f64, y: f64| [&px(x), " ", &px(y)].concat();
    ["M", &pair(from.x, from.y), "Q", &pair(middle.x, middle.y), " ", &pair(to.x, to.y)].concat()
}

fn accusation(reading: &Reading, at: Ref<Claim>, d: String) -> Mark {
    let (key, name, emphasis) = reading.label(Target::Claim(at));
    let shapes = vec![Shape::Path { class: "hit", d: d.clone() }, Shape::Path { class: "accusation", d }];
    Mark::new("claim", shapes).with_target(key, name, emphasis)
}

fn actor_of(base: &NetworkBase, index: usize) -> Option<Ref<Actor>> {
    match base.graph.vertices.get(index)? {
        Vertex::Actor(actor) => Some(*actor),
        _ => None,
    }
}

/// A line of one participant: as strong as its contact, and stronger when both ends are meant.
fn participation(reading: &Reading, at: Ref<Contact>, actor: Ref<Actor>, d: String) -> Mark {
    let (contact, hue) = reading.contact(at);
    let hue = hue.or_else(|| reading.hues.of_actor(reading.dossier, actor).filter(|_| !contact.background));
    let class = pattern(contact, reading.dossier.is_lead(at));
    let emphasis = reading.emphasis(Target::Contact(at));
    Mark { emphasis, ..Mark::new(class, vec![Shape::Path { class: "arc", d }]).with_hue(hue) }
}

/// The line from a contact to what it is about; for the lesser contacts only when they are meant.
fn about(reading: &Reading, at: Ref<Contact>, d: String) -> Option<Mark> {
    let emphasis = reading.emphasis(Target::Contact(at));
    let is_shown = reading.dossier.is_lead(at) || emphasis > Emphasis::Normal;
    is_shown.then(|| Mark { emphasis, ..Mark::new("about", vec![Shape::Path { class: "about", d }]) })
}

/// The flashpoints, side by side in one box.
pub(super) fn flashpoints(reading: &Reading, base: &NetworkBase) -> Vec<Mark> {
    let Some(index) = base.graph.position(Vertex::Flashpoints) else {
        return Vec::new();
    };
    let middle = base.at(index);
    let name = |at| reading.dossier.places[at].name.get(reading.locale.tag);
    let widths = box_widths(&reading.names(), &base.graph);
    let mut x = middle.x - widths.iter().sum::<f64>() / 2.0;
    let mut marks = Vec::new();
    for (place, width) in base.graph.flashpoints.iter().zip(widths) {
        let (key, label, emphasis) = reading.label(Target::Place(*place));
        let frame = Rect {
            min: ScreenPoint { x, y: middle.y - BOX_PX / 2.0 },
            max: ScreenPoint { x: x + width, y: middle.y + BOX_PX / 2.0 },
        };
        let at = ScreenPoint { x: x + width / 2.0, y: middle.y + NAME_PX * 0.36 };
        let text = Shape::Text { class: "name", at, align: Align::Middle, text: name(*place).to_owned() };
        marks.push(
            Mark::new("flashpoint", vec![Shape::Rect { class: "area", frame }, text]).with_target(key, label, emphasis),
        );
        x += width;
    }
    marks
}

/// The contacts, as rhombs.
pub(super) fn contacts(reading: &Reading, base: &NetworkBase) -> Vec<Mark> {
    let node = |(index, vertex): (usize, &Vertex)| match vertex {
        Vertex::Contact(at) => Some(contact(reading, base, *at, base.at(index))),
        _ => None,
    };
    base.graph.vertices.iter().enumerate().filter_map(node).listed()
}

fn contact(reading: &Reading, base: &NetworkBase, at: Ref<Contact>, center: ScreenPoint) -> Mark {
    let (record, hue) = reading.contact(at);
    let (key, name, emphasis) = reading.label(Target::Contact(at));
    let is_lead = reading.dossier.is_lead(at);
    let radius = if is_lead { CONTACT_RADIUS_PX + 4.0 } else { CONTACT_RADIUS_PX };
    let mut shapes = vec![
        Shape::Circle { class: "hit", center, radius: HIT_RADIUS_PX },
        Shape::Symbol { symbol: Symbol::Diamond, center, radius },
    ];
    if is_lead {
        shapes.push(Shape::Symbol { symbol: symbol(record.channel), center, radius: 6.0 });
    }
    for label in base.labels.iter().filter(|label| label.vertex == Some(Vertex::Contact(at))) {
        shapes.add_all(lines(label, &["people", "people"]));
    }
    Mark::new(pattern(record, is_lead), shapes).with_hue(hue).with_target(key, name, emphasis)
}

/// The actors, as discs with their names.
pub(super) fn actors(reading: &Reading, base: &NetworkBase) -> Vec<Mark> {
    let node = |(index, vertex): (usize, &Vertex)| match vertex {
        Vertex::Actor(actor) => Some(actor_mark(reading, base, *actor, base.at(index))),
        _ => None,
    };
    base.graph.vertices.iter().enumerate().filter_map(node).listed()
}

fn actor_mark(reading: &Reading, base: &NetworkBase, actor: Ref<Actor>, center: ScreenPoint) -> Mark {
    let (key, label, emphasis) = reading.label(Target::Actor(actor));
    let names = reading.names();
    let is_lead = is_lead_actor(reading.dossier, actor);
    let is_accused = base.graph.is_only_accused(actor);
    let radius = if is_lead { LEAD_RADIUS_PX } else { ACTOR_RADIUS_PX };
    let text = |class, dy: f64, text: &str| Shape::Text {
        class,
        at: ScreenPoint { x: center.x, y: center.y + radius + dy },
        align: Align::Middle,
        text: text.to_owned(),
    };
    let mut shapes = vec![
        Shape::Circle { class: "hit", center, radius: HIT_RADIUS_PX.max(radius) },
        Shape::Circle { class: "dot", center, radius },
    ];
    if is_lead {
        shapes.push(text("name", NAME_PX + 2.0, names.actor(actor)));
        let state = reading.dossier.state_of(actor).filter(|state| *state != actor);
        shapes.add_all(state.map(|state| text("people", NAME_PX + STATE_PX + 5.0, names.actor(state))));
    }
    for label in base.labels.iter().filter(|label| label.vertex == Some(Vertex::Actor(actor))) {
        shapes.add_all(lines(label, &["people", "people"]));
    }
    Mark::new(if is_accused { "actor accused" } else { "actor" }, shapes)
        .with_hue(reading.hues.of_actor(reading.dossier, actor))
        .with_target(key, label, emphasis)
}
