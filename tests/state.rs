//! What the reader does, on the bundled dossier: selecting, filtering, stepping, and what all of it does to every record.

#![expect(clippy::panic, reason = "a test may fail loudly")]

use std::collections::BTreeSet;

use demarche::dossier::{Claim, Dossier, Ref, Target, Voice, Window, ingest::ingest};
use demarche::state::{Action, Criterion, Emphasis, Filter, Links, Outlook, Pane, State, command, reduce};

fn bundled() -> Dossier {
    ingest(include_str!("../static/dossiers/aleppo-idlib-2024.json")).0
}

fn target(dossier: &Dossier, key: &str) -> Target {
    Target::parse(key, dossier).unwrap_or_else(|| panic!("no {key} in the dossier"))
}

fn outlook(dossier: &Dossier, state: &State) -> Outlook {
    Outlook::derive(dossier, &Links::of(dossier), state)
}

fn after(dossier: &Dossier, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(State::default(), |state, action| reduce(&state, action, dossier))
}

fn filtered(criteria: impl IntoIterator<Item = Criterion>) -> State {
    State { filter: Filter::new(criteria), ..State::default() }
}

/// Everything that can be selected.
fn targets(dossier: &Dossier) -> Vec<Target> {
    let contacts = dossier.contacts.refs().map(Target::Contact);
    let actors = dossier.actors.refs().map(Target::Actor);
    let places = dossier.places.refs().map(Target::Place);
    let claims = dossier.claims.refs().map(Target::Claim);
    contacts.chain(actors).chain(places).chain(claims).chain(dossier.incidents.refs().map(Target::Incident)).collect()
}

/// The keys of what is not dimmed.
fn undimmed(dossier: &Dossier, state: &State) -> BTreeSet<String> {
    let outlook = outlook(dossier, state);
    let shown = targets(dossier).into_iter().filter(|target| outlook.of(*target) > Emphasis::Dimmed);
    shown.map(|target| target.key(dossier)).collect()
}

fn claims(dossier: &Dossier, is_meant: impl Fn(&Claim) -> bool) -> Vec<Ref<Claim>> {
    dossier.claims.iter().filter(|(_, claim)| is_meant(claim)).map(|(at, _)| at).collect()
}

#[test]
fn selecting_again_lets_go_and_leaves_the_story() {
    let dossier = bundled();
    let lavrov = target(&dossier, "actor:lavrov");
    let chosen = after(&dossier, [Action::GoToStep(Some(0)), Action::ClearSelection, Action::Select(lavrov)]);
    assert_eq!((chosen.selection, chosen.step), (Some(lavrov), None));
    assert_eq!(reduce(&chosen, Action::Select(lavrov), &dossier).selection, None);
}

#[test]
fn a_selected_person_lifts_contacts_and_dims_strangers() {
    let dossier = bundled();
    let state = after(&dossier, [Action::Select(target(&dossier, "actor:lavrov"))]);
    let outlook = outlook(&dossier, &state);
    let of = |key| outlook.of(target(&dossier, key));
    assert_eq!(of("actor:lavrov"), Emphasis::Selected);
    for key in ["contact:call-lavrov-fidan", "contact:call-lavrov-araghchi", "actor:russia", "actor:fidan"] {
        assert_eq!(of(key), Emphasis::Sibling, "{key}");
    }
    assert_eq!(of("actor:blinken"), Emphasis::Dimmed);
}

#[test]
fn without_choices_everything_is_normal() {
    let dossier = bundled();
    let outlook = outlook(&dossier, &State::default());
    assert!(targets(&dossier).into_iter().all(|target| outlook.of(target) == Emphasis::Normal));
}

#[test]
fn the_outlets_own_voice_leaves_its_claims_and_what_they_are_about() {
    let dossier = bundled();
    let shown = undimmed(&dossier, &filtered([Criterion::Voice(Voice::Outlet)]));
    let own = claims(&dossier, |claim| claim.voice == Voice::Outlet);
    let others = claims(&dossier, |claim| claim.voice != Voice::Outlet);
    assert!(!own.is_empty() && !others.is_empty());
    let key = |at: &Ref<Claim>| Target::Claim(*at).key(&dossier);
    assert!(own.iter().all(|at| shown.contains(&key(at))) && !others.iter().any(|at| shown.contains(&key(at))));

    let mut about: BTreeSet<String> = BTreeSet::new();
    for claim in own.iter().map(|at| &dossier.claims[*at]) {
        about.extend(claim.about.iter().map(|place| Target::Place(*place).key(&dossier)));
        about.extend(claim.contact.map(|contact| Target::Contact(contact).key(&dossier)));
        about.extend(claim.holders.iter().map(|actor| Target::Actor(*actor).key(&dossier)));
        let states = claim.holders.iter().filter_map(|actor| dossier.state_of(*actor));
        about.extend(states.map(|actor| Target::Actor(actor).key(&dossier)));
    }
    about.extend(own.iter().map(key));
    let seats = dossier.actors.iter().filter(|(at, _)| about.contains(&Target::Actor(*at).key(&dossier)));
    let seats: Vec<String> = seats.filter_map(|(_, actor)| Some(Target::Place(actor.seat?).key(&dossier))).collect();
    about.extend(seats);
    assert_eq!(shown, about);
}

