//! The widget: one state, all views of it.

use std::rc::Rc;

use yew::prelude::*;

use super::card::card;
use super::claims::claims;
use super::controls::controls;
use super::footer::footer;
use super::issues::issues;
use super::legend::legend;
use super::map::Map;
use super::network::Network;
use super::outside::{keys, mirror, select, use_outside};
use super::part::part;
use super::readouts::readouts;
use super::silences::silences;
use super::story::story;
use super::table::Table;
use super::timeline::Timeline;
use super::{Desk, Material};
use crate::locale::Locale;
use crate::state::{Action, Outlook, Pane, Restored, State, reduce, restore};

/// Properties of [`Widget`].
#[derive(Clone, Properties)]
pub struct WidgetProps {
    /// What is loaded.
    pub material: Rc<Material>,
    /// The reader's language.
    pub locale: &'static Locale,
    /// The fragment of the page's address.
    #[prop_or_default]
    pub fragment: String,
}

impl PartialEq for WidgetProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.material, &other.material) && self.locale == other.locale && self.fragment == other.fragment
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
        let state = reduce(&self.restored.state, action, &self.material.dossier);
        if state == self.restored.state {
            return self;
        }
        let restored = Restored { state, ignored: self.restored.ignored.clone() };
        Rc::new(Self { material: self.material.clone(), restored })
    }
}

/// The widget.
#[component]
pub fn Widget(props: &WidgetProps) -> Html {
    let WidgetProps { material, locale, fragment } = props;
    let session =
        use_reducer(|| Session { material: material.clone(), restored: restore(fragment, &material.dossier) });
    let Restored { state, ignored } = &session.restored;
    let dispatcher = session.dispatcher();
    let dispatch = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
    let outlook = use_memo((state.selection, state.filter.clone(), state.window), |_| {
        Outlook::derive(&material.dossier, &material.links, state)
    });
    let desk = Desk { material: material.clone(), outlook, locale, dispatch };
    let root = use_node_ref();
    use_outside(&root, &desk, state);
    let touched = State { map: None, pane: Pane::Map, ..state.clone() };
    html! {
        <div class="demarche" ref={root.clone()} lang={locale.tag} dir={locale.direction.as_str()} onclick={select(&desk)}
            onkeydown={keys(&desk, state)} onpointerover={mirror::<PointerEvent>(&desk, &root)} onfocusin={mirror::<FocusEvent>(&desk, &root)}>
            { part(head, &desk, State::default()) }
            { part(controls, &desk, touched) }
            { issues(&desk, ignored) }
            { part(story, &desk, State { step: state.step, ..State::default() }) }
            { panes(&desk, state) }
            { below(&desk, State { selection: state.selection, ..State::default() }) }
        </div>
    }
}

/// Kicker, headline and standfirst.
fn head(desk: &Desk, _: &State) -> Html {
    let (names, dossier) = (desk.names(), desk.dossier());
    html! {
        <header class="head">
            <p class="kicker">{ names.text(&dossier.kicker) }</p>
            <h1>{ names.text(&dossier.title) }</h1>
            <p class="standfirst">{ names.text(&dossier.standfirst) }</p>
        </header>
    }
}

/// The three pictures; where only one fits, tabs choose between map and network, and the timeline stays.
fn panes(desk: &Desk, state: &State) -> Html {
    let class = if state.pane == Pane::Map { "panes shows-map" } else { "panes shows-network" };
    html! {
        <div {class}>
            { part(tabs, desk, State { pane: state.pane, ..State::default() }) }
            <Map desk={desk.clone()} view={state.map} />
            <Network desk={desk.clone()} />
            { part(legend, desk, State::default()) }
            <Timeline desk={desk.clone()} window={state.window} playing={state.playing} />
        </div>
    }
}

fn tabs(desk: &Desk, slice: &State) -> Html {
    let words = desk.words();
    let tab = |pane: Pane, name: &'static str| {
        let is_on = (slice.pane == pane).to_string();
        html! { <button type="button" class="tab" aria-pressed={is_on} onclick={desk.act(Action::Show(pane))}>{ name }</button> }
    };
    html! {
        <div class="tabs" role="group" aria-label={words.views}>
            { tab(Pane::Map, words.view_map) }
            { tab(Pane::Network, words.view_network) }
        </div>
    }
}

/// What is read after the pictures.
fn below(desk: &Desk, slice: State) -> Html {
    html! {
        <div class="below">
            <div class="column">{ part(card, desk, slice.clone()) }{ part(readouts, desk, slice) }</div>
            <div class="column">{ part(claims, desk, State::default()) }{ part(silences, desk, State::default()) }</div>
            <Table desk={desk.clone()} />
            { part(footer, desk, State::default()) }
        </div>
    }
}
