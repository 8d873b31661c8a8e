//! Demarche: who spoke to whom, about where, and who says so.
//!
//! A map, a network and a timeline of contacts that share one selection. The picture is data ([`scene`]); what the reader does is data
//! ([`state`]); the browser stands at the edge. `ARCHITECTURE.md` is the map of the house.

pub mod browser;
pub mod dossier;
pub mod embed;
pub mod export;
pub mod geo;
pub mod list;
pub mod locale;
pub mod network;
pub mod number;
pub mod scene;
pub mod state;
pub mod timeline;
pub mod views;
