//! Small figures, the ugly ones included, compared with the text in `tests/gallery/`. After a change of the pictures, look at them, then
//! run `UPDATE_GALLERY=1 cargo test --test gallery` and commit what changed.

#![expect(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

#[path = "gallery/figures.rs"]
mod figures;

use std::{fs, path::PathBuf};

use demarche::dossier::{Dossier, Target};
use demarche::export::svg;
use demarche::geo::{Basemap, Size, Viewport};
use demarche::locale::{EN, Locale, locale};
use demarche::scene::{
    Grain, Ground, Hues, MapBase, Mark, NetworkBase, Reading, Scene, Shape, Symbol, TimelineBase, legend, map_scene,
    network_plans, network_scene, timeline_scene,
};
use demarche::state::{Links, Outlook, State};

const MAP: Size = Size { width: 320.0, height: 220.0 };
const NETWORK: Size = Size { width: 360.0, height: 300.0 };
const REGION: &str = "region.bin";
const WORLD: &str = "world.bin";
const TIMELINE_PX: f64 = 600.0;

/// A dossier, what is selected in it, and the tools to draw it with.
struct Figure {
    dossier: Dossier,
    outlook: Outlook,
    hues: Hues,
    locale: &'static Locale,
}

impl Figure {
    fn new(dossier: Dossier, selected: &str) -> Self {
        let selection = Target::parse(selected, &dossier);
        assert_eq!(selection.is_none(), selected.is_empty(), "{selected} is not in the figure");
        let state = State { selection, ..State::default() };
        let outlook = Outlook::derive(&dossier, &Links::of(&dossier), &state);
        let hues = Hues::of(&dossier);
        Self { dossier, outlook, hues, locale: *EN }
    }

    fn reading(&self) -> Reading<'_> {
        let Self { dossier, outlook, hues, locale } = self;
        Reading { dossier, outlook, hues, locale }
    }

    /// The map without its ground, which would drown what is meant.
    fn map(&self, basemap: &str) -> Option<Scene> {
        let base = MapBase::new(&self.dossier, &load(basemap), MAP, Grain::SCREEN)?;
        let ground = Ground::new(&self.dossier, &base, Viewport::IDENTITY);
        let mut scene = map_scene(&self.reading(), &base, &ground, Viewport::IDENTITY);
        without_ground(&mut scene);
        Some(scene)
    }

    fn network(&self) -> Scene {
        let plans = network_plans(&self.dossier, self.locale);
        network_scene(&self.reading(), &NetworkBase::new(&self.dossier, self.locale, &plans, NETWORK))
    }

    fn timeline(&self) -> Option<Scene> {
        let base = TimelineBase::new(&self.dossier, self.locale, TIMELINE_PX)?;
        Some(timeline_scene(&self.reading(), &base, None))
    }
}

fn load(basemap: &str) -> Basemap {
    let path = root().join("static/basemap").join(basemap);
    let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Basemap::decode(&bytes).expect("the committed basemap is sound")
}

