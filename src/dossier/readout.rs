//! Readouts: one contact as one side reported it, facet by facet.

use super::{Actor, Citation, Contact, Record, Ref, Text, Wording};

/// A question put to every readout: a row of the matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Facet {
    /// Id in the file.
    pub id: String,
    /// The row's heading.
    pub name: Text,
    /// The only contact it is asked about; `None` for any.
    pub contact: Option<Ref<Contact>>,
}

impl Record for Facet {
    fn id(&self) -> &str {
        &self.id
    }
}

/// How one side reported a contact.
#[derive(Clone, Debug, PartialEq)]
pub struct Readout {
    /// Id in the file.
    pub id: String,
    /// The contact.
    pub contact: Ref<Contact>,
    /// Who reported it.
    pub issuer: Ref<Actor>,
    /// What it says on each facet.
    pub cells: Vec<Cell>,
    /// What this record rests on.
    pub citations: Vec<Citation>,
}

impl Record for Readout {
    fn id(&self) -> &str {
        &self.id
    }
}

/// What a readout says on one facet.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The row.
    pub facet: Ref<Facet>,
    /// What it says, in our own words.
    pub text: Option<Text>,
    /// Its own words.
    pub wording: Option<Wording>,
    /// Why there is nothing, when there is nothing.
    pub absent: Option<Absence>,
    /// What this cell rests on, where that is more exact than the readout's citations.
    pub citations: Vec<Citation>,
}

/// Why a readout has nothing on a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// The text was read and does not say.
    NotStated,
    /// Not in the part that was read.
    NotInTextRead,
    /// Left out although other readouts have it.
    Omitted,
}
