//! The network: people round their contacts, the format as a hull, the flashpoints below, accusations apart.

mod base;
mod draw;
mod labels;
mod plan;
mod request;

pub use base::NetworkBase;
pub use plan::{NetworkPlan, network_plans, network_size};

use super::{Layer, Reading, Scene};

/// Draws the network as laid out.
pub fn network_scene(reading: &Reading, base: &NetworkBase) -> Scene {
    Scene {
        view: "network",
        name: reading.locale.messages.view_network.to_owned(),
        size: base.size,
        layers: vec![
            Layer::new("hull", draw::hull(reading, base)),
            Layer::new("ties", draw::ties(reading, base)),
            Layer::new("flashpoints", draw::flashpoints(reading, base)),
            Layer::new("contacts", draw::contacts(reading, base)),
            Layer::new("actors", draw::actors(reading, base)),
        ],
        inset: None,
    }
}
