//! Claims: assertions with a holder, a voice and a way by which they reached us. A claim is not a fact.

use super::{Actor, Citation, Contact, Place, Record, Ref, Text, When};

/// An assertion.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Id in the file.
    pub id: String,
    /// What sort of speech act.
    pub kind: ClaimKind,
    /// Whose claim it is; at least one.
    pub holders: Vec<Ref<Actor>>,
    /// Parties it accuses. Never drawn as participants.
    pub accused: Vec<Ref<Actor>>,
    /// Places it is about.
    pub about: Vec<Ref<Place>>,
    /// The contact in which, or about which, it was made.
    pub contact: Option<Ref<Contact>>,
    /// When it was made, where that is not the contact's day.
    pub date: Option<When>,
    /// What it says, in our own words.
    pub text: Text,
    /// Whose voice carries it in the source.
    pub voice: Voice,
    /// The chain by which it reached us, from the speaker outwards.
    pub via: Vec<Text>,
    /// How binding it is, when it commits its holders to something.
    pub commitment: Option<Text>,
    /// How it relates to other claims.
    pub relations: Vec<Relation>,
    /// A remark for the card.
    pub note: Option<Text>,
    /// What this record rests on; at least one.
    pub citations: Vec<Citation>,
}

impl Record for Claim {
    fn id(&self) -> &str {
        &self.id
    }
}

/// Sort of speech act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClaimKind {
    /// Judges something to be wrong.
    Condemns,
    /// States again what was held before.
    Reaffirms,
    /// Asks for something to be done.
    CallsFor,
    /// Binds itself to do something.
    Pledges,
    /// Asserts wrongdoing without proof shown.
    Alleges,
    /// Says that something is not so.
    Denies,
    /// Judges, frames or foresees.
    Assesses,
}

/// Whose voice carries a claim in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Voice {
    /// The outlet says it in its own words.
    Outlet,
    /// The outlet says that somebody else says it.
    Attributed,
}

/// How a claim relates to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// In which way.
    pub kind: RelationKind,
    /// The other claim.
    pub to: Ref<Claim>,
}

/// Way in which two claims relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RelationKind {
    /// Says the same.
    Same,
    /// Says it in other words.
    Paraphrases,
    /// Starts from it and says something else.
    DriftsFrom,
    /// Cannot be true together with it.
    Contradicts,
    /// Answers it.
    RespondsTo,
}
