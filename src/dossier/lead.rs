//! What the dossier is about: the contacts that readouts tell of lead; the state that takes part in most of them is the hub. And from where
//! those who take part speak.

use super::{Actor, Contact, Dossier, Place, Ref, Target};
use crate::list::Grow;

impl Dossier {
    /// Whether readouts tell of the contact: those are what the dossier is about.
    pub fn is_lead(&self, contact: Ref<Contact>) -> bool {
        self.readouts.iter().any(|(_, readout)| readout.contact == contact)
    }

    /// Whether a contact is one of an actor, who took part or whose state or format it was, or of a place, where it was held or which it was about.
    pub fn is_contact_of(&self, contact: &Contact, target: Target) -> bool {
        match target {
            Target::Actor(at) => {
                let is_it = |other: Ref<Actor>| other == at || self.state_of(other) == Some(at);
                contact.format == Some(at) || contact.participants.iter().any(|party| is_it(party.actor))
            }
            Target::Place(at) => contact.place == Some(at) || contact.about.contains(&at),
            _ => false,
        }
    }

    /// The states that take part in a contact, in the order of its participants, each once.
    pub fn states_of(&self, contact: &Contact) -> Vec<Ref<Actor>> {
        let mut states = Vec::new();
        for participant in &contact.participants {
            let state = self.state_of(participant.actor);
            states.add_all(state.filter(|state| !states.contains(state)));
        }
        states
    }

    /// Where an actor speaks from: its own seat, or its state's.
    pub fn seat_of(&self, actor: Ref<Actor>) -> Option<Ref<Place>> {
        let state = || self.actors[self.state_of(actor)?].seat;
        self.actors[actor].seat.or_else(state)
    }

    /// The seats of those who take part in a contact, in the order of its participants, each once.
    pub fn seats_of(&self, contact: &Contact) -> Vec<Ref<Place>> {
        let mut seats = Vec::new();
        for participant in &contact.participants {
            seats.add_all(self.seat_of(participant.actor).filter(|seat| !seats.contains(seat)));
        }
        seats
    }

    /// The state that all the others talk to: the one in most of the leading contacts, or in most of the foreground where no contact
    /// leads; of equals the first in the file.
    pub fn hub(&self) -> Option<Ref<Actor>> {
        let has_leads = !self.readouts.is_empty();
        let mut counts = vec![0_usize; self.actors.len()];
        for (at, contact) in self.contacts.iter() {
            let counts_for_hub = if has_leads { self.is_lead(at) } else { !contact.background };
            if !counts_for_hub {
                continue;
            }
            for state in self.states_of(contact) {
                if let Some(count) = counts.get_mut(state.index()) {
                    *count += 1;
                }
            }
        }
        let most = counts.iter().copied().max().filter(|most| *most > 0)?;
        let mut counted = self.actors.refs().zip(counts);
        counted.find(|(_, count)| *count == most).map(|(state, _)| state)
    }
}

#[cfg(test)]
mod tests {
    use super::super::ingest::ingest;
    use super::*;

    /// Iran with each of the others once, Russia with Türkiye twice, and in the background Syria with Iran three times.
    fn dossier(readouts: &str) -> Dossier {
        let state = |id: &str| format!(r#"{{"id": "{id}", "kind": "state", "name": "{id}"}}"#);
        let contact = |id: usize, (a, b, background): (&str, &str, bool)| {
            format!(
                r#"{{"id": "c{id}", "channel": "call", "participants": [{{"actor": "{a}"}}, {{"actor": "{b}"}}],
                "date": "2024-11-30", "status": "held", "background": {background}, "text": "They spoke.", "citations": [{{"source": "s"}}]}}"#
            )
        };
        let states = ["russia", "turkiye", "iran", "syria"].map(state).join(",");
        let pairs = [
            ("iran", "russia", false),
            ("iran", "turkiye", false),
            ("russia", "turkiye", false),
            ("russia", "turkiye", false),
            ("syria", "iran", true),
            ("syria", "iran", true),
            ("syria", "iran", true),
        ];
        let contacts: Vec<_> = pairs.into_iter().enumerate().map(|(id, pair)| contact(id, pair)).collect();
        let file = format!(
            r#"{{"dossier": 1, "id": "hub", "language": "en", "title": "T", "standfirst": "S",
            "sources": [{{"id": "s", "publisher": "P", "title": "T", "url": "https://example.org/", "language": "en", "read": "full"}}],
            "actors": [{states}], "contacts": [{}], "readouts": [{readouts}]}}"#,
            contacts.join(",")
        );
        let (dossier, issues) = ingest(&file);
        assert_eq!(issues, []);
        dossier
    }

    #[test]
    fn the_hub_is_in_most_of_the_leading_contacts() {
        let readout = |id: &str| {
            format!(r#"{{"id": "r-{id}", "contact": "{id}", "issuer": "iran", "citations": [{{"source": "s"}}]}}"#)
        };
        let dossier = dossier(&["c0", "c1"].map(readout).join(","));
        let leads: Vec<_> = dossier.contacts.refs().map(|at| dossier.is_lead(at)).collect();
        assert_eq!(leads, [true, true, false, false, false, false, false]);
        assert_eq!(dossier.hub(), dossier.actors.find("iran"));
    }

    #[test]
    fn everybody_speaks_from_a_seat_of_their_own_or_from_their_states() {
        let file = r#"{"dossier": 1, "id": "seats", "language": "en", "title": "T", "standfirst": "S",
            "sources": [{"id": "s", "publisher": "P", "title": "T", "url": "https://example.org/", "language": "en", "read": "full"}],
            "places": [{"id": "x", "kind": "city", "name": "X", "at": [1, 2]}, {"id": "y", "kind": "city", "name": "Y", "at": [3, 4]}],
            "actors": [
                {"id": "state", "kind": "state", "name": "State", "seat": "x"},
                {"id": "minister", "kind": "person", "name": "Minister", "office": {"title": "minister", "of": "state"}},
                {"id": "envoy", "kind": "person", "name": "Envoy", "office": {"title": "envoy", "of": "state"}, "seat": "y"},
                {"id": "bank", "kind": "body", "name": "Bank", "seat": "y"},
                {"id": "guest", "kind": "person", "name": "Guest"}
            ],
            "contacts": [{"id": "c", "channel": "meeting", "date": "2024-11-30", "status": "held", "text": "They met.", "citations": [{"source": "s"}],
                "participants": [{"actor": "minister"}, {"actor": "bank"}, {"actor": "envoy"}, {"actor": "guest"}]}]}"#;
        let (dossier, issues) = ingest(file);
        assert_eq!(issues, []);
        let seat = |id| dossier.seat_of(dossier.actors.find(id)?);
        let (x, y) = (dossier.places.find("x"), dossier.places.find("y"));
        assert_eq!(["state", "minister", "envoy", "bank", "guest"].map(seat), [x, x, y, y, None]);
        let seats: Vec<_> =
            dossier.contacts.iter().flat_map(|(_, contact)| dossier.seats_of(contact)).map(Some).collect();
        assert_eq!(seats, [x, y]);
    }

    #[test]
    fn without_readouts_the_foreground_tells_and_the_first_of_equals_wins() {
        let dossier = dossier("");
        assert_eq!(dossier.hub(), dossier.actors.find("russia"), "three, as Türkiye, which is listed later");
        assert_eq!(Dossier::default().hub(), None);
    }
}
