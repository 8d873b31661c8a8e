//! What the widget does outside its tree: the address line, the clock of the timeline, hover, keys, and the marks that tests and hosts wait for.

use std::rc::Rc;

use yew::prelude::*;

use super::Desk;
use crate::browser::{
    announce_ready, key_at, key_of_focus, mark_painted, show_hover, use_clock, use_hash_change, write_hash,
};
use crate::dossier::Target;
use crate::state::{Action, State, permalink, restore};

/// One contact is shown this long while the timeline plays.
const PLAY_STEP_MS: u32 = 1_600;

/// Keeps the address line, the clock and the marks in step with the state.
#[hook]
pub fn use_outside(root: &NodeRef, desk: &Desk, state: &State) {
    use_effect_with(permalink(state, desk.dossier()), |fragment| write_hash(fragment));
    let restored = {
        let (dispatch, material) = (desk.dispatch.clone(), desk.material.clone());
        use_callback(Rc::as_ptr(&material), move |fragment: String, _| {
            dispatch.emit(Action::Restore(restore(&fragment, &material.dossier).state));
        })
    };
    use_hash_change(restored);
    use_clock(state.playing.then_some(PLAY_STEP_MS), desk.act(Action::StepInTime(true)));
    let is_first = use_mut_ref(|| true);
    let root = root.clone();
    use_effect_with(state.selection, move |_| {
        if std::mem::take(&mut *is_first.borrow_mut()) {
            announce_ready(&root);
        } else {
            mark_painted();
        }
    });
}

/// One listener for every mark, row and button that carries a target.
pub fn select(desk: &Desk) -> Callback<MouseEvent> {
    let desk = desk.clone();
    Callback::from(move |event: MouseEvent| {
        if let Some(target) = key_at(&event).and_then(|key| Target::parse(&key, desk.dossier())) {
            desk.dispatch.emit(Action::Select(target));
        }
    })
}

/// Enter and Space select the focused mark, which is no native button; Escape lets the selection go.
pub fn keys(desk: &Desk, state: &State) -> Callback<KeyboardEvent> {
    let (desk, selection) = (desk.clone(), state.selection);
    Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" | " " => {
            if let Some(target) = key_of_focus(&event).and_then(|key| Target::parse(&key, desk.dossier())) {
                event.prevent_default();
                desk.dispatch.emit(Action::Select(target));
            }
        }
        "Escape" if selection.is_some() => desk.dispatch.emit(Action::ClearSelection),
        _ => {}
    })
}

/// Shows in every view what the pointer or the keyboard is on, and what is related to it.
pub fn mirror<E: AsRef<Event>>(desk: &Desk, root: &NodeRef) -> Callback<E> {
    let (desk, root) = (desk.clone(), root.clone());
    Callback::from(move |event: E| {
        let key = key_at(event.as_ref());
        let target = key.as_ref().and_then(|key| Target::parse(key, desk.dossier()));
        let related = target.into_iter().flat_map(|target| desk.material.links.of_target(target));
        let related: Vec<String> = related.map(|target| desk.key(target)).collect();
        show_hover(&root, key.as_deref(), &related);
    })
}
