//! Copying the permalink.

use gloo::utils::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Copies the page's address, then says whether it could: a sandbox or an old browser forbids it.
pub fn copy_link(done: impl FnOnce(bool) + 'static) {
    spawn_local(async move { done(copy().await) });
}

async fn copy() -> bool {
    let Ok(address) = window().location().href() else {
        return false;
    };
    let navigator = window().navigator();
    // The interface is missing on pages that are not secure, which web-sys cannot express.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).unwrap_or_default();
    if !clipboard.is_object() {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(&address)).await.is_ok()
}
