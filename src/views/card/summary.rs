//! The card before anything is selected: what there is, counted, and where to begin.

use super::super::markup::{pointer, words};
use super::super::{Desk, summary as sentence};
use crate::dossier::Target;
use crate::list::Listed;
use crate::scene::Element;

pub(super) fn summary(desk: &Desk) -> Vec<Element> {
    let dossier = desk.dossier();
    let leads = dossier.contacts.iter().filter(|(at, _)| dossier.is_lead(*at)).map(|(at, contact)| {
        let words = [&desk.names().contact_kicker(contact), ": ", &desk.names().contact_title(contact)].concat();
        Element::new("p").child(pointer(desk, Target::Contact(at), &words))
    });
    [sentence(desk), words("h3", "", desk.words().nothing_selected)].into_iter().chain(leads).listed()
}
