//! The graph of a dossier: actors and contacts as nodes, so that three may meet at one table; flashpoints as what it is all about.

use crate::dossier::{Actor, ActorKind, Claim, Contact, Dossier, Place, Ref};
use crate::list::Listed;

/// More parties than this at one table are a crowd.
const CROWD: usize = 4;

/// What a node stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vertex {
    /// A party.
    Actor(Ref<Actor>),
    /// An occasion.
    Contact(Ref<Contact>),
    /// All flashpoints together.
    Flashpoints,
}

/// What an edge stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// The actor takes part in the contact.
    TakesPart(Ref<Contact>),
    /// The contact is about the flashpoints.
    About(Ref<Contact>),
    /// A claim of the first accuses the second, who takes no part in anything by that.
    Accuses(Ref<Claim>),
}

/// Nodes, and edges between their positions in `vertices`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    /// What the nodes stand for.
    pub vertices: Vec<Vertex>,
    /// Source, target and meaning of each edge.
    pub ties: Vec<(usize, usize, Tie)>,
    /// The flashpoints.
    pub flashpoints: Vec<Ref<Place>>,
    /// The format whose members the hull is drawn round, if contacts of it are in the dossier.
    pub format: Option<Ref<Actor>>,
}

impl Graph {
    /// The foreground of a dossier as a graph. Its background stays with the format that it belongs to.
    pub fn of(dossier: &Dossier) -> Self {
        let mut graph = Self { format: common_format(dossier), ..Self::default() };
        graph.flashpoints = dossier.places.iter().filter(|(_, place)| place.flashpoint).map(|(at, _)| at).listed();
        for (at, contact) in dossier.contacts.iter().filter(|(_, contact)| !contact.background) {
            graph.add_contact(at, contact);
        }
        for (at, claim) in dossier.claims.iter().filter(|(_, claim)| !claim.accused.is_empty()) {
            graph.add_accusation(at, claim);
        }
        graph
    }

    /// Position of a vertex, if the graph has it.
    pub fn position(&self, vertex: Vertex) -> Option<usize> {
        self.vertices.iter().position(|other| *other == vertex)
    }

    /// Whether the actor is only accused: no contact has it.
    pub fn is_only_accused(&self, actor: Ref<Actor>) -> bool {
        let Some(index) = self.position(Vertex::Actor(actor)) else {
            return false;
        };
        !self.ties.iter().any(|(source, _, tie)| *source == index && matches!(tie, Tie::TakesPart(_)))
    }

    /// Actors whose state is a member of the format: the hull is drawn round them.
    pub fn members(&self, dossier: &Dossier) -> Vec<usize> {
        let is_member = |actor: Ref<Actor>| {
            let state = dossier.state_of(actor);
            state.is_some_and(|state| {
                self.format.is_some_and(|format| dossier.actors[state].member_of.contains(&format))
            })
        };
        let index = |(index, vertex): (usize, &Vertex)| match vertex {
            Vertex::Actor(actor) if is_member(*actor) => Some(index),
            _ => None,
        };
        self.vertices.iter().enumerate().filter_map(index).listed()
    }

    /// The graph without the parties that were only at one crowded table: where the picture is small, that table stands for them.
    #[must_use]
    pub fn without_crowd(self) -> Self {
        let count =
            |index: usize| self.ties.iter().filter(|(source, target, _)| *source == index || *target == index).count();
        let is_at_crowd = |index: usize| {
            self.ties.iter().any(|(source, target, tie)| {
                *source == index && matches!(tie, Tie::TakesPart(_)) && count(*target) > CROWD
            })
        };
        let is_kept = |index: usize| !(count(index) == 1 && is_at_crowd(index));
        let kept: Vec<usize> = (0..self.vertices.len()).filter(|index| is_kept(*index)).listed();
        let moved = |index: &usize| kept.iter().position(|other| other == index);
        let ties = self.ties.iter().filter_map(|(source, target, tie)| Some((moved(source)?, moved(target)?, *tie)));
        let vertices = kept.iter().filter_map(|index| self.vertices.get(*index).copied());
        Self {
            ties: ties.listed(),
            vertices: vertices.listed(),
            flashpoints: self.flashpoints.clone(),
            format: self.format,
        }
    }

    fn add_contact(&mut self, at: Ref<Contact>, contact: &Contact) {
        let node = self.add(Vertex::Contact(at));
        for participant in &contact.participants {
            let actor = self.add(Vertex::Actor(participant.actor));
            self.ties.push((actor, node, Tie::TakesPart(at)));
        }
        if contact.about.iter().any(|place| self.flashpoints.contains(place)) {
            let flashpoints = self.add(Vertex::Flashpoints);
            self.ties.push((node, flashpoints, Tie::About(at)));
        }
    }

    fn add_accusation(&mut self, at: Ref<Claim>, claim: &Claim) {
        let holders: Vec<_> = claim.holders.iter().filter_map(|holder| self.position(Vertex::Actor(*holder))).listed();
        for accused in &claim.accused {
            for holder in &holders {
                let accused = self.add(Vertex::Actor(*accused));
                self.ties.push((*holder, accused, Tie::Accuses(at)));
            }
        }
    }

    fn add(&mut self, vertex: Vertex) -> usize {
        self.position(vertex).unwrap_or_else(|| {
            self.vertices.push(vertex);
            self.vertices.len() - 1
        })
    }
}

/// The format most contacts are held in; the first of those with as many.
fn common_format(dossier: &Dossier) -> Option<Ref<Actor>> {
    let held = |format| dossier.contacts.iter().filter(|(_, contact)| contact.format == Some(format)).count();
    let formats = dossier.actors.iter().filter(|(_, actor)| actor.kind == ActorKind::Format).map(|(at, _)| at);
    let counted: Vec<_> = formats.map(|format| (format, held(format))).listed();
    let most = counted.iter().map(|(_, count)| *count).max().filter(|count| *count > 0);
    counted.into_iter().find(|(_, count)| Some(*count) == most).map(|(format, _)| format)
}
