//! The card of a place.

use yew::prelude::*;

use super::super::Desk;
use super::actor::dated;
use super::parts::{kicker, line, row};
use crate::dossier::{Place, Ref, Target};

pub(super) fn place(desk: &Desk, at: Ref<Place>) -> Html {
    let dossier = desk.dossier();
    let place = &dossier.places[at];
    let (names, words) = (desk.names(), desk.words());
    let contacts: Vec<_> = dossier
        .contacts
        .iter()
        .filter(|(_, contact)| contact.place == Some(at) || contact.about.contains(&at))
        .map(|(contact_at, contact)| (Target::Contact(contact_at), dated(desk, contact_at, contact)))
        .collect();
    let claims: Vec<_> = dossier
        .claims
        .iter()
        .filter(|(_, claim)| claim.about.contains(&at))
        .map(|(claim_at, claim)| (Target::Claim(claim_at), names.text(&claim.text).to_owned()))
        .collect();
    let incidents: Vec<_> = dossier
        .incidents
        .iter()
        .filter(|(_, incident)| incident.places.contains(&at))
        .map(|(incident_at, incident)| (Target::Incident(incident_at), names.text(&incident.text).to_owned()))
        .collect();
    let kind = if place.flashpoint { words.flashpoint } else { words.place_kind(place.kind) };
    html! {
        <>
            { kicker(desk, kind, None) }
            <h3>{ names.place(at) }</h3>
            <dl>
                { line(words.kind, Some(words.place_kind(place.kind).to_owned())) }
                { row(desk, words.contacts, &contacts) }
                { row(desk, words.incidents, &incidents) }
                { row(desk, words.view_claims, &claims) }
            </dl>
        </>
    }
}
