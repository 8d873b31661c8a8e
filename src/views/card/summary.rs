//! The card before anything is selected: what there is, counted.

use super::super::markup::words;
use super::super::{Desk, summary as sentence};
use crate::scene::Element;

pub(super) fn summary(desk: &Desk) -> Vec<Element> {
    let text = desk.words();
    vec![sentence(desk), words("h3", "", text.view_card), words("p", "", text.nothing_selected)]
}
