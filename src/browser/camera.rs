//! What is done to the pictures by hand: the map's camera, the timeline's brush.

use std::{any::Any, cell::RefCell, rc::Rc};

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent, WheelEvent};
use yew::prelude::*;

use super::attribute_at;
use super::brush;
use super::gesture::Gesture;
use super::kept::use_kept;
use crate::geo::{Size, Viewport};
use crate::list::Grow;

/// What a gesture starts from, and whom it tells.
#[derive(Clone, PartialEq)]
pub struct Camera {
    /// The viewport as drawn.
    pub viewport: Viewport,
    /// The size of the picture.
    pub size: Size,
    /// Called with the viewport once the gesture rests.
    pub moved: Callback<Viewport>,
}

/// Listens for gestures, keys and buttons on the map, and for a brush on the timeline, inside `root`.
#[hook]
pub fn use_hands(root: &NodeRef, camera: Camera, brushed: Callback<(f64, f64)>) {
    let gesture = use_mut_ref(|| None::<Gesture>);
    let latest = use_mut_ref(|| brushed.clone());
    *latest.borrow_mut() = brushed;
    {
        let gesture = gesture.clone();
        use_effect_with(camera.clone(), move |camera| {
            if let Some(gesture) = gesture.borrow_mut().as_mut() {
                gesture.drawn(camera.clone());
            }
        });
    }
    let start = move |root: &Element| -> Box<dyn Any> {
        let find = |selector| root.query_selector(selector).ok().flatten();
        let mut listeners = Vec::new();
        if let Some(pane) = find("[data-view=map]") {
            *gesture.borrow_mut() = Some(Gesture::new(pane.clone(), camera));
            listeners.add_all(listen(&pane, &gesture));
        }
        if let Some(canvas) = find("[data-view=timeline] > .canvas") {
            listeners.add_all(brush::listen(&canvas, &latest));
        }
        Box::new(listeners)
    };
    use_kept(root, Box::new(start));
}

/// The gesture that the listeners share.
pub(super) type Shared = Rc<RefCell<Option<Gesture>>>;

fn listen(pane: &Element, shared: &Shared) -> Vec<EventListener> {
    let active = EventListenerOptions::enable_prevent_default();
    let on = |name: &'static str, run: fn(&mut Gesture, &Event, &Shared)| {
        let shared = shared.clone();
        EventListener::new_with_options(pane, name, active, move |event| {
            // A callback may come back here while the gesture is held; then there is nothing new to do.
            if let Ok(mut held) = shared.try_borrow_mut()
                && let Some(gesture) = held.as_mut()
            {
                run(gesture, event, &shared);
            }
        })
    };
    vec![
        on("pointerdown", |gesture, event, _| {
            with_pointer(event, |pointer| gesture.press(pointer));
        }),
        on("pointermove", |gesture, event, shared| {
            with_pointer(event, |pointer| {
                // A button let go outside the page is not heard of; the next move tells.
                if pointer.buttons() == 0 {
                    gesture.release(pointer, shared);
                } else {
                    gesture.drag(pointer);
                }
            });
        }),
        on("pointerup", |gesture, event, shared| {
            with_pointer(event, |pointer| gesture.release(pointer, shared));
        }),
        on("pointercancel", |gesture, event, shared| {
            with_pointer(event, |pointer| gesture.release(pointer, shared));
        }),
        on("click", |gesture, event, shared| {
            if let Some(key) = attribute_at(event, "data-zoom") {
                gesture.turn(&key, shared);
            }
        }),
        on("keydown", |gesture, event, shared| {
            if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
                gesture.key(key, shared);
            }
        }),
        on("wheel", |gesture, event, shared| {
            if let Some(wheel) = event.dyn_ref::<WheelEvent>() {
                gesture.wheel(wheel, shared);
            }
        }),
    ]
}

fn with_pointer(event: &Event, run: impl FnOnce(&PointerEvent)) {
    if let Some(pointer) = event.dyn_ref::<PointerEvent>() {
        run(pointer);
    }
}
