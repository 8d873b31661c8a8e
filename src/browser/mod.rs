//! The only code that touches the browser: loading, gestures, sizes, the address line, and what the page tells the outside.

mod address;
mod brush;
mod camera;
mod clipboard;
mod clock;
mod delegate;
mod fetch;
mod field;
mod frame;
mod fullscreen;
mod gesture;
mod hash;
mod hover;
mod reader;
mod roving;
mod say;
mod static_page;
mod widths;

pub use address::{Address, addresses};
pub use camera::{Camera, use_hands};
pub use clipboard::copy_link;
pub use clock::use_clock;
pub use delegate::{attribute_at, attribute_of_focus, target_at};
pub use fetch::{LoadError, load};
pub use field::typed_value;
pub use frame::{announce_ready, mark_painted};
pub use fullscreen::toggle_fullscreen;
pub use hash::{read_hash, use_hash_change, write_hash};
pub use hover::show_hover;
pub use reader::prepare;
pub use roving::{Step, leave_marks, move_focus};
pub use say::say;
pub use static_page::{announce_failure, take_place};
pub use wasm_bindgen_futures::spawn_local as spawn;
pub use widths::use_widths;
