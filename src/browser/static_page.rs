//! The page as it came: it stays until the widget stands in its place, and tells of failures.

use gloo::utils::document;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Element};

/// Takes the static page away and returns the element to mount in; `None` when the page has no place for the widget.
pub fn take_place() -> Option<Element> {
    let place = document().query_selector("[data-demarche]").ok()??;
    if let Ok(Some(page)) = document().query_selector("[data-static]") {
        page.remove();
    }
    Some(place)
}

/// Says why the widget cannot start: the page's own script shows the sentence and a way to try again.
pub fn announce_failure(sentence: &str) {
    let detail = CustomEventInit::new();
    detail.set_detail(&JsValue::from_str(sentence));
    if let Ok(event) = CustomEvent::new_with_event_init_dict("demarche:failed", &detail) {
        // An event that nobody stops is always delivered.
        let _ = document().dispatch_event(&event);
    }
}
