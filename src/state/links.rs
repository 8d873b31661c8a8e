//! What is related to what, read off the dossier once.

use crate::dossier::{Dossier, Target};
use crate::list::{Grow, Listed};
use crate::number::order_by;

/// Pairs of related targets, both ways round, in order and each once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Links(Vec<(Target, Target)>);

impl Links {
    /// Reads the relations of a dossier: participants, places, claims, incidents and states.
    pub fn of(dossier: &Dossier) -> Self {
        let mut links = Self::default();
        links.link_actors(dossier);
        links.link_contacts(dossier);
        links.link_claims(dossier);
        for (at, incident) in dossier.incidents.iter() {
            links.join(Target::Incident(at), incident.places.iter().map(|place| Target::Place(*place)));
        }
        links.sort();
        links
    }

    /// The targets related to `target`, in order.
    pub fn of_target(&self, target: Target) -> impl Iterator<Item = Target> {
        let start = self.0.partition_point(|(from, _)| *from < target);
        self.0.iter().skip(start).take_while(move |(from, _)| *from == target).map(|(_, to)| *to)
    }

    /// Whether the two are related.
    pub fn has(&self, a: Target, b: Target) -> bool {
        self.0.binary_search(&(a, b)).is_ok()
    }

    fn sort(&mut self) {
        let order = order_by(self.0.len(), &|a, b| self.0[a].cmp(&self.0[b]));
        let mut sorted: Vec<_> = order.into_iter().map(|index| self.0[index as usize]).listed();
        sorted.dedup();
        self.0 = sorted;
    }

    fn join(&mut self, from: Target, to: impl IntoIterator<Item = Target>) {
        for to in to {
            if from != to {
                self.0.add_all([(from, to), (to, from)]);
            }
        }
    }

    fn link_actors(&mut self, dossier: &Dossier) {
        for (at, actor) in dossier.actors.iter() {
            self.join(Target::Actor(at), actor.member_of.iter().map(|group| Target::Actor(*group)));
            self.join(Target::Actor(at), dossier.state_of(at).map(Target::Actor));
            self.join(Target::Actor(at), actor.seat.map(Target::Place));
        }
    }

    fn link_contacts(&mut self, dossier: &Dossier) {
        for (at, contact) in dossier.contacts.iter() {
            let target = Target::Contact(at);
            let actors: Vec<_> = contact.participants.iter().map(|participant| participant.actor).listed();
            let states = actors.iter().filter_map(|actor| dossier.state_of(*actor));
            let seats: Vec<_> = dossier.seats_of(contact).into_iter().map(Target::Place).listed();
            self.join(target, seats.iter().copied());
            self.join(target, states.chain(contact.format).map(Target::Actor));
            self.join(target, contact.about.iter().copied().chain(contact.place).map(Target::Place));
            self.join(target, actors.iter().map(|actor| Target::Actor(*actor)));
            if !contact.background {
                for actor in &actors {
                    self.join(Target::Actor(*actor), actors.iter().map(|other| Target::Actor(*other)));
                    self.join(Target::Actor(*actor), seats.iter().copied());
                }
            }
        }
    }

    fn link_claims(&mut self, dossier: &Dossier) {
        for (at, claim) in dossier.claims.iter() {
            let target = Target::Claim(at);
            self.join(target, claim.holders.iter().chain(&claim.accused).map(|actor| Target::Actor(*actor)));
            self.join(target, claim.about.iter().map(|place| Target::Place(*place)));
            self.join(target, claim.contact.map(Target::Contact));
            for relation in &claim.relations {
                // Who answers, and who is answered, belong to both claims.
                let other = &dossier.claims[relation.to].holders;
                self.join(target, [Target::Claim(relation.to)]);
                self.join(target, other.iter().map(|actor| Target::Actor(*actor)));
                self.join(Target::Claim(relation.to), claim.holders.iter().map(|actor| Target::Actor(*actor)));
            }
        }
    }
}
