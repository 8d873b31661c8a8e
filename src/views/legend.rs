//! The legend.

use yew::prelude::*;

use super::{Desk, picture::picture};
use crate::scene;
use crate::state::State;

/// Every pattern and symbol, with its meaning.
pub fn legend(desk: &Desk, _: &State) -> Html {
    let entries = scene::legend(&desk.reading());
    html! {
        <ul class="legend" aria-label={desk.words().legend}>
            { for entries.iter().map(|entry| html! { <li>{ picture(&entry.scene.sample()) }{ entry.text }</li> }) }
        </ul>
    }
}
