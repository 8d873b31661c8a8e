//! A dossier file laid out for printing.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use demarche::dossier::Severity;
use demarche::export::{open, prepare};
use demarche::geo::Basemap;
use demarche::locale::Locale;
use demarche::state::{Outlook, State};
use demarche::views::{Desk, Material, fits_the_region};

use crate::Outcome;

const REGION: &[u8] = include_bytes!("../../../static/basemap/region.bin");
const WORLD: &[u8] = include_bytes!("../../../static/basemap/world.bin");

/// Reads a dossier for readers of a language: as a page loads it, and laid out. The error is the sentence of what makes it unreadable.
pub(crate) fn desk(file: &Path, locale: &'static Locale) -> Outcome<(Vec<u8>, Desk)> {
    let bytes = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let packed = prepare(&bytes, locale);
    let prepared = open(&packed).map_err(|error| error.to_string())?;
    if let Some(fatal) = prepared.remarks.iter().find(|remark| remark.severity == Severity::Fatal) {
        return Err(format!("{}: {}", file.display(), fatal.sentence));
    }
    let basemap = if fits_the_region(&prepared.dossier) { REGION } else { WORLD };
    let basemap = Basemap::decode(basemap).map_err(|error| error.to_string())?;
    let material = Rc::new(Material::new(prepared, basemap));
    let outlook = Rc::new(Outlook::derive(&material.dossier, &material.links, &State::default()));
    Ok((packed, Desk { material, outlook, locale }))
}
