//! Marks: the things of the picture.

use super::{Element, Hue, element::px};
use crate::dossier::holds;
use crate::geo::{Rect, ScreenPoint, text_width};
use crate::number::fixed;
use crate::state::Emphasis;

/// Font size of a name in the middle of its area, and the room round it.
pub(super) const WORDS_PX: f64 = 14.0;
const WORDS_GAP_PX: f64 = 2.0;

/// One thing of the picture: shapes that are drawn, named and pointed at together.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What it is and in which pattern: class names of the theme.
    pub class: &'static str,
    /// Its hue; `None` for ink.
    pub hue: Option<Hue>,
    /// How strongly it is drawn.
    pub emphasis: Emphasis,
    /// What it points at, as `KIND:ID`.
    pub target: Option<String>,
    /// Its accessible name; every mark with a target has one.
    pub name: String,
    /// Its shapes, the lowest first.
    pub shapes: Vec<Shape>,
}

impl Mark {
    /// A mark that is only drawn.
    pub fn new(class: &'static str, shapes: Vec<Shape>) -> Self {
        Self { class, hue: None, emphasis: Emphasis::Normal, target: None, name: String::new(), shapes }
    }

    /// The mark, pointing at a target with an accessible name.
    #[must_use]
    pub fn with_target(self, target: String, name: String, emphasis: Emphasis) -> Self {
        Self { target: Some(target), name, emphasis, ..self }
    }

    /// The mark in a hue.
    #[must_use]
    pub fn with_hue(self, hue: Option<Hue>) -> Self {
        Self { hue, ..self }
    }

    /// The room that the mark's first words take.
    pub(super) fn words_frame(&self) -> Option<Rect<ScreenPoint>> {
        let (at, text) = self.shapes.iter().find_map(|shape| match shape {
            Shape::Text { at, text, .. } => Some((at, text)),
            _ => None,
        })?;
        let half = text_width(text, WORDS_PX) / 2.0;
        let (min, max) = (ScreenPoint { x: at.x - half, y: at.y - WORDS_PX }, ScreenPoint { x: at.x + half, y: at.y });
        Some(Rect { min, max }.grown(WORDS_GAP_PX))
    }

    /// The accessible name, with the words that are seen in it: who speaks to the page says what they see (WCAG 2.5.3). It begins with the first
    /// of them and says none twice: "call, 30 Nov: Phone call, …", "Moscow, city: Lavrov".
    fn spoken_name(&self) -> String {
        let (mut is_first_said, mut unsaid) = (None, String::new());
        for shape in &self.shapes {
            if let Shape::Text { text, .. } = shape {
                let is_said = holds(&self.name, text);
                is_first_said = is_first_said.or(Some(is_said));
                if !is_said {
                    unsaid.push_str(if unsaid.is_empty() { "" } else { " " });
                    unsaid.push_str(text);
                }
            }
        }
        let (first, then) = if is_first_said == Some(true) { (&self.name, &unsaid) } else { (&unsaid, &self.name) };
        if unsaid.is_empty() { self.name.clone() } else { [first, ": ", then].concat() }
    }

    /// The word for a mark without a target, which needs none while nothing is selected.
    fn emphasis_word(&self) -> Option<&'static str> {
        (self.emphasis != Emphasis::Normal).then(|| self.emphasis.word())
    }

    /// The mark as a `g` element.
    pub(super) fn element(&self) -> Element {
        let hue = self.hue.map_or("", Hue::class);
        let group = Element::new("g").with("class", [self.class, hue].concat());
        let spoken = self.spoken_name();
        let group = match &self.target {
            Some(target) => group
                .with("data-target", target.clone())
                .with("data-emphasis", self.emphasis.word())
                .with("role", "button")
                .with("tabindex", "-1")
                .selecting(self.emphasis)
                .child(Element::new("title").with_text(spoken)),
            None => group.with("aria-hidden", "true").with_some("data-emphasis", self.emphasis_word()),
        };
        group.with_children(self.shapes.iter().map(Shape::element))
    }
}

/// A shape of a mark, in pixels of its layer.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A line or an area, as SVG path text.
    Path {
        /// Class names of the theme.
        class: &'static str,
        /// Path text.
        d: String,
    },
    /// A disc.
    Circle {
        /// Class names of the theme.
        class: &'static str,
        /// Middle.
        center: ScreenPoint,
        /// Radius in pixels.
        radius: f64,
    },
    /// A box.
    Rect {
        /// Class names of the theme.
        class: &'static str,
        /// Its corners.
        frame: Rect<ScreenPoint>,
    },
    /// Words.
    Text {
        /// Class names of the theme.
        class: &'static str,
        /// Where the baseline starts, ends or has its middle.
        at: ScreenPoint,
        /// Which of the three.
        align: Align,
        /// The words.
        text: String,
    },
    /// A small drawing about its middle.
    Symbol {
        /// Which one.
        symbol: Symbol,
        /// Middle.
        center: ScreenPoint,
        /// Half its width in pixels.
        radius: f64,
    },
}

