//! Loading, then the widget in the place of the static page. Until then, and when loading fails, the static page stays.

use std::rc::Rc;

use super::{Material, Widget, widget::WidgetProps};
use crate::browser::{LoadError, addresses, announce_failure, load, read_hash, spawn, take_place};
use crate::dossier::ingest::ingest;
use crate::geo::Basemap;
use crate::scene::network_plans;
use crate::locale::{Locale, Messages, fill, negotiate};

/// Loads what the page names and mounts the widget; says so when it cannot.
pub fn start() {
    spawn(async {
        let locale = negotiate(["en"]);
        match material(locale).await {
            Ok(material) => {
                let props = WidgetProps {
                    material: Rc::new(material),
                    locale,
                    fragment: read_hash(),
                };
                if let Some(place) = take_place() {
                    yew::Renderer::<Widget>::with_root_and_props(place, props).render();
                }
            }
            Err(sentence) => announce_failure(&sentence),
        }
    });
}

/// Loads and reads everything; the error is one sentence for the reader.
async fn material(locale: &'static Locale) -> Result<Material, String> {
    let text = &locale.messages;
    let address = addresses()?;
    let dossier = load(&address.dossier)
        .await
        .map_err(|error| sentence(text, text.the_dossier, error))?;
    let basemap = load(&address.basemap)
        .await
        .map_err(|error| sentence(text, text.the_basemap, error))?;
    let basemap = Basemap::decode(&basemap).map_err(|error| error.to_string())?;
    let (dossier, issues) = ingest(&dossier);
    let plans = network_plans(&dossier, locale);
    Ok(Material::new(dossier, issues, plans, basemap))
}

fn sentence(text: &Messages, what: &str, error: LoadError) -> String {
    match error {
        LoadError::Status(status) => fill(text.load_status, &[what, &status.to_string()]),
        LoadError::Unreachable => fill(text.load_unreachable, &[what]),
        LoadError::TimedOut => fill(text.load_timed_out, &[what]),
        LoadError::TooLarge => fill(text.load_too_large, &[what]),
    }
}
