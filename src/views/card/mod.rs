//! The card of what is selected, with its sources.

mod actor;
mod claim;
mod contact;
mod incident;
mod parts;
mod place;
mod summary;

use yew::prelude::*;

use super::Desk;
use crate::dossier::Target;
use crate::state::State;

/// The card.
pub fn card(desk: &Desk, slice: &State) -> Html {
    let content = match slice.selection {
        None => summary::summary(desk),
        Some(Target::Contact(at)) => contact::contact(desk, at),
        Some(Target::Actor(at)) => actor::actor(desk, at),
        Some(Target::Place(at)) => place::place(desk, at),
        Some(Target::Claim(at)) => claim::claim(desk, at),
        Some(Target::Incident(at)) => incident::incident(desk, at),
    };
    html! {
        <section class="pane card" role="region" aria-label={desk.words().view_card} data-view="card" tabindex="-1">{ content }</section>
    }
}
