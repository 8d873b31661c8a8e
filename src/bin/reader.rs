//! The reader: a second module that turns a dossier file into what the page opens. Loaded only for a dossier that is not the bundled one.

use wasm_bindgen::prelude::wasm_bindgen;

/// Reads the bytes of a dossier file and prepares them for the language that the bytes of `words` hold; see [`demarche::export::prepare`].
/// Nothing when those are not whole.
#[wasm_bindgen]
pub fn read(file: &[u8], words: &[u8]) -> Vec<u8> {
    demarche::browser::locale(words).map(|locale| demarche::export::prepare(file, locale)).unwrap_or_default()
}

fn main() {}
