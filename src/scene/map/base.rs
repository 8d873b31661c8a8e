//! What of the map depends on its size alone: projection, projected ground and where the dossier's places fall.

use super::grain::Grain;
use super::inset::InsetBase;
use crate::dossier::{Actor, Dossier, Place, Ref};
use crate::geo::{Basemap, BasemapLayers, LonLat, Projection, Rect, Region, Size, Viewport, WorldPoint, ring};
use crate::list::Listed;

/// Share of the picture's shorter side that stays free at its edge.
const PADDING: f64 = 0.09;

/// The map of one dossier at one size.
#[derive(Clone, Debug)]
pub struct MapBase {
    /// Size of the picture.
    pub size: Size,
    /// From the globe to the picture.
    pub projection: Projection,
    /// The projected ground.
    pub layers: BasemapLayers,
    /// How finely they are drawn.
    pub grain: Grain,
    /// The flashpoints' own picture.
    pub inset: Option<InsetBase>,
}

impl MapBase {
    /// Fits the map to the places where the foreground's contacts are at home; `None` when no place has a point.
    pub fn new(dossier: &Dossier, basemap: &Basemap, size: Size, grain: Grain) -> Option<Self> {
        let padding = PADDING * size.width.min(size.height);
        let frame = Rect::<WorldPoint>::of_size(size).grown(-padding);
        let projection = Projection::fit_best(&points_of_interest(dossier), frame)?;
        let layers = basemap.layers(&projection, 0.0);
        let mut base = Self { size, projection, layers, grain, inset: None };
        base.inset = InsetBase::new(dossier, basemap, &base);
        Some(base)
    }

    /// Where a place falls at zoom 1.
    pub fn world(&self, dossier: &Dossier, place: Ref<Place>) -> Option<WorldPoint> {
        self.projection.project(dossier.places[place].at?)
    }

    /// The viewports through which this map's ground, and its inset's, are the other's; `None` where they differ in more than size and place.
    pub fn viewports_onto(&self, other: &Self) -> (Option<Viewport>, Option<Viewport>) {
        let inset = self.inset.as_ref().zip(other.inset.as_ref()).and_then(|(a, b)| a.viewport_onto(b));
        (self.projection.viewport_onto(&other.projection), inset)
    }
}

impl MapBase {
    /// The land in which a state has its seat.
    pub(super) fn home(&self, dossier: &Dossier, state: Ref<Actor>) -> Option<&Region> {
        let seat = self.world(dossier, dossier.actors[state].seat?)?;
        self.layers.units.iter().find(|unit| ring::contains(&unit.rings, seat))
    }
}

/// Points the fitted map must show: flashpoints, and seats and places of the foreground's contacts; all places when there are none.
fn points_of_interest(dossier: &Dossier) -> Vec<LonLat> {
    let foreground = || dossier.contacts.iter().map(|(_, contact)| contact).filter(|contact| !contact.background);
    let seats = foreground().flat_map(|contact| dossier.seats_of(contact));
    let held_at = foreground().filter_map(|contact| contact.place);
    let flashpoints = dossier.places.iter().filter(|(_, place)| place.flashpoint).map(|(at, _)| at);
    let points: Vec<_> = seats.chain(held_at).chain(flashpoints).filter_map(|at| dossier.places[at].at).listed();
    if points.is_empty() { dossier.places.iter().filter_map(|(_, place)| place.at).listed() } else { points }
}
