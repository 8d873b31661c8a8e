//! Parts that several cards have.

use yew::prelude::*;

use super::super::Desk;
use crate::dossier::{Target, When};

/// The line over a heading, with what must be said about the date.
pub(super) fn kicker(desk: &Desk, text: &str, date: Option<&When>) -> Html {
    let note = date.and_then(|when| desk.locale.date_note(when));
    let basis = date.and_then(|when| when.basis.as_ref()).map(|basis| desk.names().text(basis).to_owned());
    html! {
        <p class="kicker-line">
            { text }
            { note.map(|note| html! { <span class="chip dashed" title={basis.clone()}>{ note }</span> }) }
        </p>
    }
}

/// A record's name as a button that selects it.
pub(super) fn pointer(desk: &Desk, target: Target, text: &str) -> Html {
    html! {
        <button type="button" class="pointer" data-target={desk.key(target)} data-emphasis={desk.emphasis(target)}
            aria-pressed={desk.pressed(target)}>{ text }</button>
    }
}

/// A label and several records, each a button; empty when there are none.
pub(super) fn row(desk: &Desk, label: &str, targets: &[(Target, String)]) -> Html {
    html! {
        <div class="row" hidden={targets.is_empty()}>
            <dt>{ label }</dt>
            <dd>{ for targets.iter().map(|(target, text)| pointer(desk, *target, text)) }</dd>
        </div>
    }
}

/// A label and words; hidden when there are none.
pub(super) fn line(label: &str, text: Option<String>) -> Html {
    html! {
        <div class="row" hidden={text.as_ref().is_none_or(String::is_empty)}>
            <dt>{ label }</dt>
            <dd>{ text }</dd>
        </div>
    }
}
