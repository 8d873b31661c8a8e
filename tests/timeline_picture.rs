//! The timeline of the bundled dossier, at the widths and in the languages it is drawn in: what has a name, and what stays apart.

#![expect(clippy::expect_used, reason = "a test may fail loudly")]

use demarche::{
    dossier::{Dossier, Target, ingest::ingest},
    geo::{Rect, ScreenPoint},
    locale::{Locale, locales},
    scene::{Hues, Mark, Reading, Scene, Shape, TimelineBase, timeline_scene},
    state::{Links, Outlook, State},
};

const DOSSIER: &str = include_str!("../static/dossiers/aleppo-idlib-2024.json");

fn timeline(dossier: &Dossier, locale: &'static Locale, width: f64, selection: Option<Target>) -> Scene {
    let state = State { selection, ..State::default() };
    let outlook = Outlook::derive(dossier, &Links::of(dossier), &state);
    let hues = Hues::of(dossier);
    let reading = Reading { dossier, outlook: &outlook, hues: &hues, locale };
    timeline_scene(&reading, &TimelineBase::new(dossier, locale, width).expect("dates"), None)
}

fn marks<'a>(scene: &'a Scene, name: &'a str) -> impl Iterator<Item = &'a Mark> {
    scene.layers.iter().filter(move |layer| layer.name == name).flat_map(|layer| &layer.marks)
}

fn words(mark: &Mark) -> Vec<&str> {
    mark.shapes
        .iter()
        .filter_map(|shape| if let Shape::Text { text, .. } = shape { Some(text.as_str()) } else { None })
        .collect()
}

#[test]
fn in_a_wide_window_every_contact_has_its_name() {
    let (dossier, _) = ingest(DOSSIER);
    for locale in locales() {
        for width in [975.0, 1184.0] {
            let scene = timeline(&dossier, locale, width, None);
            assert!(marks(&scene, "contacts").count() > 10);
            let unnamed: Vec<_> =
                marks(&scene, "contacts").filter(|mark| words(mark).is_empty()).map(|mark| &mark.name).collect();
            assert!(unnamed.is_empty(), "{} at {width} px: {unnamed:?}", locale.tag);
        }
    }
}

#[test]
fn in_a_pane_of_its_own_every_bar_on_the_ground_has_its_name() {
    let (dossier, _) = ingest(DOSSIER);
    for locale in locales() {
        for width in [700.0, 732.0, 975.0, 1184.0] {
            let scene = timeline(&dossier, locale, width, None);
            assert_eq!(marks(&scene, "incidents").count(), dossier.incidents.len());
            let unnamed: Vec<_> =
                marks(&scene, "incidents").filter(|mark| words(mark).is_empty()).map(|mark| &mark.name).collect();
            assert!(unnamed.is_empty(), "{} at {width} px: {unnamed:?}", locale.tag);
        }
    }
}

#[test]
fn the_full_timeline_is_as_high_at_every_width() {
    let (dossier, _) = ingest(DOSSIER);
    for locale in locales() {
        let height = |width| TimelineBase::new(&dossier, locale, width).expect("dates").height().to_bits();
        assert!(
            [600.0, 731.0, 860.0, 1184.0].into_iter().all(|width| height(width) == height(975.0)),
            "{}",
            locale.tag
        );
    }
}

#[test]
fn the_contact_that_is_selected_has_its_name() {
    let (dossier, _) = ingest(DOSSIER);
    for locale in locales() {
        for width in [731.0, 860.0] {
            let mut named = 0;
            for at in dossier.contacts.refs() {
                let scene = timeline(&dossier, locale, width, Some(Target::Contact(at)));
                let key = Target::Contact(at).key(&dossier);
                if let Some(mark) = marks(&scene, "contacts").find(|mark| mark.target.as_ref() == Some(&key)) {
                    assert!(!words(mark).is_empty(), "{} at {width} px: {}", locale.tag, mark.name);
                    named += 1;
                }
            }
            assert!(named > 10, "only {named} are drawn");
        }
    }
}

#[test]
fn what_happened_on_the_ground_has_a_name_and_stays_apart() {
    let (dossier, _) = ingest(DOSSIER);
    for locale in locales() {
        for width in [296.0, 366.0, 731.0, 1184.0] {
            let scene = timeline(&dossier, locale, width, None);
            let is_named = marks(&scene, "axis").flat_map(words).any(|text| text == locale.messages.on_the_ground);
            assert!(is_named, "{} at {width} px", locale.tag);
            let bars: Vec<Rect<ScreenPoint>> = marks(&scene, "incidents").filter_map(bar).collect();
            assert!(bars.len() > 5);
            for (index, bar) in bars.iter().enumerate() {
                for other in bars.iter().skip(index + 1) {
                    assert!(!bar.grown(0.9).overlaps(other), "{} at {width} px: {bar:?} {other:?}", locale.tag);
                }
            }
        }
    }
}

fn bar(mark: &Mark) -> Option<Rect<ScreenPoint>> {
    mark.shapes.iter().find_map(|shape| if let Shape::Rect { frame, .. } = shape { Some(*frame) } else { None })
}
