//! Names of states and countries, in the part of their land that shows.

use super::super::{Align, Mark, Reading, Shape};
use super::base::MapBase;
use crate::dossier::{ActorKind, PlaceKind};
use crate::geo::{LabelRequest, Offset, Rect, Region, ScreenPoint, Viewport, clip_ring, ring, text_width};
use crate::list::{Grow, Listed};
use crate::state::Emphasis;

/// Font size of a country's name.
const NAME_PX: f64 = 12.0;
/// Height of its room.
const HEIGHT_PX: f64 = 18.0;
/// The theme sets a country's name in capitals; so much wider they are at most.
const CAPITALS: f64 = 1.25;
/// Space between the letters.
const SPACING_PX: f64 = 1.0;
/// How far from the middle of its land a name may stand, in steps of its own width and of its height.
const ACROSS: [f64; 9] = [0.0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75, 1.0, -1.0];
const DOWN: [f64; 7] = [0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0];

/// A country's name and its land on the screen.
pub(super) struct Country {
    name: String,
    at: ScreenPoint,
    rings: Vec<Vec<ScreenPoint>>,
}

/// The dossier's states and countries whose land shows in `frame`.
pub(super) fn countries(
    reading: &Reading,
    base: &MapBase,
    viewport: Viewport,
    frame: &Rect<ScreenPoint>,
) -> Vec<Country> {
    let mut countries: Vec<Country> = Vec::new();
    for (name, region) in named_regions(reading, base) {
        let on_screen = |ring: &Vec<_>| ring.iter().map(|at| viewport.screen_from_world(*at)).listed();
        let rings: Vec<_> = region.rings.iter().map(|ring| clip_ring(&on_screen(ring), frame)).listed();
        let is_new = countries.iter().all(|other| other.name != name);
        if let Some(at) = ring::label_point(&rings).filter(|_| is_new) {
            countries.push(Country { name: name.to_owned(), at, rings });
        }
    }
    countries
}

/// Land by the name it goes by: of states with a seat, and of places that are countries.
fn named_regions<'a>(reading: &Reading<'a>, base: &'a MapBase) -> Vec<(&'a str, &'a Region)> {
    let dossier = reading.dossier;
    let language = reading.locale.tag;
    let mut named = Vec::new();
    for (at, actor) in dossier.actors.iter().filter(|(_, actor)| actor.kind == ActorKind::State) {
        named.add_all(base.home(dossier, at).map(|region| (actor.name.get(language), region)));
    }
    for (_, place) in dossier.places.iter().filter(|(_, place)| place.kind == PlaceKind::Country) {
        let region = base.layers.units.iter().find(|unit| Some(&unit.id) == place.area.as_ref());
        named.add_all(region.map(|region| (place.name.get(language), region)));
    }
    named
}

impl Country {
    /// Where the name may stand: at the middle of its land, or near it as long as its middle and both its ends stay on the land.
    pub(super) fn request(&self) -> LabelRequest {
        let width = text_width(&self.name, NAME_PX) * CAPITALS + SPACING_PX * self.name.chars().count() as f64;
        let mut offsets = Vec::new();
        for down in DOWN {
            for across in ACROSS {
                let (x, y) = (self.at.x + across * width, self.at.y + down * NAME_PX);
                let ends = [x, x - width / 2.0, x + width / 2.0];
                if ends.into_iter().all(|x| ring::contains(&self.rings, ScreenPoint { x, y })) {
                    offsets.push(Offset { dx: across * width - width / 2.0, dy: down * NAME_PX - HEIGHT_PX / 2.0 });
                }
            }
        }
        LabelRequest { anchor: self.at, width, height: HEIGHT_PX, priority: 0, offsets }
    }

    /// The name in its frame.
    pub(super) fn mark(&self, reading: &Reading, frame: &Rect<ScreenPoint>) -> Mark {
        let at = ScreenPoint { x: frame.center().x, y: frame.center().y + NAME_PX * 0.35 };
        let text = Shape::Text { class: "country", at, align: Align::Middle, text: self.name.clone() };
        // A name has no record of its own: with anything selected or left out it steps back.
        let emphasis = if reading.is_narrowed() { Emphasis::Dimmed } else { Emphasis::Normal };
        Mark { emphasis, ..Mark::new("country", vec![text]) }
    }
}
