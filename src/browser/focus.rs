//! The keyboard's place in the widget, kept when what had it is drawn away.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};
use yew::NodeRef;

use super::attribute_at;

/// The view that the focus has come to; nothing once it has left the widget of its own accord.
pub fn view_of_focus(event: &Event) -> String {
    let is_in = event.type_() == "focusin";
    attribute_at(event, "data-view").filter(|_| is_in).unwrap_or_default()
}

/// Gives the focus to the view that had it, when the element that had it is gone.
pub fn keep_focus(root: &NodeRef, view: &str) {
    let root = root.cast::<Element>();
    if let Some(root) = root.filter(|root| !view.is_empty() && !root.matches(":focus-within").unwrap_or(true)) {
        go_to(&root, view);
    }
}

/// Goes to a view.
pub fn show_view(root: &NodeRef, view: &str) {
    if let Some(root) = root.cast::<Element>() {
        go_to(&root, view);
    }
}

fn go_to(root: &Element, view: &str) {
    let region = root.query_selector(&["section[data-view=", view, "]"].concat()).ok().flatten();
    if let Some(region) = region.and_then(|region| region.dyn_into::<HtmlElement>().ok()) {
        // A view that is not on the page has nothing to show.
        let _ = region.focus();
    }
}
