//! The one component of all views: every component type of its own would cost some six kilobytes of WebAssembly.

use std::rc::Rc;

use yew::prelude::*;

use super::{Desk, map::MapFigure, map::map, network::network, picture::picture, timeline::timeline};
use crate::scene::{Element, NetworkBase, TimelineBase};
use crate::state::State;

/// What a part draws.
#[derive(Clone)]
pub enum View {
    /// Words and controls.
    Page(fn(&Desk, &State) -> Element),
    /// The map.
    Map(Rc<MapFigure>),
    /// The network.
    Network(Rc<NetworkBase>),
    /// The timeline.
    Timeline(Rc<Option<TimelineBase>>),
}

impl PartialEq for View {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            // A part keeps its place in the tree, so it always draws with the same function.
            (Self::Page(_), Self::Page(_)) => true,
            (Self::Map(a), Self::Map(b)) => Rc::ptr_eq(a, b),
            (Self::Network(a), Self::Network(b)) => Rc::ptr_eq(a, b),
            (Self::Timeline(a), Self::Timeline(b)) => Rc::ptr_eq(a, b),
            _ => false,
        }
    }
}

/// Properties of [`Part`].
#[derive(Clone, PartialEq, Properties)]
pub struct PartProps {
    /// What is drawn.
    pub view: View,
    /// What is read, and how.
    pub desk: Desk,
    /// The slice of the state; fields that the view does not need are left at their default.
    pub slice: State,
}

/// A view that is drawn again only when its desk, its slice or its measures change.
#[component]
pub fn Part(props: &PartProps) -> Html {
    let PartProps { view, desk, slice } = props;
    picture(&match view {
        View::Page(draw) => draw(desk, slice),
        View::Map(figure) => map(desk, figure),
        View::Network(base) => network(desk, base),
        View::Timeline(base) => timeline(desk, slice, base.as_ref().as_ref()),
    })
}
