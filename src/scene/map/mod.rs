//! The map: ground, flashpoints, lines of contact, places with their people, and the inset that magnifies the flashpoints.

mod base;
mod countries;
mod grain;
mod ground;
mod inset;
mod labels;
pub(super) mod lines;
mod places;

pub use base::MapBase;
pub use grain::Grain;
pub use ground::Ground;
pub use inset::InsetBase;

use super::{Layer, Mark, Reading, Scene, Shape};
use crate::geo::{Rect, Viewport};

/// Draws the map as seen through a viewport. `ground` must come from the same base and viewport; it is passed in so that it can be kept.
pub fn map_scene(reading: &Reading, base: &MapBase, ground: &Ground, viewport: Viewport) -> Scene {
    let lines = lines::marks(reading, base, viewport);
    let inset = inset::scene(reading, base).filter(|_| viewport.k < inset::HIDDEN_FROM);
    let tie = inset.as_ref().and_then(|(frame, _)| inset::tie(base, viewport, frame));
    let obstacles: Vec<_> = lines.icons.iter().copied().chain(inset.as_ref().map(|(frame, _)| *frame)).collect();
    let places = places::marks(reading, base, viewport, &obstacles);
    let mut layers = vec![
        Layer::new("ground", ground.marks()),
        Layer::new("flashpoints", places::areas(reading, base, viewport)),
        Layer::new("background", lines.background),
        Layer::new("contacts", lines.foreground),
        Layer::new("places", places.marks),
        Layer::new("names", places.names),
    ];
    if inset.is_none() {
        layers.push(Layer::new("names", inset::names(reading, base, viewport)));
    }
    layers.extend(tie.map(|tie| Layer::new("tie", tie)));
    layers.extend(inset.as_ref().map(|(frame, _)| Layer::new("inset-frame", vec![mat(frame)]).with_fixed()));
    Scene {
        view: "map",
        name: reading.locale.messages.view_map.to_owned(),
        size: base.size,
        layers,
        inset: inset.map(|(frame, scene)| (frame, Box::new(scene))),
    }
}

fn mat(frame: &Rect<crate::geo::ScreenPoint>) -> Mark {
    Mark::new("mat", vec![Shape::Rect { class: "mat", frame: *frame }])
}
