//! Loading, then the widget in the place of the static page. Until then, and when loading fails, the static page stays.

use std::rc::Rc;

use super::{Material, Widget, coverage::fits_the_region, widget::WidgetProps};
use crate::browser::{LoadError, addresses, announce_failure, load, prepare, read_hash, spawn, take_place};
use crate::dossier::Severity;
use crate::export::open;
use crate::geo::Basemap;
use crate::locale::{Locale, Messages, fill, negotiate};

/// Loads what the page names and mounts the widget; says so when it cannot.
pub fn start() {
    spawn(async {
        let locale = negotiate(["en"]);
        match material(locale).await {
            Ok(material) => {
                let props = WidgetProps { material: Rc::new(material), locale, fragment: read_hash() };
                if let Some(place) = take_place() {
                    yew::Renderer::<Widget>::with_root_and_props(place, props).render();
                }
            }
            Err(sentence) => announce_failure(&sentence),
        }
    });
}

/// Loads everything and opens it; the error is one sentence for the reader.
async fn material(locale: &'static Locale) -> Result<Material, String> {
    let text = &locale.messages;
    let address = addresses()?;
    let told = |what: &'static str| move |error: LoadError| sentence(text, what, &error);
    let file = load(&address.dossier).await.map_err(told(text.the_dossier))?;
    let bytes = if address.is_prepared { file } else { prepare(&file).await.ok_or(text.reader_missing)? };
    let prepared = open(&bytes)?;
    if let Some(fatal) = prepared.remarks.iter().find(|remark| remark.severity == Severity::Fatal) {
        return Err(fatal.sentence.clone());
    }
    let basemap = if fits_the_region(&prepared.dossier) { &address.region } else { &address.world };
    let basemap = load(basemap).await.map_err(told(text.the_basemap))?;
    let basemap = Basemap::decode(&basemap).map_err(|error| error.to_string())?;
    Ok(Material::new(prepared, basemap))
}

fn sentence(text: &Messages, what: &str, error: &LoadError) -> String {
    match error {
        LoadError::Status(status) => fill(text.load_status, &[what, &status.to_string()]),
        LoadError::Unreachable => fill(text.load_unreachable, &[what]),
        LoadError::TimedOut => fill(text.load_timed_out, &[what]),
        LoadError::TooLarge => fill(text.load_too_large, &[what]),
    }
}
