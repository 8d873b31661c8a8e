//! A dossier in other forms.

mod prepared;
mod svg;

pub use prepared::{Prepared, open, prepare};
pub use svg::svg;
