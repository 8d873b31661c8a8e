//! The card of an incident.

use yew::prelude::*;

use super::super::{Desk, sources::sources};
use super::parts::{kicker, row};
use crate::dossier::{Incident, Ref, Target};
use crate::locale::fill;

pub(super) fn incident(desk: &Desk, at: Ref<Incident>) -> Html {
    let incident = &desk.dossier().incidents[at];
    let (names, words) = (desk.names(), desk.words());
    let date = desk.locale.period(&incident.date, incident.end.as_ref());
    let places: Vec<_> = incident.places.iter().map(|at| (Target::Place(*at), names.place(*at).to_owned())).collect();
    let over = fill(words.kicker, &[words.incident_kind(incident.kind), &date]);
    html! {
        <>
            { kicker(desk, &over, Some(&incident.date)) }
            <h3>{ words.incidents }</h3>
            <p>{ names.text(&incident.text) }</p>
            <dl>{ row(desk, words.where_held, &places) }</dl>
            { sources(desk, &incident.citations) }
        </>
    }
}
