//! What a reader can do, and what comes of it. Pure: no input or output, no clock, no chance.

use super::{Criterion, Filter, Pane, Restored, Sort, State, neighbour_in_time, permalink};
use crate::dossier::{Dossier, MapView, Target, Window};

/// One thing a reader, the story or the host page does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Selects a target; selecting it again lets it go.
    Select(Target),
    /// Selects a target, whatever was selected before.
    Choose(Target),
    /// Lets the selection go.
    ClearSelection,
    /// Puts a criterion into the filter or takes it out.
    Toggle(Criterion),
    /// Sets the whole filter.
    SetFilter(Filter),
    /// Looks at these days only.
    SetWindow(Option<Window>),
    /// Moves the map.
    LookAt(Option<MapView>),
    /// Goes to a step of the story, or leaves it.
    GoToStep(Option<usize>),
    /// Shows a picture where only one fits.
    Show(Pane),
    /// Types into the search field.
    Search(String),
    /// Sorts the table by a column, counted from 0; by the same column again the other way round.
    Sort(usize),
    /// Starts or stops the timeline.
    Play(bool),
    /// Selects the next (`true`) or the previous contact in time.
    StepInTime(bool),
    /// Back to the beginning.
    Reset,
    /// Takes over what a permalink gave.
    Restore(Restored),
}

/// The state after an action.
#[must_use]
pub fn reduce(state: &State, action: Action, dossier: &Dossier) -> State {
    let mut next = state.clone();
    match action {
        Action::Select(target) => {
            next.selection = (state.selection != Some(target)).then_some(target);
            next.step = None;
        }
        Action::Choose(target) => {
            next.selection = Some(target);
            next.step = None;
        }
        Action::ClearSelection => next.selection = None,
        Action::Toggle(criterion) => next.filter = state.filter.with_toggled(criterion),
        Action::SetFilter(filter) => next.filter = filter,
        Action::SetWindow(window) => next.window = window.filter(|window| window.from <= window.to),
        Action::LookAt(map) => next.map = map,
        Action::GoToStep(step) => return at_step(state, step, dossier),
        Action::Show(pane) => next.pane = pane,
        Action::Search(query) => next.query = query,
        Action::Sort(column) => {
            let is_descending = state.sort.column == column && !state.sort.is_descending;
            next.sort = Sort { column, is_descending };
        }
        Action::Play(playing) => {
            next.playing = playing;
            if playing && neighbour_in_time(dossier, state, true).is_none() {
                // Past the last contact it plays from the first again.
                next.selection = None;
            }
        }
        Action::StepInTime(forward) => match neighbour_in_time(dossier, state, forward) {
            Some(target) => next.selection = Some(target),
            None => next.playing = false,
        },
        Action::Reset => {
            return State { pane: state.pane, ..State::default() };
        }
        // What leaves the same permalink is our own, come back by way of the address line: it knows nothing of play, search and order.
        Action::Restore(restored) if permalink(&restored.state, dossier) == permalink(state, dossier) => {}
        Action::Restore(restored) => return restored.state,
    }
    next
}

/// The state a step of the story sets: the same fields that a reader's clicks set.
fn at_step(state: &State, step: Option<usize>, dossier: &Dossier) -> State {
    let Some((index, step)) = step.and_then(|index| Some((index, dossier.story.get(index)?))) else {
        return State { step: None, ..state.clone() };
    };
    let voice = step.voice.map(Criterion::Voice);
    let holder = step.holder.map(Criterion::Holder);
    State {
        selection: step.select,
        filter: Filter::new(voice.into_iter().chain(holder)),
        window: step.window,
        map: step.map,
        step: Some(index),
        pane: state.pane,
        playing: false,
        query: String::new(),
        sort: state.sort,
    }
}
