//! Fullscreen.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// Enters fullscreen with the widget that an event comes from, or leaves it. Where the frame forbids it nothing happens, as with the
/// platform's own buttons.
pub fn toggle_fullscreen(event: &Event) {
    if document().fullscreen_element().is_some() {
        document().exit_fullscreen();
        return;
    }
    let origin = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let widget = origin.and_then(|origin| origin.closest(".demarche").ok().flatten());
    if let Some(widget) = widget {
        let _ = widget.request_fullscreen();
    }
}
