//! The story: a few steps that set the same state as a reader's own clicks.

use yew::prelude::*;

use super::Desk;
use crate::locale::fill;
use crate::state::{Action, State};

/// The story.
pub fn story(desk: &Desk, slice: &State) -> Html {
    let step = slice.step;
    let words = desk.words();
    let steps = &desk.dossier().story;
    let shown = step.and_then(|index| steps.get(index));
    let next = step.map_or(0, |index| index + 1);
    let count = [step.map_or(0, |index| index + 1), steps.len()].map(|number| desk.locale.integer(number));
    html! {
        <section class="story" role="region" aria-label={words.view_story} data-view="story" hidden={steps.is_empty()}>
            <div class="story-controls">
                <button type="button" class="plain" hidden={step.is_none()} disabled={step == Some(0)}
                    onclick={desk.act(Action::GoToStep(step.and_then(|index| index.checked_sub(1))))}>
                    { "‹ " }{ words.previous_step }
                </button>
                <button type="button" class="plain strong" hidden={next >= steps.len()} onclick={desk.act(Action::GoToStep(Some(next)))}>
                    { if step.is_none() { words.view_story } else { words.next_step } }{ " ›" }
                </button>
                <span class="count" hidden={step.is_none()}>{ fill(words.step_of, &[&count[0], &count[1]]) }</span>
                <button type="button" class="plain" hidden={step.is_none()} onclick={desk.act(Action::Reset)}>{ words.close }</button>
            </div>
            <div class="step" aria-live="polite">
                { shown.map(|step| html! { <p><b>{ desk.names().text(&step.title) }{ ". " }</b>{ desk.names().text(&step.text) }</p> }) }
            </div>
        </section>
    }
}
