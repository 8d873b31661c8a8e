//! The network: people round their contacts, the format as a hull, the flashpoints below, accusations apart.

mod base;
mod draw;
mod labels;
mod obstacles;
mod plan;
mod request;

pub use base::NetworkBase;
pub use plan::{NetworkPlan, network_plans, network_size};

use super::{Layer, Reading, Scene};

/// Draws the network as laid out.
pub fn network_scene(reading: &Reading, base: &NetworkBase) -> Scene {
    let (ties, claims) = draw::ties(reading, base);
    Scene {
        view: "network",
        name: reading.locale.messages.view_network.to_owned(),
        size: base.size,
        layers: vec![
            Layer::new("ties", ties),
            // Over the lines, which would strike its name through, and under the claims, which are pressed.
            Layer::new("hull", draw::hull(reading, base)),
            Layer::new("claims", claims),
            Layer::new("flashpoints", draw::flashpoints(reading, base)),
            Layer::new("contacts", draw::contacts(reading, base)),
            Layer::new("actors", draw::actors(reading, base)),
        ],
        inset: None,
    }
}
