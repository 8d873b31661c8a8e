//! Short remarks that a screen reader reads out.

use web_sys::Element;
use yew::NodeRef;

/// Puts words into the widget's status line.
pub fn say(root: &NodeRef, text: &str) {
    let line = root.cast::<Element>().and_then(|root| root.query_selector("[data-said]").ok().flatten());
    if let Some(line) = line {
        line.set_text_content(Some(text));
    }
}
