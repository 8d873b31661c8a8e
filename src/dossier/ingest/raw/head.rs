//! The fields of the file itself.

use serde::Deserialize;

use super::Part;

#[derive(Deserialize)]
pub(crate) struct RawHead {
    pub(crate) dossier: Option<Part>,
    pub(crate) id: Option<Part>,
    pub(crate) language: Option<Part>,
    pub(crate) kicker: Option<Part>,
    pub(crate) title: Option<Part>,
    pub(crate) standfirst: Option<Part>,
    pub(crate) focus: Option<Part>,
    // The lists of records are read by name; here they only count as known.
    #[serde(rename = "facets")]
    _facets: Option<Part>,
    #[serde(rename = "sources")]
    _sources: Option<Part>,
    #[serde(rename = "actors")]
    _actors: Option<Part>,
    #[serde(rename = "places")]
    _places: Option<Part>,
    #[serde(rename = "contacts")]
    _contacts: Option<Part>,
    #[serde(rename = "readouts")]
    _readouts: Option<Part>,
    #[serde(rename = "claims")]
    _claims: Option<Part>,
    #[serde(rename = "incidents")]
    _incidents: Option<Part>,
    #[serde(rename = "silences")]
    _silences: Option<Part>,
    #[serde(rename = "story")]
    _story: Option<Part>,
    #[serde(rename = "translations")]
    _translations: Option<Part>,
    #[serde(rename = "corrections")]
    _corrections: Option<Part>,
}
