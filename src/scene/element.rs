//! What a sink draws: a tree of SVG elements, the one place where marks become markup.

use std::borrow::Cow;

use crate::number::fixed;

/// An element with its attributes and content.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// SVG tag.
    pub tag: &'static str,
    /// Identity among its siblings, for sinks that update in place.
    pub key: Option<String>,
    /// Attributes in order.
    pub attributes: Vec<(&'static str, Cow<'static, str>)>,
    /// What is inside.
    pub content: Vec<Content>,
}

/// What stands inside an element.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Another element.
    Element(Element),
    /// Text.
    Text(String),
}

impl Element {
    /// An empty element.
    pub fn new(tag: &'static str) -> Self {
        Self {
            tag,
            key: None,
            attributes: Vec::new(),
            content: Vec::new(),
        }
    }

    /// The element with an attribute.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// The element in a class of the theme.
    #[must_use]
    pub fn class(self, class: &'static str) -> Self {
        self.with("class", class)
    }

    /// The element with an attribute that has no value, such as `hidden`, if `is_set`.
    #[must_use]
    pub fn flag(self, name: &'static str, is_set: bool) -> Self {
        if is_set { self.with(name, "") } else { self }
    }

    /// The element with a child.
    #[must_use]
    pub fn child(mut self, child: Element) -> Self {
        self.content.push(Content::Element(child));
        self
    }

    /// The element with an attribute, if there is a value for it.
    #[must_use]
    pub fn with_some(
        self,
        name: &'static str,
        value: Option<impl Into<Cow<'static, str>>>,
    ) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// The element with a length or coordinate in pixels.
    #[must_use]
    pub fn with_px(self, name: &'static str, value: f64) -> Self {
        self.with(name, px(value))
    }

    /// The element with children.
    #[must_use]
    pub fn with_children(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        self.content
            .extend(children.into_iter().map(Content::Element));
        self
    }

    /// The element with text inside.
    #[must_use]
    pub fn with_text(mut self, text: impl Into<String>) -> Self {
        self.content.push(Content::Text(text.into()));
        self
    }

    /// The element with an identity among its siblings.
    #[must_use]
    pub fn with_key(self, key: String) -> Self {
        Self {
            key: Some(key),
            ..self
        }
    }
}

/// A number of pixels to one decimal. Rounded here, so that the same picture has the same text on every machine.
pub fn px(value: f64) -> String {
    fixed(value, 1)
}
