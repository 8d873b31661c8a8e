//! The network in its pane.

use super::Desk;
use super::markup::{pane_head, region, tag, walked};
use crate::scene::{Element, NetworkBase, network_scene};

/// The network's pane.
pub fn network(desk: &Desk, base: &NetworkBase) -> Element {
    let text = desk.words();
    region("pane network", "network", text.view_network)
        .child(pane_head(text.view_network, text.network_hint))
        .child(tag("div", "canvas").child(walked(network_scene(&desk.reading(), base).element())))
}
