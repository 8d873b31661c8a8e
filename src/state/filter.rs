//! The filter: criteria of the same facet widen it, criteria of different facets narrow it.

use crate::dossier::{Actor, Channel, Place, Ref, Source, Status, Voice};
use crate::list::Listed;

/// One thing to let through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Criterion {
    /// Records that involve this actor, or people and bodies of this state.
    Actor(Ref<Actor>),
    /// Contacts by this channel.
    Channel(Channel),
    /// Records about this place, or held there.
    Place(Ref<Place>),
    /// What this voice says.
    Voice(Voice),
    /// What this actor says, or people and bodies of this state.
    Holder(Ref<Actor>),
    /// Records that cite this source.
    Source(Ref<Source>),
    /// Contacts of this status.
    Status(Status),
}

impl Criterion {
    /// Whether it asks who says so, rather than what happened.
    pub fn asks_who_says_so(self) -> bool {
        matches!(self, Self::Voice(_) | Self::Holder(_))
    }

    fn facet(self) -> u8 {
        match self {
            Self::Actor(_) => 0,
            Self::Channel(_) => 1,
            Self::Place(_) => 2,
            Self::Voice(_) => 3,
            Self::Holder(_) => 4,
            Self::Source(_) => 5,
            Self::Status(_) => 6,
        }
    }
}

/// The criteria in force, sorted and without repetition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter(Vec<Criterion>);

impl Filter {
    /// A filter of these criteria.
    pub fn new(criteria: impl IntoIterator<Item = Criterion>) -> Self {
        let mut sorted = Vec::new();
        for criterion in criteria {
            if let Err(slot) = sorted.binary_search(&criterion) {
                sorted.insert(slot, criterion);
            }
        }
        Self(sorted)
    }

    /// The criteria in order.
    pub fn criteria(&self) -> &[Criterion] {
        &self.0
    }

    /// Whether everything passes.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the criterion is in force.
    pub fn has(&self, criterion: Criterion) -> bool {
        self.0.contains(&criterion)
    }

    /// Whether it asks who says so.
    pub fn asks_who_says_so(&self) -> bool {
        self.0.iter().any(|criterion| criterion.asks_who_says_so())
    }

    /// The filter with the criterion put in or taken out.
    #[must_use]
    pub fn with_toggled(&self, criterion: Criterion) -> Self {
        if self.has(criterion) {
            Self(self.0.iter().copied().filter(|other| *other != criterion).listed())
        } else {
            Self::new(self.0.iter().copied().chain([criterion]))
        }
    }

    /// Whether a record passes: in every facet asked about, at least one criterion holds for it.
    pub fn passes(&self, holds: impl Fn(Criterion) -> bool) -> bool {
        self.0.chunk_by(|a, b| a.facet() == b.facet()).all(|facet| facet.iter().any(|criterion| holds(*criterion)))
    }
}
