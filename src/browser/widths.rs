//! The widths of the panes, so that each picture is drawn at its size and its words are never scaled.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

use super::kept::use_kept;

/// Widths of the canvases of three views in whole pixels, `initial` until they are known; renders again when one changes.
#[hook]
pub fn use_widths(root: &NodeRef, views: [&'static str; 3], initial: [f64; 3]) -> [f64; 3] {
    let widths = use_state_eq(|| initial);
    let setter = widths.setter();
    use_kept(root, Box::new(move |root| Box::new(observe(root, views, initial, setter))));
    *widths
}

/// What measures, until it is dropped.
struct Observed {
    observer: ResizeObserver,
    _measure: Closure<dyn FnMut()>,
}

impl Drop for Observed {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn observe(root: &Element, views: [&str; 3], initial: [f64; 3], set: UseStateSetter<[f64; 3]>) -> Option<Observed> {
    let find = |view: &str| {
        let selector = ["[data-view=", view, "] > .canvas"].concat();
        root.query_selector(&selector).ok().flatten()
    };
    let canvases = views.map(find);
    let known = Rc::new(Cell::new(initial));
    let measured = canvases.clone();
    let measure = Closure::<dyn FnMut()>::new(move || {
        let mut widths = known.get();
        for (width, canvas) in widths.iter_mut().zip(&measured) {
            // A hidden view has no width; it keeps the last one and is drawn when it is shown.
            let now = canvas.as_ref().map_or(0.0, |canvas| f64::from(canvas.client_width()));
            if now > 0.0 {
                *width = now;
            }
        }
        known.set(widths);
        set.set(widths);
    });
    let observer = ResizeObserver::new(measure.as_ref().unchecked_ref()).ok()?;
    for canvas in canvases.iter().flatten() {
        observer.observe(canvas);
    }
    Some(Observed { observer, _measure: measure })
}
