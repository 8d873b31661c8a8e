//! The page as it came: it stays until the widget stands in its place.

use gloo::utils::document;

/// Takes the static page away.
pub fn retire_static_page() {
    if let Ok(Some(page)) = document().query_selector("[data-static]") {
        page.remove();
    }
}
