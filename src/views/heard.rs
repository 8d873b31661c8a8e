//! What a screen reader says of a change: one sentence, whatever it took.

use super::Desk;
use super::search::found;
use super::table::columns;
use crate::dossier::Target;
use crate::locale::fill;
use crate::state::{Emphasis, State};

/// The sentence for what differs between two states, empty when a question was taken back; `None` when what has changed speaks for itself.
pub fn heard(desk: &Desk, before: &State, now: &State) -> Option<String> {
    let step = if now.step == before.step { None } else { now.step.and_then(|index| step(desk, index)) };
    if step.is_some() {
        return step;
    }
    let zoom = |state: &State| state.map.map_or(1, |view| view.zoom.round() as usize);
    let is_narrowed = !now.filter.is_empty() || now.window.is_some();
    let is_other = now.filter != before.filter || now.window != before.window;
    if now.selection.is_none() && before.selection.is_some() && (is_narrowed || is_other) {
        // Let go, but not of all: what is left, too.
        Some([desk.words().nothing_is_selected, " ", &standing_out(desk, now)].concat())
    } else if now.selection != before.selection {
        Some(selected(desk, now))
    } else if is_other || (now.step != before.step && is_narrowed) {
        Some(standing_out(desk, now))
    } else if now.query != before.query {
        Some(found(desk, &now.query))
    } else if now.sort != before.sort {
        let text = desk.words();
        let sentence = if now.sort.is_descending { text.sorted_descending } else { text.sorted_ascending };
        Some(fill(sentence, &[columns(text).get(now.sort.column)?]))
    } else if zoom(now) != zoom(before) {
        Some(fill(desk.words().zoomed, &[&desk.locale.integer(zoom(now))]))
    } else {
        None
    }
}

/// A step of the story: which, and what it says.
fn step(desk: &Desk, index: usize) -> Option<String> {
    let steps = &desk.dossier().story;
    let (step, names) = (steps.get(index)?, desk.names());
    let [now, all] = [index + 1, steps.len()].map(|number| desk.locale.integer(number));
    let number = fill(desk.words().step_of, &[&now, &all]);
    Some([&number, ". ", names.text(&step.title), ". ", names.text(&step.text)].concat())
}

/// A new selection: its name, and of an actor or a place how many contacts it has. While time plays, what a contact is called beside its mark: the next
/// one does not wait.
fn selected(desk: &Desk, now: &State) -> String {
    let text = desk.words();
    let Some(target) = now.selection else { return text.nothing_is_selected.to_owned() };
    if let (Target::Contact(at), true) = (target, now.playing) {
        let contact = &desk.dossier().contacts[at];
        return [&desk.names().contact_label(contact), ": ", &desk.names().contact_title(contact)].concat();
    }
    let name = desk.names().target_name(target);
    let dossier = desk.dossier();
    let named = match target {
        Target::Actor(_) | Target::Place(_) => {
            let count = dossier.contacts.iter().filter(|(_, contact)| dossier.is_contact_of(contact, target)).count();
            [&name, desk.locale.lists.semicolon, &desk.locale.count(text.count_contacts, count)].concat()
        }
        _ => name,
    };
    fill(text.views_updated, &[&named])
}

