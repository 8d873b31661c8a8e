//! The simulation: forces change velocities, velocities change places, and alpha cools it all down.

use super::force::{self, Bodies};
use super::point::NetworkPoint;
use super::request::Anchor;
use super::separate::separate;
use super::subgraph::Subgraph;

/// Share of the velocity that is left after each tick (d3-force: velocity decay 0.4).
const INERTIA: f64 = 0.6;
/// Repulsion of two bodies of weight 1 at alpha 1, for links one pixel long; d3-force's 30 at a length of 30.
const CHARGE: f64 = 30.0 / (30.0 * 30.0);
/// Share of the distance to the middle that gravity covers at alpha 1, at most.
const GRAVITY: f64 = 0.05;

/// How the simulation runs.
#[derive(Clone, Copy)]
pub(super) struct Schedule {
    /// How long.
    pub(super) ticks: u32,
    /// How hot it starts; it cools to 0 with the square of the time left.
    pub(super) alpha: f64,
    /// Share of the distance to the middle that gravity covers at alpha 1.
    pub(super) gravity: f64,
    /// Width ÷ height of the pane.
    pub(super) aspect: f64,
}

/// The gravity that leaves a graph of link length `length` the extent that `start`, made from its distances, has.
///
/// Repulsion and gravity alone balance in a disc of radius √(charge · n ÷ gravity); where the distances ask for a larger
/// one, as in a long ring, more gravity would fold the picture.
pub(super) fn gravity(start: &[NetworkPoint], length: f64) -> f64 {
    let n = start.len() as f64;
    let square = start.iter().map(|place| place.x * place.x + place.y * place.y).sum::<f64>();
    let gravity = 0.5 * CHARGE * length * length * n * n / square;
    if gravity < GRAVITY { gravity } else { GRAVITY }
}

/// Lets the forces act on the nodes of `subgraph` from `start`.
pub(super) fn simulate(subgraph: &Subgraph, start: &[NetworkPoint], schedule: Schedule) -> Vec<NetworkPoint> {
    let length = subgraph.link_length();
    let mut bodies = Bodies::new(&subgraph.nodes, start);
    for tick in 0..schedule.ticks {
        let left = 1.0 - f64::from(tick) / f64::from(schedule.ticks);
        let alpha = schedule.alpha * left * left;
        force::link(&mut bodies, &subgraph.links, alpha);
        force::many_body(&mut bodies, CHARGE * length * length * alpha, length * length / 900.0);
        force::gravity(&mut bodies, schedule.gravity * alpha, schedule.aspect);
        force::cohesion(&mut bodies, &subgraph.groups, alpha);
        force::anchor(&mut bodies, alpha);
        advance(&mut bodies);
        if left < 0.5 {
            separate(&subgraph.nodes, &mut bodies.x, &mut bodies.y);
        }
    }
    bodies.positions()
}

/// Moves every body that is not fixed by its velocity.
fn advance(bodies: &mut Bodies) {
    for i in 0..bodies.x.len() {
        if let Anchor::Fixed(_) = bodies.anchor[i] {
            (bodies.vx[i], bodies.vy[i]) = (0.0, 0.0);
        }
        bodies.vx[i] *= INERTIA;
        bodies.vy[i] *= INERTIA;
        bodies.x[i] += bodies.vx[i];
        bodies.y[i] += bodies.vy[i];
    }
}
