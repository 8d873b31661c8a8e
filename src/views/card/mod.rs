//! The card of what is selected, with its sources.

mod actor;
mod claim;
mod contact;
mod incident;
mod place;
pub(super) mod rows;
mod summary;

use super::Desk;
use super::markup::{region, words};
use crate::dossier::Target;
use crate::scene::Element;
use crate::state::State;

/// The card.
pub fn card(desk: &Desk, slice: &State) -> Element {
    let content = match slice.selection {
        None => summary::summary(desk),
        Some(Target::Contact(at)) => contact::contact(desk, at),
        Some(Target::Actor(at)) => actor::actor(desk, at),
        Some(Target::Place(at)) => place::place(desk, at),
        Some(Target::Claim(at)) => claim::claim(desk, at),
        Some(Target::Incident(at)) => incident::incident(desk, at),
    };
    let text = desk.words();
    region("pane card", "card", text.view_card)
        .child(words("h2", "visually-hidden", text.view_card))
        .with_children(content)
        .child(words("p", "note", text.not_reviewed).flag("hidden", desk.is_reviewed()))
}
