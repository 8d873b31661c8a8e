//! The records as the file spells them: flat structs that serde fills with the places of their
//! fields, no more. So one bad value never stops serde, and the derived code stays small, since
//! every field of every record is of one small type.
//!
//! Measured: with texts, lists and nested records as field types the same structs cost 13 KB more of
//! compressed wasm.

mod deserializer;
mod events;
mod head;
mod parties;
mod shared;
mod story;

use serde::de::DeserializeOwned;

use self::deserializer::{Notes, Reader};
pub(super) use self::{
    deserializer::Part,
    events::{
        RawCell, RawClaim, RawCodes, RawContact, RawIncident, RawParticipant, RawReadout, RawRelation, RawSilence,
    },
    head::RawHead,
    parties::{RawActor, RawFacet, RawOffice, RawOffset, RawPlace, RawSource},
    shared::{RawCitation, RawDate, RawWindow, RawWording},
    story::{RawCorrection, RawMapView, RawStep, RawTranslation},
};
use super::{
    json::Node,
    problem::{FieldProblem, Shape},
    report::Report,
    spelling::nearest,
};

impl Report {
    /// The fields of an object. Reports those with unknown names; `None`, and reported, when one
    /// that is needed is missing or when this is no object.
    pub(super) fn fields<R: DeserializeOwned>(&mut self, node: &Node<'_>) -> Option<R> {
        if !node.is_object() {
            return self.refuse(node, Shape::Object);
        }
        let notes = Notes::default();
        let fields = R::deserialize(Reader { node, notes: &notes });
        self.add_notes(node, &notes);
        fields.ok()
    }

    fn add_notes(&mut self, node: &Node<'_>, notes: &Notes) {
        let known = notes.known.get();
        for entry in node.entries().iter().filter(|entry| !known.contains(&entry.key.as_ref())) {
            let nearest = nearest(&entry.key, known);
            self.add(entry.node.at as usize, FieldProblem::Unknown { nearest });
        }
        if let Some(field) = notes.missing.get() {
            self.add(node.at as usize, FieldProblem::Missing { field });
        }
    }
}
