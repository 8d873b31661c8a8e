//! Between the widget and its page: what a reader does becomes actions; the address line, the clock and the marks follow the state.

use std::rc::Rc;

use yew::prelude::*;

use super::Desk;
use crate::browser::{
    Step, announce_ready, attribute_at, attribute_of_focus, close_panel, copy_link, hear, leave_marks, mark_painted,
    move_focus, say, show_hover, target_at, toggle_fullscreen, typed_value, use_clock, use_hash_change, write_hash,
};
use crate::dossier::Target;
use crate::locale::fill;
use crate::state::{Action, State, command, permalink, restore};

/// One contact is shown this long while the timeline plays.
const PLAY_STEP_MS: u32 = 1_600;

/// Everything an event needs to become an action.
#[derive(Clone)]
pub struct Ear {
    /// What is read, and how.
    pub desk: Desk,
    /// The state as drawn.
    pub state: State,
    /// Takes actions.
    pub dispatch: Callback<Action>,
    /// The widget's element.
    pub root: NodeRef,
}

impl Ear {
    /// One listener for everything that can be clicked.
    pub fn click(&self, event: &Event) {
        let dossier = self.desk.dossier();
        if let Some(tool) = attribute_at(event, "data-do") {
            self.tool(&tool, event);
        } else if let Some(act) = attribute_at(event, "data-act").filter(|act| !act.is_empty()) {
            if let Some(action) = command(&act, &self.state, dossier) {
                self.dispatch.emit(action);
            }
        } else if let Some(target) = target_at(event).and_then(|key| Target::parse(&key, dossier)) {
            self.dispatch.emit(Action::Select(target));
        }
    }

    fn tool(&self, tool: &str, event: &Event) {
        let text = self.desk.words();
        match tool {
            "copy" => {
                let root = self.root.clone();
                copy_link(move |is_copied| {
                    say(&root, if is_copied { text.link_copied } else { text.link_not_copied });
                });
            }
            "fullscreen" => toggle_fullscreen(event),
            _ => {}
        }
    }

    /// Arrows walk the marks of a picture; Enter and Space select; Escape leads out, then lets go.
    pub fn key(&self, event: &KeyboardEvent) {
        let has_modifier = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
        let is_taken = match event.key().as_str() {
            _ if has_modifier => false,
            "ArrowRight" | "ArrowDown" => move_focus(event, Step::Next),
            "ArrowLeft" | "ArrowUp" => move_focus(event, Step::Previous),
            "Home" => move_focus(event, Step::First),
            "End" => move_focus(event, Step::Last),
            // A key that is held down would select and let go in turn.
            "Enter" | " " if event.repeat() => target_at(event).is_some(),
            "Enter" | " " => self.choose(event),
            "Escape" => close_panel(event) || (leave_marks(event) | self.let_go(event)),
            _ => false,
        };
        if is_taken {
            event.prevent_default();
        }
    }

    /// Selects the focused mark, or what the focused button points at. Other buttons are left to the platform, which turns the key into a click.
    fn choose(&self, event: &KeyboardEvent) -> bool {
        let key = attribute_of_focus(event, "data-target");
        let target = key.and_then(|key| Target::parse(&key, self.desk.dossier()));
        if let Some(target) = target {
            self.dispatch.emit(Action::Select(target));
        }
        target.is_some()
    }

    fn let_go(&self, event: &KeyboardEvent) -> bool {
        if typed_value(event, "search").is_some_and(|query| !query.is_empty()) {
            self.dispatch.emit(Action::Search(String::new()));
        } else {
            self.dispatch.emit(Action::ClearSelection);
        }
        true
    }

    /// What is typed into the search field.
    pub fn input(&self, event: &Event) {
        if let Some(query) = typed_value(event, "search") {
            self.dispatch.emit(Action::Search(query));
        }
    }

    /// Shows in every view what the pointer or the keyboard is on, and what is related to it.
    pub fn hover(&self, event: &Event) {
        let key = attribute_at(event, "data-target");
        let target = key.as_ref().and_then(|key| Target::parse(key, self.desk.dossier()));
        let related = target.into_iter().flat_map(|target| self.desk.material.links.of_target(target));
        let related: Vec<String> = related.map(|target| self.desk.key(target)).collect();
        show_hover(&self.root, key.as_deref(), &related);
    }
}

/// Keeps the address line, the clock and the marks in step with the state.
#[hook]
pub fn use_outside(ear: &Ear) {
    let Ear { desk, state, dispatch, root } = ear.clone();
    use_effect_with(permalink(&state, desk.dossier()), |fragment| {
        write_hash(fragment);
    });
    let restored = {
        let (dispatch, material) = (dispatch.clone(), desk.material.clone());
        use_callback(Rc::as_ptr(&material), move |fragment: String, _| {
            dispatch.emit(Action::Restore(restore(&fragment, &material.dossier)));
        })
    };
    use_hash_change(restored);
    use_clock(state.playing.then_some(PLAY_STEP_MS), Callback::from(move |()| dispatch.emit(Action::StepInTime(true))));
    let name = state.selection.map(|target| desk.names().target_name(target));
    let selected = name.map_or(String::new(), |name| fill(desk.words().views_updated, &[&name]));
    let is_first = use_mut_ref(|| true);
    use_effect_with(state.selection, move |_| {
        if std::mem::take(&mut *is_first.borrow_mut()) {
            announce_ready(&root);
        } else {
            mark_painted();
            hear(&root, &selected);
        }
    });
}
