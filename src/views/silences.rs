//! What the sources do not say, and where they disagree.

use yew::prelude::*;

use super::Desk;
use crate::dossier::{Silence, SilenceKind};
use crate::state::State;

/// The silences.
pub fn silences(desk: &Desk, _: &State) -> Html {
    let words = desk.words();
    html! {
        <section class="pane silences" role="region" aria-label={words.silences}>
            <h3 class="section">{ words.silences }</h3>
            { list(desk, SilenceKind::NotSaid) }
            <h3 class="section">{ words.disagreements }</h3>
            { list(desk, SilenceKind::Disagreement) }
        </section>
    }
}

fn list(desk: &Desk, kind: SilenceKind) -> Html {
    let silences = desk.dossier().silences.iter().map(|(_, silence)| silence).filter(|silence| silence.kind == kind);
    html! { <ul class="silence-list">{ for silences.map(|silence| html! { <li>{ item(desk, silence) }</li> }) }</ul> }
}

fn item(desk: &Desk, silence: &Silence) -> Html {
    let names = desk.names();
    let mut publishers: Vec<&str> = silence.sources.iter().map(|at| names.publisher(*at)).collect();
    publishers.dedup();
    html! { <>{ names.text(&silence.text) }{ " " }<small>{ publishers.join(", ") }</small></> }
}
