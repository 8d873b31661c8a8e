//! The dossier: what is known, and who says so. Inside a [`Dossier`] nothing dangles: ids have become references.

mod actor;
mod citation;
mod claim;
mod clock;
mod contact;
mod date;
mod fold;
mod incident;
pub mod ingest;
mod lead;
pub mod packed;
mod place;
mod readout;
mod remark;
mod silence;
mod story;
mod table;
mod target;
mod text;

pub use actor::{Actor, ActorKind, Office};
pub use citation::{Citation, Read, Source, Wording};
pub use claim::{Claim, ClaimKind, Relation, RelationKind, Voice};
pub use clock::{Clock, Moment, Offset};
pub use contact::{Channel, Codes, Contact, Participant, Status};
pub use date::{Day, Precision, Stated, When};
pub use fold::{fold, fold_letter, holds};
pub use incident::{Incident, IncidentKind};
pub use place::{Place, PlaceKind};
pub use readout::{Absence, Cell, Facet, Readout};
pub use remark::{Remark, Severity};
pub use silence::{Silence, SilenceKind};
pub use story::{Correction, MapView, Step, Translation, Window};
pub use table::{Record, Ref, Table};
pub use target::Target;
pub use text::Text;

/// Everything one file tells, checked and linked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dossier {
    /// Stable name of the file, used in permalinks and file names.
    pub id: String,
    /// Language that a text without a language tag is written in, as a BCP 47 tag.
    pub language: String,
    /// A few words above the headline.
    pub kicker: Text,
    /// The headline.
    pub title: Text,
    /// One or two sentences under the headline.
    pub standfirst: Text,
    /// The days that matter: the wide part of the timeline.
    pub focus: Option<Window>,
    /// The question rows of the readout matrix, in reading order.
    pub facets: Table<Facet>,
    /// Pages and documents.
    pub sources: Table<Source>,
    /// Persons, states, bodies, formats, outlets and groups.
    pub actors: Table<Actor>,
    /// Cities, governorates, countries and zones.
    pub places: Table<Place>,
    /// Calls, visits, meetings, summits and rounds.
    pub contacts: Table<Contact>,
    /// How each side reported a contact.
    pub readouts: Table<Readout>,
    /// Assertions, with who makes them.
    pub claims: Table<Claim>,
    /// What happened on the ground.
    pub incidents: Table<Incident>,
    /// What a source does not say, and where sources disagree.
    pub silences: Table<Silence>,
    /// The guided steps.
    pub story: Vec<Step>,
    /// The languages that its texts were translated into.
    pub translations: Vec<Translation>,
    /// What was changed after publication, newest first.
    pub corrections: Vec<Correction>,
}
