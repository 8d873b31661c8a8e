//! Words that stand beside their marks where there is room: what the leading contacts are, and the format's name.

use super::base::{ACTOR_RADIUS_PX, BOX_PX, CONTACT_RADIUS_PX, NetworkBase, STATE_PX, is_lead_actor};
use super::request::actor_footprint;
use crate::dossier::{Channel, Contact};
use crate::geo::{LabelRequest, Offset, Rect, ScreenPoint, Size, around, place_labels, text_width};
use crate::list::{Grow, Listed};
use crate::locale::Names;
use crate::network::{NetworkPoint, Vertex};

/// Distance between two lines of the format's label.
pub(super) const LINE_PX: f64 = 15.0;

/// Where there is no room beside a mark, its words may stand so much farther off.
const FARTHER_PX: f64 = 8.0;

/// Words in their place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Label {
    /// What they name; `None` for the format.
    pub(super) vertex: Option<Vertex>,
    /// The lines, the upper first.
    pub(super) lines: Vec<String>,
    pub(super) frame: Rect<ScreenPoint>,
}

/// The labels that found room: the leading contacts' first, then the lesser actors', then the format's.
pub(super) fn labels(names: &Names, base: &NetworkBase) -> Vec<Label> {
    let mut wanted: Vec<(Option<Vertex>, Vec<String>)> = Vec::new();
    let mut requests = Vec::new();
    for (index, vertex) in base.graph.vertices.iter().enumerate() {
        if let Some((text, request)) = request(names, *vertex, base.at(index)) {
            wanted.push((Some(*vertex), vec![text]));
            requests.push(request);
        }
    }
    if let Some((lines, request)) = format_request(names, base) {
        wanted.push((None, lines));
        requests.push(request);
    }
    let within = Rect::of_size(base.size).grown(-1.0);
    let placed = place_labels(&requests, &obstacles(names, base), within);
    let found = wanted.into_iter().zip(placed);
    found.filter_map(|((vertex, lines), placed)| Some(Label { vertex, lines, frame: placed?.frame })).listed()
}

/// What a vertex wants to be called, and where: leading actors and flashpoints have their words in them already.
fn request(names: &Names, vertex: Vertex, anchor: ScreenPoint) -> Option<(String, LabelRequest)> {
    let (text, radius, priority) = match vertex {
        Vertex::Contact(at) if names.dossier.is_lead(at) => {
            (names.contact_label(&names.dossier.contacts[at]), CONTACT_RADIUS_PX + 6.0, 2)
        }
        Vertex::Actor(actor) if !is_lead_actor(names.dossier, actor) => {
            (names.actor_short(actor).to_owned(), ACTOR_RADIUS_PX + 2.0, 1)
        }
        _ => return None,
    };
    let width = text_width(&text, STATE_PX) + 3.0;
    let [east, west, above, below, corners @ ..] = around(width, STATE_PX, radius);
    let mut offsets = vec![below, east, west, above];
    offsets.add_all(corners);
    offsets.add_all(around(width, STATE_PX, radius + FARTHER_PX));
    Some((text, LabelRequest { anchor, width, height: STATE_PX, priority, offsets }))
}

/// The format's name and its background, anywhere near the middle of its members: the nearer the better.
fn format_request(names: &Names, base: &NetworkBase) -> Option<(Vec<String>, LabelRequest)> {
    let format = base.graph.format?;
    let anchor = middle(&lead_members(names, base))?;
    let is_round = |contact: &Contact| contact.format == Some(format) && contact.channel == Channel::Round;
    let rounds = names.dossier.contacts.iter().filter(|(_, contact)| is_round(contact));
    let count = names.locale.count(names.locale.messages.count_rounds, rounds.count());
    let lines = vec![names.actor(format).to_owned(), count];
    let width = lines.iter().map(|line| text_width(line, STATE_PX)).fold(0.0, f64::max) + 4.0;
    let height = 2.0 * LINE_PX;
    let Size { width: across, height: down } = base.size;
    let mut offsets = Vec::new();
    for ring in 0..8 {
        let (x, y) = (f64::from(ring) * across / 24.0, f64::from(ring) * down / 24.0);
        for (dx, dy) in [(0.0, y), (0.0, -y), (x, 0.0), (-x, 0.0), (x, y), (-x, y), (x, -y), (-x, -y)] {
            offsets.push(Offset { dx: dx - width / 2.0, dy: dy - height / 2.0 });
        }
    }
    Some((lines, LabelRequest { anchor, width, height, priority: 0, offsets }))
}

/// Where the leading actors stand whose states are members of the format.
pub(super) fn lead_members(names: &Names, base: &NetworkBase) -> Vec<ScreenPoint> {
    let members = base.graph.members(names.dossier).into_iter();
    let leads = members.filter(|index| {
        matches!(base.graph.vertices.get(*index), Some(Vertex::Actor(actor)) if is_lead_actor(names.dossier, *actor))
    });
    leads.map(|index| base.at(index)).listed()
}

fn middle(points: &[ScreenPoint]) -> Option<ScreenPoint> {
    let count = points.len() as f64;
    let sum = points.iter().fold((0.0, 0.0), |(x, y), at| (x + at.x, y + at.y));
    (count > 0.0).then(|| ScreenPoint { x: sum.0 / count, y: sum.1 / count })
}

/// What the words must keep clear of: every node with its name.
fn obstacles(names: &Names, base: &NetworkBase) -> Vec<Rect<ScreenPoint>> {
    let mut obstacles = Vec::new();
    for (index, vertex) in base.graph.vertices.iter().enumerate() {
        let at = base.at(index);
        let square = |radius: f64| Rect { min: at, max: at }.grown(radius);
        obstacles.push(match vertex {
            Vertex::Actor(actor) if !is_lead_actor(names.dossier, *actor) => square(ACTOR_RADIUS_PX),
            Vertex::Actor(actor) => {
                let bounds = actor_footprint(names, *actor).bounds_at(NetworkPoint { x: at.x, y: at.y });
                let corner = |point: NetworkPoint| ScreenPoint { x: point.x, y: point.y };
                Rect { min: corner(bounds.min), max: corner(bounds.max) }
            }
            Vertex::Contact(contact) if names.dossier.is_lead(*contact) => square(CONTACT_RADIUS_PX + 4.0),
            Vertex::Contact(_) => square(CONTACT_RADIUS_PX),
            Vertex::Flashpoints => Rect {
                min: ScreenPoint { x: at.x - 62.0, y: at.y - BOX_PX / 2.0 },
                max: ScreenPoint { x: at.x + 62.0, y: at.y + BOX_PX / 2.0 },
            },
        });
    }
    obstacles
}
