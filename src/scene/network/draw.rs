//! The marks of the network.

use super::super::{
    Align, Mark, Reading, Shape, Symbol,
    element::px,
    map::lines::{pattern, symbol},
};
use super::base::{
    ACTOR_RADIUS_PX, BOX_PX, CONTACT_RADIUS_PX, LEAD_RADIUS_PX, NAME_PX, NetworkBase, STATE_PX,
    is_lead, is_lead_actor,
};
use crate::dossier::{Actor, Contact, Ref, Target};
use crate::geo::{Rect, ScreenPoint, Shape as Outline, append, text_width};
use crate::network::{HullStep, NetworkPoint, Tie, Vertex, padded_hull};
use crate::state::Emphasis;

const HULL_PADDING_PX: f64 = 34.0;
const HIT_RADIUS_PX: f64 = 14.0;

/// The format's outline round its members, with its name.
pub(super) fn hull(reading: &Reading, base: &NetworkBase) -> Vec<Mark> {
    let Some(format) = base.graph.format else {
        return Vec::new();
    };
    let members = base.graph.members(reading.dossier);
    let lead: Vec<_> = members
        .into_iter()
        .filter(|index| matches!(base.graph.vertices.get(*index), Some(Vertex::Actor(actor)) if is_lead_actor(reading.dossier, *actor)))
        .map(|index| base.at(index))
        .collect();
    let points: Vec<_> = lead
        .iter()
        .map(|at| NetworkPoint { x: at.x, y: at.y })
        .collect();
    let steps = padded_hull(&points, HULL_PADDING_PX);
    let Some(middle) = middle_of(&lead) else {
        return Vec::new();
    };
    let (key, name, emphasis) = reading.label(Target::Actor(format));
    let rounds = reading
        .dossier
        .contacts
        .iter()
        .filter(|(_, contact)| contact.format == Some(format) && contact.background);
    let text = |class, dy: f64, text: String| Shape::Text {
        class,
        at: ScreenPoint {
            x: middle.x,
            y: middle.y + dy,
        },
        align: Align::Middle,
        text,
    };
    let count = reading
        .locale
        .count(reading.locale.messages.count_rounds, rounds.count());
    let shapes = vec![
        Shape::Path {
            class: "hull",
            d: outline(&steps),
        },
        text("format", 4.0, reading.names().actor(format).to_owned()),
        text("note", 19.0, count),
    ];
    vec![Mark::new("format", shapes).with_target(key, name, emphasis)]
}

fn outline(steps: &[HullStep]) -> String {
    let mut d = String::new();
    for step in steps {
        let (word, to) = match step {
            HullStep::Move(to) => ("M".to_owned(), to),
            HullStep::Line(to) => ("L".to_owned(), to),
            HullStep::Arc { radius, to } => (
                ["A", &px(*radius), " ", &px(*radius), " 0 0 1 "].concat(),
                to,
            ),
        };
        d.push_str(&[&word, &px(to.x), " ", &px(to.y)].concat());
    }
    if !d.is_empty() {
        d.push('z');
    }
    d
}

fn middle_of(points: &[ScreenPoint]) -> Option<ScreenPoint> {
    let count = points.len() as f64;
    let sum = points
        .iter()
        .fold((0.0, 0.0), |(x, y), at| (x + at.x, y + at.y));
    (count > 0.0).then(|| ScreenPoint {
        x: sum.0 / count,
        y: sum.1 / count,
    })
}

/// Lines: taking part, being about, being accused.
pub(super) fn ties(reading: &Reading, base: &NetworkBase) -> Vec<Mark> {
    base.graph
        .ties
        .iter()
        .filter_map(|(source, target, tie)| {
            let mut d = String::new();
            append(&mut d, &[base.at(*source), base.at(*target)], Outline::Line);
            match tie {
                Tie::TakesPart(contact) => Some(participation(
                    reading,
                    *contact,
                    actor_of(base, *source)?,
                    d,
                )),
                Tie::About(contact) => about(reading, *contact, d),
                Tie::Accuses(claim) => {
                    let (key, name, emphasis) = reading.label(Target::Claim(*claim));
                    let shapes = vec![
                        Shape::Path {
                            class: "hit",
                            d: d.clone(),
                        },
                        Shape::Path {
                            class: "accusation",
                            d,
                        },
                    ];
                    Some(Mark::new("claim", shapes).with_target(key, name, emphasis))
                }
            }
        })
        .collect()
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
    let hue = hue.or_else(|| {
        reading
            .hues
            .of_actor(reading.dossier, actor)
            .filter(|_| !contact.background)
    });
    let class = pattern(contact, is_lead(reading.dossier, at));
    let emphasis = reading.emphasis(Target::Contact(at));
    Mark {
        emphasis,
        ..Mark::new(class, vec![Shape::Path { class: "arc", d }]).with_hue(hue)
    }
}

/// The line from a contact to what it is about; for the lesser contacts only when they are meant.
fn about(reading: &Reading, at: Ref<Contact>, d: String) -> Option<Mark> {
    let emphasis = reading.emphasis(Target::Contact(at));
    let is_shown = is_lead(reading.dossier, at) || emphasis > Emphasis::Normal;
    is_shown.then(|| Mark {
        emphasis,
        ..Mark::new("about", vec![Shape::Path { class: "about", d }])
    })
}

