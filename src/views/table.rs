//! The table of all facts: the accessible twin of the pictures. Sorted by any column; selecting a row selects everywhere. Its sources are numbers in
//! the list below it, which on paper has their addresses.

use super::Desk;
use super::fact::{Fact, facts};
use super::markup::{button, details, region, tag, words};
use super::sources::{every_source, publishers};
use crate::dossier::{Day, Target};
use crate::list::Listed;
use crate::number::order_by;
use crate::scene::Element;
use crate::state::{Sort, State};

const COLUMNS: usize = 5;

/// The table.
pub fn table(desk: &Desk, slice: &State) -> Element {
    let text = desk.words();
    let columns: [&str; COLUMNS] = [text.when, text.kind, text.participants, text.what, text.who_says_so];
    let heads = columns.into_iter().enumerate().map(|(column, name)| {
        let act = ["sort=", &column.to_string()].concat();
        Element::new("th")
            .with("scope", "col")
            .with("aria-sort", direction(slice.sort, column))
            .child(button("plain", act, name))
    });
    let rows: Vec<Row> = facts(desk).iter().map(|fact| row(desk, fact)).listed();
    let body = Element::new("tbody").with_children(sorted(&rows, slice.sort).into_iter().map(|row| row.element(desk)));
    let table = Element::new("table")
        .child(words("caption", "visually-hidden", text.view_table))
        .child(Element::new("thead").child(Element::new("tr").with_children(heads)))
        .child(body);
    let scroller = tag("div", "scroller")
        .with("tabindex", "0")
        .with("role", "group")
        .with("aria-label", text.view_table)
        .child(table);
    region("pane facts", "table", text.view_table)
        .child(details("", words("h2", "section", text.view_table), false).child(scroller))
        .child(details("", words("h2", "section", text.sources), false).child(every_source(desk)))
}

fn direction(sort: Sort, column: usize) -> &'static str {
    match sort {
        sort if sort.column != column => "none",
        Sort { is_descending: true, .. } => "descending",
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
        let cells = self.cells.iter().enumerate().map(|(column, cell)| match column {
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

fn row(desk: &Desk, fact: &Fact) -> Row {
    let sources: Vec<_> = fact.citations.iter().map(|citation| citation.source).listed();
    let what = desk.names().text(fact.what).to_owned();
    let cells = [fact.when(desk), fact.kind.to_owned(), fact.who.clone(), what, publishers(desk, &sources)];
    Row { target: fact.target, day: fact.date.map(|date| date.first), cells }
}

fn sorted(rows: &[Row], sort: Sort) -> Vec<&Row> {
    let order = order_by(rows.len(), &|a, b| {
        let (a, b) = (&rows[a], &rows[b]);
        let (low, high) = if sort.is_descending { (b, a) } else { (a, b) };
        match sort.column {
            // Facts without a day come last both ways.
            0 => (a.day.is_none(), low.day).cmp(&(b.day.is_none(), high.day)),
            column => low.cells.get(column).cmp(&high.cells.get(column)),
        }
    });
    order.into_iter().filter_map(|index| rows.get(index as usize)).listed()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::figure::desk;

    #[test]
    fn facts_without_a_day_come_last_both_ways() {
        let desk = desk();
        let days = [Some(Day(2)), None, Some(Day(1)), Some(Day(3))];
        let targets = desk.dossier().contacts.refs().map(Target::Contact);
        let rows: Vec<_> =
            targets.zip(days).map(|(target, day)| Row { target, day, cells: Default::default() }).collect();
        let sorted_days = |is_descending| -> Vec<_> {
            sorted(&rows, Sort { column: 0, is_descending }).into_iter().map(|row| row.day).collect()
        };
        assert_eq!(sorted_days(false), [Some(Day(1)), Some(Day(2)), Some(Day(3)), None]);
        assert_eq!(sorted_days(true), [Some(Day(3)), Some(Day(2)), Some(Day(1)), None]);
    }
}
