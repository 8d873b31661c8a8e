//! Hover, mirrored in every view within the frame: an attribute on each element of the same target, past the component tree.

use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};
use yew::NodeRef;

/// Marks every element of `target` with `data-hover="on"` and those of `related` with `near`; `None` takes the marks away.
pub fn show_hover(root: &NodeRef, target: Option<&str>, related: &[String]) {
    let Some(root) = root.cast::<Element>() else {
        return;
    };
    each(root.query_selector_all("[data-hover]").ok(), |element| {
        let _ = element.remove_attribute("data-hover");
    });
    let Some(target) = target else { return };
    each(root.query_selector_all("[data-target]").ok(), |element| {
        let key = element.get_attribute("data-target").unwrap_or_default();
        let word = if key == target { "on" } else { "near" };
        if key == target || related.contains(&key) {
            // Setting an attribute with a fixed, valid name does not fail.
            let _ = element.set_attribute("data-hover", word);
        }
    });
}

fn each(list: Option<NodeList>, run: impl Fn(&Element)) {
    let Some(list) = list else { return };
    for index in 0..list.length() {
        if let Some(element) = list.item(index).and_then(|node| node.dyn_into::<Element>().ok()) {
            run(&element);
        }
    }
}
