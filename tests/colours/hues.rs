//! The hues of the states: told apart by readers of every sight, and never the only sign.

use std::collections::BTreeSet;

use crate::colour::{Colour, Sight, noticeable};
use crate::theme::Theme;
use demarche::dossier::{Dossier, Target, ingest::ingest};
use demarche::geo::{Basemap, Size, Viewport};
use demarche::locale::EN;
use demarche::scene::{
    Grain, Ground, Hues, MapBase, Mark, NetworkBase, Reading, Scene, Shape, TimelineBase, map_scene, network_plans,
    network_scene, network_size, timeline_scene,
};
use demarche::state::{Links, Outlook, State};

/// The visual angle of a person's dot in the network, 16 px at arm's length: about a third of a degree.
const DOT_DEG: f64 = 1.0 / 3.0;

/// The pairs of hues, counted from 1, that more than half of the readers of one sight cannot tell apart.
fn lookalikes(theme: &Theme, sight: Sight) -> Vec<(usize, usize)> {
    let hues: Vec<Colour> = theme.hues().into_iter().map(|hue| hue.colour).collect();
    let pairs = (0..hues.len()).flat_map(|one| (one + 1..hues.len()).map(move |other| (one, other)));
    let are_alike = |(one, other): &(usize, usize)| noticeable([hues[*one], hues[*other]], sight, DOT_DEG) <= 1.0;
    pairs.filter(are_alike).map(|(one, other)| (one + 1, other + 1)).collect()
}

#[test]
fn the_hues_of_three_states_are_told_apart_by_every_sight_with_colours() {
    for theme in Theme::all().iter().filter(|theme| theme.hues().len() == 6) {
        assert_eq!(lookalikes(theme, Sight::All), [], "{}", theme.name);
        for sight in [Sight::Protanopia, Sight::Deuteranopia, Sight::Tritanopia] {
            let found = lookalikes(theme, sight);
            let first: Vec<_> = found.iter().filter(|(_, other)| *other <= 3).collect();
            assert!(first.is_empty(), "{}, {sight:?}: {first:?}", theme.name);
            assert!(found.len() <= 3, "{}, {sight:?}: {found:?}", theme.name);
        }
        assert!(lookalikes(theme, Sight::Grey).len() > 10, "in grey the hues say nothing: names must");
    }
}

/// The three pictures of a dossier.
fn pictures(dossier: &Dossier) -> Vec<Scene> {
    let outlook = Outlook::derive(dossier, &Links::of(dossier), &State::default());
    let hues = Hues::of(dossier);
    let reading = Reading { dossier, outlook: &outlook, hues: &hues, locale: *EN };
    let basemap = Basemap::decode(include_bytes!("../../static/basemap/region.bin")).expect("the basemap is sound");
    let size = Size { width: 700.0, height: 490.0 };
    let map = MapBase::new(dossier, &basemap, size, Grain::SCREEN).expect("a map");
    let ground = Ground::new(dossier, &map, Viewport::IDENTITY);
    let network = NetworkBase::new(dossier, *EN, &network_plans(dossier, *EN), network_size(466.0));
    let timeline = TimelineBase::new(dossier, *EN, 1184.0).expect("a timeline");
    vec![
        map_scene(&reading, &map, &ground, Viewport::IDENTITY),
        network_scene(&reading, &network),
        timeline_scene(&reading, &timeline, None),
    ]
}

/// What is named in a picture: targets with words in one of their marks.
fn named(marks: &[&Mark]) -> BTreeSet<String> {
    let has_words = |mark: &&&Mark| mark.shapes.iter().any(|shape| matches!(shape, Shape::Text { .. }));
    marks.iter().filter(has_words).filter_map(|mark| mark.target.clone()).collect()
}

/// Whether the states of a contact can be read beside it: on the map by its places, in the network by its people.
fn leads_to_names(dossier: &Dossier, key: &str, named: &BTreeSet<String>) -> bool {
    let Some(Target::Contact(at)) = Target::parse(key, dossier) else { return false };
    dossier.contacts[at].participants.iter().all(|party| {
        let seat = dossier.state_of(party.actor).and_then(|state| dossier.actors[state].seat);
        let keys = [Some(Target::Actor(party.actor)), seat.map(Target::Place)];
        keys.into_iter().flatten().any(|target| named.contains(&target.key(dossier)))
    })
}

#[test]
fn what_a_hue_says_is_said_in_words_too() {
    let (dossier, _) = ingest(include_str!("../../static/dossiers/aleppo-idlib-2024.json"));
    for scene in pictures(&dossier) {
        let marks: Vec<&Mark> = scene.layers.iter().flat_map(|layer| &layer.marks).collect();
        let named = named(&marks);
        let hued: BTreeSet<_> =
            marks.iter().filter(|mark| mark.hue.is_some()).filter_map(|mark| mark.target.clone()).collect();
        assert!(hued.len() > 3, "{}: {hued:?}", scene.view);
        let is_silent = |mark: &&Mark| {
            let key = mark.target.as_ref().filter(|_| mark.hue.is_some());
            key.is_some_and(|key| !named.contains(key) && !leads_to_names(&dossier, key, &named))
        };
        // Where there is no room for words, the table has them on paper; to whoever points at it or hears it, the mark has a name.
        let silent: Vec<_> = marks.into_iter().filter(is_silent).collect();
        assert!(silent.len() * 4 < hued.len(), "{}: {} of {} without words", scene.view, silent.len(), hued.len());
        assert!(silent.iter().all(|mark| mark.name.contains(" and ")), "{}: {silent:?}", scene.view);
    }
}
