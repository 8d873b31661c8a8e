//! Hues: one a state, by order of appearance in the dossier. Colour means something or is absent.

use crate::dossier::{Actor, ActorKind, Contact, Dossier, Ref};

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
        let is_state = |actor: &Actor| actor.kind == ActorKind::State;
        let states = dossier.actors.iter().filter(|(_, actor)| is_state(actor)).map(|(state, _)| state);
        let mut states: Vec<_> = states.filter(|state| takes_part(dossier, *state, |_, contact| !contact.background) > 0).collect();
        states.truncate(PALETTE);
        let leads = |state: &Ref<Actor>| takes_part(dossier, *state, |at, _| dossier.is_lead(at));
        let most = states.iter().map(leads).max();
        let hub = states.iter().copied().find(|state| Some(leads(state)) == most);
        Self { states, hub }
    }

    /// The hue of an actor: its state's.
    pub fn of_actor(&self, dossier: &Dossier, actor: Ref<Actor>) -> Option<Hue> {
        let state = dossier.state_of(actor)?;
        self.states
            .iter()
            .position(|other| *other == state)
            .map(Hue)
    }

    /// The hue of a contact: the counterpart's, so that two calls of one minister can be told apart. None for background and for three or more.
    pub fn of_contact(&self, dossier: &Dossier, contact: &Contact) -> Option<Hue> {
        let states = states_of(dossier, contact);
        match states.as_slice() {
            _ if contact.background => None,
            [one] => self.of_actor(dossier, *one),
            [a, b] if Some(*a) == self.hub => self.of_actor(dossier, *b),
            [a, _] => self.of_actor(dossier, *a),
            _ => None,
        }
    }
}

/// The states that take part in a contact, in order, each once.
pub(crate) fn states_of(dossier: &Dossier, contact: &Contact) -> Vec<Ref<Actor>> {
    let mut states = Vec::new();
    for participant in &contact.participants {
        if let Some(state) = dossier
            .state_of(participant.actor)
            .filter(|state| !states.contains(state))
        {
            states.push(state);
        }
    }
    states
}

/// In how many of the contacts meant a state takes part.
fn takes_part(dossier: &Dossier, state: Ref<Actor>, is_meant: impl Fn(Ref<Contact>, &Contact) -> bool) -> usize {
    let meant = dossier.contacts.iter().filter(|(at, contact)| is_meant(*at, contact));
    meant.filter(|(_, contact)| states_of(dossier, contact).contains(&state)).count()
}
