//! Numbers, below everything else: how they are put in order, read and written.
//!
//! The standard library sorts, parses and prints anything, with code and tables to match: some sixty kilobytes of the wasm file.
//! What the pictures need is much less, so it stands here once, without generics.

mod decimal;
mod order;

pub use decimal::{fixed, parse, push_scaled};
pub use order::{key_from_number, key_from_pair, order, order_by};
