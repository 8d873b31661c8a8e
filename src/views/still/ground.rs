//! One ground for two pictures: the narrow map uses the wide one's outlines, moved and scaled, and so costs a page only its own words.

use crate::geo::Viewport;
use crate::number::fixed;
use crate::scene::{Content, Element, Parts};

/// A layer that both pictures draw alike but for size and place.
struct Shared {
    layer: &'static str,
    /// Its id on the map, and in the inset.
    ids: [&'static str; 2],
}

const SHARED: [Shared; 2] =
    [Shared { layer: "layer ground", ids: ["g", "ig"] }, Shared { layer: "layer flashpoints", ids: ["f", "if"] }];

/// What becomes of a shared layer, given its id and whether it is the inset's.
type Change<'c> = &'c dyn Fn(Parts, &'static str, bool) -> Element;

/// The picture with ids on the layers that it shares.
pub(super) fn lending(picture: Element) -> Element {
    changed(picture, false, &|layer, id, _| Element::from(layer).with("id", id))
}

/// The picture with the other's layers in place of its own, through one viewport on the map and another in the inset. Where there is none,
/// the two differ in more than size and place, and the layer stays.
pub(super) fn borrowing(picture: Element, map: Option<Viewport>, inset: Option<Viewport>) -> Element {
    changed(picture, false, &|layer, id, is_inset| match if is_inset { inset } else { map } {
        Some(viewport) => Element::new("use").with("href", ["#", id].concat()).with("transform", transform(viewport)),
        None => layer.into(),
    })
}

fn transform(Viewport { k, x, y }: Viewport) -> String {
    ["translate(", &fixed(x, 1), " ", &fixed(y, 1), ")scale(", &fixed(k, 4), ")"].concat()
}

fn changed(element: Element, is_inset: bool, change: Change) -> Element {
    let parts = element.into_parts();
    let class = parts.attributes.iter().find(|(name, _)| *name == "class").map_or("", |(_, value)| value);
    if let Some(Shared { ids: [map, inset], .. }) = SHARED.iter().find(|shared| shared.layer == class) {
        return change(parts, if is_inset { inset } else { map }, is_inset);
    }
    let is_inset = is_inset || class == "inset";
    let Parts { tag, key, attributes, content } = parts;
    let content = content.into_iter().map(|content| match content {
        Content::Element(child) => Content::Element(changed(child, is_inset, change)),
        text @ Content::Text(_) => text,
    });
    Parts { tag, key, attributes, content: content.collect() }.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture() -> Element {
        let ground = || Element::new("g").class("layer ground").child(Element::new("path"));
        Element::new("svg").child(ground()).child(Element::new("svg").class("inset").child(ground()))
    }

    fn inside(element: &Element, place: usize) -> &Element {
        match element.content.get(place) {
            Some(Content::Element(child)) => child,
            _ => element,
        }
    }

    #[test]
    fn both_grounds_are_lent_and_borrowed() {
        let lent = lending(picture());
        assert_eq!(inside(&lent, 0).attributes[1], ("id", "g".into()));
        assert_eq!(inside(inside(&lent, 1), 0).attributes[1], ("id", "ig".into()));
        let borrowed = borrowing(picture(), Some(Viewport { k: 0.5, x: 10.0, y: -4.25 }), None);
        let expected = Element::new("use").with("href", "#g").with("transform", "translate(10 -4.3)scale(.5)");
        assert_eq!(inside(&borrowed, 0), &expected);
        assert_eq!(inside(&borrowed, 1), inside(&picture(), 1), "without a viewport the layer stays");
    }
}
