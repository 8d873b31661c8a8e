//! Between the widget and its page: what a reader does or the host asks becomes actions; the page, the clock and the marks follow the state.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::Desk;
use super::heard::heard;
use super::map::MapFigure;
use crate::browser::{
    Page, after_frame, as_key, attribute_at, attribute_of_focus, target_at, typed_value, use_clock, use_listeners,
};
use crate::dossier::Target;
use crate::embed::Command;
use crate::geo::Viewport;
use crate::number;
use crate::scene::{NetworkBase, TimelineBase};
use crate::state::{Action, State, command, permalink, restore};

/// One contact is shown this long while the timeline plays.
const PLAY_STEP_MS: u32 = 1_600;

/// What the reader does to the widget's element.
const EVENTS: [&str; 5] = ["click", "input", "pointerover", "focusin", "keydown"];

/// The line between the page and the widget as it is drawn at the moment.
pub struct Line {
    /// Who is told.
    pub page: Page,
    /// Who hears; `None` before the first drawing and after the last.
    pub ear: RefCell<Option<Ear>>,
}

impl Line {
    /// The ear as it is now. It is taken out of the cell: what it hears may draw the widget anew.
    pub fn ear(&self) -> Option<Ear> {
        self.ear.borrow().clone()
    }
}

/// The three pictures at their sizes.
#[derive(Clone)]
pub struct Figures {
    /// The map as it looks now.
    pub map: Rc<MapFigure>,
    /// The network.
    pub network: Rc<NetworkBase>,
    /// The timeline; `None` when nothing has a date.
    pub timeline: Rc<Option<TimelineBase>>,
}

/// Everything an event needs to become an action.
#[derive(Clone)]
pub struct Ear {
    /// What is read, and how.
    pub desk: Desk,
    /// The state as drawn.
    pub state: State,
    /// Takes actions.
    pub dispatch: Callback<Action>,
    /// The pictures as drawn.
    pub figures: Figures,
    /// The way to the page.
    pub line: Rc<Line>,
}

impl Ear {
    /// What the page says, or its host by a [`Command`]; what is neither is ignored.
    pub fn told(&self, verb: &str, value: &str) {
        let (dossier, text) = (self.desk.dossier(), self.desk.words());
        let action = match verb {
            "link" => Some(Action::Restore(restore(value, dossier))),
            "copied" => {
                let said = if value.is_empty() { text.link_not_copied } else { text.link_copied };
                self.line.page.emit("said", said);
                None
            }
            "look" => numbers(value).map(|[k, x, y]| Action::LookAt(self.figures.map.view_at(Viewport { k, x, y }))),
            "days" => self.brushed(numbers(value)),
            word => Command::parse(word).and_then(|command| command.action(value, &self.state, dossier)),
        };
        if let Some(action) = action {
            self.dispatch.emit(action);
        }
    }

    /// A window of days drawn between two places of the timeline.
    fn brushed(&self, places: Option<[f64; 2]>) -> Option<Action> {
        let ([from, to], base) = (places?, (*self.figures.timeline).as_ref()?);
        Some(Action::SetWindow(Some(base.window_between(from, to))))
    }

    fn event(&self, event: &Event) {
        match event.type_().as_str() {
            "click" => self.click(event),
            "input" => self.input(event),
            "keydown" => {
                if let Some(event) = as_key(event) {
                    self.key(event);
                }
            }
            _ => self.hover(event),
        }
    }

    /// One listener for everything that can be clicked.
    fn click(&self, event: &Event) {
        let dossier = self.desk.dossier();
        if let Some(tool) = attribute_at(event, "data-do") {
            // What the page's script does by itself.
            match tool.split_once('=') {
                Some((verb, object)) => self.line.page.emit(verb, object),
                None => self.line.page.emit(&tool, ""),
            }
        } else if let Some(act) = attribute_at(event, "data-act").filter(|act| !act.is_empty()) {
            if let Some(action) = command(&act, &self.state, dossier) {
                self.dispatch.emit(action);
            }
        } else if let Some(target) = target_at(event).and_then(|key| Target::parse(&key, dossier)) {
            self.dispatch.emit(Action::Select(target));
        }
    }

    /// Enter and Space select, Escape lets go. The page's script walks among the marks, and leads out of them first.
    fn key(&self, event: &KeyboardEvent) {
        let has_modifier = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
        let is_taken = match event.key().as_str() {
            _ if has_modifier => false,
            // A key that is held down would select and let go in turn.
            "Enter" | " " if event.repeat() => target_at(event).is_some(),
            "Enter" | " " => self.choose(event),
            "Escape" => self.let_go(),
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

    /// What runs is stopped first, then what is open closed, then what is selected let go.
    fn let_go(&self) -> bool {
        self.dispatch.emit(match &self.state {
            state if state.playing => Action::Play(false),
            state if !state.query.is_empty() => Action::Search(String::new()),
            _ => Action::ClearSelection,
        });
        true
    }

    /// What is typed into the search field.
    fn input(&self, event: &Event) {
        if let Some(query) = typed_value(event, "search") {
            self.dispatch.emit(Action::Search(query));
        }
    }

    /// Shows in every view what the pointer or the keyboard is on, and what is related to it.
    fn hover(&self, event: &Event) {
        let key = attribute_at(event, "data-target");
        let target = key.as_ref().and_then(|key| Target::parse(key, self.desk.dossier()));
        let related = target.into_iter().flat_map(|target| self.desk.material.links.of_target(target));
        let related: Vec<String> = related.map(|target| self.desk.key(target)).collect();
        let keys: Vec<&str> = key.as_deref().into_iter().chain(related.iter().map(String::as_str)).collect();
        self.line.page.emit("hover", &keys.join("\n"));
    }
}

/// Keeps the page, the clock and the marks in step with the state, and listens.
#[hook]
pub fn use_outside(root: &NodeRef, ear: &Ear) {
    let Ear { desk, state, dispatch, line, .. } = ear.clone();
    *line.ear.borrow_mut() = Some(ear.clone());
    {
        let line = line.clone();
        use_listeners(root, EVENTS, move |event| {
            if let Some(ear) = line.ear() {
                ear.event(event);
            }
        });
    }
    let page = line.page.clone();
    use_effect_with(permalink(&state, desk.dossier()), move |fragment| page.emit("link", fragment));
    use_clock(state.playing.then_some(PLAY_STEP_MS), Callback::from(move |()| dispatch.emit(Action::StepInTime(true))));
    let before = use_mut_ref(|| None);
    use_effect_with(state, move |now| {
        let before: Option<State> = before.replace(Some(now.clone()));
        if let Some(sentence) = before.as_ref().and_then(|before| heard(&desk, before, now)) {
            line.page.emit("heard", &sentence);
        }
        let event = match before {
            None => "ready",
            Some(before) if before.selection != now.selection => "select",
            Some(_) => return,
        };
        let key = now.selection.map_or(String::new(), |target| desk.key(target));
        after_frame(move || line.page.emit(event, &key));
    });
}

/// Numbers with spaces between them.
fn numbers<const N: usize>(text: &str) -> Option<[f64; N]> {
    let mut words = text.split(' ').map(number::parse);
    let mut found = [0.0; N];
    for place in &mut found {
        *place = words.next()??;
    }
    Some(found)
}
