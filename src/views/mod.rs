//! What is on screen. A view is a pure function from the desk and a slice of the state to [`Element`](crate::scene::Element)s; what it lets
//! a reader do stands in attributes (`data-act`, `data-target`). Yew keeps the page in step with the elements; the static page prints the same ones.

mod card;
mod claims;
mod controls;
mod desk;
#[cfg(test)]
mod figure;
mod filters;
mod footer;
mod head;
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
mod story;
mod table;
mod timeline;
mod widget;

pub use desk::{Desk, Material};
pub use start::{Mounted, mount};
pub use widget::Widget;
