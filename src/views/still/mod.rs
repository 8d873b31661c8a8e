//! The page before, and without, any script: headline, summary, the three pictures standing still, and who says so.
//!
//! It is made of the same views and scenes as the live widget, printed when the site is built (`demarche page`), and replaced on mount.

mod facts;
mod ground;
mod pictures;
mod quiet;

pub use facts::facts;

use super::Desk;
use super::footer::footer;
use super::head::head;
use super::legend::legend;
use super::markup::{tag, words};
use super::summary::summary;
use crate::locale::page_words;
use crate::scene::Element;
use crate::state::State;

/// The sentence that describes each picture.
const SUMMARY: &str = "s";

/// The page, as it stands in the place of the widget until that is mounted, with links to the page of all facts and to the dossier's file.
pub fn still(desk: &Desk, facts_address: &str, dossier_address: &str) -> Element {
    let text = page_words(desk.locale);
    let links = [link(facts_address, text.all_facts), link(dossier_address, text.dossier_file)];
    page(desk, links).child(facts::who_says_so(desk, facts_address)).child(footer(desk, &State::default()))
}

/// The same with all facts in it, for a file that stands alone.
pub fn whole(desk: &Desk) -> Element {
    let links = [link("#facts", page_words(desk.locale).all_facts)];
    page(desk, links).with_children(facts::sections(desk)).child(footer(desk, &State::default()))
}

/// Headline, links, pictures and summary.
fn page(desk: &Desk, links: impl IntoIterator<Item = Element>) -> Element {
    let text = desk.words();
    let none = State::default();
    let panes = tag("div", "panes")
        .child(tabs(desk))
        .child(pane("pane map", "map", text.view_map, pictures::maps(desk)))
        .child(pane("pane network", "network", text.view_network, [pictures::network(desk)]))
        .child(legend(desk, &none))
        .child(pane("pane timeline", "timeline", text.view_timeline, pictures::timelines(desk)));
    tag("article", "demarche still")
        .with("data-static", "")
        .with("lang", desk.locale.tag)
        .with("dir", desk.locale.direction.as_str())
        .child(head(desk, &none))
        .child(tag("p", "still-links").with_children(links))
        .child(panes)
        .child(summary(desk).with("id", SUMMARY))
}

fn pane(class: &'static str, id: &'static str, name: &str, pictures: impl IntoIterator<Item = Element>) -> Element {
    let canvas = tag("div", "canvas").with_children(pictures);
    let head = tag("header", "pane-head").child(words("h2", "", name));
    tag("section", class).with("id", id).child(head).child(canvas)
}

/// In a narrow window the live widget has tabs in this place; here they lead down the page.
fn tabs(desk: &Desk) -> Element {
    let text = desk.words();
    let tab = |address, name| words("a", "tab", name).with("href", address);
    tag("nav", "tabs")
        .with("aria-label", text.views)
        .child(tab("#map", text.view_map))
        .child(tab("#network", text.view_network))
}

fn link(address: &str, text: &str) -> Element {
    words("a", "", text).with("href", address.to_owned())
}
