//! Play and step: from one contact to the next in time.

use super::State;
use crate::dossier::{Dossier, Target};
use crate::timeline::{Instant, Sequence};

/// The contact after (or before) the selected one, inside the time window or else the dossier's focus.
pub fn neighbour_in_time(dossier: &Dossier, state: &State, forward: bool) -> Option<Target> {
    let window = state.window.or(dossier.focus);
    let mut events = Vec::new();
    for (at, contact) in dossier.contacts.iter() {
        let days = contact.date.days(contact.end.as_ref());
        if window.is_none_or(|window| window.overlaps(days.from, days.to)) {
            events.push((Instant::start_of(days.from), Target::Contact(at)));
        }
    }
    let sequence = Sequence::new(&events);
    if forward { sequence.next(state.selection) } else { sequence.previous(state.selection) }
}
