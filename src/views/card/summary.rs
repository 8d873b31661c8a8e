//! The card before anything is selected: what there is, counted, and where to begin.

use super::super::Desk;
use super::super::markup::{pointer, words};
use crate::dossier::Target;
use crate::scene::Element;

pub(super) fn summary(desk: &Desk) -> Vec<Element> {
    let dossier = desk.dossier();
    let (locale, text) = (desk.locale, desk.words());
    let foreground = dossier.contacts.iter().filter(|(_, contact)| !contact.background).count();
    let counts = [
        locale.count(text.count_contacts, foreground),
        locale.count(text.count_background, dossier.contacts.len() - foreground),
        locale.count(text.count_claims, dossier.claims.len()),
        locale.count(text.count_incidents, dossier.incidents.len()),
        locale.count(text.count_sources, dossier.sources.len()),
    ];
    let leads = dossier.contacts.iter().filter(|(at, _)| dossier.is_lead(*at)).map(|(at, contact)| {
        let words = [&desk.names().contact_kicker(contact), ": ", &desk.names().contact_title(contact)].concat();
        Element::new("p").child(pointer(desk, Target::Contact(at), &words))
    });
    let counted = words("p", "kicker-line", counts.join(" · "));
    [counted, words("h3", "", text.nothing_selected)].into_iter().chain(leads).collect()
}
