//! The timeline: the years small above, the days that matter large below, tied by two lines.

mod base;
mod contacts;
mod context;
mod focus;
mod incidents;

pub use base::TimelineBase;

use super::{Layer, Reading, Scene};
use crate::dossier::Window;
use crate::geo::Size;

/// Draws the timeline. `window` is what the brush covers.
pub fn timeline_scene(reading: &Reading, base: &TimelineBase, window: Option<Window>) -> Scene {
    Scene {
        view: "timeline",
        name: reading.locale.messages.view_timeline.to_owned(),
        size: Size { width: base.width, height: base.height() },
        layers: vec![
            Layer::new("axis", context::axis(reading, base)),
            Layer::new("brush", focus::brush(base, window)),
            Layer::new("background", context::marks(reading, base)),
            Layer::new("incidents", incidents::incidents(reading, base)),
            Layer::new("axis", focus::axis(reading, base)),
            Layer::new("contacts", contacts::contacts(reading, base)),
        ],
        inset: None,
    }
}
