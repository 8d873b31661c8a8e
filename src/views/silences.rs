//! What the sources do not say, and where they disagree.

use super::Desk;
use super::markup::{tag, told, words};
use super::sources::publishers;
use crate::dossier::{Silence, SilenceKind};
use crate::scene::Element;
use crate::state::State;

/// The silences.
pub fn silences(desk: &Desk, _: &State) -> Element {
    let text = desk.words();
    tag("section", "pane silences")
        .with("role", "region")
        .with("aria-label", text.silences)
        .child(words("h2", "section", text.silences))
        .child(list(desk, SilenceKind::NotSaid))
        .child(words("h2", "section", text.disagreements))
        .child(list(desk, SilenceKind::Disagreement))
}

fn list(desk: &Desk, kind: SilenceKind) -> Element {
    let silences = desk.dossier().silences.iter().filter(|(_, silence)| silence.kind == kind);
    tag("ul", "silence-list").with_children(silences.map(|(_, silence)| item(desk, silence)))
}

fn item(desk: &Desk, silence: &Silence) -> Element {
    let text = told(desk, ("span", ""), &silence.text);
    Element::new("li").child(text).with_text(" ").child(publishers(desk, "small", &silence.sources))
}
