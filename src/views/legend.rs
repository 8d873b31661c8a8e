//! The legend.

use super::Desk;
use super::markup::tag;
use crate::scene::{self, Element};
use crate::state::State;

/// Every pattern and symbol, with its meaning.
pub fn legend(desk: &Desk, _: &State) -> Element {
    let entries = scene::legend(&desk.reading());
    let entries = entries.iter().map(|entry| Element::new("li").child(entry.scene.sample()).with_text(entry.text));
    tag("ul", "legend").with("aria-label", desk.words().legend).with_children(entries)
}
