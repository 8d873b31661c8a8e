//! Moments that tests and host pages wait for.

use gloo::{timers::callback::Timeout, utils::window};
use wasm_bindgen::{JsCast, closure::Closure};

/// Runs after the next frame is painted: a timer that is set inside the frame comes after its paint.
pub fn after_frame(run: impl FnOnce() + 'static) {
    // It frees itself when it has run, whatever has become of the caller.
    let frame = Closure::once_into_js(move || Timeout::new(0, run).forget());
    // A window without frames has nothing to wait for.
    let _ = window().request_animation_frame(frame.unchecked_ref());
}
