//! The state of one reading, small and cheap to clone.

use super::Filter;
use crate::dossier::{MapView, Target, Window};

/// What the reader has chosen. Everything else on screen is derived from this and the dossier.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// What is selected in every view.
    pub selection: Option<Target>,
    /// What is let through.
    pub filter: Filter,
    /// The days looked at; `None` for all.
    pub window: Option<Window>,
    /// Where the map looks; `None` for the fitted map.
    pub map: Option<MapView>,
    /// The step of the story, from 0.
    pub step: Option<usize>,
    /// The picture shown where only one fits.
    pub pane: Pane,
    /// Whether the timeline plays.
    pub playing: bool,
    /// What is typed into the search field.
    pub query: String,
    /// How the table is sorted.
    pub sort: Sort,
}

/// A column of the table, counted from 0, and the way it is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub column: usize,
    /// Whether the last comes first.
    pub is_descending: bool,
}

/// The picture shown on a narrow screen above the timeline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// The map.
    #[default]
    Map,
    /// The network.
    Network,
}
