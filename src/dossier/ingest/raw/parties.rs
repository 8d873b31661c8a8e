//! Who, where and by which source: actors, places, sources, and the facets asked about.

use serde::Deserialize;

use super::Part;

// References within one list are read once the whole list is there; here they only count as known.

#[derive(Deserialize)]
pub(crate) struct RawFacet {
    pub(crate) id: Part,
    pub(crate) name: Part,
    pub(crate) contact: Option<Part>,
}

#[derive(Deserialize)]
pub(crate) struct RawSource {
    pub(crate) id: Part,
    pub(crate) publisher: Part,
    pub(crate) title: Part,
    pub(crate) url: Option<Part>,
    pub(crate) published: Option<Part>,
    pub(crate) language: Option<Part>,
    pub(crate) read: Part,
}

#[derive(Deserialize)]
pub(crate) struct RawActor {
    pub(crate) id: Part,
    pub(crate) kind: Part,
    pub(crate) name: Part,
    pub(crate) short: Option<Part>,
    #[serde(rename = "office")]
    _office: Option<Part>,
    #[serde(rename = "member_of")]
    _member_of: Option<Part>,
    pub(crate) seat: Option<Part>,
    pub(crate) note: Option<Part>,
    pub(crate) citations: Option<Part>,
}

#[derive(Deserialize)]
pub(crate) struct RawOffice {
    pub(crate) title: Part,
    pub(crate) of: Option<Part>,
}

#[derive(Deserialize)]
pub(crate) struct RawPlace {
    pub(crate) id: Part,
    pub(crate) kind: Part,
    pub(crate) name: Part,
    pub(crate) at: Option<Part>,
    pub(crate) area: Option<Part>,
    #[serde(rename = "part_of")]
    _part_of: Option<Part>,
    pub(crate) flashpoint: Option<Part>,
    pub(crate) utc_offset: Option<Part>,
}

/// How far a clock is ahead of UTC from a moment on; the short form of the only one is a bare string.
#[derive(Deserialize)]
pub(crate) struct RawOffset {
    pub(crate) from: Option<Part>,
    pub(crate) offset: Part,
}
