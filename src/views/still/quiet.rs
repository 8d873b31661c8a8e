//! A picture that nobody can press: the same elements without what only a live one needs.

use crate::number;
use crate::scene::{Content, Element, Parts};

/// What a live picture says about pressing, selecting and walking through it.
const LIVE_ATTRIBUTES: [&str; 9] = [
    "data-target",
    "data-emphasis",
    "data-view",
    "tabindex",
    "role",
    "aria-pressed",
    "aria-describedby",
    "aria-label",
    "aria-hidden",
];

/// Where a shape or a word stands: whole pixels are as good where nothing moves, and half the letters.
const PLACES: [&str; 4] = ["x", "y", "cx", "cy"];

/// The picture as one image with a name, described by the page's summary. Its parts need no names of their own: the table below says the same in words.
pub(super) fn quiet(picture: Element, class: &'static str, name: &str) -> Element {
    let mut parts = bare(picture).into_parts();
    parts.attributes.retain(|(name, _)| *name != "class");
    Element::from(parts)
        .class(class)
        .with("role", "img")
        .with("aria-label", name.to_owned())
        .with("aria-describedby", super::SUMMARY)
}

/// The element and all in it without live attributes, accessible titles and the wider lines that catch a pointer.
fn bare(element: Element) -> Element {
    let Parts { tag, key, mut attributes, content } = element.into_parts();
    attributes.retain(|(name, _)| !LIVE_ATTRIBUTES.contains(name));
    for (name, value) in &mut attributes {
        if PLACES.contains(name)
            && let Some(place) = number::parse(value)
        {
            *value = number::fixed(place, 0).into();
        }
    }
    let kept = content.into_iter().filter_map(|content| match content {
        Content::Element(child) if is_live_only(&child) => None,
        Content::Element(child) => Some(Content::Element(bare(child))),
        Content::Text(text) => Some(Content::Text(text.trim_start().to_owned())),
    });
    Parts { tag, key, attributes, content: kept.collect() }.into()
}

fn is_live_only(element: &Element) -> bool {
    element.tag == "title" || element.attributes.iter().any(|(name, value)| *name == "class" && value == "hit")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_stays_and_what_is_pressed_goes() {
        let mark = Element::new("g")
            .class("place")
            .with("data-target", "place:x")
            .with("role", "button")
            .child(Element::new("title").with_text("X"))
            .child(Element::new("circle").class("hit"))
            .child(Element::new("circle").class("dot"))
            .child(Element::new("text").with_text(" X"));
        let picture = Element::new("svg").class("picture").with("tabindex", "0").child(mark);
        let drawn = Element::new("g")
            .class("place")
            .child(Element::new("circle").class("dot"))
            .child(Element::new("text").with_text("X"));
        let expected = Element::new("svg")
            .class("picture wide")
            .with("role", "img")
            .with("aria-label", "Map")
            .with("aria-describedby", "s")
            .child(drawn);
        assert_eq!(quiet(picture, "picture wide", "Map"), expected);
    }
}
