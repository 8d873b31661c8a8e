//! Places: cities with their people, and flashpoints as areas.

use super::super::{Mark, Reading, Shape};
use super::base::MapBase;
use super::countries::{Country, countries};
use super::ground::Pen;
use super::inset::InsetBase;
use super::labels::{LINE_PX, NAME_PX, PEOPLE_PX, lines};
use crate::dossier::{ActorKind, Place, PlaceKind, Ref, Target};
use crate::geo::{LabelRequest, Rect, Region, ScreenPoint, Viewport, around, place_labels, text_width};
use crate::list::{Grow, Listed};

const SEAT_RADIUS_PX: f64 = 5.0;
const PLACE_RADIUS_PX: f64 = 3.0;
/// The theme sets names in bold; so much wider they are at most.
const BOLD: f64 = 1.1;
/// How near a click must come: targets are 24 px across (WCAG 2.5.8).
const HIT_RADIUS_PX: f64 = 12.0;

/// The places' marks, and the words beside them.
pub(super) struct Places {
    pub(super) marks: Vec<Mark>,
    pub(super) names: Vec<Mark>,
}

/// What keeps labels and places away.
pub(super) struct Room<'a> {
    /// Where no label may stand.
    pub(super) taken: Vec<Rect<ScreenPoint>>,
    /// How far the names of countries keep away from there, in pixels.
    pub(super) gap: f64,
    /// Places nearer to the edge than this are left out, in pixels.
    pub(super) margin: f64,
    /// The inset, which shows its places in the map's stead.
    pub(super) magnified: Option<&'a InsetBase>,
}

struct City {
    at: Ref<Place>,
    center: ScreenPoint,
    name: String,
    people: Option<String>,
    is_seat: bool,
}

/// Flashpoint areas, drawn as land of their own.
pub(super) fn areas(reading: &Reading, base: &MapBase, viewport: Viewport) -> Vec<Mark> {
    let pen = Pen::new(viewport, base).of_areas();
    flashpoints(reading, &base.layers.governorates)
        .map(|(at, region)| area(reading, at, pen.rings(&region.rings)))
        .listed()
}

pub(super) fn flashpoints<'a>(
    reading: &Reading<'a>,
    regions: &'a [Region],
) -> impl Iterator<Item = (Ref<Place>, &'a Region)> {
    let places = reading.dossier.places.iter().filter(|(_, place)| place.flashpoint);
    places.filter_map(|(at, place)| Some((at, regions.iter().find(|region| Some(&region.id) == place.area.as_ref())?)))
}

pub(super) fn area(reading: &Reading, at: Ref<Place>, d: String) -> Mark {
    let (key, name, emphasis) = reading.label(Target::Place(at));
    Mark::new("flashpoint", vec![Shape::Path { class: "area", d }]).with_target(key, name, emphasis)
}

/// Cities and countries inside the picture, with labels that keep clear of what takes room.
pub(super) fn marks(reading: &Reading, base: &MapBase, viewport: Viewport, room: &Room) -> Places {
    let frame = Rect::of_size(base.size);
    let mut cities = cities(reading, base, viewport, &frame.grown(-room.margin));
    cities.retain(|city| city.is_seat || !room.magnified.is_some_and(|inset| inset.shows(reading.dossier, city.at)));
    let countries = countries(reading, base, viewport, &frame);
    let place = |requests: &[LabelRequest], taken: &[Rect<ScreenPoint>]| {
        let dots = cities.iter().map(|city| Rect { min: city.center, max: city.center }.grown(SEAT_RADIUS_PX));
        place_labels(requests, &taken.iter().copied().chain(dots).listed(), frame.grown(-4.0))
    };
    let city_labels = place(&cities.iter().map(City::request).listed(), &room.taken);
    let mut taken: Vec<_> = room.taken.iter().map(|words| words.grown(room.gap)).listed();
    taken.add_all(city_labels.iter().flatten().map(|label| label.frame));
    let country_labels = place(&countries.iter().map(Country::request).listed(), &taken);
    Places {
        marks: cities
            .iter()
            .zip(&city_labels)
            .map(|(city, label)| city.mark(reading, label.as_ref().map(|placed| &placed.frame)))
            .listed(),
        names: countries
            .iter()
            .zip(&country_labels)
            .filter_map(|(country, label)| Some(country.mark(reading, &label.as_ref()?.frame)))
            .listed(),
    }
}