/// Which end of the words stands at the point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// The first letter.
    Start,
    /// The middle.
    Middle,
    /// The last letter.
    End,
}

/// Small drawings, by path text on a field from −1 to 1 in tenths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// A rhombus: a contact.
    Diamond,
    /// A telephone receiver: a call.
    Phone,
    /// A table with two chairs: a meeting, visit or summit.
    Table,
    /// A sheet of paper: a memorandum.
    Paper,
    /// A ring of dots: a round of talks.
    Round,
}

impl Symbol {
    fn class(self) -> &'static str {
        if self == Self::Diamond { "diamond" } else { "icon" }
    }

    fn path(self) -> &'static str {
        match self {
            Self::Diamond => "M0-10 10 0 0 10-10 0z",
            Self::Phone => {
                "M-5.5-6.2c1-1 2.2-1 2.8 0l1.2 2c.5.9.2 1.6-.5 2.2l-.6.5c.6 1.5 2.2 3.1 3.7 3.7l.5-.6c.6-.7 1.3-1 2.2-.5l2 1.2c1 .6 1 1.8 0 2.8-1.2 1.2-2.7 1.5-4.3.9C-2 4.5-5 1.5-6.4-1.9c-.6-1.6-.3-3.1.9-4.3z"
            }
            Self::Table => "M-7-1H7V1H5V6H3V1H-3V6H-5V1H-7zM-5-6A1.6 1.6 0 1 1-4.9-6zM5-6A1.6 1.6 0 1 1 5.1-6z",
            Self::Paper => "M-5-7H2L5-4V7H-5zM-3-2H3M-3 1H3M-3 4H1",
            Self::Round => "M0-6.5A6.5 6.5 0 1 1-.1-6.5z",
        }
    }
}

impl Shape {
    fn element(&self) -> Element {
        match self {
            Self::Path { class, d } => Element::new("path").with("class", *class).with("d", d.clone()),
            Self::Circle { class, center, radius } => Element::new("circle")
                .with("class", *class)
                .with_px("cx", center.x)
                .with_px("cy", center.y)
                .with_px("r", *radius),
            Self::Rect { class, frame } => Element::new("rect")
                .with("class", *class)
                .with_px("x", frame.min.x)
                .with_px("y", frame.min.y)
                .with_px("width", frame.width())
                .with_px("height", frame.height()),
            Self::Text { class, at, align, text } => Element::new("text")
                .with("class", *class)
                .with_px("x", at.x)
                .with_px("y", at.y)
                .with_some("text-anchor", align.word())
                .with_text([" ", text].concat()),
            Self::Symbol { symbol, center, radius } => Element::new("path")
                .with("class", symbol.class())
                .with("d", symbol.path())
                .with("transform", placed(*center, *radius / 10.0)),
        }
    }
}

impl Align {
    fn word(self) -> Option<&'static str> {
        match self {
            Self::Start => None,
            Self::Middle => Some("middle"),
            Self::End => Some("end"),
        }
    }
}

fn placed(center: ScreenPoint, scale: f64) -> String {
    ["translate(", &px(center.x), " ", &px(center.y), ")scale(", &fixed(scale, 2), ")"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_what_is_seen_and_says_nothing_twice() {
        let spoken = |name: &str, seen: &[&str]| {
            let at = ScreenPoint { x: 0.0, y: 0.0 };
            let words = |text: &&str| Shape::Text { class: "", at, align: Align::Start, text: (*text).to_owned() };
            let mark = Mark::new("", seen.iter().map(words).collect());
            mark.with_target(String::new(), name.to_owned(), Emphasis::Normal).spoken_name()
        };
        assert_eq!(spoken("Moscow, city", &[]), "Moscow, city");
        assert_eq!(spoken("Moscow, city", &["Moscow"]), "Moscow, city");
        assert_eq!(spoken("Moscow, city", &["Moscow", "Lavrov"]), "Moscow, city: Lavrov");
        assert_eq!(spoken("Phone call, A and B", &["call, 30 Nov"]), "call, 30 Nov: Phone call, A and B");
        assert_eq!(spoken("Visit", &["A", "B"]), "A B: Visit");
    }
}
