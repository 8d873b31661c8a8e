//! The map of the bundled dossier, at the widths and in the languages it is drawn in: what the close-up must not hide, and where names may stand.

#![expect(clippy::expect_used, reason = "a test may fail loudly")]

use demarche::{
    dossier::{Dossier, ingest::ingest},
    geo::{Basemap, Rect, ScreenPoint, Size, Viewport, ring, text_width},
    locale::{Locale, locales},
    scene::{Grain, Ground, Hues, MapBase, Mark, Reading, Scene, Shape, map_scene},
    state::{Links, Outlook, State},
};

const DOSSIER: &str = include_str!("../static/dossiers/aleppo-idlib-2024.json");
const REGION: &[u8] = include_bytes!("../static/basemap/region.bin");
const WIDTHS: [f64; 5] = [296.0, 366.0, 476.0, 570.0, 698.0];

fn map(dossier: &Dossier, locale: &'static Locale, width: f64) -> Scene {
    let basemap = Basemap::decode(REGION).expect("the committed basemap is sound");
    let height = if width < 480.0 { width * 0.96 } else { width * 0.7 };
    let base = MapBase::new(dossier, &basemap, Size { width, height: height.round() }, Grain::SCREEN).expect("places");
    let outlook = Outlook::derive(dossier, &Links::of(dossier), &State::default());
    let hues = Hues::of(dossier);
    let reading = Reading { dossier, outlook: &outlook, hues: &hues, locale };
    map_scene(&reading, &base, &Ground::new(dossier, &base, Viewport::IDENTITY), Viewport::IDENTITY)
}

/// What is wrong with the map at every width and in every language.
fn wrong(judge: impl Fn(&Scene) -> Vec<String>) -> Vec<String> {
    let (dossier, _) = ingest(DOSSIER);
    let mut found = Vec::new();
    for locale in locales() {
        for width in WIDTHS {
            let wrongs = judge(&map(&dossier, locale, width));
            found.extend(wrongs.into_iter().map(|what| format!("{} at {width} px: {what}", locale.tag)));
        }
    }
    found
}

fn marks(scene: &Scene) -> impl Iterator<Item = &Mark> {
    scene.layers.iter().flat_map(|layer| &layer.marks)
}

/// The lines of a path as `geo::append` writes it.
fn lines(d: &str) -> Vec<Vec<ScreenPoint>> {
    let mut lines = Vec::new();
    for piece in d.split('M').filter(|piece| !piece.is_empty()) {
        let (mut numbers, mut word) = (Vec::new(), String::new());
        for letter in piece.trim_end_matches('z').chars().chain([' ']) {
            if matches!(letter, ' ' | '-' | 'l') && !word.is_empty() {
                numbers.push(word.parse::<f64>().expect("a number"));
                word.clear();
            }
            if !matches!(letter, ' ' | 'l') {
                word.push(letter);
            }
        }
        let mut at = ScreenPoint { x: 0.0, y: 0.0 };
        let step = |pair: &[f64]| {
            at = ScreenPoint { x: at.x + pair[0], y: at.y + pair[1] };
            at
        };
        lines.push(numbers.chunks_exact(2).map(step).collect());
    }
    lines
}

fn paths<'a>(scene: &'a Scene, wanted: &'a str) -> impl Iterator<Item = Vec<Vec<ScreenPoint>>> + 'a {
    marks(scene).flat_map(|mark| &mark.shapes).filter_map(move |shape| match shape {
        Shape::Path { class, d } if *class == wanted => Some(lines(d)),
        _ => None,
    })
}

fn countries(scene: &Scene) -> Vec<(&str, Rect<ScreenPoint>)> {
    let shapes = marks(scene).flat_map(|mark| &mark.shapes);
    let words = shapes.filter_map(|shape| match shape {
        Shape::Text { class: "country", at, text, .. } => {
            let half = text_width(text, 12.0) / 2.0;
            let min = ScreenPoint { x: at.x - half, y: at.y - 9.0 };
            Some((text.as_str(), Rect { min, max: ScreenPoint { x: at.x + half, y: at.y } }))
        }
        _ => None,
    });
    words.collect()
}

#[test]
fn the_close_up_hides_no_place_and_no_symbol_of_the_calls() {
    let found = wrong(|scene| {
        let (frame, _) = scene.inset.as_ref().expect("a close-up");
        let hidden = |mark: &&Mark| {
            mark.shapes.iter().any(|shape| match shape {
                Shape::Circle { class: "dot" | "badge", center, radius } => frame.grown(*radius).contains(*center),
                _ => false,
            })
        };
        assert!(
            marks(scene)
                .any(|mark| mark.shapes.iter().any(|shape| matches!(shape, Shape::Circle { class: "badge", .. })))
        );
        marks(scene).filter(hidden).map(|mark| format!("the close-up lies over {}", mark.name)).collect()
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn names_in_the_close_up_stand_where_they_belong() {
    let found = wrong(|scene| {
        let (frame, inset) = scene.inset.as_ref().expect("a close-up");
        let mut found = Vec::new();
        assert!(paths(inset, "area").count() >= 2);
        for (name, words) in countries(inset) {
            if paths(inset, "area").any(|rings| ring::contains(&rings, words.center())) {
                found.push(format!("{name} stands in a flashpoint"));
            }
        }
        let is_nameless = |mark: &&Mark| !mark.shapes.iter().any(|shape| matches!(shape, Shape::Text { .. }));
        let towns = marks(inset).filter(|mark| mark.class.starts_with("place")).filter(is_nameless);
        found.extend(towns.map(|mark| format!("{} has no name", mark.name)));
        for shape in marks(inset).flat_map(|mark| &mark.shapes) {
            let Shape::Text { class: "name", at, text, align } = shape else { continue };
            let half = if *align == demarche::scene::Align::Middle { text_width(text, 13.0) / 2.0 } else { 0.0 };
            if at.x - half < 0.0 || at.x + half > frame.width() {
                found.push(format!("{text} leaves the close-up"));
            }
        }
        found
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_map_still_names_its_countries() {
    let (dossier, _) = ingest(DOSSIER);
    for locale in locales() {
        let named = countries(&map(&dossier, locale, 698.0)).len();
        assert!(named >= 3, "{}: only {named} names", locale.tag);
    }
}
