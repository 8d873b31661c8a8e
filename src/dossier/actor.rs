//! Who acts: persons, states, bodies, formats, outlets and unnamed groups.

use super::{Citation, Dossier, Place, Record, Ref, Text};

/// A party to contacts or claims.
#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    /// Id in the file.
    pub id: String,
    /// What sort of party.
    pub kind: ActorKind,
    /// Full name.
    pub name: Text,
    /// Short name for labels, such as a surname.
    pub short: Option<Text>,
    /// Office held, for a person.
    pub office: Option<Office>,
    /// Formats, states and bodies it belongs to.
    pub member_of: Vec<Ref<Actor>>,
    /// Where it sits: the capital of a state, the seat of a body.
    pub seat: Option<Ref<Place>>,
    /// A remark for the card.
    pub note: Option<Text>,
    /// What this record rests on.
    pub citations: Vec<Citation>,
}

impl Record for Actor {
    fn id(&self) -> &str {
        &self.id
    }
}

/// Sort of actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ActorKind {
    /// A human being.
    Person,
    /// A state.
    State,
    /// A ministry, an organisation, an agency.
    Body,
    /// A standing format of talks.
    Format,
    /// A news outlet or agency.
    Outlet,
    /// A group that the sources leave unnamed or name loosely.
    Group,
}

/// An office, and for whom it is held.
#[derive(Clone, Debug, PartialEq)]
pub struct Office {
    /// Such as "foreign minister".
    pub title: Text,
    /// The state or body.
    pub of: Option<Ref<Actor>>,
}

impl Dossier {
    /// The state an actor stands for: itself, the state its office is of, or the first state it belongs to.
    pub fn state_of(&self, actor: Ref<Actor>) -> Option<Ref<Actor>> {
        let record = &self.actors[actor];
        let is_state = |at: &Ref<Actor>| self.actors[*at].kind == ActorKind::State;
        let own = (record.kind == ActorKind::State).then_some(actor);
        own.or_else(|| record.office.as_ref().and_then(|office| office.of).filter(is_state))
            .or_else(|| record.member_of.iter().copied().find(is_state))
    }
}
