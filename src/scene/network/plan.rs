//! Where the network's vertices stand, worked out once for a few sizes. Laying out takes code and time that a reader's page need not spend: the
//! plans come with the dossier, and a page only spreads the nearest one over its picture.

use super::request::request;
use crate::dossier::Dossier;
use crate::geo::Size;
use crate::list::Listed;
use crate::locale::{Locale, Names};
use crate::network::{Graph, Layout, NetworkPoint, layout};

/// Widths that plans are made for, in pixels; a picture takes the widest one that is not wider than itself.
const WIDTHS: [f64; 3] = [290.0, 350.0, 440.0];
const MARGIN_PX: f64 = 6.0;
/// How far the layout is drawn together until it fits, in steps.
const SHRINKS: [f64; 5] = [0.9, 0.78, 0.7, 0.62, 0.54];
/// Narrower pictures leave out those who were only at one crowded table.
const SMALL_PX: f64 = 340.0;

/// A layout for pictures of one width and more.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkPlan {
    /// The width it was made for, in pixels.
    pub width: f32,
    /// The height it was made for, in pixels.
    pub height: f32,
    /// Where each vertex of [`graph_at`] stands, x and y in pixels from the upper left corner.
    pub positions: Vec<(f32, f32)>,
}

/// The network's height for a width, in pixels.
pub fn network_size(width: f64) -> Size {
    let height = match width {
        0.0..440.0 => 600.0,
        440.0..480.0 => width * 1.05,
        _ => (width * 0.8).clamp(480.0, 560.0),
    };
    Size { width, height: height.round() }
}

/// The graph as drawn at a width.
pub fn graph_at(dossier: &Dossier, width: f64) -> Graph {
    let graph = Graph::of(dossier);
    if width < SMALL_PX { graph.without_crowd() } else { graph }
}

/// Plans for all widths, the narrowest first.
pub fn network_plans(dossier: &Dossier, locale: &'static Locale) -> Vec<NetworkPlan> {
    let names = Names { dossier, locale };
    WIDTHS.iter().map(|width| plan(&names, network_size(*width))).listed()
}

fn plan(names: &Names, size: Size) -> NetworkPlan {
    let graph = graph_at(names.dossier, size.width);
    let positions = centered(&fitted(names, &graph, size), size);
    NetworkPlan { width: size.width as f32, height: size.height as f32, positions }
}

/// The widest layout whose footprints all lie inside the picture, else the one that needs the least more room. Words keep their size, so a
/// layout is drawn together, never scaled.
fn fitted(names: &Names, graph: &Graph, size: Size) -> Layout {
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
    best.1
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
fn centered(layout: &Layout, size: Size) -> Vec<(f32, f32)> {
    let Some(bounds) = layout.bounds else { return Vec::new() };
    let squeeze = |length: f64, room: f64| ((room - 2.0 * MARGIN_PX) / length.max(1.0)).min(1.0);
    let (x, y) = (f64::midpoint(bounds.min.x, bounds.max.x), f64::midpoint(bounds.min.y, bounds.max.y));
    let scale_x = squeeze(bounds.max.x - bounds.min.x, size.width);
    let scale_y = squeeze(bounds.max.y - bounds.min.y, size.height);
    let place = |at: &NetworkPoint| {
        let (x, y) = ((at.x - x) * scale_x, (at.y - y) * scale_y);
        ((size.width / 2.0 + x) as f32, (size.height / 2.0 + y) as f32)
    };
    layout.positions.iter().map(place).listed()
}
