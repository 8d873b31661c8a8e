//! The only code that touches the browser: loading, gestures, sizes, and the page's script. All of it keeps to the widget's own element.

mod brush;
mod camera;
mod clock;
mod delegate;
mod fetch;
mod field;
mod frame;
mod fullscreen;
mod gesture;
mod hover;
mod kept;
mod listen;
mod page;
mod panel;
mod roving;
mod say;
mod widths;

pub use camera::{Camera, use_hands};
pub use clock::use_clock;
pub use delegate::{attribute_at, attribute_of_focus, target_at};
pub use fetch::{LoadError, load};
pub use field::typed_value;
pub use frame::after_frame;
pub use fullscreen::toggle_fullscreen;
pub use hover::show_hover;
pub use listen::{as_key, use_listeners};
pub use page::{Page, Place, Setting};
pub use panel::close_panel;
pub use roving::{Step, leave_marks, move_focus};
pub use say::{hear, say};
pub use wasm_bindgen_futures::spawn_local as spawn;
pub use widths::use_widths;
