//! The page's own HTML with the dossier's words in it.

use demarche::export::escaped;

use crate::Outcome;

/// The page with what stands between `start` and the next `end` replaced by `content`.
pub(crate) fn between(page: &str, (start, end): (&str, &str), content: &str) -> Outcome<String> {
    let place = page.find(start).and_then(|at| Some((at + start.len(), page.get(at + start.len()..)?.find(end)?)));
    let (from, length) = place.ok_or_else(|| format!("the page has no `{start}` with a `{end}` after it."))?;
    let (before, rest) = page.split_at(from);
    Ok([before, content, rest.get(length..).unwrap_or_default()].concat())
}

/// The page with its title and description.
pub(crate) fn titled(page: &str, title: &str, description: &str) -> Outcome<String> {
    let page = between(page, ("<title>", "</title>"), &escaped(title))?;
    between(&page, ("<meta name=\"description\" content=\"", "\""), &escaped(description))
}

/// All tags that begin with `start`, such as `<link rel="stylesheet"`.
pub(crate) fn tags(page: &str, start: &str) -> String {
    page.match_indices(start).filter_map(|(at, _)| page.get(at..)?.split_inclusive('>').next()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_between_is_replaced() {
        assert_eq!(between("a<b>old</b>c</b>", ("<b>", "</b>"), "new"), Ok("a<b>new</b>c</b>".to_owned()));
        assert!(between("a<b>old", ("<b>", "</b>"), "new").unwrap_err().contains("`<b>`"));
    }

    #[test]
    fn titles_are_text() {
        let page = "<title>x</title><meta name=\"description\" content=\"y\">";
        let expected = "<title>A &amp; B</title><meta name=\"description\" content=\"&quot;C&quot;\">";
        assert_eq!(titled(page, "A & B", "\"C\""), Ok(expected.to_owned()));
    }

    #[test]
    fn tags_are_found_by_their_beginning() {
        let page = "<a><link rel=\"x\" href=\"y\"><b><link rel=\"x\">";
        assert_eq!(tags(page, "<link rel=\"x\""), "<link rel=\"x\" href=\"y\"><link rel=\"x\">");
        assert_eq!(tags(page, "<i"), "");
    }
}
