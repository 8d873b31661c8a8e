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

/// The page with `up` before every address of a file beside it, for a page in a folder below. Links lead from there already.
pub(crate) fn retargeted(page: &str, up: &str) -> String {
    let mut pieces = page.split('<');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let name = if piece.starts_with("link ") { "href=\"" } else { "src=\"" };
        let is_near = |address: &str| !address.contains(':') && !address.starts_with(['#', '/', '"']);
        text.push('<');
        match piece.split_once(name) {
            Some((before, address))
                if !piece.starts_with("a ") && is_near(address.split('"').next().unwrap_or_default()) =>
            {
                text.extend([before, name, up, address.trim_start_matches("./")]);
            }
            _ => text.push_str(piece),
        }
    }
    text
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
