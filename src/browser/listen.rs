//! The widget's own listeners. Yew's would stay for ever: it never lets go of what listens at a root.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};
use yew::prelude::*;

/// Listens to these events inside `root` until the component goes.
#[hook]
pub fn use_listeners<const N: usize>(
    root: &NodeRef,
    names: [&'static str; N],
    hear: impl Fn(&Event) + Clone + 'static,
) {
    use_effect_with(root.clone(), move |root| {
        let target = root.cast::<Element>();
        let active = EventListenerOptions::enable_prevent_default();
        let listen = |name| {
            let hear = hear.clone();
            Some(EventListener::new_with_options(target.as_ref()?, name, active, move |event| hear(event)))
        };
        let listeners = names.map(listen);
        move || drop(listeners)
    });
}

/// The event as one of the keyboard.
pub fn as_key(event: &Event) -> Option<&KeyboardEvent> {
    event.dyn_ref()
}
