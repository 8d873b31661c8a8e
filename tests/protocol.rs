//! The message protocol: what a host page may ask for, and that nothing else gets through.

use demarche::dossier::{Dossier, ingest::ingest};
use demarche::embed::{Command, VERSION};
use demarche::state::{Action, Criterion, State, reduce};

fn dossier() -> Dossier {
    ingest(include_str!("../static/dossiers/aleppo-idlib-2024.json")).0
}

fn after(command: Command, id: &str, state: &State, dossier: &Dossier) -> State {
    command.action(id, state, dossier).map_or_else(|| state.clone(), |action| reduce(state, action, dossier))
}

#[test]
fn every_command_has_a_word_of_its_own() {
    assert_eq!(VERSION, 1);
    for command in Command::ALL {
        assert_eq!(Command::parse(command.word()), Some(command));
    }
    for word in ["", "Select", "reset", "play", "link", "copied", "demarche:select", "select "] {
        assert_eq!(Command::parse(word), None, "{word}");
    }
}

#[test]
fn selecting_twice_selects_once() {
    let dossier = dossier();
    let once = after(Command::Select, "actor:lavrov", &State::default(), &dossier);
    assert_eq!(once.selection.map(|target| target.key(&dossier)).as_deref(), Some("actor:lavrov"));
    assert_eq!(after(Command::Select, "actor:lavrov", &once, &dossier), once);
    assert_eq!(after(Command::Select, "", &once, &dossier), State::default());
}

#[test]
fn one_criterion_filters_and_none_lets_all_through() {
    let dossier = dossier();
    let filtered = after(Command::Filter, "voice:outlet", &State::default(), &dossier);
    assert!(matches!(filtered.filter.criteria(), [Criterion::Voice(_)]));
    assert_eq!(after(Command::Filter, "", &filtered, &dossier), State::default());
}

#[test]
fn the_story_is_counted_from_one() {
    let dossier = dossier();
    let first = after(Command::Story, "1", &State::default(), &dossier);
    assert_eq!(first.step, Some(0));
    assert_eq!(after(Command::Story, "", &first, &dossier).step, None);
    assert_eq!(after(Command::Story, "999", &first, &dossier).step, None);
}

#[test]
fn what_is_not_in_the_dossier_does_nothing() {
    let dossier = dossier();
    let long = "x".repeat(100_000);
    for id in ["actor:nobody", "nonsense", ":", "actor:", "-1", "0", "1e9", "NaN", "<img src=x>", "__proto__", &long] {
        for command in Command::ALL {
            let action = command.action(id, &State::default(), &dossier);
            assert_eq!(action, None::<Action>, "{command:?} {}", &id[..id.len().min(20)]);
        }
    }
}
