//! The sink that puts elements on screen: they become nodes of the page, one for one.

use yew::prelude::*;
use yew::virtual_dom::{VTag, VText};

use crate::scene::{Content, Element};

/// The nodes of an element and everything in it.
pub fn picture(element: &Element) -> Html {
    let mut tag = VTag::new(element.tag);
    for (name, value) in &element.attributes {
        // A field keeps its own value once a reader has typed; only the property reaches it.
        if *name == "value" {
            tag.set_value(value.clone());
        } else {
            tag.add_attribute(name, value.clone());
        }
    }
    if let Some(key) = &element.key {
        tag.key = Some(key.as_str().into());
    }
    for content in &element.content {
        tag.add_child(match content {
            Content::Element(child) => picture(child),
            Content::Text(text) => VText::new(text.clone()).into(),
        });
    }
    tag.into()
}
