//! The widget's own listeners. Yew's would stay for ever: it never lets go of what listens at a root.

use std::any::Any;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};
use yew::prelude::*;

use super::kept::use_kept;

/// Listens to these events inside `root` until the component goes.
#[hook]
pub fn use_listeners<const N: usize>(
    root: &NodeRef,
    names: [&'static str; N],
    hear: impl Fn(&Event) + Clone + 'static,
) {
    let start = move |root: &Element| -> Box<dyn Any> {
        let active = EventListenerOptions::enable_prevent_default();
        let listen = |name| {
            let hear = hear.clone();
            EventListener::new_with_options(root, name, active, move |event| hear(event))
        };
        Box::new(names.map(listen))
    };
    use_kept(root, Box::new(start));
}

/// The event as one of the keyboard.
pub fn as_key(event: &Event) -> Option<&KeyboardEvent> {
    event.dyn_ref()
}
