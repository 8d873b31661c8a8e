//! What the words of the network keep clear of: nodes and names, and lines where they can.

use super::base::{ACTOR_RADIUS_PX, BOX_PX, CONTACT_RADIUS_PX, LEAD_RADIUS_PX, NAME_PX, NetworkBase, is_lead_actor};
use super::request::actor_footprint;
use crate::geo::{Rect, ScreenPoint, text_width};
use crate::list::Listed;
use crate::locale::Names;
use crate::network::{Edge, Graph, NetworkPoint, Tie, Vertex, curve_control, curve_offsets};

/// How much wider the box of a flashpoint is than its name.
const BOX_MARGIN_PX: f64 = 18.0;
/// Distance between two lines that join the same two.
const FAN_PX: f64 = 14.0;

/// How far a line may bend to run clear of what it does not join, as a share of its length, the straightest first.
const BENDS: [f64; 7] = [0.0, 0.07, -0.07, 0.14, -0.14, MOST_BEND, -MOST_BEND];
const MOST_BEND: f64 = 0.2;
/// At so many points of a line it is looked whether it runs clear.
const POINTS: u32 = 24;

/// Where a line that ends at a vertex meets it: at its middle, or at the upper edge of the flashpoints' box.
pub(super) fn tip(base: &NetworkBase, index: usize) -> ScreenPoint {
    let at = base.at(index);
    match base.graph.vertices.get(index) {
        Some(Vertex::Flashpoints) => ScreenPoint { x: at.x, y: at.y - BOX_PX / 2.0 },
        _ => at,
    }
}

/// For each tie how far its middle lies off the straight line: fanned out where several join the same two, else as little as it takes to run through the
/// fewest nodes.
pub(super) fn bends(base: &NetworkBase, nodes: &[Rect<ScreenPoint>]) -> Vec<f64> {
    let edges = base.graph.ties.iter().map(|(a, b, _)| Edge::new(*a as u32, *b as u32, 1.0)).listed();
    let fans = curve_offsets(&edges, FAN_PX);
    let bend = |((from, to, _), fan): (&(usize, usize, Tie), f64)| {
        let others = nodes.iter().enumerate().filter(|(at, _)| at != from && at != to).map(|(_, node)| node);
        let (from, to) = (tip(base, *from), tip(base, *to));
        let length = (to.x - from.x).hypot(to.y - from.y);
        let reach = spanned(&[from, to]).grown(fan.abs() + MOST_BEND * length);
        let others = others.filter(|node| node.overlaps(&reach)).listed();
        let bends = BENDS.map(|share| fan + share * length);
        let met = |bend: &f64| others.iter().filter(|node| meets(from, to, *bend, node)).count();
        bends.into_iter().min_by_key(met).unwrap_or(fan)
    };
    base.graph.ties.iter().zip(fans).map(bend).listed()
}

fn meets(from: ScreenPoint, to: ScreenPoint, bend: f64, frame: &Rect<ScreenPoint>) -> bool {
    (1..POINTS).any(|step| frame.contains(on_curve(from, to, bend, f64::from(step) / f64::from(POINTS))))
}

/// What lies between points.
pub(super) fn spanned(points: &[ScreenPoint]) -> Rect<ScreenPoint> {
    let nothing = ScreenPoint { x: 0.0, y: 0.0 };
    Rect::around(points).unwrap_or(Rect { min: nothing, max: nothing })
}

/// The point of a tie's curve, a quadratic one of Bézier's, at `t` from 0 to 1.
fn on_curve(from: ScreenPoint, to: ScreenPoint, bend: f64, t: f64) -> ScreenPoint {
    let point = |at: ScreenPoint| NetworkPoint { x: at.x, y: at.y };
    let middle = curve_control(point(from), point(to), bend);
    let mix = |a: f64, b: f64, c: f64| (1.0 - t) * (1.0 - t) * a + 2.0 * t * (1.0 - t) * b + t * t * c;
    ScreenPoint { x: mix(from.x, middle.x, to.x), y: mix(from.y, middle.y, to.y) }
}

/// The lines that are drawn when nothing is selected, as if they had one bend.
pub(super) fn ties(names: &Names, base: &NetworkBase) -> Vec<[ScreenPoint; 3]> {
    let ties = base.graph.ties.iter().zip(&base.bends);
    let drawn = ties.filter(|((_, _, tie), _)| !matches!(tie, Tie::About(at) if !names.dossier.is_lead(*at)));
    let line = |((from, to, _), bend): (&(usize, usize, Tie), &f64)| {
        let (from, to) = (tip(base, *from), tip(base, *to));
        [from, on_curve(from, to, *bend, 0.5), to]
    };
    drawn.map(line).listed()
}

/// How wide the box of each flashpoint is, for its name.
pub(super) fn box_widths(names: &Names, graph: &Graph) -> Vec<f64> {
    graph.flashpoints.iter().map(|at| text_width(names.place(*at), NAME_PX) + BOX_MARGIN_PX).listed()
}

/// What each vertex takes up, without its name.
pub(super) fn nodes(names: &Names, base: &NetworkBase) -> Vec<Rect<ScreenPoint>> {
    let node = |(index, vertex): (usize, &Vertex)| {
        let at = base.at(index);
        let square = |radius: f64| Rect { min: at, max: at }.grown(radius);
        match vertex {
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
        }
    };
    base.graph.vertices.iter().enumerate().map(node).listed()
}

/// The names that stand under the leading actors.
pub(super) fn lead_names(names: &Names, base: &NetworkBase) -> Vec<Rect<ScreenPoint>> {
    let frame = |(index, vertex): (usize, &Vertex)| match vertex {
        Vertex::Actor(actor) if is_lead_actor(names.dossier, *actor) => {
            let at = base.at(index);
            let bounds = actor_footprint(names, *actor).bounds_at(NetworkPoint { x: at.x, y: at.y });
            Some(Rect {
                min: ScreenPoint { x: bounds.min.x, y: at.y + LEAD_RADIUS_PX },
                max: ScreenPoint { x: bounds.max.x, y: bounds.max.y },
            })
        }
        _ => None,
    };
    base.graph.vertices.iter().enumerate().filter_map(frame).listed()
}
