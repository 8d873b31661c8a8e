//! Search: a field and the records it finds.

use yew::prelude::*;

use super::Desk;
use crate::browser::typed_value;
use crate::state::{self, Action, State};

const MOST_RESULTS: usize = 12;

/// The field and what it finds.
pub fn search(desk: &Desk, slice: &State) -> Html {
    let query = &slice.query;
    let words = desk.words();
    let hits = state::search(desk.dossier(), desk.locale.tag, query, MOST_RESULTS);
    let oninput = {
        let dispatch = desk.dispatch.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(query) = typed_value(&event) {
                dispatch.emit(Action::Search(query));
            }
        })
    };
    let onkeydown = {
        let dispatch = desk.dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                dispatch.emit(Action::Search(String::new()));
            }
        })
    };
    let results = desk.locale.count(words.count_results, hits.len());
    let is_empty = hits.is_empty();
    let is_asking = !query.trim().is_empty();
    html! {
        <div class="search" role="search" {onkeydown}>
            <input type="search" aria-label={words.search} placeholder={words.search_hint} value={query.clone()} {oninput} />
            <p class="visually-hidden" role="status">{ is_asking.then_some(results) }</p>
            <ul class="results" hidden={!is_asking}>
                { for hits.into_iter().map(|hit| html! {
                    <li><button type="button" class="pointer" data-target={desk.key(hit.target)} data-emphasis={desk.emphasis(hit.target)}>{ hit.label }</button></li>
                }) }
                <li class="empty" hidden={!is_asking || !is_empty}>{ words.no_results }</li>
            </ul>
        </div>
    }
}
