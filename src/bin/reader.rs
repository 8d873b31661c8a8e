//! The reader: a second module that turns a dossier file into what the page opens. Loaded only for a dossier that is not the bundled one.

use wasm_bindgen::prelude::wasm_bindgen;

/// Reads the bytes of a dossier file and prepares them; see [`demarche::export::prepare`].
#[wasm_bindgen]
pub fn read(file: &[u8]) -> Vec<u8> {
    demarche::export::prepare(file)
}

fn main() {}
