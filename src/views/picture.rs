//! The sink that puts a scene on screen: elements become nodes of the page, one for one.

use yew::prelude::*;
use yew::virtual_dom::{VTag, VText};

use crate::scene::{Content, Element};

/// The nodes of an element and everything in it.
pub fn picture(element: &Element) -> Html {
    let mut tag = VTag::new(element.tag);
    for (name, value) in &element.attributes {
        tag.add_attribute(name, value.clone());
    }
    if let Some(key) = &element.key {
        tag.key = Some(key.as_str().into());
    }
    tag.add_children(element.content.iter().map(|content| match content {
        Content::Element(child) => picture(child),
        Content::Text(text) => VText::new(text.clone()).into(),
    }));
    tag.into()
}