fn cities(reading: &Reading, base: &MapBase, viewport: Viewport, frame: &Rect<ScreenPoint>) -> Vec<City> {
    let dossier = reading.dossier;
    let is_point = |place: &Place| matches!(place.kind, PlaceKind::City) && !place.flashpoint;
    dossier
        .places
        .iter()
        .filter(|(_, place)| is_point(place))
        .filter_map(|(at, place)| {
            let center = viewport.screen_from_world(base.world(dossier, at)?);
            let people = people_at(reading, at);
            let is_seat = !people.is_empty();
            let name = place.name.get(reading.locale.tag).to_owned();
            let people = is_seat.then(|| people.join(", "));
            (frame.contains(center) && is_used(reading, at)).then_some(City { at, center, name, people, is_seat })
        })
        .listed()
}

/// Whether something of the dossier happens there; other cities would be ornament.
fn is_used(reading: &Reading, at: Ref<Place>) -> bool {
    let dossier = reading.dossier;
    let is_held = dossier.contacts.iter().any(|(_, contact)| contact.place == Some(at));
    let is_hit = dossier.incidents.iter().any(|(_, incident)| incident.places.contains(&at));
    let is_home =
        dossier.contacts.iter().any(|(_, contact)| !contact.background && dossier.seats_of(contact).contains(&at));
    is_held || is_hit || is_home
}

/// Short names of the people of the leading contacts who speak from there.
fn people_at(reading: &Reading, at: Ref<Place>) -> Vec<String> {
    let dossier = reading.dossier;
    let mut people = Vec::new();
    for (_, readout) in dossier.readouts.iter() {
        for participant in &dossier.contacts[readout.contact].participants {
            let is_person = dossier.actors[participant.actor].kind == ActorKind::Person;
            let name = reading.names().actor_short(participant.actor).to_owned();
            if is_person && dossier.seat_of(participant.actor) == Some(at) && !people.contains(&name) {
                people.push(name);
            }
        }
    }
    people
}

impl City {
    fn request(&self) -> LabelRequest {
        let people = self.people.as_deref().map_or(0.0, |people| text_width(people, PEOPLE_PX));
        let width = BOLD * text_width(&self.name, NAME_PX).max(people);
        let height = if self.people.is_some() { 2.0 * LINE_PX } else { LINE_PX };
        let priority = if self.is_seat { 3 } else { 1 };
        let offsets = around(width, height, SEAT_RADIUS_PX + 4.0).to_vec();
        LabelRequest { anchor: self.center, width, height, priority, offsets }
    }

    fn mark(&self, reading: &Reading, label: Option<&Rect<ScreenPoint>>) -> Mark {
        let (key, name, emphasis) = reading.label(Target::Place(self.at));
        let radius = if self.is_seat { SEAT_RADIUS_PX } else { PLACE_RADIUS_PX };
        let mut shapes = vec![
            Shape::Circle { class: "hit", center: self.center, radius: HIT_RADIUS_PX },
            Shape::Circle { class: "dot", center: self.center, radius },
        ];
        if let Some(frame) = label {
            shapes.add_all(lines(frame, self.center, &self.name, self.people.as_deref()));
        }
        let state = reading.dossier.actors.iter().find(|(_, actor)| actor.seat == Some(self.at));
        let hue = state.and_then(|(state, _)| reading.hues.of_actor(reading.dossier, state)).filter(|_| self.is_seat);
        Mark::new(if self.is_seat { "place seat" } else { "place" }, shapes)
            .with_hue(hue)
            .with_target(key, name, emphasis)
    }
}
