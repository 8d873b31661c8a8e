//! The bundled dossier on a desk, for the tests of the views.

use std::rc::Rc;

use super::{Desk, Material};
use crate::dossier::ingest::ingest;
use crate::export::Prepared;
use crate::geo::Basemap;
use crate::locale::EN;
use crate::state::{Outlook, State};

/// A desk with the bundled dossier.
pub(super) fn desk() -> Desk {
    let (dossier, _) = ingest(include_str!("../../static/dossiers/aleppo-idlib-2024.json"));
    let basemap = Basemap::decode(include_bytes!("../../static/basemap/region.bin")).expect("the basemap is sound");
    let material = Material::new(Prepared { dossier, remarks: Vec::new(), plans: Vec::new() }, basemap);
    let outlook = Outlook::derive(&material.dossier, &material.links, &State::default());
    Desk { material: Rc::new(material), outlook: Rc::new(outlook), locale: *EN }
}
