//! The card of a contact.

use super::super::Desk;
use super::super::markup::{hue_class, pointer, told, words};
use super::super::sources::sources;
use super::rows::{Rows, kicker};
use crate::dossier::{Contact, Participant, Ref, Status, Target};
use crate::list::Listed;
use crate::locale::fill;
use crate::scene::Element;

pub(super) fn contact(desk: &Desk, at: Ref<Contact>) -> Vec<Element> {
    let contact = &desk.dossier().contacts[at];
    let (names, text) = (desk.names(), desk.words());
    let status = if contact.status == Status::Held { "" } else { text.status(contact.status) };
    let parties = contact.participants.iter().map(|party| participant(desk, party));
    let format: Vec<_> = contact.format.into_iter().listed();
    let rows = Rows::new(desk)
        .row(text.participants, Element::new("dd").with_children(parties))
        .words(text.where_held, names.contact_place(contact).unwrap_or_default())
        .places(text.about, &contact.about)
        .actors(text.format, &format)
        .words(text.status_label, status)
        .claims(text.view_claims, |claim| claim.contact == Some(at));
    vec![
        kicker(desk, &names.contact_kicker(contact), Some(&contact.date)),
        heading(desk, contact),
        told(desk, ("p", ""), &contact.text),
        rows.done(),
        sources(desk, &contact.citations),
    ]
}

fn participant(desk: &Desk, party: &Participant) -> Element {
    let names = desk.names();
    let name = names.actor(party.actor);
    let role = party.role.as_ref().map(|role| fill(desk.locale.lists.remark, &[name, names.text(role)]));
    pointer(desk, Target::Actor(party.actor), role.as_deref().unwrap_or(name))
}

/// The title; two parties each in the hue of their state.
fn heading(desk: &Desk, contact: &Contact) -> Element {
    let names = desk.names();
    match contact.participants.as_slice() {
        [a, b] if contact.title.is_none() => {
            let party =
                |party: &Participant| words("span", hue_class(desk, party.actor), names.actor_short(party.actor));
            Element::new("h3").child(party(a)).with_text(" – ").child(party(b))
        }
        _ => words("h3", "", names.contact_title(contact)),
    }
}
