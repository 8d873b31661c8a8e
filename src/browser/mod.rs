//! The only code that touches the browser: events, sizes, the clock, and the page's script. All of it keeps to the widget's own element.

mod clock;
mod delegate;
mod field;
mod frame;
mod kept;
mod listen;
mod page;
mod widths;
mod words;

pub use clock::use_clock;
pub use delegate::{attribute_at, attribute_of_focus, target_at};
pub use field::typed_value;
pub use frame::after_frame;
pub use listen::{as_key, use_listeners};
pub use page::{LoadError, Page, Place, Setting};
pub use wasm_bindgen_futures::spawn_local as spawn;
pub use widths::use_widths;
pub use words::locale;
