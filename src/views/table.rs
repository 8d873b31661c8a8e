//! The table of all facts: the accessible twin of the pictures. Sorted by any column; selecting a row selects everywhere.

use yew::prelude::*;

use super::Desk;
use crate::dossier::{Citation, Target, When};

/// Properties of [`Table`].
#[derive(Clone, PartialEq, Properties)]
pub struct TableProps {
    /// What is read, and how.
    pub desk: Desk,
}

/// A column to sort by, and the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Order {
    column: usize,
    is_descending: bool,
}

/// The table.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let desk = &props.desk;
    let words = desk.words();
    let order = use_state_eq(|| Order { column: 0, is_descending: false });
    let rows = use_memo((std::rc::Rc::as_ptr(&desk.material), *order), |(_, order)| sorted(rows(desk), *order));
    let columns = [words.when, words.kind, words.participants, words.what, words.who_says_so];
    let sort = |column: usize| {
        let order = order.clone();
        Callback::from(move |_| {
            let is_descending = order.column == column && !order.is_descending;
            order.set(Order { column, is_descending });
        })
    };
    html! {
        <section class="pane facts" role="region" aria-label={words.view_table} data-view="table">
            <details>
                <summary><h3 class="section">{ words.view_table }</h3></summary>
                <div class="scroller" tabindex="0" role="group" aria-label={words.view_table}>
                    <table>
                        <thead><tr>{ for columns.iter().enumerate().map(|(index, name)| html! {
                            <th scope="col" aria-sort={sorting(*order, index)}><button type="button" class="plain" onclick={sort(index)}>{ *name }</button></th>
                        }) }</tr></thead>
                        <tbody>{ for rows.iter().map(|row| row_of(desk, row)) }</tbody>
                    </table>
                </div>
            </details>
        </section>
    }
}

fn sorting(order: Order, column: usize) -> &'static str {
    match order {
        order if order.column != column => "none",
        Order { is_descending: true, .. } => "descending",
        _ => "ascending",
    }
}

/// One fact: what it points at, what it is sorted by in time, and the words of its columns.
#[derive(Clone, PartialEq)]
struct Row {
    target: Target,
    day: i32,
    cells: [String; 5],
}

fn rows(desk: &Desk) -> Vec<Row> {
    let dossier = desk.dossier();
    let (names, words) = (desk.names(), desk.words());
    let day = |when: Option<&When>| when.map_or(i32::MAX, |when| when.first.0);
    let contacts = dossier.contacts.iter().map(|(at, contact)| {
        let parties: Vec<_> = contact.participants.iter().map(|party| party.actor).collect();
        let when = desk.locale.period(&contact.date, contact.end.as_ref());
        let cells = [when, words.channel(contact.channel).to_owned(), names.actors(&parties), names.text(&contact.text).to_owned(),
            publishers(desk, &contact.citations)];
        Row { target: Target::Contact(at), day: day(Some(&contact.date)), cells }
    });
    let claims = dossier.claims.iter().map(|(at, claim)| {
        let date = claim.date.as_ref().or_else(|| claim.contact.map(|contact| &dossier.contacts[contact].date));
        let when = date.map_or_else(String::new, |when| desk.locale.when(when));
        let cells = [when, words.claim_act(claim.kind).to_owned(), names.actors(&claim.holders), names.text(&claim.text).to_owned(),
            publishers(desk, &claim.citations)];
        Row { target: Target::Claim(at), day: day(date), cells }
    });
    let incidents = dossier.incidents.iter().map(|(at, incident)| {
        let when = desk.locale.period(&incident.date, incident.end.as_ref());
        let cells = [when, words.incident_kind(incident.kind).to_owned(), names.places(&incident.places), names.text(&incident.text).to_owned(),
            publishers(desk, &incident.citations)];
        Row { target: Target::Incident(at), day: day(Some(&incident.date)), cells }
    });
    contacts.chain(claims).chain(incidents).collect()
}

fn publishers(desk: &Desk, citations: &[Citation]) -> String {
    let mut publishers: Vec<&str> = citations.iter().map(|citation| desk.names().publisher(citation.source)).collect();
    publishers.dedup();
    publishers.join(", ")
}

fn sorted(mut rows: Vec<Row>, order: Order) -> Vec<Row> {
    match order.column {
        0 => rows.sort_by_key(|row| row.day),
        column => rows.sort_by(|a, b| a.cells.get(column).cmp(&b.cells.get(column))),
    }
    if order.is_descending {
        rows.reverse();
    }
    rows
}

fn row_of(desk: &Desk, row: &Row) -> Html {
    let key = desk.key(row.target);
    let [when, kind, who, what, sources] = &row.cells;
    html! {
        <tr key={key.clone()} data-target={key.clone()} data-emphasis={desk.emphasis(row.target)}>
            <td class="when">{ when }</td>
            <td>{ kind }</td>
            <td>{ who }</td>
            <td><button type="button" class="pointer" aria-pressed={desk.pressed(row.target)}>{ what }</button></td>
            <td>{ sources }</td>
        </tr>
    }
}
