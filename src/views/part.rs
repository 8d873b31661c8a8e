//! Views without a state of their own. Every component type costs some six kilobytes of WebAssembly, so they share one.

use yew::prelude::*;

use super::Desk;
use crate::state::State;

/// A view as a function of the desk and a slice of the state: the fields it does not need are left at their default.
pub type Draw = fn(&Desk, &State) -> Html;

/// Properties of [`Part`].
#[derive(Clone, Properties)]
pub struct PartProps {
    /// What is drawn. A part keeps its place in the tree, so this never changes.
    pub draw: Draw,
    /// What is read, and how.
    pub desk: Desk,
    /// The slice of the state.
    pub slice: State,
}

impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        self.desk == other.desk && self.slice == other.slice
    }
}

/// A view that is drawn again only when its desk or its slice changes.
#[component]
pub fn Part(props: &PartProps) -> Html {
    (props.draw)(&props.desk, &props.slice)
}

/// Puts a view in its place.
pub fn part(draw: Draw, desk: &Desk, slice: State) -> Html {
    html! { <Part {draw} desk={desk.clone()} {slice} /> }
}
