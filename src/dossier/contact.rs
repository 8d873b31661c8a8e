//! Contacts: calls, visits, meetings. A contact is a node with participants, not an edge, so three may meet at one table.

use super::{Actor, Citation, Place, Record, Ref, Text, When};

/// One occasion on which parties were in touch.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    /// Id in the file.
    pub id: String,
    /// How they were in touch.
    pub channel: Channel,
    /// A name for it; `None` lets the widget compose one from channel and participants.
    pub title: Option<Text>,
    /// Who took part. Never a party that is only accused.
    pub participants: Vec<Participant>,
    /// When it began.
    pub date: When,
    /// When it ended, if on another day.
    pub end: Option<When>,
    /// Where it was held.
    pub place: Option<Ref<Place>>,
    /// What the place was called on that day, when that differs from its name today.
    pub place_name: Option<Text>,
    /// Places it was about.
    pub about: Vec<Ref<Place>>,
    /// Format it was held in.
    pub format: Option<Ref<Actor>>,
    /// Whether it took place.
    pub status: Status,
    /// Whether it is drawn as background.
    pub background: bool,
    /// One or two sentences, in our own words.
    pub text: Text,
    /// Event codes for interchange.
    pub codes: Codes,
    /// What this record rests on.
    pub citations: Vec<Citation>,
}

impl Record for Contact {
    fn id(&self) -> &str {
        &self.id
    }
}

/// A party in a contact.
#[derive(Clone, Debug, PartialEq)]
pub struct Participant {
    /// The party.
    pub actor: Ref<Actor>,
    /// Its part in it, such as "initiator" or "host".
    pub role: Option<Text>,
}

/// How parties were in touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Channel {
    /// A telephone or video call.
    Call,
    /// One travels to the other.
    Visit,
    /// Ministers or officials meet.
    Meeting,
    /// Heads of state meet.
    Summit,
    /// A numbered round of a format.
    Round,
    /// A document agreed between parties.
    Memorandum,
}

/// Whether a contact took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// It took place.
    Held,
    /// It was announced.
    Planned,
    /// The sources leave it open.
    Unclear,
}

/// Codes of the event vocabularies, as strings: leading zeros matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codes {
    /// CAMEO event code.
    pub cameo: Option<String>,
    /// PLOVER event type.
    pub plover: Option<String>,
}
