//! The page round a widget, as its script presents it: what is loaded from where, and an ear for what happens. The widget touches nothing
//! else of the page, so that it can live in anybody's.

use js_sys::{Function, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// Where a widget is mounted.
pub type Place = web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// What a widget starts from.
    pub type Setting;

    /// The address of `words`, `dossier`, `basemap`, `world` or `asked` (a dossier to be read), or the `fragment` to restore.
    #[wasm_bindgen(method)]
    pub fn get(this: &Setting, name: &str) -> Option<String>;

    #[wasm_bindgen(method)]
    async fn load(this: &Setting, address: &str) -> JsValue;

    #[wasm_bindgen(method, catch)]
    async fn read(this: &Setting, file: Uint8Array, words: Uint8Array) -> Result<JsValue, JsValue>;
}

/// Why a file could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// The server answered with this status.
    Status(String),
    /// No answer: no line, a name that does not resolve, or a server that does not allow other pages to read it.
    Unreachable,
    /// No full answer in time.
    TimedOut,
    /// More than the widget reads.
    TooLarge,
}

impl Setting {
    /// A file's bytes.
    pub async fn bytes(&self, address: &str) -> Result<Vec<u8>, LoadError> {
        let loaded = self.load(address).await;
        match loaded.as_string().as_deref() {
            None => loaded.dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).map_err(|_| LoadError::Unreachable),
            Some("slow") => Err(LoadError::TimedOut),
            Some("large") => Err(LoadError::TooLarge),
            Some("lost") => Err(LoadError::Unreachable),
            Some(status) => Err(LoadError::Status(status.to_owned())),
        }
    }

    /// Prepares a dossier file in the reader module for the language of `words`; `None` when that could not be loaded.
    pub async fn prepare(&self, file: &[u8], words: &[u8]) -> Option<Vec<u8>> {
        let prepared = self.read(Uint8Array::from(file), Uint8Array::from(words)).await.ok()?;
        Some(prepared.dyn_into::<Uint8Array>().ok()?.to_vec())
    }
}

/// The ear of the page's script.
#[derive(Clone)]
pub struct Page(Function);

impl Page {
    /// A page that is told by calling `emit(name, text)`.
    pub fn new(emit: Function) -> Self {
        Self(emit)
    }

    /// Tells of something: `start`, `ready`, `select`, `link`, `copy` or `error`, and the id, fragment or sentence that belongs to it.
    pub fn emit(&self, name: &str, text: &str) {
        // A script that throws has nobody else to tell.
        let _ = self.0.call2(&JsValue::NULL, &name.into(), &text.into());
    }
}
