//! What several kinds of record hold: dates, windows, citations and wordings.

use serde::Deserialize;

use super::Part;

#[derive(Deserialize)]
pub(crate) struct RawWindow {
    pub(crate) from: Part,
    pub(crate) to: Part,
}

/// The long form of a date; the short one is a bare string.
#[derive(Deserialize)]
pub(crate) struct RawDate {
    pub(crate) value: Part,
    pub(crate) status: Option<Part>,
    pub(crate) basis: Option<Part>,
}

#[derive(Deserialize)]
pub(crate) struct RawWording {
    pub(crate) text: Part,
    pub(crate) language: Part,
}

#[derive(Deserialize)]
pub(crate) struct RawCitation {
    pub(crate) source: Part,
    #[serde(rename = "where")]
    pub(crate) place: Option<Part>,
    pub(crate) wording: Option<Part>,
}
