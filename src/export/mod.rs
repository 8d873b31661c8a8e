//! A dossier in other forms.

mod prepared;

pub use prepared::{Prepared, open, prepare};
