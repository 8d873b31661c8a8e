//! One sentence about everything in the dossier, made from the data.

use super::Desk;
use super::markup::words;
use crate::list::{Grow, Listed};
use crate::locale::fill;
use crate::scene::Element;

/// What leads, and how much there is round it.
pub fn summary(desk: &Desk) -> Element {
    let dossier = desk.dossier();
    let (locale, text, names) = (desk.locale, desk.words(), desk.names());
    let leads: Vec<String> = dossier
        .contacts
        .iter()
        .filter(|(at, _)| dossier.is_lead(*at))
        .map(|(_, contact)| {
            fill(locale.lists.remark, &[&names.contact_title(contact), &locale.period(&contact.date, None)])
        })
        .listed();
    let foreground = dossier.contacts.iter().filter(|(_, contact)| !contact.background).count();
    let mut shown = leads.clone();
    shown.add_all([
        locale.count(text.count_others, foreground - leads.len()),
        locale.count(text.count_background, dossier.contacts.len() - foreground),
        locale.count(text.count_claims, dossier.claims.len()),
        locale.count(text.count_incidents, dossier.incidents.len()),
    ]);
    let shown: Vec<&str> = shown.iter().map(String::as_str).listed();
    let sources = locale.count(text.count_sources, dossier.sources.len());
    words("p", "summary", fill(text.summary, &[&locale.list(&shown), &sources]))
}
