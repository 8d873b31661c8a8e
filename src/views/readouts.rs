//! The readouts of one contact side by side: facet by facet, with the words that only one side uses marked.

use yew::prelude::*;

use super::{Desk, details::hue_class};
use crate::state::State;
use crate::dossier::{Cell, Contact, Facet, Readout, Ref, Target};

/// The comparison matrix.
pub fn readouts(desk: &Desk, slice: &State) -> Html {
    let words = desk.words();
    let content = match shown_contact(desk, slice.selection) {
        Some(contact) => matrix(desk, contact),
        None => html! { <p class="empty">{ words.no_readouts }</p> },
    };
    html! {
        <section class="pane readouts" role="region" aria-label={words.view_readouts} data-view="readouts">
            <h3 class="section">{ words.view_readouts }</h3>
            { content }
        </section>
    }
}

/// The selected contact, or the contact of the selected claim, when it has readouts; else the last one that has.
fn shown_contact(desk: &Desk, selection: Option<Target>) -> Option<Ref<Contact>> {
    let dossier = desk.dossier();
    let meant = match selection {
        Some(Target::Contact(at)) => Some(at),
        Some(Target::Claim(at)) => dossier.claims[at].contact,
        _ => None,
    };
    let with = || dossier.readouts.iter().map(|(_, readout)| readout.contact);
    meant.filter(|at| with().any(|other| other == *at)).or_else(|| with().last())
}

fn matrix(desk: &Desk, contact: Ref<Contact>) -> Html {
    let dossier = desk.dossier();
    let names = desk.names();
    let target = Target::Contact(contact);
    let readouts: Vec<&Readout> =
        dossier.readouts.iter().map(|(_, readout)| readout).filter(|readout| readout.contact == contact).collect();
    let is_asked = |facet: &Facet| facet.contact.is_none_or(|only| only == contact);
    let facets: Vec<_> = dossier.facets.iter().filter(|(_, facet)| is_asked(facet)).collect();
    html! {
        <>
            <p class="kicker-line">
                <button type="button" class="pointer" data-target={desk.key(target)} data-emphasis={desk.emphasis(target)}
                    aria-pressed={desk.pressed(target)}>{ names.contact_title(&dossier.contacts[contact]) }</button>
                { " " }{ names.contact_kicker(&dossier.contacts[contact]) }
            </p>
            <div class="scroller" tabindex="0" role="group" aria-label={desk.words().view_readouts}>
                <table class="matrix">
                    <thead><tr>
                        <th scope="col"><span class="visually-hidden">{ desk.words().readout_question }</span></th>
                        { for readouts.iter().map(|readout| html! { <th scope="col" class={hue_class(desk, readout.issuer)}>{ names.actor_short(readout.issuer) }</th> }) }
                    </tr></thead>
                    <tbody>{ for facets.iter().map(|(at, facet)| row(desk, *at, facet, &readouts)) }</tbody>
                </table>
            </div>
        </>
    }
}

fn row(desk: &Desk, at: Ref<Facet>, facet: &Facet, readouts: &[&Readout]) -> Html {
    let cells: Vec<Option<&Cell>> =
        readouts.iter().map(|readout| readout.cells.iter().find(|cell| cell.facet == at)).collect();
    let wordings: Vec<&str> =
        cells.iter().filter_map(|cell| Some(cell.as_ref()?.wording.as_ref()?.text.as_str())).collect();
    html! {
        <tr>
            <th scope="row">{ desk.names().text(&facet.name) }</th>
            { for cells.iter().map(|cell| html! { <td>{ cell_content(desk, *cell, &wordings) }</td> }) }
        </tr>
    }
}

fn cell_content(desk: &Desk, cell: Option<&Cell>, wordings: &[&str]) -> Html {
    let Some(cell) = cell else {
        return html! { <span class="absent">{ "—" }</span> };
    };
    let absent = cell.absent.map(|absence| html! { <i class="absent">{ desk.words().absence(absence) }</i> });
    let wording = cell.wording.as_ref().map(|wording| {
        html! { <q lang={wording.language.clone()}>{ marked(&wording.text, wordings) }</q> }
    });
    let text = cell.text.as_ref().map(|text| html! { <span>{ desk.names().text(text) }{ " " }</span> });
    html! { <>{ for text }{ for wording }{ for absent }</> }
}

/// The wording with the words that no other wording of the row has set off.
fn marked(wording: &str, row: &[&str]) -> Html {
    let others: Vec<String> = row.iter().filter(|other| **other != wording).map(|other| other.to_lowercase()).collect();
    let is_own = |word: &str| {
        let word = word.to_lowercase();
        !others.is_empty() && !others.iter().any(|other| other.split_whitespace().any(|theirs| theirs == word))
    };
    let words = wording.split_whitespace().enumerate().map(|(index, word)| {
        let space = if index == 0 { "" } else { " " };
        if is_own(word) {
            html! { <>{ space }<mark>{ word }</mark></> }
        } else {
            html! { <>{ space }{ word }</> }
        }
    });
    html! { <bdi>{ for words }</bdi> }
}
