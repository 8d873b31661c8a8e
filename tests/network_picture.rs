//! The network of the bundled dossier, at the widths it is drawn at: no words cover other words, and nothing leaves the picture.

use demarche::{
    dossier::{Dossier, ingest::ingest},
    geo::{Rect, ScreenPoint, text_width},
    locale::{EN, Locale, locales},
    scene::{
        Align, Hues, Mark, NetworkBase, NetworkPlan, Reading, Scene, Shape, network_plans, network_scene, network_size,
    },
    state::{Links, Outlook, State},
};

const WIDTHS: [f64; 12] = [296.0, 336.0, 366.0, 420.0, 430.0, 439.0, 448.0, 466.0, 560.0, 600.0, 700.0, 860.0];

const DOSSIER: &str = include_str!("../static/dossiers/aleppo-idlib-2024.json");

/// The box that words take up, by the same estimate that labels are placed with.
fn frame(shape: &Shape) -> Option<(Rect<ScreenPoint>, &str)> {
    let Shape::Text { class, at, align, text } = shape else { return None };
    let font = if *class == "name" { 13.0 } else { 12.0 };
    let width = text_width(text, font);
    let left = match align {
        Align::Start => at.x,
        Align::Middle => at.x - width / 2.0,
        Align::End => at.x - width,
    };
    let min = ScreenPoint { x: left, y: at.y - font * 0.8 };
    Some((Rect { min, max: ScreenPoint { x: left + width, y: at.y + font * 0.2 } }, text))
}

fn network(dossier: &Dossier, locale: &'static Locale, plans: &[NetworkPlan], width: f64) -> Scene {
    let outlook = Outlook::derive(dossier, &Links::of(dossier), &State::default());
    let hues = Hues::of(dossier);
    let reading = Reading { dossier, outlook: &outlook, hues: &hues, locale };
    let base = NetworkBase::new(dossier, locale, plans, network_size(width));
    network_scene(&reading, &base)
}

fn overlaps(scene: &Scene) -> Vec<String> {
    let size = scene.size;
    let named =
        scene.layers.iter().flat_map(|layer| &layer.marks).flat_map(|mark| &mark.shapes).filter_map(frame).count();
    assert!(named >= 20, "only {named} words found room at {} px", size.width);
    let marks: Vec<&Mark> = scene.layers.iter().flat_map(|layer| &layer.marks).collect();
    let words: Vec<_> = marks.iter().flat_map(|mark| &mark.shapes).filter_map(frame).collect();
    let mut found = Vec::new();
    for (index, (a, text)) in words.iter().enumerate() {
        if a.min.x < -1.0 || a.max.x > size.width + 1.0 || a.min.y < -1.0 || a.max.y > size.height + 1.0 {
            found.push(format!("“{text}” leaves the picture"));
        }
        for (b, other) in words.iter().skip(index + 1) {
            if a.overlaps(b) {
                found.push(format!("“{text}” covers “{other}”"));
            }
        }
    }
    found
}

/// What is wrong with the network at every width and in every language.
fn wrong(judge: impl Fn(&Scene) -> Vec<String>) -> Vec<String> {
    let (dossier, _) = ingest(DOSSIER);
    let mut found = Vec::new();
    for locale in locales() {
        let plans = network_plans(&dossier, locale);
        for width in WIDTHS {
            let scene = network(&dossier, locale, &plans, width);
            found.extend(judge(&scene).into_iter().map(|what| format!("{} at {width} px: {what}", locale.tag)));
        }
    }
    found
}

#[test]
fn no_words_cover_others() {
    let found = wrong(overlaps);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn all_words_are_drawn_after_the_lines_that_are_not_pressed() {
    let (dossier, _) = ingest(DOSSIER);
    let scene = network(&dossier, *EN, &network_plans(&dossier, *EN), 466.0);
    let is_line = |shape: &Shape| matches!(shape, Shape::Path { class: "arc" | "about", .. });
    let has = |wanted: &dyn Fn(&Shape) -> bool| {
        let layers = scene.layers.iter().enumerate();
        let found = layers.filter(|(_, layer)| layer.marks.iter().flat_map(|mark| &mark.shapes).any(wanted));
        found.map(|(index, _)| index).collect::<Vec<_>>()
    };
    let (lines, words) = (has(&is_line), has(&|shape| matches!(shape, Shape::Text { .. })));
    assert!(!lines.is_empty() && lines.iter().max() < words.iter().min(), "lines {lines:?}, words {words:?}");
}

/// What is drawn as a disc or as a leading contact, and without words.
fn nameless(scene: &Scene) -> Vec<String> {
    let is_wordless = |mark: &&Mark| !mark.shapes.iter().any(|shape| matches!(shape, Shape::Text { .. }));
    let wants_words = |mark: &&Mark| mark.class.starts_with("actor") || mark.class.contains("lead");
    let marks = scene.layers.iter().flat_map(|layer| &layer.marks).filter(|mark| mark.target.is_some());
    marks.filter(wants_words).filter(is_wordless).map(|mark| mark.name.clone()).collect()
}

#[test]
fn everybody_and_each_of_the_calls_has_words_at_every_width_in_every_language() {
    let found = wrong(nameless);
    assert!(found.is_empty(), "{}", found.join("\n"));
}
