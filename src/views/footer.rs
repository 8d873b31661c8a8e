//! The last line: where the map and the facts come from, and what was corrected.

use yew::prelude::*;

use super::Desk;
use crate::state::State;

/// Attribution and corrections.
pub fn footer(desk: &Desk, _: &State) -> Html {
    let words = desk.words();
    let corrections = &desk.dossier().corrections;
    html! {
        <footer class="foot">
            <p>{ words.map_credit }{ " " }{ words.borders_note }</p>
            <details>
                <summary>{ words.corrections }</summary>
                <ul>
                    { for corrections.iter().map(|correction| html! {
                        <li>{ desk.locale.day(correction.date) }{ ": " }{ desk.names().text(&correction.note) }</li>
                    }) }
                    <li hidden={!corrections.is_empty()}>{ words.no_corrections }</li>
                </ul>
            </details>
        </footer>
    }
}
