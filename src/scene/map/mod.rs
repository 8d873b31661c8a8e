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
use crate::geo::{Rect, ScreenPoint, Size, Viewport};
use crate::list::{Grow, Listed};
use places::Room;

/// Width and height that the page's buttons take, with their margin.
const BUTTONS_PX: (f64, f64) = (44.0, 74.0);

/// Draws the map as seen through a viewport. `ground` must come from the same base and viewport; it is passed in so that it can be kept.
pub fn map_scene(reading: &Reading, base: &MapBase, ground: &Ground, viewport: Viewport) -> Scene {
    let lines = lines::marks(reading, base, viewport);
    let shown = inset::shown(base, viewport);
    let finder = shown.and_then(|inset| inset::finder(base, inset, viewport));
    let inset = shown.map(|inset| inset::scene(reading, inset));
    let frame = inset.as_ref().map(|(frame, _)| *frame);
    let taken = lines.icons.iter().copied().chain(frame).chain(finder).chain([buttons(base.size)]);
    let places = places::marks(
        reading,
        base,
        viewport,
        &Room { taken: taken.listed(), gap: 0.0, margin: 0.0, magnified: shown },
    );
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
    layers.add_all(shown.zip(finder).map(|(inset, finder)| Layer::new("tie", vec![inset::tie(finder, inset)])));
    layers.add_all(frame.map(|frame| Layer::new("inset-frame", vec![mat(frame)]).with_fixed()));
    Scene {
        view: "map",
        name: reading.locale.messages.view_map.to_owned(),
        size: base.size,
        layers,
        inset: inset.map(|(frame, scene)| (frame, Box::new(scene))),
    }
}

/// Where the page puts its buttons over the map: the lower right corner.
fn buttons(size: Size) -> Rect<ScreenPoint> {
    let max = ScreenPoint { x: size.width, y: size.height };
    Rect { min: ScreenPoint { x: max.x - BUTTONS_PX.0, y: max.y - BUTTONS_PX.1 }, max }
}

fn mat(frame: Rect<ScreenPoint>) -> Mark {
    Mark::new("mat", vec![Shape::Rect { class: "mat", frame }])
}
