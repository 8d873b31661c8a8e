//! The card of an actor.

use yew::prelude::*;

use super::super::{Desk, details::hue_class, sources::sources};
use super::parts::{kicker, line, row};
use crate::dossier::{Actor, Ref, Target};

pub(super) fn actor(desk: &Desk, at: Ref<Actor>) -> Html {
    let dossier = desk.dossier();
    let actor = &dossier.actors[at];
    let (names, words) = (desk.names(), desk.words());
    let is_it = |other: Ref<Actor>| other == at || dossier.state_of(other) == Some(at);
    let contacts: Vec<_> = dossier
        .contacts
        .iter()
        .filter(|(_, contact)| contact.format == Some(at) || contact.participants.iter().any(|party| is_it(party.actor)))
        .map(|(contact_at, contact)| (Target::Contact(contact_at), dated(desk, contact_at, contact)))
        .collect();
    let claims: Vec<_> = dossier
        .claims
        .iter()
        .filter(|(_, claim)| claim.holders.iter().any(|holder| is_it(*holder)))
        .map(|(claim_at, claim)| (Target::Claim(claim_at), names.text(&claim.text).to_owned()))
        .collect();
    let accused: Vec<_> = dossier
        .claims
        .iter()
        .filter(|(_, claim)| claim.accused.contains(&at))
        .map(|(claim_at, claim)| (Target::Claim(claim_at), names.text(&claim.text).to_owned()))
        .collect();
    let groups: Vec<_> = actor.member_of.iter().map(|at| (Target::Actor(*at), names.actor(*at).to_owned())).collect();
    html! {
        <>
            { kicker(desk, words.actor_kind(actor.kind), None) }
            <h3 class={hue_class(desk, at)}>{ names.actor(at) }</h3>
            <p>{ names.office(actor) }</p>
            <p class="note">{ actor.note.as_ref().map(|note| names.text(note)) }</p>
            <dl>
                { row(desk, words.member_of, &groups) }
                { line(words.seat, actor.seat.map(|seat| names.place(seat).to_owned())) }
                { row(desk, words.contacts, &contacts) }
                { row(desk, words.view_claims, &claims) }
                { row(desk, words.accused, &accused) }
            </dl>
            { sources(desk, &actor.citations) }
        </>
    }
}

/// A contact in one line: its day and its title.
pub(super) fn dated(desk: &Desk, _at: Ref<crate::dossier::Contact>, contact: &crate::dossier::Contact) -> String {
    let date = desk.locale.period(&contact.date, contact.end.as_ref());
    crate::locale::fill(desk.words().kicker, &[&date, &desk.names().contact_title(contact)])
}
