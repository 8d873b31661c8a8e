//! Which lane a contact belongs to: the one of its channel, or the one of the party across from a chosen one, the hub.

use crate::dossier::{Actor, Channel, Contact, Dossier, Ref};
use crate::list::Listed;

/// What lanes stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaneBy {
    /// How the parties were in touch.
    Channel,
    /// With whom this state, such as the [hub](Dossier::hub), was in touch.
    Counterpart(Ref<Actor>),
}

/// What one lane stands for; lanes are drawn in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LaneKey {
    /// Contacts by this channel.
    Channel(Channel),
    /// Contacts of the hub with this party alone.
    Counterpart(Ref<Actor>),
    /// Contacts of several parties with the hub, or without it.
    Other,
}

/// The lane of each contact, in file order.
pub fn lane_keys(dossier: &Dossier, by: LaneBy) -> Vec<LaneKey> {
    let contacts = dossier.contacts.iter().map(|(_, contact)| contact);
    match by {
        LaneBy::Channel => contacts.map(|contact| LaneKey::Channel(contact.channel)).listed(),
        LaneBy::Counterpart(hub) => contacts.map(|contact| counterpart(hub, &parties(dossier, contact))).listed(),
    }
}

/// The states of a contact, and those of its participants that stand for no state.
fn parties(dossier: &Dossier, contact: &Contact) -> Vec<Ref<Actor>> {
    let mut parties = dossier.states_of(contact);
    for participant in &contact.participants {
        if dossier.state_of(participant.actor).is_none() {
            parties.push(participant.actor);
        }
    }
    parties
}

fn counterpart(hub: Ref<Actor>, parties: &[Ref<Actor>]) -> LaneKey {
    match *parties {
        [a, b] if a == hub => LaneKey::Counterpart(b),
        [a, b] if b == hub => LaneKey::Counterpart(a),
        _ => LaneKey::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{ActorKind, Codes, Office, Participant, Status, Text, When};

    fn actor(kind: ActorKind, of: Option<Ref<Actor>>, member_of: &[Ref<Actor>]) -> Actor {
        Actor {
            id: String::new(),
            kind,
            name: Text::default(),
            short: None,
            office: of.map(|of| Office { title: Text::default(), of: Some(of) }),
            member_of: member_of.to_vec(),
            seat: None,
            note: None,
            citations: Vec::new(),
        }
    }

    fn contact(channel: Channel, participants: &[Ref<Actor>]) -> Contact {
        Contact {
            id: String::new(),
            channel,
            title: None,
            participants: participants.iter().map(|&actor| Participant { actor, role: None }).collect(),
            date: When::parse("2024-11-30").expect("a date"),
            end: None,
            place: None,
            place_name: None,
            about: Vec::new(),
            format: None,
            status: Status::Held,
            background: false,
            text: Text::default(),
            codes: Codes::default(),
            citations: Vec::new(),
        }
    }

    #[test]
    fn lanes_by_channel_and_by_counterpart() {
        let mut dossier = Dossier::default();
        let iran = dossier.actors.push(actor(ActorKind::State, None, &[]));
        let russia = dossier.actors.push(actor(ActorKind::State, None, &[]));
        let turkiye = dossier.actors.push(actor(ActorKind::State, None, &[]));
        let astana = dossier.actors.push(actor(ActorKind::Format, None, &[]));
        let lavrov = dossier.actors.push(actor(ActorKind::Person, Some(russia), &[]));
        let araghchi = dossier.actors.push(actor(ActorKind::Person, None, &[astana, iran]));
        let fidan = dossier.actors.push(actor(ActorKind::Person, Some(turkiye), &[]));
        dossier.contacts.push(contact(Channel::Call, &[lavrov, fidan]));
        dossier.contacts.push(contact(Channel::Call, &[araghchi, lavrov]));
        dossier.contacts.push(contact(Channel::Visit, &[araghchi, fidan]));
        dossier.contacts.push(contact(Channel::Meeting, &[lavrov, fidan, astana]));
        dossier.contacts.push(contact(Channel::Round, &[russia, iran, turkiye]));
        let background = Contact { background: true, ..contact(Channel::Summit, &[fidan, iran]) };
        for _ in 0..5 {
            dossier.contacts.push(background.clone());
        }
        let channels = lane_keys(&dossier, LaneBy::Channel);
        assert_eq!(channels.get(..3), Some(&[Channel::Call, Channel::Call, Channel::Visit].map(LaneKey::Channel)[..]));
        let across = lane_keys(&dossier, LaneBy::Counterpart(russia));
        let expected = [LaneKey::Counterpart(turkiye), LaneKey::Counterpart(iran), LaneKey::Other, LaneKey::Other];
        assert_eq!(across.get(..4), Some(&expected[..]));
    }

    #[test]
    fn a_dossier_without_contacts_has_no_lanes() {
        let empty = Dossier::default();
        assert_eq!(lane_keys(&empty, LaneBy::Channel), []);
    }
}
