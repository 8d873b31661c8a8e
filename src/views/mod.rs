//! What is on screen. A view is a pure function from the desk and a slice of the state to [`Element`](crate::scene::Element)s; what it lets
//! a reader do stands in attributes (`data-act`, `data-target`). Yew keeps the page in step with the elements; the static page prints the same ones.

mod card;
mod claims;
mod controls;
mod coverage;
mod desk;
mod fact;
#[cfg(test)]
mod figure;
mod filters;
mod footer;
mod head;
mod heard;
mod help;
mod issues;
mod legend;
mod map;
mod markup;
mod network;
mod outside;
mod part;
mod picture;
mod readouts;
mod search;
mod silences;
mod sources;
mod start;
mod still;
mod story;
mod summary;
mod table;
mod timeline;
mod widget;

pub use coverage::fits_the_region;
pub use desk::{Desk, Material};
pub use start::{Mounted, mount};
pub use still::{facts, still, whole};
pub use summary::summary;
pub use widget::Widget;
#[cfg(test)]
mod languages_tests;
