//! Keys inside a picture: arrows move among its marks, Enter selects, Escape leads out.

use web_sys::KeyboardEvent;

use crate::browser::{Step, leave_marks, move_focus};

/// Moves the focus as the key says; `true` when the key was meant for the picture.
pub fn walk(event: &KeyboardEvent) -> bool {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key() {
        return false;
    }
    let is_taken = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => move_focus(event, Step::Next),
        "ArrowLeft" | "ArrowUp" => move_focus(event, Step::Previous),
        "Home" => move_focus(event, Step::First),
        "End" => move_focus(event, Step::Last),
        "Escape" => leave_marks(event),
        _ => false,
    };
    if is_taken {
        event.prevent_default();
        event.stop_propagation();
    }
    is_taken
}
