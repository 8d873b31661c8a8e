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

/// The publishers of sources in their order, each once: "Anadolu Agency, IRNA".
pub fn publishers(desk: &Desk, name: &'static str, sources: &[Ref<Source>]) -> Element {
    let mut publishers: Vec<&Text> = Vec::new();
    for source in sources {
        let publisher = &desk.dossier().sources[*source].publisher;
        if !publishers.contains(&publisher) {
            publishers.push(publisher);
        }
    }
    let mut list = Element::new(name);
    for (index, publisher) in publishers.into_iter().enumerate() {
        list = if index > 0 { list.with_text(", ") } else { list };
        list = list.child(told(desk, ("span", ""), publisher));
    }
    list
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
        let expected = "<td><span>Al Mayadeen English</span>, <span>alahednews.com.lb</span></td>";
        assert_eq!(shown, expected, "the first two are of one publisher");
    }
}