/// The flashpoints, side by side in one box.
pub(super) fn flashpoints(reading: &Reading, base: &NetworkBase) -> Vec<Mark> {
    let Some(index) = base.graph.position(Vertex::Flashpoints) else {
        return Vec::new();
    };
    let middle = base.at(index);
    let name = |at| reading.dossier.places[at].name.get(reading.locale.tag);
    let widths: Vec<f64> = base
        .graph
        .flashpoints
        .iter()
        .map(|at| text_width(name(*at), NAME_PX) + 18.0)
        .collect();
    let mut x = middle.x - widths.iter().sum::<f64>() / 2.0;
    let mut marks = Vec::new();
    for (place, width) in base.graph.flashpoints.iter().zip(widths) {
        let (key, label, emphasis) = reading.label(Target::Place(*place));
        let frame = Rect {
            min: ScreenPoint {
                x,
                y: middle.y - BOX_PX / 2.0,
            },
            max: ScreenPoint {
                x: x + width,
                y: middle.y + BOX_PX / 2.0,
            },
        };
        let at = ScreenPoint {
            x: x + width / 2.0,
            y: middle.y + NAME_PX * 0.36,
        };
        let text = Shape::Text {
            class: "name",
            at,
            align: Align::Middle,
            text: name(*place).to_owned(),
        };
        marks.push(
            Mark::new(
                "flashpoint",
                vec![
                    Shape::Rect {
                        class: "area",
                        frame,
                    },
                    text,
                ],
            )
            .with_target(key, label, emphasis),
        );
        x += width;
    }
    marks
}

/// The contacts, as rhombs.
pub(super) fn contacts(reading: &Reading, base: &NetworkBase) -> Vec<Mark> {
    let node = |(index, vertex): (usize, &Vertex)| match vertex {
        Vertex::Contact(at) => Some(contact(reading, *at, base.at(index))),
        _ => None,
    };
    base.graph
        .vertices
        .iter()
        .enumerate()
        .filter_map(node)
        .collect()
}

fn contact(reading: &Reading, at: Ref<Contact>, center: ScreenPoint) -> Mark {
    let (record, hue) = reading.contact(at);
    let (key, name, emphasis) = reading.label(Target::Contact(at));
    let is_lead = is_lead(reading.dossier, at);
    let radius = if is_lead {
        CONTACT_RADIUS_PX + 4.0
    } else {
        CONTACT_RADIUS_PX
    };
    let mut shapes = vec![
        Shape::Circle {
            class: "hit",
            center,
            radius: HIT_RADIUS_PX,
        },
        Shape::Symbol {
            symbol: Symbol::Diamond,
            center,
            radius,
        },
    ];
    if is_lead {
        shapes.push(Shape::Symbol {
            symbol: symbol(record.channel),
            center,
            radius: 6.0,
        });
    }
    if is_lead || emphasis == Emphasis::Selected {
        let at = ScreenPoint {
            x: center.x,
            y: center.y - radius - 5.0,
        };
        shapes.push(Shape::Text {
            class: "people",
            at,
            align: Align::Middle,
            text: reading.names().contact_label(record),
        });
    }
    Mark::new(pattern(record, is_lead), shapes)
        .with_hue(hue)
        .with_target(key, name, emphasis)
}

/// The actors, as discs with their names.
pub(super) fn actors(reading: &Reading, base: &NetworkBase) -> Vec<Mark> {
    let node = |(index, vertex): (usize, &Vertex)| match vertex {
        Vertex::Actor(actor) => Some(actor_mark(reading, base, *actor, base.at(index))),
        _ => None,
    };
    base.graph
        .vertices
        .iter()
        .enumerate()
        .filter_map(node)
        .collect()
}

fn actor_mark(
    reading: &Reading,
    base: &NetworkBase,
    actor: Ref<Actor>,
    center: ScreenPoint,
) -> Mark {
    let (key, label, emphasis) = reading.label(Target::Actor(actor));
    let names = reading.names();
    let is_lead = is_lead_actor(reading.dossier, actor);
    let is_accused = base.graph.is_only_accused(actor);
    let radius = if is_lead {
        LEAD_RADIUS_PX
    } else {
        ACTOR_RADIUS_PX
    };
    let text = |class, dy: f64, text: &str| Shape::Text {
        class,
        at: ScreenPoint {
            x: center.x,
            y: center.y + radius + dy,
        },
        align: Align::Middle,
        text: text.to_owned(),
    };
    let mut shapes = vec![
        Shape::Circle {
            class: "hit",
            center,
            radius: HIT_RADIUS_PX.max(radius),
        },
        Shape::Circle {
            class: "dot",
            center,
            radius,
        },
    ];
    if is_lead {
        shapes.push(text("name", NAME_PX + 2.0, names.actor(actor)));
        let state = reading
            .dossier
            .state_of(actor)
            .filter(|state| *state != actor);
        shapes.extend(
            state.map(|state| text("people", NAME_PX + STATE_PX + 5.0, names.actor(state))),
        );
    } else {
        shapes.push(text("people", STATE_PX + 2.0, names.actor_short(actor)));
    }
    Mark::new(if is_accused { "actor accused" } else { "actor" }, shapes)
        .with_hue(reading.hues.of_actor(reading.dossier, actor))
        .with_target(key, label, emphasis)
}
