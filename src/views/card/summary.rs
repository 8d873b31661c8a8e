//! The card before anything is selected: what there is, counted.

use yew::prelude::*;

use super::super::Desk;

pub(super) fn summary(desk: &Desk) -> Html {
    let dossier = desk.dossier();
    let words = desk.words();
    let foreground = dossier.contacts.iter().filter(|(_, contact)| !contact.background).count();
    let background = dossier.contacts.len() - foreground;
    let counts = [
        desk.locale.count(words.count_contacts, foreground),
        desk.locale.count(words.count_background, background),
        desk.locale.count(words.count_claims, dossier.claims.len()),
        desk.locale.count(words.count_incidents, dossier.incidents.len()),
        desk.locale.count(words.count_sources, dossier.sources.len()),
    ];
    html! {
        <>
            <p class="kicker-line">{ counts.join(" · ") }</p>
            <h3>{ words.view_card }</h3>
            <p>{ words.nothing_selected }</p>
        </>
    }
}
