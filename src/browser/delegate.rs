//! What an event is about: an attribute of the nearest element that carries it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// The attribute of the nearest element round the place of the event.
pub fn attribute_at(event: &Event, name: &str) -> Option<String> {
    let origin: Element = event.target()?.dyn_into().ok()?;
    origin.closest(&["[", name, "]"].concat()).ok()??.get_attribute(name)
}

/// The attribute of the very element that the event happened on.
pub fn attribute_of_focus(event: &Event, name: &str) -> Option<String> {
    event.target()?.dyn_into::<Element>().ok()?.get_attribute(name)
}

/// What a click selects: the nearest element with a target, unless a link, a field or a summary lies between.
pub fn target_at(event: &Event) -> Option<String> {
    let origin: Element = event.target()?.dyn_into().ok()?;
    origin.closest("[data-target], a, input, summary").ok()??.get_attribute("data-target")
}
