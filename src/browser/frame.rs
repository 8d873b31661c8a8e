//! Moments that tests and host pages wait for.

use gloo::{render::request_animation_frame, timers::callback::Timeout, utils::window};
use web_sys::Element;
use yew::NodeRef;

/// Says that the widget can be used, after the frame that shows it: `data-ready` and the mark `demarche:ready`.
pub fn announce_ready(root: &NodeRef) {
    let Some(root) = root.cast::<Element>() else {
        return;
    };
    after_frame(move || {
        // A root that is gone has nobody left to tell.
        let _ = root.set_attribute("data-ready", "true");
        mark("demarche:ready");
    });
}

/// Says that a changed selection is on screen: the mark `demarche:painted`.
pub fn mark_painted() {
    after_frame(|| mark("demarche:painted"));
}

/// Runs after the next frame is painted: a timer that is set inside the frame comes after its paint.
fn after_frame(run: impl FnOnce() + 'static) {
    let frame = request_animation_frame(|_| {
        Timeout::new(0, run).forget();
    });
    // The handle cancels the frame when it is dropped; this one is to happen whatever becomes of the caller.
    std::mem::forget(frame);
}

fn mark(name: &str) {
    if let Some(performance) = window().performance() {
        // Without the User Timing interface nobody is measuring.
        let _ = performance.mark(name);
    }
}
