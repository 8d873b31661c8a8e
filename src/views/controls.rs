//! The first row: what to look at, asked the way a reader would; search, filter, link, full screen, and the way back.

use yew::prelude::*;

use super::{Desk, filters::filters, part::part, search::search};
use crate::browser::{copy_link, toggle_fullscreen};
use crate::dossier::{ActorKind, Voice};
use crate::locale::fill;
use crate::state::{Action, Criterion, Filter, State};

/// The first row. Its slice is the whole state but the map: the way back is open as soon as anything has changed.
pub fn controls(desk: &Desk, slice: &State) -> Html {
    let State { filter, query, .. } = slice;
    let words = desk.words();
    let is_touched = *slice != State::default();
    html! {
        <div class="controls">
            <div class="chips" role="group" aria-label={words.who_says_so}>
                { for questions(desk).into_iter().map(|(text, asked)| chip(desk, &text, asked, filter)) }
            </div>
            <div class="tools">
                { part(search, desk, State { query: query.clone(), ..State::default() }) }
                { part(filters, desk, State { filter: filter.clone(), ..State::default() }) }
                <CopyLink desk={desk.clone()} />
                <button type="button" class="plain" onclick={Callback::from(|event: MouseEvent| toggle_fullscreen(&event))}>{ words.fullscreen }</button>
                <button type="button" class="plain" disabled={!is_touched} onclick={desk.act(Action::Reset)}>{ words.reset }</button>
            </div>
        </div>
    }
}

/// The questions a reader asks first: everything, what each state says, the outlet's own voice.
fn questions(desk: &Desk) -> Vec<(String, Filter)> {
    let dossier = desk.dossier();
    let words = desk.words();
    let speaks = |state| dossier.readouts.iter().any(|(_, readout)| dossier.state_of(readout.issuer) == Some(state));
    let states = dossier.actors.iter().filter(|(at, actor)| actor.kind == ActorKind::State && speaks(*at));
    let asked = states.map(|(at, actor)| {
        let capital = actor.seat.map_or(desk.names().actor(at), |seat| desk.names().place(seat));
        (fill(words.only_holder, &[capital]), Filter::new([Criterion::Holder(at)]))
    });
    let everything = (words.everything.to_owned(), Filter::default());
    let outlet = (words.own_voice.to_owned(), Filter::new([Criterion::Voice(Voice::Outlet)]));
    [everything].into_iter().chain(asked).chain([outlet]).collect()
}

fn chip(desk: &Desk, text: &str, asked: Filter, filter: &Filter) -> Html {
    let is_on = *filter == asked;
    html! {
        <button type="button" class="chip" aria-pressed={is_on.to_string()} onclick={desk.act(Action::SetFilter(asked))}>{ text }</button>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct CopyLinkProps {
    desk: Desk,
}

/// Copies the permalink, and says whether it could.
#[component]
fn CopyLink(props: &CopyLinkProps) -> Html {
    let words = props.desk.words();
    let said = use_state(|| "");
    let onclick = {
        let said = said.setter();
        Callback::from(move |_| {
            let said = said.clone();
            copy_link(move |is_copied| said.set(if is_copied { words.link_copied } else { words.link_not_copied }));
        })
    };
    html! {
        <span class="tool">
            <button type="button" class="plain" {onclick}>{ words.copy_link }</button>
            <small role="status">{ *said }</small>
        </span>
    }
}
