//! What the words of the network keep clear of: nodes and names, and lines where they can.

use super::base::{ACTOR_RADIUS_PX, BOX_PX, CONTACT_RADIUS_PX, LEAD_RADIUS_PX, NAME_PX, NetworkBase, is_lead_actor};
use super::request::actor_footprint;
use crate::geo::{Rect, ScreenPoint, text_width};
use crate::list::Listed;
use crate::locale::Names;
use crate::network::{Graph, NetworkPoint, Tie, Vertex};

/// How much wider the box of a flashpoint is than its name.
const BOX_MARGIN_PX: f64 = 18.0;

/// The lines that are drawn when nothing is selected, as if they were straight.
pub(super) fn ties(names: &Names, base: &NetworkBase) -> Vec<[ScreenPoint; 2]> {
    let is_drawn = |tie: &Tie| !matches!(tie, Tie::About(contact) if !names.dossier.is_lead(*contact));
    let ties = base.graph.ties.iter().filter(|(_, _, tie)| is_drawn(tie));
    ties.map(|(from, to, _)| [base.at(*from), base.at(*to)]).listed()
}

/// How wide the box of each flashpoint is, for its name.
pub(super) fn box_widths(names: &Names, graph: &Graph) -> Vec<f64> {
    graph.flashpoints.iter().map(|at| text_width(names.place(*at), NAME_PX) + BOX_MARGIN_PX).listed()
}

/// What the words must keep clear of: every node, and the names that stand under the leading ones.
pub(super) fn obstacles(names: &Names, base: &NetworkBase) -> Vec<Rect<ScreenPoint>> {
    let mut obstacles = Vec::new();
    for (index, vertex) in base.graph.vertices.iter().enumerate() {
        let at = base.at(index);
        let square = |radius: f64| Rect { min: at, max: at }.grown(radius);
        obstacles.push(match vertex {
            Vertex::Actor(actor) if is_lead_actor(names.dossier, *actor) => square(LEAD_RADIUS_PX),
            Vertex::Actor(_) => square(ACTOR_RADIUS_PX),
            Vertex::Contact(contact) if names.dossier.is_lead(*contact) => square(CONTACT_RADIUS_PX + 4.0),
            Vertex::Contact(_) => square(CONTACT_RADIUS_PX),
            Vertex::Flashpoints => {
                let half = box_widths(names, &base.graph).iter().sum::<f64>() / 2.0;
                Rect {
                    min: ScreenPoint { x: at.x - half, y: at.y - BOX_PX / 2.0 },
                    max: ScreenPoint { x: at.x + half, y: at.y + BOX_PX / 2.0 },
                }
            }
        });
        if let Vertex::Actor(actor) = vertex
            && is_lead_actor(names.dossier, *actor)
        {
            let bounds = actor_footprint(names, *actor).bounds_at(NetworkPoint { x: at.x, y: at.y });
            obstacles.push(Rect {
                min: ScreenPoint { x: bounds.min.x, y: at.y + LEAD_RADIUS_PX },
                max: ScreenPoint { x: bounds.max.x, y: bounds.max.y },
            });
        }
    }
    obstacles
}
