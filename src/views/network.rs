//! The network.

use std::rc::Rc;

use yew::prelude::*;

use super::{Desk, keys::walk, picture::picture};
use crate::browser::use_width;
use crate::geo::Size;
use crate::scene::{NetworkBase, network_scene};

const INITIAL_WIDTH_PX: f64 = 450.0;

/// Properties of [`Network`].
#[derive(Clone, PartialEq, Properties)]
pub struct NetworkProps {
    /// What is read, and how.
    pub desk: Desk,
}

/// The network.
#[component]
pub fn Network(props: &NetworkProps) -> Html {
    let desk = &props.desk;
    let pane = use_node_ref();
    let width = use_width(pane.clone(), INITIAL_WIDTH_PX);
    let base = use_memo((Rc::as_ptr(&desk.material), width.to_bits()), |_| {
        NetworkBase::new(desk.dossier(), desk.locale, size(width))
    });
    let words = desk.words();
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        walk(&event);
    });
    html! {
        <section class="pane network" role="region" aria-label={words.view_network} data-view="network" {onkeydown}>
            <header class="pane-head">
                <h2>{ words.view_network }</h2>
                <p class="hint">{ words.network_hint }</p>
            </header>
            <div class="canvas" ref={pane}>{ picture(&network_scene(&desk.reading(), &base).element()) }</div>
        </section>
    }
}

fn size(width: f64) -> Size {
    Size { width, height: (width * 1.06).clamp(330.0, 520.0).round() }
}
