//! The permalink in the address line. Every part of it may be forbidden by a sandbox, and nothing depends on it.

use gloo::{events::EventListener, utils::window};
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// The fragment of the page's address, with its `#`.
pub fn read_hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Puts a fragment into the address without a new entry in the history.
pub fn write_hash(fragment: &str) {
    if read_hash().trim_start_matches('#') == fragment {
        return;
    }
    let location = window().location();
    let path = [location.pathname(), location.search()].map(Result::unwrap_or_default).concat();
    let address = if fragment.is_empty() { path } else { [&path, "#", fragment].concat() };
    let replaced =
        window().history().and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&address)));
    if replaced.is_err() {
        // Frames made by `srcdoc` refuse the history but allow the fragment; where both are refused the link is copied by hand.
        let _ = location.set_hash(fragment);
    }
}

/// Calls back when the reader or the host page changes the fragment.
#[hook]
pub fn use_hash_change(changed: Callback<String>) {
    use_effect_with(changed, |changed| {
        let changed = changed.clone();
        let listener = EventListener::new(&window(), "hashchange", move |_| changed.emit(read_hash()));
        move || drop(listener)
    });
}
