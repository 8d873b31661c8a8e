//! The width a view has, so that its picture is drawn at that size and its words are never scaled.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// The width of an element in whole pixels, `initial` until it is known; renders again when it changes.
#[hook]
pub fn use_width(node: NodeRef, initial: f64) -> f64 {
    let width = use_state_eq(|| initial);
    let setter = width.setter();
    use_effect_with(node, move |node| {
        let observed = node.cast::<Element>().and_then(|element| observe(&element, setter));
        move || {
            if let Some((observer, _changed)) = observed {
                observer.disconnect();
            }
        }
    });
    *width
}

type Observed = (ResizeObserver, Closure<dyn FnMut()>);

fn observe(element: &Element, setter: UseStateSetter<f64>) -> Option<Observed> {
    let measured = element.clone();
    let changed = Closure::<dyn FnMut()>::new(move || {
        let width = f64::from(measured.client_width());
        // A hidden view has no width; it keeps the last one and is drawn when it is shown.
        if width > 0.0 {
            setter.set(width);
        }
    });
    let observer = ResizeObserver::new(changed.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some((observer, changed))
}
