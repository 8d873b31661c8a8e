//! The architecture, checked: who may use whom, what stays pure, and how long a file may grow (DESIGN.md, "Architecture").
//!
//! The rules are in `layering/rules.rs`, with the tables to change on purpose; this file applies them to `src/`, and to
//! bad examples that show that each of them can fail.

#[path = "layering/rules.rs"]
mod rules;
#[path = "layering/source.rs"]
mod source;

use std::path::{Path, PathBuf};
use std::{fs, io};

use rules::breaches;
use source::Source;

/// The Rust files below a folder, sorted.
fn rust_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(rust_files(&path)?);
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Whether a file holds nothing but tests (`tests.rs`, `ring_tests.rs`, `tests/…`).
fn is_tests(place: &Path) -> bool {
    place.iter().any(|name| name.to_str().is_some_and(|name| name == "tests" || name.ends_with("tests.rs")))
}

#[test]
fn the_house_keeps_its_rules() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for path in rust_files(&src).unwrap() {
        let place = path.strip_prefix(&src).unwrap();
        if !is_tests(place) {
            found.extend(breaches(&Source::new(place, &fs::read_to_string(&path).unwrap())));
        }
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn scripts_make_no_markup_from_text() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static");
    let folders = [folder.join("boot"), folder.join("hands"), folder];
    for entry in folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap()) {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|it| it == "js") {
            let source = Source::new(Path::new("browser/script.rs"), &fs::read_to_string(&path).unwrap());
            assert_eq!(breaches(&source), Vec::<String>::new(), "{}", path.display());
        }
    }
}

/// Asserts that the code at the place is accepted, or refused with the words.
fn judge(place: &str, code: &str, words: Option<&str>) {
    let found = breaches(&Source::new(Path::new(place), code));
    match words {
        None => assert_eq!(found, Vec::<String>::new(), "{place}: {code}"),
        Some(words) => assert!(found.iter().any(|it| it.contains(words)), "{place}: {code}\n{found:?}"),
    }
}

#[test]
fn an_arrow_goes_only_downwards() {
    judge("scene/map.rs", "use crate::geo::LonLat; use crate::state::State;", None);
    judge("geo/clip.rs", "use crate::state::State;", Some("`geo` uses `state`"));
    judge("geo/clip.rs", "use crate::{geo::LonLat, scene::{self, Mark}};", Some("`geo` uses `scene`"));
    judge("geo/clip.rs", "fn f() { crate::views::draw() }", Some("`geo` uses `views`"));
    judge("geo/clip.rs", "use super::super::scene::Mark;", Some("`geo` uses `scene`"));
    judge("geo/mod.rs", "use super::dossier::Actor;", Some("`geo` uses `dossier`"));
    judge("browser/fetch.rs", "use crate::export::csv;", Some("`browser` uses `export`"));
    judge("main.rs", "use demarche::views::App;", None);
    judge("views/card.rs", "use crate::App;", Some("name the room"));
    judge("helpers/mod.rs", "", Some("no room"));
}

#[test]
fn some_arrows_go_sideways() {
    judge("dossier/place.rs", "use crate::geo::LonLat;", None);
    judge("state/reduce.rs", "use crate::timeline::Window;", None);
    judge("timeline/lanes.rs", "use crate::state::State;", Some("`timeline` uses `state`"));
}

#[test]
fn comments_texts_and_tests_do_not_count() {
    judge("geo/clip.rs", "// yew crate::views::App\n/* web_sys */ const A: &str = \"crate::views yew\";", None);
    judge("geo/clip.rs", "const A: &str = r#\"a \" yew\"#; const B: char = '\"'; const C: char = '\\'';", None);
    judge("geo/clip.rs", "fn f() {}\n#[cfg(test)]\nmod tests { use crate::views::App; }", None);
    judge("geo/clip.rs", "#[cfg(test)]\nuse std::fs;\nuse yew::Html;", Some("`yew`"));
    judge("geo/clip.rs", "fn f<'a>(x: &'a str) { yew::f('x', \"//\") }", Some("`yew`"));
}

#[test]
fn a_pure_room_knows_no_browser_clock_or_chance() {
    judge("state/reduce.rs", "use yew::Reducible;", Some("`yew` in a pure room"));
    judge("export/csv.rs", "fn f(e: web_sys::Element) {}", Some("`web_sys` in a pure room"));
    judge("state/reduce.rs", "use std::{fmt, time::Instant};", Some("`std::time::Instant`"));
    judge("state/reduce.rs", "fn f() { std::fs::read(\"x\"); }", Some("`std::fs::read`"));
    judge("network/graph.rs", "use std::collections::HashMap;", Some("`HashMap`"));
    judge("timeline/scale.rs", "use std::fmt; struct Instant(i64);", None);
    judge("browser/fetch.rs", "use wasm_bindgen_futures::spawn_local;", None);
}

#[test]
fn a_view_leaves_the_browser_to_browser() {
    judge("views/widget.rs", "use yew::prelude::*; use crate::browser::use_widths;", None);
    judge("views/widget.rs", "use web_sys::window;", Some("only `browser`"));
    judge("views/map.rs", "use yew::prelude::*;", Some("`yew` in a view"));
    judge("views/card/actor.rs", "use yew::Html;", Some("`yew` in a view"));
}

#[test]
fn linked_views_meet_in_state() {
    judge("views/map/layers.rs", "use crate::scene::network::Mark; use crate::network::Graph;", None);
    judge("views/map/layers.rs", "use crate::views::{card, network::Network};", Some("names the view `network`"));
    judge("views/timeline.rs", "use super::map::Map;", Some("names the view `map`"));
    judge("views/app.rs", "use super::{map::Map, network::Network};", None);
}

#[test]
fn a_layout_is_exact() {
    judge("network/force.rs", "fn f(x: f64) -> f64 { (x * x).sqrt() }", None);
    judge("network/force.rs", "fn f(x: f64) -> f64 { x.powf(0.5) }", Some("`powf`"));
    judge("network/force.rs", "fn f(x: f64) -> f64 { f64::sin(x) }", Some("`sin`"));
    judge("geo/arc.rs", "fn f(x: f64) -> f64 { x.sin() }", None);
}

#[test]
fn colours_and_markup_are_refused() {
    judge("views/card.rs", "const A: &str = \"#c0ffee\";", Some("static/theme.css"));
    judge("scene/legend.rs", "const A: &str = \"fill:rgb(1,2,3)\";", Some("static/theme.css"));
    judge("scene/legend.rs", "const A: &str = \"url(#arrow-held) #v1\";", None);
    judge("views/card.rs", "fn f() { Html::from_html_unchecked(x) }", Some("no HTML from data"));
}

#[test]
fn a_long_file_is_refused() {
    let long = "fn f() {}\n".repeat(251);
    judge("geo/clip.rs", &long, Some("251 lines of code"));
    judge("geo/clip.rs", &"// why\n\n".repeat(300), None);
    judge("geo/clip.rs", &format!("#[cfg(test)]\nmod tests {{\n{long}}}"), None);
    judge("views/card.rs", &"fn f() {}\n".repeat(201), Some("split it before 200"));
}
