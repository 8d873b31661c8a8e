//! Incidents: what happened on the ground.

use super::{Citation, Place, Record, Ref, Text, When};

/// Something that happened at a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Incident {
    /// Id in the file.
    pub id: String,
    /// What sort.
    pub kind: IncidentKind,
    /// What it is called beside its mark; else its sort and its places.
    pub title: Option<Text>,
    /// What happened, in our own words.
    pub text: Text,
    /// Where.
    pub places: Vec<Ref<Place>>,
    /// When it began.
    pub date: When,
    /// When it ended, if on another day.
    pub end: Option<When>,
    /// What this record rests on.
    pub citations: Vec<Citation>,
}

impl Record for Incident {
    fn id(&self) -> &str {
        &self.id
    }
}

/// Sort of incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum IncidentKind {
    /// Fighting, and the taking of places.
    Fighting,
    /// Displacement, curfews, aid.
    Humanitarian,
    /// A turn in politics.
    Political,
}
