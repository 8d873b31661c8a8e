//! The timeline: brush a window, play, and step from contact to contact.

use std::rc::Rc;

use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use super::{Desk, keys::walk, picture::picture};
use crate::browser::{chosen_value, key_at, use_width};
use crate::dossier::Window;
use crate::scene::{TimelineBase, timeline_scene};
use crate::state::Action;

const INITIAL_WIDTH_PX: f64 = 1160.0;
/// A press becomes a brush when the pointer moves further than this, in pixels.
const BRUSH_FROM_PX: f64 = 5.0;

/// Properties of [`Timeline`].
#[derive(Clone, PartialEq, Properties)]
pub struct TimelineProps {
    /// What is read, and how.
    pub desk: Desk,
    /// The days looked at.
    pub window: Option<Window>,
    /// Whether it plays.
    pub playing: bool,
}

/// The timeline.
#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    let TimelineProps { desk, window, playing } = props;
    let pane = use_node_ref();
    let width = use_width(pane.clone(), INITIAL_WIDTH_PX);
    let base = use_memo((Rc::as_ptr(&desk.material), width.to_bits()), |_| TimelineBase::new(desk.dossier(), width));
    let brush = use_brush(pane.clone(), desk.dispatch.clone(), base.clone());
    let element =
        base.as_ref().as_ref().map(|base| picture(&timeline_scene(&desk.reading(), base, *window).element()));
    let words = desk.words();
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        walk(&event);
    });
    html! {
        <section class="pane timeline" role="region" aria-label={words.view_timeline} data-view="timeline" {onkeydown}>
            <header class="pane-head">
                <h2>{ words.view_timeline }</h2>
                { playback(desk, *window, *playing) }
            </header>
            <div class="canvas" ref={pane} onpointerdown={brush.press} onpointermove={brush.drag} onpointerup={brush.release.clone()}
                onpointercancel={brush.release}>
                { element.unwrap_or_else(|| html! { <p class="empty">{ words.empty_dossier }</p> }) }
            </div>
        </section>
    }
}

struct Brush {
    press: Callback<PointerEvent>,
    drag: Callback<PointerEvent>,
    release: Callback<PointerEvent>,
}

/// Draws a window by dragging over the days; starts on empty ground only.
#[hook]
fn use_brush(pane: NodeRef, dispatch: Callback<Action>, base: Rc<Option<TimelineBase>>) -> Brush {
    let from = use_mut_ref(|| None::<f64>);
    let press = {
        let (from, pane) = (from.clone(), pane.clone());
        Callback::from(move |event: PointerEvent| {
            let is_free = event.button() == 0 && event.pointer_type() != "touch" && key_at(&event).is_none();
            *from.borrow_mut() = is_free.then(|| x_in(&pane, &event)).flatten();
        })
    };
    let drag = {
        let (from, pane) = (from.clone(), pane.clone());
        Callback::from(move |event: PointerEvent| {
            let (Some(start), Some(now), Some(base)) = (*from.borrow(), x_in(&pane, &event), base.as_ref()) else { return };
            if (now - start).abs() > BRUSH_FROM_PX {
                event.prevent_default();
                dispatch.emit(Action::SetWindow(Some(base.window_between(start, now))));
            }
        })
    };
    let release = Callback::from(move |_| *from.borrow_mut() = None);
    Brush { press, drag, release }
}

fn x_in(pane: &NodeRef, event: &PointerEvent) -> Option<f64> {
    let frame = pane.cast::<Element>()?.get_bounding_client_rect();
    Some(f64::from(event.client_x()) - frame.x())
}

/// Step, play, and the window in words with a way out of it.
fn playback(desk: &Desk, window: Option<Window>, playing: bool) -> Html {
    let words = desk.words();
    let play = if playing { words.pause } else { words.play };
    html! {
        <div class="playback">
            <span class="window" hidden={window.is_none()}>
                { window.map(|window| desk.locale.window(window)) }
                <button type="button" class="plain" onclick={desk.act(Action::SetWindow(None))}>{ words.window_all }</button>
            </span>
            { day_range(desk, window) }
            <button type="button" class="square" aria-label={words.previous_event} title={words.previous_event}
                onclick={desk.act(Action::StepInTime(false))}>{ "‹" }</button>
            <button type="button" class="plain" aria-pressed={playing.to_string()} onclick={desk.act(Action::Play(!playing))}>
                <span aria-hidden="true">{ if playing { "❚❚ " } else { "▶ " } }</span>{ play }
            </button>
            <button type="button" class="square" aria-label={words.next_event} title={words.next_event}
                onclick={desk.act(Action::StepInTime(true))}>{ "›" }</button>
        </div>
    }
}

/// The window without a drag: two lists of the days in focus.
fn day_range(desk: &Desk, window: Option<Window>) -> Html {
    let Some(focus) = crate::timeline::default_focus(desk.dossier()) else {
        return html! { <span hidden=true /> };
    };
    let shown = window.unwrap_or(focus);
    let list = |name: &'static str, chosen: crate::dossier::Day, set: fn(Window, crate::dossier::Day) -> Window| {
        let dispatch = desk.dispatch.clone();
        let onchange = Callback::from(move |event: Event| {
            if let Some(offset) = chosen_value(&event).and_then(|value| value.parse::<i32>().ok()) {
                dispatch.emit(Action::SetWindow(Some(set(shown, focus.from.plus(offset)))));
            }
        });
        let options = (0..=focus.to.0 - focus.from.0).map(|offset| {
            let day = focus.from.plus(offset);
            html! { <option key={offset} value={offset.to_string()} selected={day == chosen}>{ desk.locale.short_day(day) }</option> }
        });
        html! { <select aria-label={name} {onchange}>{ for options }</select> }
    };
    let words = desk.words();
    html! {
        <span class="day-range">
            { list(words.window_from, shown.from, |shown, day| Window { from: day, to: shown.to.max(day) }) }
            { "–" }
            { list(words.window_to, shown.to, |shown, day| Window { from: shown.from.min(day), to: day }) }
        </span>
    }
}
