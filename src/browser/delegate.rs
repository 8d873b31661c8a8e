//! Which target an event is about: the nearest element that carries one.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// `KIND:ID` of the mark, row or button an event happened on.
pub fn key_at(event: &Event) -> Option<String> {
    let origin: Element = event.target()?.dyn_into().ok()?;
    origin.closest("[data-target]").ok()??.get_attribute("data-target")
}

/// `KIND:ID` of the element that has the focus, when that element itself carries one.
pub fn key_of_focus(event: &Event) -> Option<String> {
    let origin: Element = event.target()?.dyn_into().ok()?;
    origin.get_attribute("data-target")
}
