//! The card of a contact.

use yew::prelude::*;

use super::super::{Desk, details::hue_class, sources::sources};
use super::parts::{kicker, line, row};
use crate::dossier::{Contact, Ref, Status, Target};
use crate::locale::fill;

pub(super) fn contact(desk: &Desk, at: Ref<Contact>) -> Html {
    let contact = &desk.dossier().contacts[at];
    let (names, words) = (desk.names(), desk.words());
    let claims: Vec<_> = desk.dossier().claims.iter().filter(|(_, claim)| claim.contact == Some(at)).collect();
    let claims: Vec<_> =
        claims.into_iter().map(|(at, claim)| (Target::Claim(at), names.text(&claim.text).to_owned())).collect();
    let parties: Vec<_> = contact
        .participants
        .iter()
        .map(|party| {
            let role = party.role.as_ref().map(|role| names.text(role));
            let name = names.actor(party.actor);
            let text = role.map_or_else(|| name.to_owned(), |role| fill(desk.locale.lists.remark, &[name, role]));
            (Target::Actor(party.actor), text)
        })
        .collect();
    let about: Vec<_> = contact.about.iter().map(|at| (Target::Place(*at), names.place(*at).to_owned())).collect();
    let format: Vec<_> = contact.format.iter().map(|at| (Target::Actor(*at), names.actor(*at).to_owned())).collect();
    let status = (contact.status != Status::Held).then(|| words.status(contact.status).to_owned());
    html! {
        <>
            { kicker(desk, &names.contact_kicker(contact), Some(&contact.date)) }
            <h3>{ heading(desk, contact) }</h3>
            <p>{ names.text(&contact.text) }</p>
            <dl>
                { row(desk, words.participants, &parties) }
                { line(words.where_held, names.contact_place(contact).map(str::to_owned)) }
                { row(desk, words.about, &about) }
                { row(desk, words.format, &format) }
                { line(words.status_label, status) }
                { row(desk, words.view_claims, &claims) }
            </dl>
            { sources(desk, &contact.citations) }
        </>
    }
}

/// The title; two parties each in the hue of their state.
fn heading(desk: &Desk, contact: &Contact) -> Html {
    let names = desk.names();
    match contact.participants.as_slice() {
        [a, b] if contact.title.is_none() => {
            let party = |actor| {
                html! { <span class={hue_class(desk, actor)}>{ names.actor_short(actor) }</span> }
            };
            html! { <>{ party(a.actor) }{ " – " }{ party(b.actor) }</> }
        }
        _ => html! { names.contact_title(contact) },
    }
}
