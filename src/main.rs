//! The page: what its script mounts, tells and takes away again. Nothing starts by itself.

use demarche::browser::{Page, Place, Setting};
use demarche::views::{self, Mounted};
use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;

/// The smallest allocator that hands memory back.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// One widget in a page.
#[wasm_bindgen]
pub struct Instance(Mounted);

#[wasm_bindgen]
impl Instance {
    /// Passes on what the page or its host asks for; see [`demarche::embed::Command`].
    pub fn tell(&self, verb: &str, value: &str) {
        self.0.tell(verb, value);
    }

    /// Takes the widget off the page.
    pub fn destroy(self) {
        self.0.destroy();
    }
}

/// Loads what the setting names and mounts a widget in `place`. What happens is told to `emit` as a name and a text.
#[wasm_bindgen]
pub fn mount(place: Place, setting: Setting, emit: Function) -> Instance {
    Instance(views::mount(place, setting, Page::new(emit)))
}

fn main() {}
