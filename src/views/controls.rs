//! What to look at, asked the way a reader would; and search, filter, link, full screen, and the way back.

use super::Desk;
use super::filters::filters;
use super::help::{HINT, NEW_TAB, help, hint};
use super::markup::{button, button_if, pressed, tag, words};
use super::search::search;
use crate::dossier::{ActorKind, Voice};
use crate::locale::fill;
use crate::scene::{Element, NOT_STANDING_OUT};
use crate::state::{Criterion, Filter, State, criterion_words};

/// The questions a reader asks first, as buttons of which one is on.
pub fn chips(desk: &Desk, slice: &State) -> Element {
    let chips = questions(desk).into_iter().map(|(name, asked)| chip(desk, &name, asked, &slice.filter));
    tag("div", "chips").with("role", "group").with("aria-label", desk.words().who_says_so).with_children(chips)
}

/// Search, filter, link, full screen, and the way back, which is open as soon as anything has changed; and the lines that the page's script writes.
pub fn tools(desk: &Desk, slice: &State) -> Element {
    let text = desk.words();
    let tool = |act, name| button("plain", "", name).with("data-do", act);
    tag("div", "tools")
        .child(search(desk, slice))
        .child(filters(desk, slice))
        .child(help(desk, slice))
        .child(tool("copy", text.copy_link))
        .child(tool("fullscreen", text.fullscreen))
        .child(button_if(*slice != State::default(), "plain", "reset", text.reset))
        .child(Element::new("small").with("role", "status").with("data-said", ""))
        .child(tag("p", "visually-hidden").with("role", "status").with("data-heard", ""))
        .child(hint(HINT, text.keys_hint))
        .child(hint(NEW_TAB, text.new_tab))
        .child(hint(NOT_STANDING_OUT, text.not_standing_out))
        .child(tag("p", "tip").with("aria-hidden", "true").with("data-tip", ""))
}

/// The questions a reader asks first: everything, what each state says, the outlet's own voice.
fn questions(desk: &Desk) -> Vec<(String, Option<Criterion>)> {
    let dossier = desk.dossier();
    let text = desk.words();
    let mut questions = vec![(text.everything.to_owned(), None)];
    for (at, actor) in dossier.actors.iter().filter(|(_, actor)| actor.kind == ActorKind::State) {
        if dossier.readouts.iter().any(|(_, readout)| dossier.state_of(readout.issuer) == Some(at)) {
            let capital = actor.seat.map_or(desk.names().actor(at), |seat| desk.names().place(seat));
            questions.push((fill(text.only_holder, &[capital]), Some(Criterion::Holder(at))));
        }
    }
    if dossier.claims.iter().any(|(_, claim)| claim.voice == Voice::Outlet) {
        questions.push((text.own_voice.to_owned(), Some(Criterion::Voice(Voice::Outlet))));
    }
    questions
}

fn chip(desk: &Desk, name: &str, asked: Option<Criterion>, filter: &Filter) -> Element {
    let act = asked.map_or(String::new(), |criterion| criterion_words(criterion, desk.dossier()));
    let is_on = *filter == Filter::new(asked);
    words("button", "chip", name)
        .with("type", "button")
        .with("data-act", ["filter=", &act].concat())
        .with("aria-pressed", pressed(is_on))
}
