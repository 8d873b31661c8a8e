//! The steps of the story and the log of corrections.

use serde::Deserialize;

use super::Part;

#[derive(Deserialize)]
pub(crate) struct RawStep {
    pub(crate) title: Part,
    pub(crate) text: Part,
    pub(crate) select: Option<Part>,
    pub(crate) map: Option<Part>,
    pub(crate) window: Option<Part>,
    pub(crate) voice: Option<Part>,
    pub(crate) holder: Option<Part>,
}

#[derive(Deserialize)]
pub(crate) struct RawMapView {
    pub(crate) center: Part,
    pub(crate) zoom: Part,
}

#[derive(Deserialize)]
pub(crate) struct RawTranslation {
    pub(crate) language: Part,
    pub(crate) reviewed: Option<Part>,
}

#[derive(Deserialize)]
pub(crate) struct RawCorrection {
    pub(crate) date: Part,
    pub(crate) note: Part,
}
