//! The card before anything is selected: what there is, counted.

use super::super::Desk;
use super::super::markup::words;
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
    vec![
        words("p", "kicker-line", counts.join(" · ")),
        words("h3", "", text.view_card),
        words("p", "", text.nothing_selected),
    ]
}
