//! Kicker, headline and standfirst; and the tabs that choose a picture where only one fits.

use super::Desk;
use super::markup::{button, pressed, tag, told};
use crate::scene::Element;
use crate::state::{Pane, State};

/// Kicker, headline and standfirst.
pub fn head(desk: &Desk, _: &State) -> Element {
    let dossier = desk.dossier();
    tag("header", "head")
        .child(told(desk, ("p", "kicker"), &dossier.kicker))
        .child(told(desk, ("h1", ""), &dossier.title))
        .child(told(desk, ("p", "standfirst"), &dossier.standfirst))
}

/// Map or network, on a narrow screen.
pub fn tabs(desk: &Desk, slice: &State) -> Element {
    let text = desk.words();
    let tab = |pane, act, name| button("tab", act, name).with("aria-pressed", pressed(slice.pane == pane));
    tag("div", "tabs")
        .with("role", "group")
        .with("aria-label", text.views)
        .child(tab(Pane::Map, "pane=map", text.view_map))
        .child(tab(Pane::Network, "pane=network", text.view_network))
}
