//! What of the network depends on the dossier and the size alone: the graph, where its vertices stand, and where its words do.

use super::labels::{Label, labels};
use super::obstacles::{bends, lead_names, nodes};
use super::plan::{NetworkPlan, graph_at};
use crate::dossier::{Actor, Contact, Dossier, Ref};
use crate::geo::{ScreenPoint, Size};
use crate::list::{Grow, Listed};
use crate::locale::{Locale, Names};
use crate::network::Graph;

pub(super) const NAME_PX: f64 = 13.0;
pub(super) const STATE_PX: f64 = 12.0;
pub(super) const LEAD_RADIUS_PX: f64 = 15.0;
pub(super) const ACTOR_RADIUS_PX: f64 = 8.0;
pub(super) const CONTACT_RADIUS_PX: f64 = 8.0;
/// Height of the box that the flashpoints stand in.
pub(super) const BOX_PX: f64 = 26.0;

/// The network of one dossier at one size.
#[derive(Clone, Debug)]
pub struct NetworkBase {
    /// Size of the picture.
    pub size: Size,
    /// The graph.
    pub graph: Graph,
    /// Where each vertex stands.
    pub positions: Vec<ScreenPoint>,
    /// How far the middle of each tie lies off the straight line.
    pub(super) bends: Vec<f64>,
    pub(super) labels: Vec<Label>,
}

impl NetworkBase {
    /// Spreads the widest plan that is not wider than the picture over it.
    pub fn new(dossier: &Dossier, locale: &'static Locale, plans: &[NetworkPlan], size: Size) -> Self {
        let fitting = plans.iter().rfind(|plan| f64::from(plan.width) <= size.width).or(plans.first());
        let graph = graph_at(dossier, fitting.map_or(size.width, |plan| f64::from(plan.width)));
        let positions = fitting.map_or(Vec::new(), |plan| spread(plan, size));
        let mut base = Self { size, graph, positions, bends: Vec::new(), labels: Vec::new() };
        let names = &Names { dossier, locale };
        let mut taken = nodes(names, &base);
        base.bends = bends(&base, &taken);
        taken.add_all(lead_names(names, &base));
        base.labels = labels(names, &base, &taken);
        base
    }

    /// Where a vertex stands.
    pub(super) fn at(&self, index: usize) -> ScreenPoint {
        self.positions.get(index).copied().unwrap_or(ScreenPoint { x: 0.0, y: 0.0 })
    }
}

/// Whether the actor takes part in a contact that readouts tell of.
pub(super) fn is_lead_actor(dossier: &Dossier, actor: Ref<Actor>) -> bool {
    let takes_part = |contact: &Contact| contact.participants.iter().any(|participant| participant.actor == actor);
    dossier.contacts.iter().any(|(at, contact)| takes_part(contact) && dossier.is_lead(at))
}

/// The plan drawn apart to the picture's size; what did not touch before does not touch now.
fn spread(plan: &NetworkPlan, size: Size) -> Vec<ScreenPoint> {
    let (x, y) = (size.width / f64::from(plan.width), size.height / f64::from(plan.height));
    plan.positions.iter().map(|at| ScreenPoint { x: f64::from(at.0) * x, y: f64::from(at.1) * y }).listed()
}
