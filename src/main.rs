//! The page: mounts the widget, nothing else.

use demarche::views::App;
use gloo::utils::document;

fn main() {
    // Without its place in the page there is nothing to mount; the static page stays.
    if let Ok(Some(place)) = document().query_selector("[data-demarche]") {
        yew::Renderer::<App>::with_root(place).render();
    }
}
