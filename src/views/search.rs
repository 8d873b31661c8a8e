//! Search: a field and the records it finds.

use super::Desk;
use super::markup::{pointer, tag, words};
use crate::locale::fill;
use crate::scene::Element;
use crate::state::State;

/// No more than these are listed; the count tells of all.
const MOST_RESULTS: usize = 12;

/// The field and what it finds.
pub fn search(desk: &Desk, slice: &State) -> Element {
    let text = desk.words();
    let hits = desk.names().search(&slice.query);
    let is_asking = !slice.query.trim().is_empty();
    let field = Element::new("input")
        .with("type", "search")
        .with("data-field", "search")
        .with("aria-label", text.search)
        .with("placeholder", text.search_hint)
        .with("value", slice.query.clone());
    let found =
        hits.iter().take(MOST_RESULTS).map(|hit| Element::new("li").child(pointer(desk, hit.target, &hit.name)));
    let more = hits.len().saturating_sub(MOST_RESULTS);
    let remark = if hits.is_empty() {
        text.no_results.to_owned()
    } else {
        fill(text.more_results, &[&desk.locale.integer(more)])
    };
    let results = tag("ul", "results")
        .flag("hidden", !is_asking)
        .with_children(found)
        .child(words("li", "empty", remark).flag("hidden", !hits.is_empty() && more == 0));
    tag("div", "search").with("role", "search").child(field).child(results)
}

/// How many there are, for a reader who does not see the list; nothing for no question.
pub fn found(desk: &Desk, query: &str) -> String {
    if query.trim().is_empty() {
        return String::new();
    }
    desk.locale.count(desk.words().count_results, desk.names().search(query).len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::figure::desk;

    #[test]
    fn all_hits_are_counted_and_some_are_listed() {
        let desk = desk();
        let query = "a".to_owned();
        let all = desk.names().search(&query).len();
        assert!(all > MOST_RESULTS, "the figure needs more than {MOST_RESULTS} hits");
        assert_eq!((found(&desk, &query), found(&desk, " ")), (format!("{all} results"), String::new()));
        let drawn = format!("{:?}", search(&desk, &State { query, ..State::default() }));
        assert_eq!(drawn.matches("\"pointer\"").count(), MOST_RESULTS, "{drawn}");
        assert!(drawn.contains(&format!("and {} more", all - MOST_RESULTS)), "{drawn}");
    }

    #[test]
    fn a_record_is_found_by_all_that_its_name_says_and_by_its_text() {
        let desk = desk();
        let keys = |query: &str| -> Vec<String> {
            desk.names().search(query).iter().map(|hit| hit.target.key(desk.dossier())).collect()
        };
        for query in ["fidan", "FIDAN", "hakan fidan", "Fidan Hakan"] {
            assert_eq!(keys(query).first().map(String::as_str), Some("actor:fidan"), "{query}");
        }
        assert_eq!(keys("turkiye"), keys("TÜRKİYE"));
        assert_eq!((keys("zzzz"), keys("  ")), (vec![], vec![]));
        for (query, key) in [
            ("phone lavrov", "contact:call-lavrov-fidan"),
            ("30 november 2024 call", "contact:call-lavrov-araghchi"),
            ("Turkey", "actor:turkiye"),
            ("flashpoint", "place:idlib"),
        ] {
            assert!(keys(query).iter().any(|found| found == key), "{query}: {:?}", keys(query));
        }
        assert_eq!(keys("iran").first().map(String::as_str), Some("actor:iran"), "whose name begins so stands first");
    }
}
