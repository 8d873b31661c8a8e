//! Small pieces of markup that several views share.

use std::borrow::Cow;

use super::{Desk, help::HINT};
use crate::dossier::{Actor, Claim, Ref, Target, Text};
use crate::list::Listed;
use crate::scene::{Element, Hue};

/// An element in a class of the theme.
pub fn tag(tag: &'static str, class: &'static str) -> Element {
    let element = Element::new(tag);
    if class.is_empty() { element } else { element.class(class) }
}

/// Words in an element.
pub fn words(name: &'static str, class: &'static str, text: impl Into<String>) -> Element {
    tag(name, class).with_text(text)
}

/// A text of the dossier in an element, which says in which language it is written where that is not the reader's.
pub fn told(desk: &Desk, (name, class): (&'static str, &'static str), text: &Text) -> Element {
    let (language, wording) = text.in_language(desk.locale.tag);
    spoken(desk, words(name, class, wording), language)
}

/// The element with the language of its words, and apart from the direction of what is round it, where they are not in the reader's language.
pub fn spoken(desk: &Desk, element: Element, language: &str) -> Element {
    if language == desk.locale.tag { element } else { element.with("lang", language.to_owned()).with("dir", "auto") }
}

/// A view: a named region with a rule above it.
pub fn region(class: &'static str, view: &'static str, name: &'static str) -> Element {
    // The focus comes here when what had it is gone.
    tag("section", class).with("role", "region").with("tabindex", "-1").with("aria-label", name).with("data-view", view)
}

/// A button that does what `act` says, as read by [`command`](crate::state::command).
pub fn button(class: &'static str, act: impl Into<Cow<'static, str>>, text: &str) -> Element {
    words("button", class, text).with("type", "button").with("data-act", act)
}

/// The same, idle unless `is_open`: it stays where it is and keeps the focus, but does nothing.
pub fn button_if(is_open: bool, class: &'static str, act: impl Into<Cow<'static, str>>, text: &str) -> Element {
    let button = button(class, if is_open { act.into() } else { "".into() }, text);
    if is_open { button } else { button.with("aria-disabled", "true") }
}

/// A button whose sign needs a name.
pub fn sign(act: impl Into<Cow<'static, str>>, sign: &str, name: &'static str) -> Element {
    button("square", act, sign).with("aria-label", name).with("title", name)
}

/// Whether a toggle is on, as the platform says it.
pub fn pressed(is_on: bool) -> &'static str {
    if is_on { "true" } else { "false" }
}

/// A record's name as a button that selects it.
pub fn pointer(desk: &Desk, target: Target, text: &str) -> Element {
    words("button", "pointer", text)
        .with("type", "button")
        .with("data-target", desk.key(target))
        .with("data-emphasis", desk.emphasis(target))
        .selecting(desk.outlook.of(target))
}

/// Contents behind a summary.
pub fn details(class: &'static str, summary: Element, is_open: bool) -> Element {
    tag("details", class).flag("open", is_open).child(Element::new("summary").child(summary))
}

/// The class that sets an actor in the hue of its state; empty for an actor of no state.
pub fn hue_class(desk: &Desk, actor: Ref<Actor>) -> &'static str {
    desk.material.hues.of_actor(desk.dossier(), actor).map_or("", Hue::class).trim_start()
}

/// The way a claim came to us, from the speaker outwards.
pub fn chain(desk: &Desk, claim: &Claim) -> String {
    let steps: Vec<&str> = claim.via.iter().map(|step| desk.names().text(step)).listed();
    // It points on, whichever way that is.
    steps.join(if desk.locale.direction.is_rtl() { " ← " } else { " → " })
}

/// A picture that is walked by keys, with the hint about them. As an application it gets the arrows and letters that a screen reader keeps
/// to itself elsewhere; who reads on without entering it has the same in the table.
pub fn walked(picture: Element) -> Element {
    picture.with("tabindex", "0").with("role", "application").with("aria-describedby", HINT)
}

/// The name of a pane, and what it shows.
pub fn pane_head(name: &str, hint: &str) -> Element {
    tag("header", "pane-head").child(words("h2", "", name)).child(words("p", "hint", hint))
}
