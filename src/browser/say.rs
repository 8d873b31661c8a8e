//! Short remarks that a screen reader reads out.

use web_sys::Element;
use yew::NodeRef;

/// Puts words into the widget's status line.
pub fn say(root: &NodeRef, text: &str) {
    put(root, "[data-said]", text);
}

/// Puts words where only a screen reader finds them.
pub fn hear(root: &NodeRef, text: &str) {
    put(root, "[data-heard]", text);
}

fn put(root: &NodeRef, line: &str, text: &str) {
    let line = root.cast::<Element>().and_then(|root| root.query_selector(line).ok().flatten());
    if let Some(line) = line {
        line.set_text_content(Some(text));
    }
}
