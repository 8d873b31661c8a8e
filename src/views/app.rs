//! Loading: the dossier and the basemap, with one sentence and a way to try again when that fails.

use std::rc::Rc;

use yew::prelude::*;

use super::{Material, Widget};
use crate::browser::{LoadError, addresses, load, read_hash, retire_static_page};
use crate::dossier::ingest::ingest;
use crate::geo::Basemap;
use crate::locale::{Locale, Messages, fill, negotiate};

#[derive(Clone)]
enum Phase {
    Loading,
    Failed(String),
    Ready(Rc<Material>),
}

/// The page's widget.
#[component]
pub fn App() -> Html {
    let locale: &'static Locale = negotiate(["en"]);
    let words = &locale.messages;
    let phase = use_state(|| Phase::Loading);
    let attempt = use_state(|| 0_u32);
    {
        let phase = phase.setter();
        use_effect_with(*attempt, move |_| {
            phase.set(Phase::Loading);
            wasm_bindgen_futures::spawn_local(async move {
                phase.set(match material(&locale.messages).await {
                    Ok(material) => Phase::Ready(Rc::new(material)),
                    Err(sentence) => Phase::Failed(sentence),
                });
            });
        });
    }
    let is_ready = matches!(*phase, Phase::Ready(_));
    use_effect_with(is_ready, |is_ready| {
        if *is_ready {
            retire_static_page();
        }
    });
    match &*phase {
        Phase::Loading => html! { <p class="demarche loading" role="status">{ words.loading }</p> },
        Phase::Ready(material) => html! { <Widget material={material.clone()} {locale} fragment={read_hash()} /> },
        Phase::Failed(sentence) => {
            let retry = Callback::from(move |_| attempt.set(*attempt + 1));
            html! {
                <div class="demarche failed" role="alert">
                    <p>{ sentence }</p>
                    <button type="button" class="plain strong" onclick={retry}>{ words.retry }</button>
                </div>
            }
        }
    }
}

/// Loads and reads everything; the error is one sentence for the reader.
async fn material(words: &'static Messages) -> Result<Material, String> {
    let address = addresses()?;
    let (dossier, basemap) = (load(&address.dossier).await, load(&address.basemap).await);
    let dossier = dossier.map_err(|error| sentence(words, words.the_dossier, error))?;
    let basemap = basemap.map_err(|error| sentence(words, words.the_basemap, error))?;
    let basemap = Basemap::decode(&basemap).map_err(|error| error.to_string())?;
    let (dossier, issues) = ingest(&dossier);
    Ok(Material::new(dossier, issues, basemap))
}

fn sentence(words: &Messages, what: &str, error: LoadError) -> String {
    match error {
        LoadError::Status(status) => fill(words.load_status, &[what, &status.to_string()]),
        LoadError::Unreachable => fill(words.load_unreachable, &[what]),
        LoadError::TimedOut => fill(words.load_timed_out, &[what]),
        LoadError::TooLarge => fill(words.load_too_large, &[what]),
    }
}
