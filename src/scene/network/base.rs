//! What of the network depends on the dossier and the size alone: the graph and its layout.

use super::super::hue::states_of;
use crate::dossier::{Actor, Contact, Dossier, Ref};
use crate::geo::{ScreenPoint, Size, text_width};
use crate::locale::{Locale, Names};
use crate::network::{
    Anchor, Edge, Footprint, Graph, LayoutRequest, NetworkPoint, Node, Tie, Vertex, layout,
};
use crate::number::order;

pub(super) const NAME_PX: f64 = 13.0;
pub(super) const STATE_PX: f64 = 12.0;
pub(super) const LEAD_RADIUS_PX: f64 = 15.0;
pub(super) const ACTOR_RADIUS_PX: f64 = 8.0;
pub(super) const CONTACT_RADIUS_PX: f64 = 8.0;
/// Height of the box that the flashpoints stand in.
pub(super) const BOX_PX: f64 = 26.0;
const MARGIN_PX: f64 = 10.0;

/// The network of one dossier at one size.
#[derive(Clone, Debug)]
pub struct NetworkBase {
    /// Size of the picture.
    pub size: Size,
    /// The graph.
    pub graph: Graph,
    /// Where each vertex stands.
    pub positions: Vec<ScreenPoint>,
}

impl NetworkBase {
    /// Lays the graph out for a picture of this size.
    pub fn new(dossier: &Dossier, locale: &'static Locale, size: Size) -> Self {
        let graph = Graph::of(dossier);
        let request = request(dossier, locale, &graph, size);
        let placed = layout(&request);
        let positions = fit(&placed.positions, &request.nodes, size);
        Self {
            size,
            graph,
            positions,
        }
    }

    /// Where a vertex stands.
    pub(super) fn at(&self, index: usize) -> ScreenPoint {
        self.positions
            .get(index)
            .copied()
            .unwrap_or(ScreenPoint { x: 0.0, y: 0.0 })
    }
}

/// Whether readouts tell of the contact: those are what the dossier is about.
pub(super) fn is_lead(dossier: &Dossier, contact: Ref<Contact>) -> bool {
    dossier
        .readouts
        .iter()
        .any(|(_, readout)| readout.contact == contact)
}

/// Whether the actor takes part in a contact that readouts tell of.
pub(super) fn is_lead_actor(dossier: &Dossier, actor: Ref<Actor>) -> bool {
    let takes_part = |contact: &Contact| {
        contact
            .participants
            .iter()
            .any(|participant| participant.actor == actor)
    };
    dossier
        .contacts
        .iter()
        .any(|(at, contact)| takes_part(contact) && is_lead(dossier, at))
}

fn request(dossier: &Dossier, locale: &'static Locale, graph: &Graph, size: Size) -> LayoutRequest {
    let names = Names { dossier, locale };
    let corners = corners(dossier, graph, size);
    let node = |vertex: &Vertex| match vertex {
        Vertex::Actor(actor) => actor_node(&names, *actor, &corners),
        Vertex::Contact(_) => Node::circle(CONTACT_RADIUS_PX + 3.0),
        Vertex::Flashpoints => {
            let half = 60.0;
            let footprint = Footprint {
                left: half,
                right: half,
                above: BOX_PX / 2.0 + 4.0,
                below: BOX_PX / 2.0 + 4.0,
            };
            let anchor = Anchor::Near(NetworkPoint {
                x: 0.0,
                y: size.height * 0.42,
            });
            Node::circle(BOX_PX)
                .with_footprint(footprint)
                .with_anchor(anchor)
        }
    };
    let unit = size.width.min(size.height * 1.3) * 0.17;
    let edges = graph.ties.iter().map(|(source, target, tie)| {
        let (length, strength) = match tie {
            Tie::TakesPart(_) => (unit, 0.7),
            Tie::About(_) => (unit * 1.6, 0.05),
            Tie::Accuses(_) => (unit, 0.6),
        };
        Edge {
            source: *source as u32,
            target: *target as u32,
            length,
            strength,
        }
    });
    LayoutRequest::new(graph.vertices.iter().map(node).collect(), edges.collect())
        .with_aspect(size.width / size.height)
}

