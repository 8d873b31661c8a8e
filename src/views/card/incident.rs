//! The card of an incident.

use super::super::Desk;
use super::super::markup::{told, words};
use super::super::sources::sources;
use super::rows::{Rows, kicker};
use crate::dossier::{Incident, Ref};
use crate::locale::fill;
use crate::scene::Element;

pub(super) fn incident(desk: &Desk, at: Ref<Incident>) -> Vec<Element> {
    let incident = &desk.dossier().incidents[at];
    let text = desk.words();
    let date = desk.locale.period(&incident.date, incident.end.as_ref());
    let over = fill(text.kicker, &[text.incident_kind(incident.kind), &date]);
    vec![
        kicker(desk, &over, Some(&incident.date)),
        words("h3", "", text.incidents),
        told(desk, ("p", ""), &incident.text),
        Rows::new(desk).places(text.where_held, &incident.places).done(),
        sources(desk, &incident.citations),
    ]
}
