//! The legend: every pattern and symbol of the pictures, drawn by the marks themselves, and the lines and signs of the claims.

use super::{Align, Layer, Mark, Reading, Scene, Shape, Symbol};
use crate::dossier::Channel;
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
        entry("contact lead", badge(Symbol::Phone), words.channel_short(Channel::Call)),
        entry("contact lead", badge(Symbol::Table), words.legend_table),
        entry("contact lead", badge(Symbol::Round), words.channel_short(Channel::Round)),
        entry("contact lead", badge(Symbol::Paper), words.channel_short(Channel::Memorandum)),
        entry("contact held", inferred(), words.legend_inferred),
        entry("contact held", spread(), words.legend_span),
        entry("actor", vec![Shape::Circle { class: "dot", center: MIDDLE, radius: 5.0 }], words.legend_actor),
        entry(
            "actor accused",
            vec![Shape::Circle { class: "dot", center: MIDDLE, radius: 5.0 }],
            words.legend_only_accused,
        ),
        entry("flashpoint", block("area"), words.legend_flashpoint),
        entry("incident", block("bar"), words.legend_incident),
        entry("incident", block("halo"), words.legend_halo),
        entry("ground", vec![Shape::Path { class: "border disputed", d: LINE.to_owned() }], words.legend_disputed),
        entry("voice outlet", voice("M1 6.5H19M1 9.5H19", "¶"), words.legend_outlet),
        entry("voice attributed", voice("M1 8H19", "“"), words.legend_attributed),
        entry("voice contradicted", voice("M1 8H19", "≠"), words.legend_contradicted),
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

fn badge(symbol: Symbol) -> Vec<Shape> {
    let disc = Shape::Circle { class: "badge", center: MIDDLE, radius: 7.0 };
    vec![disc, Shape::Symbol { symbol, center: MIDDLE, radius: 5.5 }]
}

fn spread() -> Vec<Shape> {
    let frame = Rect { min: ScreenPoint { x: 1.0, y: 6.0 }, max: ScreenPoint { x: 33.0, y: 10.0 } };
    vec![Shape::Rect { class: "span", frame }, Shape::Symbol { symbol: Symbol::Diamond, center: MIDDLE, radius: 4.5 }]
}

/// The line beside a claim, and its sign.
fn voice(d: &str, sign: &str) -> Vec<Shape> {
    let at = ScreenPoint { x: 27.0, y: 12.0 };
    let sign = Shape::Text { class: "sign", at, align: Align::Middle, text: sign.to_owned() };
    vec![Shape::Path { class: "line", d: d.to_owned() }, sign]
}

fn block(class: &'static str) -> Vec<Shape> {
    let frame = Rect { min: ScreenPoint { x: 5.0, y: 4.0 }, max: ScreenPoint { x: 29.0, y: 12.0 } };
    vec![Shape::Rect { class, frame }]
}

fn entry(class: &'static str, shapes: Vec<Shape>, text: &'static str) -> LegendEntry {
    let layers = vec![Layer::new("sample", vec![Mark::new(class, shapes)])];
    LegendEntry { scene: Scene { view: "legend", name: text.to_owned(), size: SIZE, layers, inset: None }, text }
}
