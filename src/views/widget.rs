//! The widget: one state, all views of it.

use std::rc::Rc;

use yew::prelude::*;

use super::card::card;
use super::claims::claims;
use super::controls::{chips, tools};
use super::footer::footer;
use super::head::{head, tabs};
use super::issues::issues;
use super::legend::legend;
use super::map::{MapFigure, map_size};
use super::outside::{Ear, Figures, Line, use_outside};
use super::part::{Part, View};
use super::picture::picture;
use super::readouts::readouts;
use super::silences::silences;
use super::story::story;
use super::table::table;
use super::{Desk, Material};
use crate::browser::use_widths;
use crate::locale::Locale;
use crate::scene::{Element, Grain, MapBase, NetworkBase, TimelineBase, network_size};
use crate::state::{Action, Outlook, Pane, Restored, State, reduce, restore};

/// Widths of map, network and timeline until they are measured, in pixels.
const WIDTHS: [f64; 3] = [700.0, 466.0, 1186.0];
/// Up to this width a page shows one picture at a time, between the margins of `static/theme.css`.
const NARROW_PX: f64 = 560.0;
const MARGIN_PX: f64 = 12.0;

/// Properties of [`Widget`].
#[derive(Clone, Properties)]
pub struct WidgetProps {
    /// What is loaded.
    pub material: Rc<Material>,
    /// The reader's language.
    pub locale: &'static Locale,
    /// The width of its place, in pixels.
    pub width: f64,
    /// The permalink to start from.
    pub fragment: String,
    /// The line to the page.
    pub line: Rc<Line>,
}

impl PartialEq for WidgetProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.material, &other.material)
            && self.locale == other.locale
            && Rc::ptr_eq(&self.line, &other.line)
    }
}

/// The state with the dossier that it is about.
struct Session {
    material: Rc<Material>,
    restored: Restored,
}

impl Reducible for Session {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let Restored { state, ignored } = &self.restored;
        let ignored = match &action {
            Action::Restore(restored) => restored.ignored.clone(),
            _ => ignored.clone(),
        };
        let restored = Restored { state: reduce(state, action, &self.material.dossier), ignored };
        if restored == self.restored {
            return self;
        }
        Rc::new(Self { material: self.material.clone(), restored })
    }
}

/// The widget.
#[component]
pub fn Widget(props: &WidgetProps) -> Html {
    let WidgetProps { material, locale, fragment, line, width } = props;
    let session =
        use_reducer(|| Session { material: material.clone(), restored: restore(fragment, &material.dossier) });
    let Restored { state, ignored } = &session.restored;
    let dispatcher = session.dispatcher();
    let dispatch = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
    let outlook = use_memo((state.selection, state.filter.clone(), state.window), |_| {
        Outlook::derive(&material.dossier, &material.links, state)
    });
    let desk = Desk { material: material.clone(), outlook, locale };
    let root = use_node_ref();
    let widths = use_widths(&root, ["map", "network", "timeline"], first_widths(*width));
    let figures = use_figures(&desk, state, widths);
    let ear = Ear { desk: desk.clone(), state: state.clone(), figures: figures.clone(), dispatch, line: line.clone() };
    use_outside(&root, &ear);
    html! {
        <div class="demarche" ref={root} lang={locale.tag} dir={locale.direction.as_str()}>
            { page(head, &desk, State::default()) }
            { page(chips, &desk, State { filter: state.filter.clone(), ..State::default() }) }
            { picture(&issues(&desk, ignored)) }
            { page(story, &desk, State { step: state.step, ..State::default() }) }
            { panes(&desk, state, figures) }
            { page(tools, &desk, State { pane: Pane::Map, ..state.clone() }) }
            { below(&desk, state) }
        </div>
    }
}

/// The pictures' widths before they are measured: in a narrow place each takes all of it but the margins, so that its height is right at once.
fn first_widths(place: f64) -> [f64; 3] {
    if place > 0.0 && place <= NARROW_PX { [place - 2.0 * MARGIN_PX; 3] } else { WIDTHS }
}

/// Map, network and timeline at their sizes, each made anew only when what it depends on changes.
#[hook]
fn use_figures(desk: &Desk, state: &State, widths: [f64; 3]) -> Figures {
    let [map, network, timeline] = widths;
    let material = &desk.material;
    let base = use_memo(map.to_bits(), |_| {
        MapBase::new(&material.dossier, &material.basemap, map_size(map), Grain::SCREEN).map(Rc::new)
    });
    let figure = use_memo((map.to_bits(), state.map, desk.locale), |_| {
        Rc::new(MapFigure::new(desk, (*base).clone(), map_size(map), state.map))
    });
    let others = use_memo((network.to_bits(), timeline.to_bits(), desk.locale), |_| {
        let plane = NetworkBase::new(&material.dossier, desk.locale, &material.plans, network_size(network));
        (Rc::new(plane), Rc::new(TimelineBase::new(&material.dossier, desk.locale, timeline)))
    });
    let (network, timeline) = (*others).clone();
    Figures { map: (*figure).clone(), network, timeline }
}

fn part(view: View, desk: &Desk, slice: State) -> Html {
    html! { <Part {view} desk={desk.clone()} {slice} /> }
}

fn page(draw: fn(&Desk, &State) -> Element, desk: &Desk, slice: State) -> Html {
    part(View::Page(draw), desk, slice)
}

/// The three pictures; where only one fits, tabs choose between map and network, and the timeline stays.
fn panes(desk: &Desk, state: &State, Figures { map, network, timeline }: Figures) -> Html {
    let class = if state.pane == Pane::Map { "panes shows-map" } else { "panes shows-network" };
    let State { selection, window, playing, .. } = *state;
    let time = State { selection, window, playing, ..State::default() };
    html! {
        <div {class}>
            { page(tabs, desk, State { pane: state.pane, ..State::default() }) }
            { part(View::Map(map), desk, State::default()) }
            { part(View::Network(network), desk, State::default()) }
            { page(legend, desk, State::default()) }
            { part(View::Timeline(timeline), desk, time) }
        </div>
    }
}

/// What is read after the pictures.
fn below(desk: &Desk, state: &State) -> Html {
    let slice = State { selection: state.selection, ..State::default() };
    html! {
        <div class="below">
            <div class="column">{ page(card, desk, slice.clone()) }{ page(readouts, desk, slice) }{ page(silences, desk, State::default()) }</div>
            <div class="column">{ page(claims, desk, State::default()) }</div>
            { page(table, desk, State { sort: state.sort, ..State::default() }) }
            { page(footer, desk, State::default()) }
        </div>
    }
}
