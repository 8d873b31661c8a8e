//! What is asked of the layout: how large each node is with its words, and where the three who matter stand.

use super::base::{ACTOR_RADIUS_PX, BOX_PX, CONTACT_RADIUS_PX, LEAD_RADIUS_PX, NAME_PX, STATE_PX, is_lead_actor};
use crate::dossier::{Actor, Dossier, Ref};
use crate::geo::{Size, text_width};
use crate::list::Listed;
use crate::locale::Names;
use crate::network::{Anchor, Edge, Footprint, Graph, LayoutRequest, NetworkPoint, Node, Tie, Vertex};

/// Length of a tie, as a share of the picture's shorter side.
const TIE: f64 = 0.17;
/// The corners keep this far from the middle, across and down, or the three names would meet.
const LEAST_CORNER_PX: (f64, f64) = (70.0, 84.0);
/// Half the width of the flashpoints' box for the layout, in pixels.
const HALF_BOX_PX: f64 = 60.0;

/// The request for a picture of `size`, drawn together by `shrink` (1 fills the picture).
pub(super) fn request(names: &Names, graph: &Graph, size: Size, shrink: f64) -> LayoutRequest {
    let corners = corners(names.dossier, graph, size, shrink);
    let node = |vertex: &Vertex| match vertex {
        Vertex::Actor(actor) => actor_node(names, *actor, &corners),
        Vertex::Contact(_) => Node::circle(CONTACT_RADIUS_PX + 3.0),
        Vertex::Flashpoints => flashpoints(size, shrink),
    };
    let unit = size.width.min(size.height * 1.3) * TIE * shrink;
    let edges = graph.ties.iter().map(|(source, target, tie)| {
        let (length, strength) = match tie {
            Tie::TakesPart(_) => (unit, 0.7),
            Tie::About(_) => (unit * 1.6, 0.05),
            Tie::Accuses(_) => (unit, 0.6),
        };
        Edge { source: *source as u32, target: *target as u32, length, strength }
    });
    LayoutRequest::new(graph.vertices.iter().map(node).listed(), edges.listed()).with_aspect(size.width / size.height)
}

fn flashpoints(size: Size, shrink: f64) -> Node {
    let half = BOX_PX / 2.0 + 4.0;
    let footprint = Footprint { left: HALF_BOX_PX, right: HALF_BOX_PX, above: half, below: half };
    let below = NetworkPoint { x: 0.0, y: size.height * 0.42 * shrink };
    Node::circle(BOX_PX).with_footprint(footprint).with_anchor(Anchor::Near(below))
}

fn actor_node(names: &Names, actor: Ref<Actor>, corners: &[(Ref<Actor>, NetworkPoint)]) -> Node {
    let dossier = names.dossier;
    let state = dossier.state_of(actor);
    let is_lead = is_lead_actor(dossier, actor);
    let corner = corners.iter().find(|(other, _)| Some(*other) == state).map(|(_, at)| *at);
    let anchor = match corner {
        Some(at) if is_lead => Anchor::Fixed(at),
        Some(at) => Anchor::Near(NetworkPoint { x: at.x * 1.3, y: at.y * 1.3 }),
        None => Anchor::Free,
    };
    let node = Node::circle(ACTOR_RADIUS_PX)
        .with_footprint(actor_footprint(names, actor))
        .with_anchor(anchor)
        .with_weight(if is_lead { 3.0 } else { 1.0 });
    state.map_or(node, |state| node.with_group(state.index() as u32))
}

/// What an actor takes up: its disc, its name and, for the leading ones, its state's name.
pub(super) fn actor_footprint(names: &Names, actor: Ref<Actor>) -> Footprint {
    let dossier = names.dossier;
    if is_lead_actor(dossier, actor) {
        let state = dossier.state_of(actor).map_or(0.0, |state| text_width(names.actor(state), STATE_PX));
        let width = text_width(names.actor(actor), NAME_PX).max(state);
        Footprint::circle(LEAD_RADIUS_PX).with_label_below(width, 34.0).with_margin(4.0)
    } else {
        let width = text_width(names.actor_short(actor), STATE_PX);
        Footprint::circle(ACTOR_RADIUS_PX).with_label_below(width, 18.0).with_margin(4.0)
    }
}

/// Corners of a triangle for the three states of the leading contacts, the one they all talk to on top. Other numbers of states lie free.
fn corners(dossier: &Dossier, graph: &Graph, size: Size, shrink: f64) -> Vec<(Ref<Actor>, NetworkPoint)> {
    let mut states: Vec<Ref<Actor>> = Vec::new();
    for vertex in &graph.vertices {
        let Vertex::Contact(at) = vertex else { continue };
        if !dossier.is_lead(*at) {
            continue;
        }
        for state in dossier.states_of(&dossier.contacts[*at]) {
            if !states.contains(&state) {
                states.push(state);
            }
        }
    }
    if states.len() != 3 {
        return Vec::new();
    }
    let top = states.iter().position(|state| Some(*state) == dossier.hub());
    states.swap(0, top.unwrap_or(0));
    let x = (size.width * 0.29 * shrink).max(LEAST_CORNER_PX.0);
    let y = (size.height * 0.25 * shrink).max(LEAST_CORNER_PX.1);
    let triangle = [(0.0, -1.3 * y), (-x, 0.4 * y), (x, 0.4 * y)];
    states.into_iter().zip(triangle).map(|(state, (x, y))| (state, NetworkPoint { x, y })).listed()
}
