//! The legend: every pattern and symbol of the pictures, drawn by the marks themselves.

use super::{Layer, Mark, Reading, Scene, Shape, Symbol};
use crate::geo::{Rect, ScreenPoint, Size};

const SIZE: Size = Size { width: 34.0, height: 16.0 };
const MIDDLE: ScreenPoint = ScreenPoint { x: 17.0, y: 8.0 };

/// One line of the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry {
    /// The sample.
    pub scene: Scene,
    /// What it means.
    pub text: &'static str,
}

/// The legend's lines, in reading order.
pub fn legend(reading: &Reading) -> Vec<LegendEntry> {
    let words = &reading.locale.messages;
    vec![
        entry("contact lead", line("arc"), words.legend_lead),
        entry("contact held", line("arc"), words.legend_held),
        entry("past", line("arc"), words.legend_past),
        entry("contact planned", line("arc"), words.legend_planned),
        entry("contact unclear", line("arc"), words.legend_unclear),
        entry("claim", line("accusation"), words.legend_accused),
        entry("about", line("about"), words.legend_about),
        entry("contact held", symbol(Symbol::Diamond), words.legend_contact),
        entry("contact held", inferred(), words.legend_inferred),
        entry("actor", vec![Shape::Circle { class: "dot", center: MIDDLE, radius: 5.0 }], words.legend_actor),
        entry(
            "actor accused",
            vec![Shape::Circle { class: "dot", center: MIDDLE, radius: 5.0 }],
            words.legend_only_accused,
        ),
        entry("flashpoint", block("area"), words.legend_flashpoint),
        entry("incident", block("bar"), words.legend_incident),
        entry("ground", vec![Shape::Path { class: "border disputed", d: LINE.to_owned() }], words.legend_disputed),
    ]
}

const LINE: &str = "M1 8H33";

fn line(class: &'static str) -> Vec<Shape> {
    vec![Shape::Path { class, d: LINE.to_owned() }]
}

fn symbol(symbol: Symbol) -> Vec<Shape> {
    vec![Shape::Symbol { symbol, center: MIDDLE, radius: 6.0 }]
}

fn inferred() -> Vec<Shape> {
    let ring = Shape::Circle { class: "inferred", center: MIDDLE, radius: 7.5 };
    vec![ring, Shape::Symbol { symbol: Symbol::Diamond, center: MIDDLE, radius: 4.5 }]
}

fn block(class: &'static str) -> Vec<Shape> {
    let frame = Rect { min: ScreenPoint { x: 5.0, y: 4.0 }, max: ScreenPoint { x: 29.0, y: 12.0 } };
    vec![Shape::Rect { class, frame }]
}

fn entry(class: &'static str, shapes: Vec<Shape>, text: &'static str) -> LegendEntry {
    let layers = vec![Layer::new("sample", vec![Mark::new(class, shapes)])];
    LegendEntry { scene: Scene { view: "legend", name: text.to_owned(), size: SIZE, layers, inset: None }, text }
}
