//! The card of an actor.

use super::super::Desk;
use super::super::markup::{hue_class, words};
use super::super::sources::sources;
use super::rows::{Rows, kicker, note};
use crate::dossier::{Actor, Ref, Target};
use crate::scene::Element;

pub(super) fn actor(desk: &Desk, at: Ref<Actor>) -> Vec<Element> {
    let dossier = desk.dossier();
    let actor = &dossier.actors[at];
    let (names, text) = (desk.names(), desk.words());
    let is_it = |other: Ref<Actor>| other == at || dossier.state_of(other) == Some(at);
    let rows = Rows::new(desk)
        .actors(text.member_of, &actor.member_of)
        .words(text.seat, actor.seat.map_or("", |seat| names.place(seat)))
        .contacts(|_, contact| dossier.is_contact_of(contact, Target::Actor(at)))
        .claims(text.view_claims, |claim| claim.holders.iter().any(|holder| is_it(*holder)))
        .claims(text.accused, |claim| claim.accused.contains(&at));
    vec![
        kicker(desk, text.actor_kind(actor.kind), None),
        words("h3", hue_class(desk, at), names.actor(at)),
        words("p", "", names.office(actor).unwrap_or_default()),
        note(desk, actor.note.as_ref()),
        rows.done(),
        sources(desk, &actor.citations),
    ]
}
