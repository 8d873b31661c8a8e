//! Actions as words: what a button of the page carries in `data-act`, in the vocabulary of the permalink.

use super::{Action, Pane, State, permalink};
use crate::dossier::{Dossier, Window};

/// Reads an action: `reset`, `play`, `next`, `step=3`, `pane=network`, `days=…`, `from=-1`, `toggle=voice:outlet`, `filter=holder:russia`.
/// `None` for words that are no action, or that name something the dossier does not have.
pub fn command(words: &str, state: &State, dossier: &Dossier) -> Option<Action> {
    let (verb, object) = words.split_once('=').unwrap_or((words, ""));
    Some(match verb {
        "reset" => Action::Reset,
        "play" => Action::Play(!state.playing),
        "next" => Action::StepInTime(true),
        "previous" => Action::StepInTime(false),
        "step" => Action::GoToStep(Some(object.parse::<usize>().ok()?.checked_sub(1)?)),
        "leave-story" => Action::GoToStep(None),
        "pane" => Action::Show(if object == "network" { Pane::Network } else { Pane::Map }),
        "sort" => Action::Sort(object.parse().ok()?),
        "all-days" => Action::SetWindow(None),
        "from" | "to" => Action::SetWindow(Some(nudged(verb, object.parse().ok()?, state, dossier)?)),
        "toggle" => Action::Toggle(criterion(object, dossier)?),
        "filter" if object.is_empty() => Action::SetFilter(super::Filter::default()),
        "filter" => Action::SetFilter(super::Filter::new([criterion(object, dossier)?])),
        _ => return None,
    })
}

fn criterion(object: &str, dossier: &Dossier) -> Option<super::Criterion> {
    let (key, value) = object.split_once(':')?;
    permalink::criterion(key, value, dossier)
}

/// The window with one end moved by some days, inside the days in focus; `None` when it is at its limit.
fn nudged(end: &str, days: i32, state: &State, dossier: &Dossier) -> Option<Window> {
    let bounds = crate::timeline::default_focus(dossier)?;
    let shown = state.window.unwrap_or(bounds);
    let inside = |day: crate::dossier::Day, low, high| day.max(low).min(high);
    let window = if end == "from" {
        Window { from: inside(shown.from.plus(days), bounds.from, shown.to), to: shown.to }
    } else {
        Window { from: shown.from, to: inside(shown.to.plus(days), shown.from, bounds.to) }
    };
    (window != shown).then_some(window)
}
