//! Drawing a window of days by dragging over the timeline. Starts on empty ground only; touch scrolls the page instead.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};
use yew::Callback;

use super::attribute_at;

/// A press becomes a brush when the pointer moves further than this, in pixels.
const BRUSH_FROM_PX: f64 = 5.0;

/// Calls back with two places of the timeline's picture, in pixels from its left edge, while they are dragged apart.
pub(super) fn listen(canvas: &Element, latest: &Rc<RefCell<Callback<(f64, f64)>>>) -> Vec<EventListener> {
    let from = Rc::new(Cell::new(None));
    let active = EventListenerOptions::enable_prevent_default();
    let names = ["pointerdown", "pointermove", "pointerup", "pointercancel"];
    let listen = |name: &'static str| {
        let (from, latest, origin) = (from.clone(), latest.clone(), canvas.clone());
        EventListener::new_with_options(canvas, name, active, move |event| {
            if let Some(places) = drag(&origin, &from, event) {
                latest.borrow().emit(places);
            }
        })
    };
    names.map(listen).into()
}

/// Follows one pointer; gives where the drag began and where it is now.
fn drag(canvas: &Element, from: &Cell<Option<f64>>, event: &Event) -> Option<(f64, f64)> {
    let pointer = event.dyn_ref::<PointerEvent>()?;
    let x = f64::from(pointer.client_x()) - canvas.get_bounding_client_rect().x();
    match event.type_().as_str() {
        "pointerdown" => {
            let is_free = pointer.button() == 0 && pointer.pointer_type() != "touch";
            from.set((is_free && attribute_at(event, "data-target").is_none()).then_some(x));
            None
        }
        "pointermove" => {
            // A button let go outside the page is not heard of; the next move tells.
            if pointer.buttons() == 0 {
                from.set(None);
            }
            let start = from.get().filter(|start| (x - start).abs() > BRUSH_FROM_PX)?;
            event.prevent_default();
            Some((start, x))
        }
        _ => {
            from.set(None);
            None
        }
    }
}
