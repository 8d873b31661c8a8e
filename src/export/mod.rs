//! A dossier in other forms.

mod escape;
mod html;
mod prepared;
mod svg;

pub use escape::escaped;
pub use html::html;
pub use prepared::{Prepared, open, prepare};
pub use svg::svg;
