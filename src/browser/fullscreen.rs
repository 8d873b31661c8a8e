//! Fullscreen, of this widget and no other element of the page.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// Enters fullscreen with the widget that an event comes from, or leaves it. Where the frame forbids it nothing happens, as with the
/// platform's own buttons.
pub fn toggle_fullscreen(event: &Event) {
    let origin = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(widget) = origin.and_then(|origin| origin.closest(".demarche").ok().flatten()) else {
        return;
    };
    if is_fullscreen(&widget) {
        document().exit_fullscreen();
    } else {
        let _ = widget.request_fullscreen();
    }
}

/// Whether the widget round an element fills the screen. An engine that does not know the selector has no such widget.
pub(super) fn is_fullscreen(element: &Element) -> bool {
    element.closest(".demarche:fullscreen").is_ok_and(|found| found.is_some())
}
