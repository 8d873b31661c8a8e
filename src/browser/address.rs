//! Where the dossier and the basemap are: named by the page's preload links, or by `?dossier=` for a dossier of the reader's own.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlLinkElement, Url, UrlSearchParams};

/// Addresses of what the widget loads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The dossier.
    pub dossier: String,
    /// Whether it comes prepared, as the bundled one does, or as a file to be read.
    pub is_prepared: bool,
    /// The basemap of the region that the bundled dossier is about.
    pub region: String,
    /// The basemap of the world.
    pub world: String,
}

/// Reads the addresses from the page; the error is a sentence for the reader.
pub fn addresses() -> Result<Address, String> {
    let bundled = named("dossier")?;
    let (dossier, is_prepared) = match asked_for() {
        Some(address) => (allowed(&address)?, false),
        None => (bundled, true),
    };
    Ok(Address { dossier, is_prepared, region: named("basemap")?, world: named("world")? })
}

fn named(asset: &str) -> Result<String, String> {
    linked(asset).ok_or_else(|| ["The page names no ", asset, ". Load it again from its publisher."].concat())
}

fn linked(asset: &str) -> Option<String> {
    let selector = ["link[data-asset='", asset, "']"].concat();
    let link = document().query_selector(&selector).ok()??;
    Some(link.dyn_into::<HtmlLinkElement>().ok()?.href())
}

fn asked_for() -> Option<String> {
    let query = window().location().search().ok()?;
    let asked = UrlSearchParams::new_with_str(&query).ok()?.get("dossier");
    asked.filter(|address| !address.is_empty())
}

/// Only https, or the page's own origin.
fn allowed(address: &str) -> Result<String, String> {
    let page = window().location().href().unwrap_or_default();
    let sentence = || format!("“{}” is not an address of a dossier: use one that begins with https://.", clip(address));
    let url = Url::new_with_base(address, &page).map_err(|_| sentence())?;
    let own = Url::new(&page).map(|page| page.protocol() + "//" + &page.host()).unwrap_or_default();
    let is_own = url.protocol() + "//" + &url.host() == own;
    let has_credentials = !url.username().is_empty() || !url.password().is_empty();
    if (url.protocol() == "https:" || is_own) && !has_credentials { Ok(url.href()) } else { Err(sentence()) }
}

fn clip(text: &str) -> String {
    text.chars().take(80).collect()
}
