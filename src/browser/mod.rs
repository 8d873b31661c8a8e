//! The only code that touches the browser: loading, gestures, sizes, the address line, and what the page tells the outside.

mod address;
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
mod roving;
mod static_page;
mod width;

pub use address::{Address, addresses};
pub use clipboard::copy_link;
pub use clock::use_clock;
pub use delegate::{key_at, key_of_focus};
pub use fetch::{LoadError, load};
pub use field::{chosen_value, typed_value};
pub use frame::{announce_ready, mark_painted};
pub use fullscreen::toggle_fullscreen;
pub use gesture::{Camera, use_camera};
pub use hash::{read_hash, use_hash_change, write_hash};
pub use hover::show_hover;
pub use roving::{Step, leave_marks, move_focus};
pub use static_page::retire_static_page;
pub use width::use_width;