fn actor_node(names: &Names, actor: Ref<Actor>, corners: &[(Ref<Actor>, NetworkPoint)]) -> Node {
    let dossier = names.dossier;
    let state = dossier.state_of(actor);
    let is_lead = is_lead_actor(dossier, actor);
    let radius = if is_lead {
        LEAD_RADIUS_PX
    } else {
        ACTOR_RADIUS_PX
    };
    let name = if is_lead {
        names.actor(actor)
    } else {
        names.actor_short(actor)
    };
    let width = text_width(name, if is_lead { NAME_PX } else { STATE_PX });
    let footprint =
        Footprint::circle(radius).with_label_below(width, if is_lead { 32.0 } else { 18.0 });
    let corner = corners
        .iter()
        .find(|(other, _)| Some(*other) == state)
        .map(|(_, at)| *at);
    let anchor = match corner {
        Some(at) if is_lead => Anchor::Fixed(at),
        Some(at) => Anchor::Near(NetworkPoint {
            x: at.x * 1.25,
            y: at.y * 1.15,
        }),
        None => Anchor::Free,
    };
    let node = Node::circle(radius)
        .with_footprint(footprint.with_margin(3.0))
        .with_anchor(anchor);
    let node = if is_lead { node.with_weight(3.0) } else { node };
    state.map_or(node.clone(), |state| node.with_group(state.index() as u32))
}

/// Corners of a triangle for the three states of the leading contacts, the one they all talk to on top. Other numbers of states lie free.
fn corners(dossier: &Dossier, graph: &Graph, size: Size) -> Vec<(Ref<Actor>, NetworkPoint)> {
    let mut counted: Vec<(Ref<Actor>, usize)> = Vec::new();
    for vertex in &graph.vertices {
        let Vertex::Contact(at) = vertex else {
            continue;
        };
        for state in states_of(dossier, &dossier.contacts[*at])
            .into_iter()
            .filter(|_| is_lead(dossier, *at))
        {
            match counted.iter_mut().find(|(other, _)| *other == state) {
                Some((_, count)) => *count += 1,
                None => counted.push((state, 1)),
            }
        }
    }
    if counted.len() != 3 {
        return Vec::new();
    }
    // The most contacts first; the order keeps those with as many as each other as they are.
    let keys: Vec<u64> = counted
        .iter()
        .map(|(_, count)| u64::MAX - *count as u64)
        .collect();
    let counted = order(&keys)
        .into_iter()
        .map(|index| counted[index as usize]);
    let (x, y) = (size.width * 0.29, size.height * 0.25);
    let triangle = [(0.0, -1.45 * y), (-x, 0.45 * y), (x, 0.45 * y)];
    counted
        .zip(triangle)
        .map(|((state, _), (x, y))| (state, NetworkPoint { x, y }))
        .collect()
}

/// Moves, and where need be shrinks, the layout so that every footprint lies inside the picture.
fn fit(points: &[NetworkPoint], nodes: &[Node], size: Size) -> Vec<ScreenPoint> {
    let reach = |low: fn(&Footprint) -> f64, axis: fn(&NetworkPoint) -> f64| {
        let ends = points
            .iter()
            .zip(nodes)
            .map(|(point, node)| axis(point) + low(&node.footprint));
        ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(min, max), end| {
            (min.min(end), max.max(end))
        })
    };
    let (left, right) = (
        reach(|foot| -foot.left, |point| point.x).0,
        reach(|foot| foot.right, |point| point.x).1,
    );
    let (top, bottom) = (
        reach(|foot| -foot.above, |point| point.y).0,
        reach(|foot| foot.below, |point| point.y).1,
    );
    let room = |size: f64, low: f64, high: f64| {
        ((size - 2.0 * MARGIN_PX) / (high - low).max(1.0)).min(1.0)
    };
    let scale_x = room(size.width, left, right);
    let scale_y = room(size.height, top, bottom);
    let (middle_x, middle_y) = (f64::midpoint(left, right), f64::midpoint(top, bottom));
    let place = |point: &NetworkPoint| ScreenPoint {
        x: size.width / 2.0 + (point.x - middle_x) * scale_x,
        y: size.height / 2.0 + (point.y - middle_y) * scale_y,
    };
    points.iter().map(place).collect()
}
