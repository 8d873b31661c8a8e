//! The table of all facts: the accessible twin of the pictures. Sorted by any column; selecting a row selects everywhere.

use super::Desk;
use super::markup::{button, details, region, tag, words};
use crate::dossier::{Citation, Day, Target, When};
use crate::number::order_by;
use crate::scene::Element;
use crate::state::{Sort, State};

const COLUMNS: usize = 5;

/// The table.
pub fn table(desk: &Desk, slice: &State) -> Element {
    let text = desk.words();
    let columns: [&str; COLUMNS] = [
        text.when,
        text.kind,
        text.participants,
        text.what,
        text.who_says_so,
    ];
    let heads = columns.into_iter().enumerate().map(|(column, name)| {
        let act = ["sort=", &column.to_string()].concat();
        Element::new("th")
            .with("scope", "col")
            .with("aria-sort", direction(slice.sort, column))
            .child(button("plain", act, name))
    });
    let rows = rows(desk);
    let body = Element::new("tbody").with_children(
        sorted(&rows, slice.sort)
            .into_iter()
            .map(|row| row.element(desk)),
    );
    let table = Element::new("table")
        .child(Element::new("thead").child(Element::new("tr").with_children(heads)))
        .child(body);
    let scroller = tag("div", "scroller")
        .with("tabindex", "0")
        .with("role", "group")
        .with("aria-label", text.view_table)
        .child(table);
    region("pane facts", "table", text.view_table)
        .child(details("", words("h3", "section", text.view_table), false).child(scroller))
}

fn direction(sort: Sort, column: usize) -> &'static str {
    match sort {
        sort if sort.column != column => "none",
        Sort {
            is_descending: true,
            ..
        } => "descending",
        _ => "ascending",
    }
}

/// One fact: what it points at, when it begins, and the words of its columns.
struct Row {
    target: Target,
    day: Option<Day>,
    cells: [String; COLUMNS],
}

impl Row {
    fn element(&self, desk: &Desk) -> Element {
        let key = desk.key(self.target);
        let row = Element::new("tr")
            .with_key(key.clone())
            .with("data-target", key)
            .with("data-emphasis", desk.emphasis(self.target));
        let cells = self
            .cells
            .iter()
            .enumerate()
            .map(|(column, cell)| match column {
                0 => words("td", "when", cell.as_str()),
                3 => Element::new("td").child(
                    words("button", "pointer", cell.as_str())
                        .with("type", "button")
                        .with("aria-pressed", desk.pressed(self.target)),
                ),
                _ => words("td", "", cell.as_str()),
            });
        row.with_children(cells)
    }
}

fn rows(desk: &Desk) -> Vec<Row> {
    let dossier = desk.dossier();
    let (names, text) = (desk.names(), desk.words());
    let mut rows = Vec::new();
    for (at, contact) in dossier.contacts.iter() {
        let parties: Vec<_> = contact
            .participants
            .iter()
            .map(|party| party.actor)
            .collect();
        let what = [text.channel(contact.channel), names.text(&contact.text)];
        rows.push(row(
            desk,
            Target::Contact(at),
            (Some(&contact.date), contact.end.as_ref()),
            what,
            names.actors(&parties),
            &contact.citations,
        ));
    }
    for (at, claim) in dossier.claims.iter() {
        let date = claim
            .date
            .as_ref()
            .or_else(|| claim.contact.map(|contact| &dossier.contacts[contact].date));
        let what = [text.claim_act(claim.kind), names.text(&claim.text)];
        rows.push(row(
            desk,
            Target::Claim(at),
            (date, None),
            what,
            names.actors(&claim.holders),
            &claim.citations,
        ));
    }
    for (at, incident) in dossier.incidents.iter() {
        let what = [
            text.incident_kind(incident.kind),
            names.text(&incident.text),
        ];
        rows.push(row(
            desk,
            Target::Incident(at),
            (Some(&incident.date), incident.end.as_ref()),
            what,
            names.places(&incident.places),
            &incident.citations,
        ));
    }
    rows
}

fn row(
    desk: &Desk,
    target: Target,
    (date, end): (Option<&When>, Option<&When>),
    [kind, text]: [&str; 2],
    who: String,
    citations: &[Citation],
) -> Row {
    let mut publishers: Vec<&str> = citations
        .iter()
        .map(|citation| desk.names().publisher(citation.source))
        .collect();
    publishers.dedup();
    let when = date.map_or(String::new(), |date| desk.locale.period(date, end));
    let cells = [
        when,
        kind.to_owned(),
        who,
        text.to_owned(),
        publishers.join(", "),
    ];
    Row {
        target,
        day: date.map(|date| date.first),
        cells,
    }
}

fn sorted(rows: &[Row], sort: Sort) -> Vec<&Row> {
    let mut order = order_by(rows.len(), &|a, b| match sort.column {
        // Facts without a day come last.
        0 => (rows[a].day.is_none(), rows[a].day).cmp(&(rows[b].day.is_none(), rows[b].day)),
        column => rows[a].cells.get(column).cmp(&rows[b].cells.get(column)),
    });
    if sort.is_descending {
        order.reverse();
    }
    order
        .into_iter()
        .filter_map(|index| rows.get(index as usize))
        .collect()
}
