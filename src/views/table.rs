//! The table of all facts: the accessible twin of the pictures. Sorted by any column; selecting a row selects everywhere. Its sources are numbers in
//! the list below it, which on paper has their addresses.

use super::Desk;
use super::fact::{Fact, facts, heads_row};
use super::markup::{button, details, region, tag, told, words};
use super::sources::{every_source, publishers};
use crate::dossier::Day;
use crate::list::Listed;
use crate::locale::{Locale, Messages};
use crate::number::order_by;
use crate::scene::Element;
use crate::state::{Sort, State};

const COLUMNS: usize = 5;

/// The table.
pub fn table(desk: &Desk, slice: &State) -> Element {
    let text = desk.words();
    let heads = columns(text).into_iter().enumerate().map(|(column, name)| {
        let act = ["sort=", &column.to_string()].concat();
        Element::new("th")
            .with("scope", "col")
            .with("aria-sort", direction(slice.sort, column))
            .child(button("plain", act, name))
    });
    let facts = facts(desk);
    let rows: Vec<Row> = facts.iter().map(|fact| row(desk, fact)).listed();
    let body = Element::new("tbody")
        .with_children(sorted(&rows, slice.sort, desk.locale).into_iter().map(|row| row.element(desk)));
    let table = Element::new("table")
        .child(words("caption", "visually-hidden", text.view_table))
        .child(Element::new("thead").child(Element::new("tr").with_children(heads)))
        .child(body);
    // Its buttons are in reach of the keyboard, and with them all of it: what scrolls needs no stop of its own.
    let scroller = tag("div", "scroller").child(table);
    // Where the first link of a page leads.
    region("pane facts", "table", text.view_table)
        .with("id", "facts")
        .child(details("", words("h2", "section", text.view_table), false).child(scroller))
        .child(details("", words("h2", "section", text.sources), false).child(every_source(desk)))
}

/// The names of the columns.
pub(super) fn columns(text: &Messages) -> [&'static str; COLUMNS] {
    [text.when, text.kind, text.participants, text.what, text.who_says_so]
}

fn direction(sort: Sort, column: usize) -> &'static str {
    match sort {
        sort if sort.column != column => "none",
        Sort { is_descending: true, .. } => "descending",
        _ => "ascending",
    }
}

/// One fact, when it begins, and the words of its columns that it is sorted by.
struct Row<'a> {
    fact: &'a Fact<'a>,
    day: Option<Day>,
    cells: [String; COLUMNS],
}

impl Row<'_> {
    fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    fn element(&self, desk: &Desk) -> Element {
        let target = self.fact.target;
        let key = desk.key(target);
        let row = Element::new("tr")
            .with_key(key.clone())
            .with("data-target", key)
            .with("data-emphasis", desk.emphasis(target));
        let [when, kind, who, ..] = &self.cells;
        let what =
            told(desk, ("button", "pointer"), self.fact.what).with("type", "button").selecting(desk.outlook.of(target));
        row.child(words("td", "when", when.as_str()))
            .child(words("td", "", kind.as_str()))
            .child(heads_row(who))
            .child(self.fact.cell(desk, what))
            .child(publishers(desk, "td", &self.fact.sources()))
    }
}

fn row<'a>(desk: &Desk, fact: &'a Fact<'a>) -> Row<'a> {
    let names = desk.names();
    let who_says_so: Vec<&str> = fact.citations.iter().map(|citation| names.publisher(citation.source)).listed();
    let what = names.text(fact.what).to_owned();
    let cells = [fact.when(desk), fact.kind.to_owned(), fact.who.clone(), what, who_says_so.concat()];
    Row { fact, day: fact.date.map(|date| date.first), cells }
}

fn sorted<'a>(rows: &'a [Row<'a>], sort: Sort, locale: &Locale) -> Vec<&'a Row<'a>> {
    // Once a row, not once a comparison.
    let keys: Vec<String> = rows.iter().map(|row| locale.sort_key(row.cell(sort.column))).listed();
    let order = order_by(rows.len(), &|a, b| {
        let (low, high) = if sort.is_descending { (b, a) } else { (a, b) };
        match sort.column {
            // Facts without a day come last both ways.
            0 => (rows[a].day.is_none(), rows[low].day).cmp(&(rows[b].day.is_none(), rows[high].day)),
            _ => keys[low].cmp(&keys[high]),
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
        let facts = facts(&desk);
        let rows: Vec<_> =
            facts.iter().zip(days).map(|(fact, day)| Row { fact, day, cells: Default::default() }).collect();
        let sorted_days = |is_descending| -> Vec<_> {
            sorted(&rows, Sort { column: 0, is_descending }, desk.locale).into_iter().map(|row| row.day).collect()
        };
        assert_eq!(sorted_days(false), [Some(Day(1)), Some(Day(2)), Some(Day(3)), None]);
        assert_eq!(sorted_days(true), [Some(Day(3)), Some(Day(2)), Some(Day(1)), None]);
    }

    #[test]
    fn names_go_by_the_alphabet_both_ways_and_equal_ones_keep_their_order() {
        let desk = desk();
        let facts = facts(&desk);
        let row = |(fact, (name, day)): (_, (&str, i32))| {
            let cells = std::array::from_fn(|column| if column == 2 { name.to_owned() } else { String::new() });
            Row { fact, day: Some(Day(day)), cells }
        };
        let names = [("Idlib", 1), ("aleppo", 2), ("«Doha»", 3), ("Aleppo", 4)];
        let rows: Vec<_> = facts.iter().zip(names).map(row).collect();
        let sorted_days = |is_descending| -> Vec<_> {
            let sorted = sorted(&rows, Sort { column: 2, is_descending }, desk.locale);
            sorted.into_iter().filter_map(|row| row.day).map(|Day(day)| day).collect()
        };
        assert_eq!(sorted_days(false), [3, 2, 4, 1]);
        assert_eq!(sorted_days(true), [1, 2, 4, 3]);
    }
}
