//! What happened and what was said: contacts, readouts, claims, incidents and silences.

use serde::Deserialize;

use super::Part;

#[derive(Deserialize)]
pub(crate) struct RawContact {
    pub(crate) id: Part,
    pub(crate) channel: Part,
    pub(crate) title: Option<Part>,
    pub(crate) participants: Option<Part>,
    pub(crate) date: Part,
    pub(crate) end: Option<Part>,
    pub(crate) place: Option<Part>,
    pub(crate) place_name: Option<Part>,
    pub(crate) about: Option<Part>,
    pub(crate) format: Option<Part>,
    pub(crate) status: Part,
    pub(crate) background: Option<Part>,
    pub(crate) text: Part,
    pub(crate) codes: Option<Part>,
    pub(crate) citations: Option<Part>,
}

#[derive(Deserialize)]
pub(crate) struct RawParticipant {
    pub(crate) actor: Part,
    pub(crate) role: Option<Part>,
}

#[derive(Deserialize)]
pub(crate) struct RawCodes {
    pub(crate) cameo: Option<Part>,
    pub(crate) plover: Option<Part>,
}

#[derive(Deserialize)]
pub(crate) struct RawReadout {
    pub(crate) id: Part,
    pub(crate) contact: Part,
    pub(crate) issuer: Part,
    pub(crate) facets: Option<Part>,
    pub(crate) citations: Option<Part>,
}

#[derive(Deserialize)]
pub(crate) struct RawCell {
    pub(crate) facet: Part,
    pub(crate) text: Option<Part>,
    pub(crate) wording: Option<Part>,
    pub(crate) absent: Option<Part>,
    pub(crate) citations: Option<Part>,
}

#[derive(Deserialize)]
pub(crate) struct RawClaim {
    pub(crate) id: Part,
    pub(crate) kind: Part,
    pub(crate) holders: Option<Part>,
    pub(crate) accused: Option<Part>,
    pub(crate) about: Option<Part>,
    pub(crate) contact: Option<Part>,
    pub(crate) date: Option<Part>,
    pub(crate) text: Part,
    pub(crate) voice: Part,
    pub(crate) via: Option<Part>,
    pub(crate) commitment: Option<Part>,
    // Read once all claims are there; here it only counts as known.
    #[serde(rename = "relations")]
    _relations: Option<Part>,
    pub(crate) note: Option<Part>,
    pub(crate) citations: Option<Part>,
}

#[derive(Deserialize)]
pub(crate) struct RawRelation {
    pub(crate) relation: Part,
    pub(crate) to: Part,
}

#[derive(Deserialize)]
pub(crate) struct RawIncident {
    pub(crate) id: Part,
    pub(crate) kind: Part,
    pub(crate) title: Option<Part>,
    pub(crate) text: Part,
    pub(crate) places: Option<Part>,
    pub(crate) date: Part,
    pub(crate) end: Option<Part>,
    pub(crate) citations: Option<Part>,
}

#[derive(Deserialize)]
pub(crate) struct RawSilence {
    pub(crate) id: Part,
    pub(crate) kind: Part,
    pub(crate) sources: Option<Part>,
    pub(crate) text: Part,
    pub(crate) about: Option<Part>,
}
