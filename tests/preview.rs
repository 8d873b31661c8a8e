//! The preview for links is a picture of the page as it is today. No machine draws letters as another does, so the record holds what
//! the picture was drawn from, and which picture that was.

#![expect(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use std::rc::Rc;

use demarche::export::{html, open, prepare};
use demarche::geo::Basemap;
use demarche::locale::EN;
use demarche::state::{Outlook, State};
use demarche::views::{Desk, Material, still};

const DOSSIER: &str = "static/dossiers/aleppo-idlib-2024.json";
const PICTURE: &str = "static/preview.png";
const RECORD: &str = "tests/preview.txt";
/// Where the page leaves the picture: the headline, the map and the network stand before.
const END: &str = "class=\"legend\"";
const REMEDY: &str =
    "run `cargo xtask dist` and `cargo xtask picture`, look at the picture, and commit it with its record";

fn read(path: &str) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// FNV-1a over 64 bits (<https://www.rfc-editor.org/rfc/rfc9923>): the same everywhere and always.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// What the picture shows, and its look.
fn shown() -> Vec<u8> {
    let prepared = open(&prepare(&read(DOSSIER), &EN)).expect("the bundled dossier opens");
    let basemap = Basemap::decode(&read("static/basemap/region.bin")).expect("the bundled basemap opens");
    let material = Rc::new(Material::new(prepared, basemap));
    let outlook = Rc::new(Outlook::derive(&material.dossier, &material.links, &State::default()));
    let page = html(&still(&Desk { material, outlook, locale: *EN }, "", ""));
    let (upper, _) = page.split_once(END).expect("the page has a legend");
    [upper.as_bytes(), &read("static/theme.css"), &read("tests/browser/preview.mjs")].concat()
}

#[test]
fn the_committed_one_is_up_to_date() {
    let fresh = format!("drawn from {:016x}\npicture {:016x}\n", hash(&shown()), hash(&read(PICTURE)));
    if std::env::var_os("UPDATE_PREVIEW").is_some() {
        std::fs::write(RECORD, &fresh).expect("the record can be written");
    }
    let record = String::from_utf8_lossy(&read(RECORD)).into_owned();
    assert_eq!(fresh, record, "{PICTURE} shows the page as it was: {REMEDY}");
}
