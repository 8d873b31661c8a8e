//! The forces: each is a function that adds to the velocities of the bodies, in proportion to alpha.

mod anchor;
mod cohesion;
mod gravity;
mod link;
mod many_body;

pub(super) use anchor::anchor;
pub(super) use cohesion::cohesion;
pub(super) use gravity::gravity;
pub(super) use link::link;
pub(super) use many_body::many_body;

use super::point::NetworkPoint;
use super::request::{Anchor, Node};

/// What moves: one entry for each node in each list.
pub(super) struct Bodies {
    pub(super) x: Vec<f64>,
    pub(super) y: Vec<f64>,
    /// Velocity in pixels a tick.
    pub(super) vx: Vec<f64>,
    pub(super) vy: Vec<f64>,
    pub(super) weight: Vec<f64>,
    pub(super) anchor: Vec<Anchor>,
}

impl Bodies {
    /// The nodes at rest at `start`; those with a fixed place are there.
    pub(super) fn new(nodes: &[Node], start: &[NetworkPoint]) -> Self {
        let at = |(node, start): (&Node, &NetworkPoint)| match node.anchor {
            Anchor::Fixed(place) => place,
            _ => *start,
        };
        let places: Vec<NetworkPoint> = nodes.iter().zip(start).map(at).collect();
        Self {
            x: places.iter().map(|place| place.x).collect(),
            y: places.iter().map(|place| place.y).collect(),
            vx: vec![0.0; nodes.len()],
            vy: vec![0.0; nodes.len()],
            weight: nodes.iter().map(|node| node.weight).collect(),
            anchor: nodes.iter().map(|node| node.anchor).collect(),
        }
    }

    /// Where the bodies are.
    pub(super) fn positions(&self) -> Vec<NetworkPoint> {
        self.x.iter().zip(&self.y).map(|(&x, &y)| NetworkPoint { x, y }).collect()
    }
}

#[cfg(test)]
pub(super) fn bodies_at(places: &[(f64, f64)]) -> Bodies {
    let nodes = vec![Node::circle(0.0); places.len()];
    let start: Vec<NetworkPoint> = places.iter().map(|&(x, y)| NetworkPoint { x, y }).collect();
    Bodies::new(&nodes, &start)
}
