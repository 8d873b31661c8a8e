//! What of the network depends on the dossier and the size alone: the graph, its layout, and where its words stand.

use super::labels::{Label, labels};
use super::request::request;
use crate::dossier::{Actor, Contact, Dossier, Ref};
use crate::geo::{ScreenPoint, Size};
use crate::locale::{Locale, Names};
use crate::network::{Graph, Layout, layout};

pub(super) const NAME_PX: f64 = 13.0;
pub(super) const STATE_PX: f64 = 12.0;
pub(super) const LEAD_RADIUS_PX: f64 = 15.0;
pub(super) const ACTOR_RADIUS_PX: f64 = 8.0;
pub(super) const CONTACT_RADIUS_PX: f64 = 8.0;
/// Height of the box that the flashpoints stand in.
pub(super) const BOX_PX: f64 = 26.0;
/// Narrower pictures leave out those who were only at one crowded table.
const SMALL_PX: f64 = 340.0;
const MARGIN_PX: f64 = 6.0;
/// How far the layout is drawn together until it fits, in steps.
const SHRINKS: [f64; 5] = [0.9, 0.78, 0.7, 0.62, 0.54];

/// The network of one dossier at one size.
#[derive(Clone, Debug)]
pub struct NetworkBase {
    /// Size of the picture.
    pub size: Size,
    /// The graph.
    pub graph: Graph,
    /// Where each vertex stands.
    pub positions: Vec<ScreenPoint>,
    pub(super) labels: Vec<Label>,
}

impl NetworkBase {
    /// Lays the graph out for a picture of this size.
    pub fn new(dossier: &Dossier, locale: &'static Locale, size: Size) -> Self {
        let graph = Graph::of(dossier);
        let graph = if size.width < SMALL_PX { graph.without_crowd() } else { graph };
        let names = Names { dossier, locale };
        let mut base = Self { size, positions: fitted(&names, &graph, size), graph, labels: Vec::new() };
        base.labels = labels(&names, &base);
        base
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

/// The widest layout whose footprints all lie inside the picture, else the one that needs the least more room. Words keep their size, so a
/// layout is drawn together, never scaled.
fn fitted(names: &Names, graph: &Graph, size: Size) -> Vec<ScreenPoint> {
    let mut best = (f64::INFINITY, Layout::default());
    for shrink in SHRINKS {
        let next = layout(&request(names, graph, size, shrink));
        let excess = overhang(&next, size).max(0.0);
        if excess < best.0 {
            best = (excess, next);
        }
        if excess <= 0.0 {
            break;
        }
    }
    centered(&best.1, size)
}

/// By how many pixels a layout is wider or higher than the picture's inside.
fn overhang(layout: &Layout, size: Size) -> f64 {
    layout.bounds.map_or(0.0, |bounds| {
        let wide = bounds.max.x - bounds.min.x - (size.width - 2.0 * MARGIN_PX);
        let high = bounds.max.y - bounds.min.y - (size.height - 2.0 * MARGIN_PX);
        wide.max(high)
    })
}

/// Moves the middle of the layout to the picture's; what is still too wide for it comes in from the edges.
fn centered(layout: &Layout, size: Size) -> Vec<ScreenPoint> {
    let Some(bounds) = layout.bounds else { return Vec::new() };
    let squeeze = |length: f64, room: f64| ((room - 2.0 * MARGIN_PX) / length.max(1.0)).min(1.0);
    let (x, y) = (f64::midpoint(bounds.min.x, bounds.max.x), f64::midpoint(bounds.min.y, bounds.max.y));
    let scale_x = squeeze(bounds.max.x - bounds.min.x, size.width);
    let scale_y = squeeze(bounds.max.y - bounds.min.y, size.height);
    let place = |at: &crate::network::NetworkPoint| ScreenPoint {
        x: size.width / 2.0 + (at.x - x) * scale_x,
        y: size.height / 2.0 + (at.y - y) * scale_y,
    };
    layout.positions.iter().map(place).collect()
}
