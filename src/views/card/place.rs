//! The card of a place.

use super::super::Desk;
use super::super::markup::words;
use super::rows::{Rows, kicker};
use crate::dossier::{Place, Ref, Target};
use crate::scene::Element;

pub(super) fn place(desk: &Desk, at: Ref<Place>) -> Vec<Element> {
    let place = &desk.dossier().places[at];
    let text = desk.words();
    let kind = if place.flashpoint { text.flashpoint } else { text.place_kind(place.kind) };
    let rows = Rows::new(desk)
        .words(text.kind, text.place_kind(place.kind))
        .contacts(|_, contact| desk.dossier().is_contact_of(contact, Target::Place(at)))
        .incidents(|incident| incident.places.contains(&at))
        .claims(text.view_claims, |claim| claim.about.contains(&at));
    vec![kicker(desk, kind, None), words("h3", "", desk.names().place(at)), rows.done()]
}
