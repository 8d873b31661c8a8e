//! Contacts and incidents in the order of time, for play and step.

use super::State;
use crate::dossier::{Day, Dossier, Target};

/// Contacts with their first day, in the order of time; ties keep the order of the file.
pub fn timed_targets(dossier: &Dossier) -> Vec<(Day, Target)> {
    let mut timed: Vec<_> = dossier
        .contacts
        .iter()
        .map(|(at, contact)| (contact.date.first, Target::Contact(at)))
        .collect();
    timed.sort_by_key(|(day, _)| *day);
    timed
}

/// The contact after (or before) the selected one, inside the time window or else the dossier's focus.
pub fn neighbour_in_time(dossier: &Dossier, state: &State, forward: bool) -> Option<Target> {
    let window = state.window.or(dossier.focus);
    let timed: Vec<_> = timed_targets(dossier)
        .into_iter()
        .filter(|(day, _)| window.is_none_or(|window| window.overlaps(*day, *day)))
        .map(|(_, target)| target)
        .collect();
    let at = timed
        .iter()
        .position(|target| Some(*target) == state.selection);
    let index = match (at, forward) {
        (Some(at), true) => at + 1,
        (Some(at), false) => at.checked_sub(1)?,
        (None, true) => 0,
        (None, false) => timed.len().checked_sub(1)?,
    };
    timed.get(index).copied()
}