/// Takes out what the basemap draws, so that a finer basemap does not change every figure: the ground, and the outlines of areas.
fn without_ground(scene: &mut Scene) {
    scene.layers.retain(|layer| layer.name != "ground");
    let marks = scene.layers.iter_mut().flat_map(|layer| &mut layer.marks);
    for shape in marks.flat_map(|mark| &mut mark.shapes) {
        if let Shape::Path { class: "area", d } = shape {
            "M…z".clone_into(d);
        }
    }
    if let Some((_, inset)) = &mut scene.inset {
        without_ground(inset);
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Compares a picture with its file, or writes the file.
fn compare(name: &str, scene: Option<Scene>) {
    let path = root().join("tests/gallery").join(name).with_extension("svg");
    let drawn = scene.map_or_else(|| "nothing to draw\n".to_owned(), |scene| svg(&scene));
    if std::env::var_os("UPDATE_GALLERY").is_some() {
        fs::write(&path, drawn).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        return;
    }
    let kept = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut lines = kept.lines().zip(drawn.lines()).enumerate();
    if let Some((at, (old, new))) = lines.find(|(_, (old, new))| old != new) {
        panic!("{} differs in line {}:\n- {}\n+ {}", path.display(), at + 1, old.trim(), new.trim());
    }
    assert_eq!(kept.lines().count(), drawn.lines().count(), "{} has another length", path.display());
}

#[test]
fn one_call_is_a_line_a_contact_and_a_mark() {
    let figure = Figure::new(figures::one_call(), "");
    compare("one-call-map", figure.map(REGION));
    compare("one-call-network", Some(figure.network()));
    compare("one-call-timeline", figure.timeline());
}

#[test]
fn a_selected_person_lifts_what_is_related_and_dims_the_rest() {
    let figure = Figure::new(figures::two_calls(), "actor:araghchi");
    compare("selected-map", figure.map(REGION));
    compare("selected-network", Some(figure.network()));
    compare("selected-timeline", figure.timeline());
}

#[test]
fn a_line_over_the_pacific_is_cut_at_the_edge() {
    compare("antimeridian-map", Figure::new(figures::antimeridian(), "").map(WORLD));
}

#[test]
fn places_on_one_spot_and_a_call_within_one_state() {
    let coincident = Figure::new(figures::coincident_places(), "");
    compare("coincident-map", coincident.map(REGION));
    let within = Figure::new(figures::within_one_state(), "");
    compare("self-edge-map", within.map(REGION));
    compare("self-edge-network", Some(within.network()));
}

#[test]
fn an_empty_dossier_draws_nothing_and_fails_nowhere() {
    let figure = Figure::new(Dossier::default(), "");
    compare("empty-map", figure.map(REGION));
    compare("empty-network", Some(figure.network()));
    compare("empty-timeline", figure.timeline());
}

#[test]
fn one_day_and_one_actor() {
    compare("one-day-timeline", Figure::new(figures::one_day(), "").timeline());
    let one = Figure::new(figures::one_actor(), "");
    compare("one-actor-map", one.map(REGION));
    compare("one-actor-network", Some(one.network()));
}

#[test]
fn long_names_stay_in_the_picture() {
    let figure = Figure::new(figures::long_names(), "");
    compare("long-names-map", figure.map(REGION));
    compare("long-names-network", Some(figure.network()));
    compare("long-names-timeline", figure.timeline());
}

#[test]
fn planned_unclear_and_inferred_have_patterns_of_their_own() {
    let figure = Figure::new(figures::degrees_of_certainty(), "");
    compare("certainty-map", figure.map(REGION));
    compare("certainty-timeline", figure.timeline());
}

#[test]
fn every_mark_with_a_target_has_a_name_a_role_and_a_record() {
    let figure = Figure::new(figures::bundled(), "");
    let scenes = [figure.map(REGION), Some(figure.network()), figure.timeline()];
    for scene in scenes.map(|scene| scene.expect("the bundled dossier has every picture")) {
        let targets = scene.targets();
        assert!(targets.len() > 5, "{} has {} targets", scene.view, targets.len());
        for mark in targets {
            let key = mark.target.as_deref().unwrap_or_default();
            assert!(Target::parse(key, &figure.dossier).is_some(), "{key}");
            assert!(!mark.name.trim().is_empty(), "{key} has no name");
            assert!(!mark.shapes.is_empty(), "{key} has no shape");
        }
        let text = svg(&scene);
        let lines: Vec<&str> = text.lines().collect();
        for pair in lines.windows(2).filter(|pair| pair[0].contains("data-target=")) {
            for attribute in ["role=\"", "tabindex=\"", "data-emphasis=\""] {
                assert!(pair[0].contains(attribute), "no {attribute}…\" in {}", pair[0]);
            }
            assert!(pair[1].trim_start().starts_with("<title>"), "no title in {}", pair[0]);
        }
    }
}

/// The lines of the foreground's contacts as the map draws them.
fn foreground_lines(reading: &Reading, base: &MapBase, ground: &Ground) -> Vec<String> {
    let scene = map_scene(reading, base, ground, Viewport::IDENTITY);
    let marks = scene.layers.into_iter().filter(|layer| layer.name == "contacts").flat_map(|layer| layer.marks);
    let line = |shape| match shape {
        Shape::Path { class: "arc", d } => Some(d),
        _ => None,
    };
    marks.flat_map(|mark| mark.shapes).filter_map(line).collect()
}

#[test]
fn lines_stay_where_they_are_whatever_is_selected() {
    let Figure { dossier, outlook, hues, locale } = Figure::new(figures::bundled(), "");
    let base = MapBase::new(&dossier, &load(REGION), MAP, Grain::SCREEN).expect("the bundled dossier has places");
    let ground = Ground::new(&dossier, &base, Viewport::IDENTITY);
    let at_rest = Reading { dossier: &dossier, outlook: &outlook, hues: &hues, locale };
    let at_rest = foreground_lines(&at_rest, &base, &ground);
    let (contacts, actors) = (dossier.contacts.refs().map(Target::Contact), dossier.actors.refs().map(Target::Actor));
    for selected in contacts.chain(actors) {
        let state = State { selection: Some(selected), ..State::default() };
        let outlook = &Outlook::derive(&dossier, &Links::of(&dossier), &state);
        let reading = Reading { dossier: &dossier, outlook, hues: &hues, locale };
        assert_eq!(foreground_lines(&reading, &base, &ground), at_rest, "{}", selected.key(&dossier));
    }
}

#[test]
fn a_contact_with_somebody_of_no_seat_is_not_put_into_the_others_capital() {
    let map = Figure::new(figures::bundled(), "").map(REGION).expect("the bundled dossier has places");
    let keys: Vec<_> = map.targets().into_iter().filter_map(|mark| mark.target.as_deref()).collect();
    assert!(keys.contains(&"contact:call-lavrov-fidan") && !keys.contains(&"contact:call-fidan-blinken"), "{keys:?}");
}

#[test]
fn the_legend_explains_every_pattern_and_symbol() {
    let explained = legend(&Figure::new(Dossier::default(), "").reading()).into_iter().map(|entry| entry.scene);
    let explained: Vec<Mark> = explained.flat_map(|scene| scene.layers).flat_map(|layer| layer.marks).collect();
    let is_explained = |class, symbol| {
        let has_symbol = |shape: &Shape| matches!(shape, Shape::Symbol { symbol: other, .. } if Some(*other) == symbol);
        explained.iter().any(|mark| symbol.map_or(mark.class == class, |_| mark.shapes.iter().any(has_symbol)))
    };
    for figure in [figures::bundled(), figures::degrees_of_certainty()].map(|dossier| Figure::new(dossier, "")) {
        let scenes = [figure.map(REGION), Some(figure.network()), figure.timeline()];
        let layers = scenes.into_iter().flatten().flat_map(|scene| scene.layers);
        for mark in layers.flat_map(|layer| layer.marks).filter(|mark| mark.target.is_some()) {
            let class = if mark.class == "contact past" { "past" } else { mark.class };
            let is_place = class.starts_with("place") || class == "format";
            assert!(is_place || is_explained(class, None), "{class} is not in the legend");
            for shape in &mark.shapes {
                if let Shape::Symbol { symbol, .. } = shape {
                    assert!(is_explained(class, Some(*symbol)), "{symbol:?} is not in the legend");
                }
            }
        }
    }
    for symbol in [Symbol::Phone, Symbol::Table, Symbol::Paper, Symbol::Round] {
        assert!(is_explained("", Some(symbol)), "{symbol:?} is not in the legend");
    }
}

#[test]
fn time_runs_as_the_page_is_written() {
    for tag in ["fa", "ar"] {
        let figure = Figure { locale: locale(tag), ..Figure::new(figures::bundled(), "contact:call-lavrov-araghchi") };
        compare(&format!("bundled-{tag}-timeline"), figure.timeline());
        compare(&format!("bundled-{tag}-map"), figure.map(REGION));
        compare(&format!("bundled-{tag}-network"), Some(figure.network()));
    }
}

#[test]
fn the_calls_have_the_hues_of_their_counterparts() {
    let figure = Figure::new(figures::bundled(), "");
    let (dossier, hues) = (&figure.dossier, &figure.hues);
    let hue_of = |id| hues.of_actor(dossier, dossier.actors.find(id).expect(id));
    for (call, counterpart) in [("call-lavrov-fidan", "turkiye"), ("call-lavrov-araghchi", "iran")] {
        let contact = &dossier.contacts[dossier.contacts.find(call).expect(call)];
        assert_eq!(hues.of_contact(dossier, contact), hue_of(counterpart), "{call}");
        assert!(hue_of(counterpart).is_some());
    }
    assert_eq!(dossier.hub(), dossier.actors.find("russia"));
}
