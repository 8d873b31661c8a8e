//! The last line: where the map and the facts come from, and what was corrected.

use super::Desk;
use super::markup::{details, tag, told, words};
use crate::scene::Element;
use crate::state::State;

/// Attribution and corrections.
pub fn footer(desk: &Desk, _: &State) -> Element {
    let text = desk.words();
    let corrections = &desk.dossier().corrections;
    let list = corrections.iter().map(|correction| {
        let date = [&desk.locale.day(correction.date), ": "].concat();
        words("li", "", date).child(told(desk, ("span", ""), &correction.note))
    });
    let list = Element::new("ul")
        .with_children(list)
        .child(words("li", "", text.no_corrections).flag("hidden", !corrections.is_empty()));
    tag("footer", "foot")
        .child(words("p", "", [text.map_credit, " ", text.borders_note].concat()))
        .child(words("p", "", text.not_reviewed).flag("hidden", desk.is_reviewed()))
        .child(details("", words("span", "", text.corrections), false).child(list))
}
