//! Who says so: the sources of a record, as links that lead away safely.

use yew::prelude::*;

use super::Desk;
use crate::dossier::Citation;
use crate::locale::fill;

/// The sources of a record, each with the place in it and its words.
pub fn sources(desk: &Desk, citations: &[Citation]) -> Html {
    let words = desk.words();
    html! {
        <div class="sources" hidden={citations.is_empty()}>
            <h4>{ words.who_says_so }</h4>
            <ul>
                { for citations.iter().map(|citation| html! { <li>{ source(desk, citation) }</li> }) }
            </ul>
        </div>
    }
}

fn source(desk: &Desk, citation: &Citation) -> Html {
    let names = desk.names();
    let words = desk.words();
    let source = &desk.dossier().sources[citation.source];
    let publisher = names.text(&source.publisher);
    let title = names.text(&source.title);
    let link = match &source.url {
        Some(url) => html! {
            <a href={url.clone()} target="_blank" rel="noopener noreferrer nofollow" hreflang={source.language.clone()}>{ title }</a>
        },
        None => html! { <span>{ title }</span> },
    };
    let published = source.published.as_ref().map(|when| fill(words.published, &[&desk.locale.when(when)]));
    let facts: Vec<String> =
        [citation.at.clone(), published, Some(words.read(source.read).to_owned())].into_iter().flatten().collect();
    html! {
        <>
            <b>{ publisher }</b>{ ": " }{ link }
            { citation.wording.as_ref().map(|wording| html! { <q lang={wording.language.clone()}><bdi>{ wording.text.clone() }</bdi></q> }) }
            <small>{ facts.join(" · ") }</small>
        </>
    }
}
