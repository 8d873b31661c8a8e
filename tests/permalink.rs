//! Permalinks: what is written is read back, whatever the state; garbage is ignored and reported.

use demarche::dossier::{Channel, Day, Dossier, MapView, Status, Table, Target, Voice, Window, ingest::ingest};
use demarche::geo::LonLat;
use demarche::state::{Action, Criterion, Filter, Pane, Restored, Sort, State, permalink, reduce, restore};
use proptest::{option, prelude::*, sample::Index};
use std::sync::LazyLock;

static BUNDLED: LazyLock<Dossier> =
    LazyLock::new(|| ingest(include_str!("../static/dossiers/aleppo-idlib-2024.json")).0);

fn pick<T>(table: &Table<T>, index: Index) -> demarche::dossier::Ref<T> {
    let refs: Vec<_> = table.refs().collect();
    *index.get(&refs)
}

fn targets() -> impl Strategy<Value = Target> {
    (0..5, any::<Index>()).prop_map(|(kind, index)| match kind {
        0 => Target::Contact(pick(&BUNDLED.contacts, index)),
        1 => Target::Actor(pick(&BUNDLED.actors, index)),
        2 => Target::Place(pick(&BUNDLED.places, index)),
        3 => Target::Claim(pick(&BUNDLED.claims, index)),
        _ => Target::Incident(pick(&BUNDLED.incidents, index)),
    })
}

fn criteria() -> impl Strategy<Value = Criterion> {
    const CHANNELS: [Channel; 6] =
        [Channel::Call, Channel::Visit, Channel::Meeting, Channel::Summit, Channel::Round, Channel::Memorandum];
    const STATUSES: [Status; 3] = [Status::Held, Status::Planned, Status::Unclear];
    (0..7, any::<Index>()).prop_map(|(facet, index)| match facet {
        0 => Criterion::Actor(pick(&BUNDLED.actors, index)),
        1 => Criterion::Holder(pick(&BUNDLED.actors, index)),
        2 => Criterion::Place(pick(&BUNDLED.places, index)),
        3 => Criterion::Source(pick(&BUNDLED.sources, index)),
        4 => Criterion::Channel(*index.get(&CHANNELS)),
        5 => Criterion::Status(*index.get(&STATUSES)),
        _ => Criterion::Voice(*index.get(&[Voice::Outlet, Voice::Attributed])),
    })
}

fn windows() -> impl Strategy<Value = Window> {
    // From the year 1 to the year 9999.
    (-719_162_i32..2_932_896, -719_162_i32..2_932_896)
        .prop_map(|(a, b)| Window { from: Day(a.min(b)), to: Day(a.max(b)) })
}

/// Views on the grid of thousandths, which is as exact as a permalink is.
fn views() -> impl Strategy<Value = MapView> {
    (-180_000..=180_000_i32, -90_000..=90_000_i32, 1_000..=32_000_i32).prop_map(|(lon, lat, zoom)| {
        let [lon, lat, zoom] = [lon, lat, zoom].map(|thousandths| f64::from(thousandths) / 1_000.0);
        MapView { center: LonLat { lon, lat }, zoom }
    })
}

fn states() -> impl Strategy<Value = State> {
    let choice = (option::of(targets()), prop::collection::vec(criteria(), 0..6), option::of(windows()));
    let place = (option::of(views()), option::of(0..BUNDLED.story.len()), any::<bool>());
    (choice, place).prop_map(|((selection, criteria, window), (map, step, is_network))| State {
        selection,
        filter: Filter::new(criteria),
        window,
        map,
        step,
        pane: if is_network { Pane::Network } else { Pane::Map },
        ..State::default()
    })
}

proptest! {
    #[test]
    fn every_state_comes_back(state in states()) {
        let fragment = permalink(&state, &BUNDLED);
        prop_assert!(fragment.is_ascii() && !fragment.contains([' ', '"', '<', '#']), "{fragment}");
        let expected = Restored { state, ignored: Vec::new() };
        prop_assert_eq!(restore(&["#", &fragment].concat(), &BUNDLED), expected.clone(), "{}", fragment);
        prop_assert_eq!(restore(&fragment, &BUNDLED), expected);
    }

    #[test]
    fn garbage_never_does_harm(text in "\\PC{0,60}", part in "[a-z]{0,6}=[^&]{0,20}") {
        let _ = restore(&text, &BUNDLED);
        let restored = restore(&["v1&", &part, "&pane=network"].concat(), &BUNDLED);
        prop_assert_eq!(restored.state.pane, Pane::Network, "the sound part of a spoilt link still holds");
    }
}

#[test]
fn a_state_that_comes_back_by_the_address_line_keeps_what_no_permalink_holds() {
    let busy = State {
        selection: Target::parse("actor:fidan", &BUNDLED),
        map: Some(MapView { center: LonLat { lon: 37.123_456, lat: 36.2 }, zoom: 2.0 }),
        playing: true,
        query: "idlib".to_owned(),
        sort: Sort { column: 2, is_descending: true },
        ..State::default()
    };
    let restored = restore(&permalink(&busy, &BUNDLED), &BUNDLED);
    assert_eq!(reduce(&busy, Action::Restore(restored), &BUNDLED), busy);
    let other = restore("v1&select=actor:lavrov", &BUNDLED);
    assert_eq!(reduce(&busy, Action::Restore(other.clone()), &BUNDLED), other.state);
}

#[test]
fn the_first_state_needs_no_fragment() {
    assert_eq!(permalink(&State::default(), &BUNDLED), "");
    assert_eq!(restore("#", &BUNDLED), Restored::default());
}

#[test]
fn a_fragment_is_for_reading_too() {
    let state = State {
        selection: Target::parse("actor:lavrov", &BUNDLED),
        filter: Filter::new([Criterion::Voice(Voice::Outlet)]),
        window: Day::parse("2024-11-30").map(|day| Window { from: day, to: day.plus(1) }),
        ..State::default()
    };
    assert_eq!(permalink(&state, &BUNDLED), "v1&select=actor:lavrov&voice=outlet&days=2024-11-30,2024-12-01");
}

#[test]
fn what_is_not_understood_is_reported_part_by_part() {
    let garbage = [
        "select=actor:nobody",
        "select=",
        "days=2024-12-01,2024-11-30",
        "days=2024-11",
        "map=1,2",
        "map=1,2,NaN",
        "map=200,0,2",
        "map=1,2,3,4",
        "map=1,2,0.5",
        "map=1,2,33",
        "step=0",
        "step=99",
        "pane=card",
        "voice=mine",
        "colour=red",
        "nonsense",
        "actor=%zz",
        "",
    ];
    let fragment = ["v1&", &garbage.join("&"), "&select=actor:fidan"].concat();
    let restored = restore(&fragment, &BUNDLED);
    assert_eq!(restored.ignored, garbage);
    let expected = State { selection: Target::parse("actor:fidan", &BUNDLED), ..State::default() };
    assert_eq!(restored.state, expected);
}

#[test]
fn other_versions_and_endless_fragments_are_refused_whole() {
    for fragment in ["v2&pane=network".to_owned(), ["v1&select=", &"x".repeat(9_000)].concat()] {
        let restored = restore(&fragment, &BUNDLED);
        assert_eq!((restored.state, restored.ignored.len()), (State::default(), 1));
        assert!(restored.ignored.iter().all(|part| part.chars().count() <= 40));
    }
}
