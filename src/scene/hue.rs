//! Hues: one a state, by order of appearance in the dossier. Colour means something or is absent.

use crate::dossier::{Actor, Contact, Dossier, Ref};
use crate::list::Listed;

/// Number of hues of the theme's palette.
const PALETTE: usize = 6;

/// One of the theme's hues, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hue(usize);

impl Hue {
    /// The class name that sets it, with a leading space.
    pub fn class(self) -> &'static str {
        [" hue-1", " hue-2", " hue-3", " hue-4", " hue-5", " hue-6"][self.0 % PALETTE]
    }
}

/// The states of a dossier that have a hue, and the one that takes part in the most leading contacts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hues {
    states: Vec<Ref<Actor>>,
    hub: Option<Ref<Actor>>,
}

impl Hues {
    /// States that take part in contacts of the foreground, in file order, as far as the palette reaches.
    pub fn of(dossier: &Dossier) -> Self {
        let mut is_present = vec![false; dossier.actors.len()];
        for (_, contact) in dossier.contacts.iter().filter(|(_, contact)| !contact.background) {
            for state in dossier.states_of(contact) {
                if let Some(is_present) = is_present.get_mut(state.index()) {
                    *is_present = true;
                }
            }
        }
        let present = dossier.actors.refs().zip(is_present).filter(|(_, is_present)| *is_present);
        let states = present.map(|(state, _)| state).take(PALETTE).listed();
        Self { states, hub: dossier.hub() }
    }

    /// The hue of an actor: its state's.
    pub fn of_actor(&self, dossier: &Dossier, actor: Ref<Actor>) -> Option<Hue> {
        let state = dossier.state_of(actor)?;
        self.states.iter().position(|other| *other == state).map(Hue)
    }

    /// The hue of a contact: the counterpart's, so that two calls of one minister can be told apart. None for background and for three or more.
    pub fn of_contact(&self, dossier: &Dossier, contact: &Contact) -> Option<Hue> {
        let states = dossier.states_of(contact);
        match states.as_slice() {
            _ if contact.background => None,
            [one] => self.of_actor(dossier, *one),
            [a, b] if Some(*a) == self.hub => self.of_actor(dossier, *b),
            [a, _] => self.of_actor(dossier, *a),
            _ => None,
        }
    }
}
