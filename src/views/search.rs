//! Search: a field and the records it finds.

use super::Desk;
use super::markup::{pointer, tag, words};
use crate::scene::Element;
use crate::state::{State, search as find};

/// No more than these are listed; the count tells of all.
const MOST_RESULTS: usize = 12;

/// The field and what it finds.
pub fn search(desk: &Desk, slice: &State) -> Element {
    let text = desk.words();
    let hits = find(desk.dossier(), desk.locale.tag, &slice.query);
    let is_asking = !slice.query.trim().is_empty();
    let field = Element::new("input")
        .with("type", "search")
        .with("data-field", "search")
        .with("aria-label", text.search)
        .with("placeholder", text.search_hint)
        .with("value", slice.query.clone());
    let found =
        hits.iter().take(MOST_RESULTS).map(|hit| Element::new("li").child(pointer(desk, hit.target, &hit.label)));
    let results = tag("ul", "results")
        .flag("hidden", !is_asking)
        .with_children(found)
        .child(words("li", "empty", text.no_results).flag("hidden", !hits.is_empty()));
    tag("div", "search").with("role", "search").child(field).child(results)
}

/// How many there are, for a reader who does not see the list; nothing for no question.
pub fn found(desk: &Desk, query: &str) -> String {
    if query.trim().is_empty() {
        return String::new();
    }
    desk.locale.count(desk.words().count_results, find(desk.dossier(), desk.locale.tag, query).len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::figure::desk;

    #[test]
    fn all_hits_are_counted_and_some_are_listed() {
        let desk = desk();
        let query = "a".to_owned();
        let all = find(desk.dossier(), desk.locale.tag, &query).len();
        assert!(all > MOST_RESULTS, "the figure needs more than {MOST_RESULTS} hits");
        assert_eq!((found(&desk, &query), found(&desk, " ")), (format!("{all} results"), String::new()));
        let drawn = format!("{:?}", search(&desk, &State { query, ..State::default() }));
        assert_eq!(drawn.matches("\"pointer\"").count(), MOST_RESULTS, "{drawn}");
    }
}
