//! What a sink draws: a tree of SVG elements, the one place where marks become markup.

use std::borrow::Cow;
use std::ops::Deref;

use crate::number::fixed;
use crate::state::Emphasis;

/// The id of the words that describe what does not stand out; the widget stands in a document or a shadow tree of its own.
pub const NOT_STANDING_OUT: &str = "demarche-dim";

/// An element, built step by step. Boxed, so that each step hands on a pointer: the views are made of little else.
#[derive(Clone, Debug, PartialEq)]
pub struct Element(Box<Parts>);

/// What an element is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// Tag, of SVG or HTML.
    pub tag: &'static str,
    /// Identity among its siblings, for sinks that update in place.
    pub key: Option<String>,
    /// Attributes in order.
    pub attributes: Vec<(&'static str, Cow<'static, str>)>,
    /// What is inside.
    pub content: Vec<Content>,
}

impl Deref for Element {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// What stands inside an element.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Another element.
    Element(Element),
    /// Text.
    Text(String),
}

impl From<Parts> for Element {
    fn from(parts: Parts) -> Self {
        Self(Box::new(parts))
    }
}

impl Element {
    /// What the element is made of, to be changed and put together again.
    pub fn into_parts(self) -> Parts {
        *self.0
    }

    /// An empty element.
    pub fn new(tag: &'static str) -> Self {
        Self(Box::new(Parts { tag, key: None, attributes: Vec::new(), content: Vec::new() }))
    }

    /// The element with an attribute.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.add_attribute(name, value.into());
        self
    }

    #[inline(never)]
    fn add_attribute(&mut self, name: &'static str, value: Cow<'static, str>) {
        self.0.attributes.push((name, value));
    }

    #[inline(never)]
    fn add(&mut self, content: Content) {
        self.0.content.push(content);
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
        self.add(Content::Element(child));
        self
    }

    /// The element with an attribute, if there is a value for it.
    #[must_use]
    pub fn with_some(self, name: &'static str, value: Option<impl Into<Cow<'static, str>>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// The element as a button that selects: whether it is what is selected, and where it does not stand out, what says so without a colour.
    #[must_use]
    pub fn selecting(self, emphasis: Emphasis) -> Self {
        self.with("aria-pressed", if emphasis == Emphasis::Selected { "true" } else { "false" })
            .with_some("aria-describedby", (emphasis == Emphasis::Dimmed).then_some(NOT_STANDING_OUT))
    }

    /// The element with a length or coordinate in pixels.
    #[must_use]
    pub fn with_px(self, name: &'static str, value: f64) -> Self {
        self.with(name, px(value))
    }

    /// The element with children.
    #[must_use]
    pub fn with_children(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        children.into_iter().for_each(|child| self.add(Content::Element(child)));
        self
    }

    /// The element with text inside.
    #[must_use]
    pub fn with_text(mut self, text: impl Into<String>) -> Self {
        self.add(Content::Text(text.into()));
        self
    }

    /// The element with an identity among its siblings.
    #[must_use]
    pub fn with_key(mut self, key: String) -> Self {
        self.0.key = Some(key);
        self
    }
}

/// A number of pixels to one decimal. Rounded here, so that the same picture has the same text on every machine.
pub fn px(value: f64) -> String {
    fixed(value, 1)
}
