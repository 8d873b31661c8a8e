//! The timeline in its pane, with play, step and a window of days.

use super::Desk;
use super::card::rows::title;
use super::markup::{button, region, sign, tag, walked, words};
use crate::scene::{Element, TimelineBase, timeline_scene};
use crate::state::State;
use crate::timeline::default_focus;

/// The timeline's pane.
pub fn timeline(desk: &Desk, slice: &State, base: Option<&TimelineBase>) -> Element {
    let text = desk.words();
    let picture = base.map_or_else(
        || words("p", "empty", text.empty_dossier),
        |base| walked(timeline_scene(&desk.reading(), base, slice.window).element()),
    );
    let head = tag("header", "pane-head").child(words("h2", "", text.view_timeline)).child(playback(desk, slice));
    region("pane timeline", "timeline", text.view_timeline)
        .child(way_to_the_card(desk, slice))
        .child(head)
        .child(tag("div", "canvas").child(picture))
}

/// On a phone the card is far below the pictures: one line says what is selected, and leads there.
fn way_to_the_card(desk: &Desk, slice: &State) -> Element {
    let name = slice.selection.map_or(String::new(), |target| title(desk, target));
    let words = ["↓ ", desk.words().who_says_so, ": ", &name].concat();
    button("selected-line", "", &words).with("data-do", "view=card").flag("hidden", slice.selection.is_none())
}

/// Step, play, and the days shown with a way to move both ends without a drag.
fn playback(desk: &Desk, slice: &State) -> Element {
    let text = desk.words();
    let (symbol, name) = if slice.playing { ("❚❚", text.pause) } else { ("▶", text.play) };
    // On a narrow screen the word has no room; the name stays.
    let play =
        button("plain", "play", symbol).with("aria-label", name).child(words("span", "word", [" ", name].concat()));
    tag("div", "playback")
        .child(days(desk, slice))
        .child(sign("previous", "‹", text.previous_event))
        .child(play)
        .child(sign("next", "›", text.next_event))
}

fn days(desk: &Desk, slice: &State) -> Element {
    let text = desk.words();
    let Some(focus) = default_focus(desk.dossier()) else {
        return tag("span", "days-shown").flag("hidden", true);
    };
    let shown = slice.window.unwrap_or(focus);
    let is_one_year = shown.from.civil().0 == shown.to.civil().0;
    let named_day = |day| if is_one_year { desk.locale.short_day(day) } else { desk.locale.day(day) };
    let end = |act: [&'static str; 2], name: &'static str, day| {
        let day = named_day(day);
        let nudge = |act: &'static str, text: &str, way: &str| {
            button("square", act, text).with("aria-label", [&desk.locale.row(&[name, &day]), ": ", way].concat())
        };
        tag("span", "day-end")
            .child(nudge(act[0], "‹", text.day_earlier))
            .child(words("span", "", day.as_str()))
            .child(nudge(act[1], "›", text.day_later))
    };
    tag("span", "days-shown")
        .child(end(["from=-1", "from=1"], text.window_from, shown.from))
        .child(words("span", "", "–"))
        .child(end(["to=-1", "to=1"], text.window_to, shown.to))
        .child(button("plain", "all-days", text.window_all).flag("hidden", slice.window.is_none()))
}