/// A new filter or other days: which days, and how much is left.
fn standing_out(desk: &Desk, now: &State) -> String {
    let dossier = desk.dossier();
    let is_out = |target: &Target| desk.outlook.of(*target) > Emphasis::Dimmed;
    let contacts = dossier.contacts.refs().map(Target::Contact).filter(is_out).count();
    let claims = dossier.claims.refs().map(Target::Claim).filter(is_out).count();
    let counts = [contacts, dossier.contacts.len(), claims, dossier.claims.len()].map(|n| desk.locale.integer(n));
    let left = fill(desk.words().standing_out, &[&counts[0], &counts[1], &counts[2], &counts[3]]);
    match now.window {
        Some(window) => [&desk.locale.window(window), ": ", &left].concat(),
        None => left,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Day, MapView, Window};
    use crate::geo::LonLat;
    use crate::state::{Action, reduce};
    use crate::views::figure::desk;

    #[test]
    fn a_change_is_one_sentence() {
        let desk = desk();
        let start = State::default();
        let after = |state: &State, action| heard(&desk, state, &reduce(state, action, desk.dossier()));
        let told = after(&start, Action::GoToStep(Some(0))).expect("a sentence");
        let first = &desk.dossier().story[0];
        assert!(told.starts_with("Step 1 of ") && told.contains(desk.names().text(&first.text)), "{told}");
        let actor = Target::parse("actor:lavrov", desk.dossier()).expect("an actor");
        let told = after(&start, Action::Select(actor)).expect("a sentence");
        assert!(
            told.starts_with("Sergey Lavrov, Foreign minister, Russia; ") && told.contains(" contacts. "),
            "{told}"
        );
        let chosen = reduce(&start, Action::Select(actor), desk.dossier());
        assert_eq!(after(&chosen, Action::ClearSelection).as_deref(), Some("Nothing is selected."));
        let day = Day::from_civil(2024, 11, 30).expect("a day");
        let told = after(&start, Action::SetWindow(Some(Window { from: day, to: day }))).expect("a sentence");
        assert!(told.starts_with("30 November 2024: ") && told.ends_with(" stand out."), "{told}");
        let view = |zoom| Some(MapView { center: LonLat::new(37.0, 36.0), zoom });
        assert_eq!(after(&start, Action::LookAt(view(4.096))).as_deref(), Some("Enlarged ×4"));
        let near = State { map: view(4.0), ..State::default() };
        assert_eq!(after(&near, Action::LookAt(None)).as_deref(), Some("Enlarged ×1"));
        assert_eq!(after(&near, Action::LookAt(Some(MapView { center: LonLat::new(38.0, 36.0), zoom: 4.0 }))), None);
        assert_eq!(after(&start, Action::Play(true)), None);
    }

    #[test]
    fn who_lets_go_hears_what_is_still_left_out() {
        let desk = desk();
        let day = Day::from_civil(2024, 11, 30).expect("a day");
        let selection = Target::parse("place:aleppo", desk.dossier());
        let held = State { selection, window: Some(Window { from: day, to: day }), step: Some(0), ..State::default() };
        let let_go = State { selection: None, ..held.clone() };
        let told = heard(&desk, &held, &let_go).expect("a sentence");
        assert!(told.starts_with("Nothing is selected. 30 November 2024: ") && told.ends_with(" stand out."), "{told}");
        let closed = State { step: None, ..held.clone() };
        assert!(heard(&desk, &held, &closed).expect("a sentence").starts_with("30 November 2024: "));
        let afresh = heard(&desk, &held, &State::default()).expect("a sentence");
        assert!(afresh.starts_with("Nothing is selected. ") && afresh.ends_with(" stand out."), "{afresh}");
    }

    #[test]
    fn a_sorted_table_says_by_what_and_which_way() {
        let desk = desk();
        let after = |before: &State, action| {
            let now = reduce(before, action, desk.dossier());
            (heard(&desk, before, &now), now)
        };
        let (told, sorted) = after(&State::default(), Action::Sort(2));
        assert_eq!(told.as_deref(), Some("Sorted by “Who took part”, ascending."));
        assert_eq!(after(&sorted, Action::Sort(2)).0.as_deref(), Some("Sorted by “Who took part”, descending."));
    }

    #[test]
    fn while_time_plays_a_contact_is_told_in_short() {
        let desk = desk();
        let call = Target::parse("contact:call-lavrov-fidan", desk.dossier());
        let [before, now] = [None, call].map(|selection| State { selection, playing: true, ..State::default() });
        assert_eq!(heard(&desk, &before, &now).as_deref(), Some("call, 30 Nov: Lavrov – Fidan"));
    }
}
