//! What a reader can point at: any record with a picture or a card of its own.

use super::{Actor, Claim, Contact, Dossier, Incident, Place, Record, Ref};

/// A record that can be selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A contact.
    Contact(Ref<Contact>),
    /// An actor.
    Actor(Ref<Actor>),
    /// A place.
    Place(Ref<Place>),
    /// A claim.
    Claim(Ref<Claim>),
    /// An incident.
    Incident(Ref<Incident>),
}

impl Target {
    /// Reads `KIND:ID`; `None` when the kind is unknown or the dossier has no such id.
    pub fn parse(text: &str, dossier: &Dossier) -> Option<Self> {
        let (kind, id) = text.split_once(':')?;
        match kind {
            "contact" => dossier.contacts.find(id).map(Self::Contact),
            "actor" => dossier.actors.find(id).map(Self::Actor),
            "place" => dossier.places.find(id).map(Self::Place),
            "claim" => dossier.claims.find(id).map(Self::Claim),
            "incident" => dossier.incidents.find(id).map(Self::Incident),
            _ => None,
        }
    }

    /// Writes `KIND:ID`; the id is empty when the reference comes from another dossier.
    pub fn key(self, dossier: &Dossier) -> String {
        fn id<T: Record>(record: Option<&T>) -> &str {
            record.map_or("", Record::id)
        }
        let (kind, id) = match self {
            Self::Contact(at) => ("contact", id(dossier.contacts.get(at))),
            Self::Actor(at) => ("actor", id(dossier.actors.get(at))),
            Self::Place(at) => ("place", id(dossier.places.get(at))),
            Self::Claim(at) => ("claim", id(dossier.claims.get(at))),
            Self::Incident(at) => ("incident", id(dossier.incidents.get(at))),
        };
        [kind, ":", id].concat()
    }
}
