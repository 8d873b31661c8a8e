//! One ground for two pictures: the narrow map uses the wide one's outlines, moved and scaled, and so costs a page only its own words.

use crate::geo::Viewport;
use crate::number::fixed;
use crate::scene::{Content, Element, Parts};

const LAYER: &str = "layer ground";
const ID: &str = "ground";

/// The picture whose ground has an id, for [`with_ground_of_the_wide_one`].
pub(super) fn with_named_ground(picture: Element) -> Element {
    changed(picture, &|layer| Element::from(layer).with("id", ID))
}

/// The picture with the named ground in place of its own, seen through `viewport`.
pub(super) fn with_ground_of_the_wide_one(picture: Element, viewport: Viewport) -> Element {
    let Viewport { k, x, y } = viewport;
    let transform = ["translate(", &fixed(x, 1), " ", &fixed(y, 1), ")scale(", &fixed(k, 4), ")"].concat();
    changed(picture, &move |_| Element::new("use").with("href", "#ground").with("transform", transform.clone()))
}

/// Changes the ground of the map itself; the inset, a picture of its own, keeps its ground.
fn changed(element: Element, change: &dyn Fn(Parts) -> Element) -> Element {
    let parts = element.into_parts();
    if parts.attributes.iter().any(|(name, value)| *name == "class" && value == LAYER) {
        return change(parts);
    }
    if parts.attributes.iter().any(|(name, value)| *name == "class" && value == "inset") {
        return parts.into();
    }
    let Parts { tag, key, attributes, content } = parts;
    let content = content.into_iter().map(|content| match content {
        Content::Element(child) => Content::Element(changed(child, change)),
        text @ Content::Text(_) => text,
    });
    Parts { tag, key, attributes, content: content.collect() }.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture() -> Element {
        let ground = || Element::new("g").class(LAYER).child(Element::new("path"));
        Element::new("svg").child(ground()).child(Element::new("svg").class("inset").child(ground()))
    }

    #[test]
    fn only_the_maps_own_ground_is_shared() {
        let named = with_named_ground(picture());
        assert!(matches!(&named.content[0], Content::Element(ground) if ground.attributes[1] == ("id", ID.into())));
        assert_eq!(named.content[1], picture().content[1]);
        let using = with_ground_of_the_wide_one(picture(), Viewport { k: 0.5, x: 10.0, y: -4.25 });
        let expected = Element::new("use").with("href", "#ground").with("transform", "translate(10 -4.3)scale(.5)");
        assert_eq!(using.content[0], Content::Element(expected));
        assert_eq!(using.content[1], picture().content[1]);
    }
}
