//! The reader module, which the page's own script loads when it is asked for.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = demarche, js_name = read, catch)]
    async fn call(file: Uint8Array) -> Result<JsValue, JsValue>;
}

/// Prepares a dossier file; `None` when the reader module could not be loaded.
pub async fn prepare(file: &[u8]) -> Option<Vec<u8>> {
    let prepared = call(Uint8Array::from(file)).await.ok()?;
    Some(prepared.dyn_into::<Uint8Array>().ok()?.to_vec())
}
