//! Who says so: the sources of a record, as links that lead away safely.

use super::Desk;
use super::help::NEW_TAB;
use super::markup::{spoken, tag, told, words};
use crate::dossier::{Citation, Ref, Source, Text};
use crate::list::{Grow, Listed};
use crate::locale::fill;
use crate::scene::Element;

/// The sources of a record, each with the place in it and its words.
pub fn sources(desk: &Desk, citations: &[Citation]) -> Element {
    let list = citations.iter().map(|citation| source(desk, citation));
    tag("div", "sources")
        .flag("hidden", citations.is_empty())
        .child(words("h3", "", desk.words().who_says_so))
        .child(Element::new("ul").with_children(list))
}

/// The publishers of sources in their order, each once with the numbers of its pages in [`every_source`]: "Anadolu Agency [4], IRNA [7, 12]".
pub fn publishers(desk: &Desk, name: &'static str, sources: &[Ref<Source>]) -> Element {
    let mut publishers: Vec<(&Text, String)> = Vec::new();
    for (place, source) in sources.iter().enumerate() {
        let (publisher, number) = (&desk.dossier().sources[*source].publisher, number(desk, *source));
        let is_again = sources.iter().take(place).any(|other| other == source);
        match publishers.iter_mut().find(|(other, _)| *other == publisher) {
            _ if is_again => {}
            Some((_, numbers)) => *numbers = [numbers, desk.locale.lists.comma, &number].concat(),
            None => publishers.push((publisher, number)),
        }
    }
    let mut list = Element::new(name);
    for (index, (publisher, numbers)) in publishers.into_iter().enumerate() {
        list = if index > 0 { list.with_text(desk.locale.lists.comma) } else { list };
        list = list.child(told(desk, ("span", ""), publisher)).with_text(["\u{a0}[", &numbers, "]"].concat());
    }
    list
}

/// The number of a source in the list of all.
pub fn number(desk: &Desk, source: Ref<Source>) -> String {
    desk.locale.integer(source.index() + 1)
}

/// All sources, in the order of their numbers.
pub fn every_source(desk: &Desk) -> Element {
    let whole = |source| Citation { source, at: None, wording: None };
    Element::new("ol").with_children(desk.dossier().sources.refs().map(|at| source(desk, &whole(at))))
}

fn source(desk: &Desk, citation: &Citation) -> Element {
    let text = desk.words();
    let source = &desk.dossier().sources[citation.source];
    let title = |name| told(desk, (name, ""), &source.title);
    let link = match &source.url {
        Some(url) => title("a")
            .with("href", url.clone())
            .with("target", "_blank")
            .with("aria-describedby", NEW_TAB)
            .with("rel", "noopener noreferrer nofollow")
            .with("hreflang", source.language.clone()),
        None => title("span"),
    };
    let mut facts: Vec<String> = citation.at.iter().map(|at| desk.names().text(at).to_owned()).listed();
    facts.add_all(source.published.as_ref().map(|when| fill(text.published, &[&desk.locale.when(when)])));
    facts.push(text.read(source.read).to_owned());
    let quote =
        citation.wording.iter().map(|wording| spoken(desk, words("q", "", wording.text.as_str()), &wording.language));
    Element::new("li")
        .child(told(desk, ("b", ""), &source.publisher))
        .with_text(": ")
        .child(link)
        .with_text(if citation.wording.is_some() { " " } else { "" })
        .with_children(quote)
        .child(words("small", "", facts.join(" · ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::html;
    use crate::views::figure::desk;

    #[test]
    fn a_publisher_is_named_once_wherever_it_comes_again() {
        let desk = desk();
        let sources: Vec<_> = desk.dossier().sources.refs().collect();
        let shown = html(&publishers(&desk, "td", &[sources[0], sources[2], sources[1]]));
        let expected = "<td><span>Al Mayadeen English</span>\u{a0}[1, 2], <span>alahednews.com.lb</span>\u{a0}[3]</td>";
        assert_eq!(shown, expected, "the first two are of one publisher");
    }

    #[test]
    fn a_number_is_the_place_in_the_list() {
        let desk = desk();
        let shown = html(&publishers(&desk, "td", &[desk.dossier().sources.refs().nth(2).unwrap(); 2]));
        assert_eq!(
            shown, "<td><span>alahednews.com.lb</span>\u{a0}[3]</td>",
            "a page that is cited twice is noted once"
        );
        let crate::scene::Parts { tag, content, .. } = every_source(&desk).into_parts();
        assert_eq!((tag, content.len()), ("ol", desk.dossier().sources.len()));
        let html = html(&every_source(&desk));
        let third = html.split("<li>").nth(3).unwrap();
        assert!(third.starts_with("<b>alahednews.com.lb</b>: <a href=\"https://"), "{third}");
    }
}