#[test]
fn criteria_of_one_facet_widen_and_of_two_narrow() {
    let dossier = bundled();
    let actor = |id| Criterion::Actor(dossier.actors.find(id).expect(id));
    let source = Criterion::Source(dossier.sources.find("article").expect("article"));
    let [one, other] = ["fidan", "araghchi"].map(|id| undimmed(&dossier, &filtered([actor(id)])));
    let both = undimmed(&dossier, &filtered([actor("fidan"), actor("araghchi")]));
    let records = |keys: &BTreeSet<String>| -> BTreeSet<String> {
        keys.iter().filter(|key| key.starts_with("contact:") || key.starts_with("claim:")).cloned().collect()
    };
    assert_eq!(records(&both), records(&one).union(&records(&other)).cloned().collect());
    let narrowed = undimmed(&dossier, &filtered([actor("fidan"), source]));
    assert!(records(&narrowed).is_subset(&records(&one)) && records(&narrowed).len() < records(&one).len());
}

#[test]
fn a_criterion_toggles_and_a_reset_forgets_all_but_the_pane() {
    let dossier = bundled();
    let voice = Criterion::Voice(Voice::Outlet);
    let state = after(&dossier, [Action::Toggle(voice), Action::Show(Pane::Network), Action::Search("x".into())]);
    assert!(state.filter.has(voice) && !reduce(&state, Action::Toggle(voice), &dossier).filter.has(voice));
    let reset = reduce(&state, Action::Reset, &dossier);
    assert_eq!(reset, State { pane: Pane::Network, ..State::default() });
}

#[test]
fn a_window_dims_what_lies_outside() {
    let dossier = bundled();
    let day = dossier.contacts[dossier.contacts.find("call-lavrov-fidan").expect("the call")].date.first;
    let state = after(&dossier, [Action::SetWindow(Some(Window { from: day, to: day }))]);
    let shown = undimmed(&dossier, &state);
    for (at, contact) in dossier.contacts.iter() {
        let last = contact.end.as_ref().map_or(contact.date.last, |end| end.last);
        let is_inside = contact.date.first <= day && day <= last;
        assert_eq!(shown.contains(&Target::Contact(at).key(&dossier)), is_inside, "{}", contact.id);
    }
    let backwards = Action::SetWindow(Some(Window { from: day, to: day.plus(-1) }));
    assert_eq!(reduce(&state, backwards, &dossier).window, None);
}

#[test]
fn stepping_walks_the_focus_in_time_and_play_stops_at_its_end() {
    let dossier = bundled();
    let focus = dossier.focus.expect("a focus");
    let mut state = after(&dossier, [Action::Play(true)]);
    let mut days = Vec::new();
    while state.playing && days.len() < 100 {
        state = reduce(&state, Action::StepInTime(true), &dossier);
        if let (true, Some(Target::Contact(at))) = (state.playing, state.selection) {
            days.push(dossier.contacts[at].date.first);
        }
    }
    let windows = dossier.contacts.iter().map(|(_, contact)| contact.date.days(contact.end.as_ref()));
    let inside = windows.filter(|days| focus.overlaps(days.from, days.to)).count();
    assert_eq!(days.len(), inside);
    assert!(days.is_sorted() && !state.playing);
    let back = reduce(&state, Action::StepInTime(false), &dossier);
    assert_ne!(back.selection, state.selection);
}

#[test]
fn play_begins_again_after_its_end() {
    let dossier = bundled();
    let first = after(&dossier, [Action::Play(true), Action::StepInTime(true)]);
    let mut state = first.clone();
    while state.playing {
        state = reduce(&state, Action::StepInTime(true), &dossier);
    }
    assert_ne!(state.selection, first.selection, "it ends on the last");
    let again = [Action::Play(true), Action::StepInTime(true)];
    assert_eq!(again.into_iter().fold(state, |state, action| reduce(&state, action, &dossier)), first);
}

#[test]
fn each_step_of_the_story_sets_what_it_says() {
    let dossier = bundled();
    for (index, step) in dossier.story.iter().enumerate() {
        let state = after(&dossier, [Action::GoToStep(Some(index))]);
        assert_eq!((state.step, state.selection, state.window), (Some(index), step.select, step.window));
        assert_eq!(state.filter.is_empty(), step.voice.is_none() && step.holder.is_none());
    }
    assert_eq!(after(&dossier, [Action::GoToStep(Some(999))]).step, None);
}

#[test]
fn relations_go_both_ways_and_lead_to_no_one_itself() {
    let dossier = bundled();
    let links = Links::of(&dossier);
    for target in targets(&dossier) {
        let related: Vec<Target> = links.of_target(target).collect();
        assert!(related.is_sorted() && !related.contains(&target), "{target:?}");
        assert!(related.iter().all(|other| links.has(*other, target)), "{target:?}");
    }
    let call = target(&dossier, "contact:call-lavrov-fidan");
    let about: Vec<String> = links.of_target(call).map(|other| other.key(&dossier)).collect();
    for key in ["actor:lavrov", "actor:fidan", "place:aleppo", "place:idlib"] {
        assert!(about.iter().any(|other| other == key), "{key} in {about:?}");
    }
}

#[test]
fn buttons_speak_in_words() {
    let dossier = bundled();
    let state = State::default();
    let read = |words| command(words, &state, &dossier);
    assert_eq!(read("play"), Some(Action::Play(true)));
    assert_eq!(read("step=1"), Some(Action::GoToStep(Some(0))));
    assert_eq!(read("toggle=voice:outlet"), Some(Action::Toggle(Criterion::Voice(Voice::Outlet))));
    assert_eq!(read("all-days"), Some(Action::SetWindow(None)));
    for words in ["", "explode", "step=0", "step=x", "toggle=voice:mine", "toggle=actor:nobody", "from=x", "sort=-1"] {
        assert_eq!(read(words), None, "{words}");
    }
}
