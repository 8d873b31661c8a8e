//! Panels that open over the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// Closes the open panel that an event comes from and gives its summary the focus; `false` when it comes from none.
pub fn close_panel(event: &Event) -> bool {
    let origin = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let panel = origin.and_then(|origin| origin.closest("details.filters[open]").ok().flatten());
    let Some(panel) = panel else { return false };
    let summary =
        panel.query_selector("summary").ok().flatten().and_then(|summary| summary.dyn_into::<HtmlElement>().ok());
    panel.remove_attribute("open").is_ok() && summary.is_none_or(|summary| summary.focus().is_ok())
}

/// Closes the open panel when the focus has gone elsewhere in the widget: it would lie over what has the focus now.
pub fn leave_panel(event: &Event) {
    let origin = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(origin) = origin else { return };
    let widget = origin.closest(".demarche").ok().flatten();
    let panel = widget.and_then(|widget| widget.query_selector("details.filters[open]").ok().flatten());
    if let Some(panel) = panel.filter(|panel| !panel.contains(Some(&origin))) {
        // Removing an attribute does not fail.
        let _ = panel.remove_attribute("open");
    }
}
