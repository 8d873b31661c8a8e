//! What is on screen. Each view takes the smallest slice of what it needs and speaks in actions; none calls the browser while it renders,
//! so that the same views draw the static page.

mod app;
mod card;
mod claims;
mod controls;
mod desk;
mod details;
mod filters;
mod footer;
mod issues;
mod keys;
mod legend;
mod map;
mod network;
mod outside;
mod part;
mod picture;
mod readouts;
mod search;
mod silences;
mod sources;
mod story;
mod table;
mod timeline;
mod widget;

pub use app::App;
pub use desk::{Desk, Material};
pub use widget::Widget;
