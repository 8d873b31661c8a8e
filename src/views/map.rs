//! The map with its inset: zoom and pan by wheel, drag, pinch, keys and buttons.

use std::rc::Rc;

use yew::prelude::*;

use super::{Desk, keys::walk, picture::picture};
use crate::browser::{Camera, use_camera, use_width};
use crate::dossier::MapView;
use crate::geo::{ScreenPoint, Size, Viewport, WorldPoint};
use crate::locale::fill;
use crate::scene::{Ground, MapBase, map_scene};
use crate::state::Action;

const INITIAL_WIDTH_PX: f64 = 680.0;
/// One press of a zoom button or key.
const ZOOM_STEP: f64 = 1.6;
/// One press of a pan button or key, as a share of the picture.
const PAN_STEP: f64 = 0.2;

/// Properties of [`Map`].
#[derive(Clone, PartialEq, Properties)]
pub struct MapProps {
    /// What is read, and how.
    pub desk: Desk,
    /// Where the map looks; `None` for the fitted map.
    pub view: Option<MapView>,
}

/// The map.
#[component]
pub fn Map(props: &MapProps) -> Html {
    let MapProps { desk, view } = props;
    let pane = use_node_ref();
    let size = size(use_width(pane.clone(), INITIAL_WIDTH_PX));
    let base = use_memo((Rc::as_ptr(&desk.material), size.width.to_bits()), |_| {
        MapBase::new(desk.dossier(), &desk.material.basemap, size)
    });
    let viewport = base.as_ref().as_ref().map_or(Viewport::IDENTITY, |base| viewport(base, *view));
    let ground = use_memo((Rc::as_ptr(&base), viewport), |_| {
        base.as_ref().as_ref().map(|base| Ground::new(desk.dossier(), base, viewport))
    });
    let moved = look_at(desk.dispatch.clone(), base.clone());
    use_camera(pane.clone(), Camera { viewport, size, moved: moved.clone() });
    let element = base.as_ref().as_ref().zip(ground.as_ref().as_ref()).map(|(base, ground)| {
        map_scene(&desk.reading(), base, ground, viewport).element()
    });
    let zoom = base.as_ref().as_ref().and_then(|base| base.inset.as_ref()).map(|inset| inset.magnification());
    let words = desk.words();
    html! {
        <section class="pane map" role="region" aria-label={words.view_map} data-view="map" onkeydown={keys(viewport, size, moved.clone())}>
            <header class="pane-head">
                <h2>{ words.view_map }</h2>
                <p class="hint">{ zoom.map(|zoom| fill(words.map_hint, &[&desk.locale.integer(zoom.round() as usize)])) }</p>
            </header>
            <div class="canvas" ref={pane}>
                { element.as_ref().map_or_else(|| html! { <p class="empty">{ words.no_place }</p> }, picture) }
                <p class="gesture-hint" aria-hidden="true">{ words.zoom_hint }</p>
                { buttons(desk, viewport, size, &moved) }
            </div>
        </section>
    }
}

fn size(width: f64) -> Size {
    let height = if width < 480.0 { width * 0.96 } else { width * 0.7 };
    Size { width, height: height.round() }
}

fn viewport(base: &MapBase, view: Option<MapView>) -> Viewport {
    let center = view.and_then(|view| Some((base.projection.project(view.center)?, view.zoom)));
    center.map_or(Viewport::IDENTITY, |(WorldPoint { x, y }, k)| {
        let Size { width, height } = base.size;
        Viewport { k, x: width / 2.0 - k * x, y: height / 2.0 - k * y }.clamped(base.size)
    })
}

/// Turns a viewport into the place it looks at, which is what the state keeps: it holds on every screen.
fn look_at(dispatch: Callback<Action>, base: Rc<Option<MapBase>>) -> Callback<Viewport> {
    Callback::from(move |viewport: Viewport| {
        let Some(base) = base.as_ref() else { return };
        let middle = ScreenPoint { x: base.size.width / 2.0, y: base.size.height / 2.0 };
        let center = base.projection.unproject(viewport.world_from_screen(middle));
        let view = center.filter(|_| viewport.k > 1.0).map(|center| MapView { center, zoom: viewport.k });
        dispatch.emit(Action::LookAt(view));
    })
}

/// What a key or a button does to the viewport; `None` for the fitted map.
fn turned(viewport: Viewport, size: Size, key: &str) -> Option<Viewport> {
    let middle = ScreenPoint { x: size.width / 2.0, y: size.height / 2.0 };
    let (dx, dy) = (size.width * PAN_STEP, size.height * PAN_STEP);
    let next = match key {
        "+" | "=" => viewport.with_zoom(ZOOM_STEP, middle),
        "-" => viewport.with_zoom(1.0 / ZOOM_STEP, middle),
        "0" => Viewport::IDENTITY,
        "ArrowLeft" => viewport.with_pan(dx, 0.0),
        "ArrowRight" => viewport.with_pan(-dx, 0.0),
        "ArrowUp" => viewport.with_pan(0.0, dy),
        "ArrowDown" => viewport.with_pan(0.0, -dy),
        _ => return None,
    };
    Some(next.clamped(size))
}

/// Plus, minus and nought zoom; arrows with Shift pan; arrows alone walk the marks.
fn keys(viewport: Viewport, size: Size, moved: Callback<Viewport>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        let key = event.key();
        let is_arrow = key.starts_with("Arrow");
        if walk(&event) || (is_arrow && !event.shift_key()) || event.ctrl_key() || event.meta_key() {
            return;
        }
        if let Some(next) = turned(viewport, size, &key) {
            event.prevent_default();
            moved.emit(next);
        }
    })
}

/// Zoom and pan without a wheel, a drag or a second finger.
fn buttons(desk: &Desk, viewport: Viewport, size: Size, moved: &Callback<Viewport>) -> Html {
    let words = desk.words();
    let button = |key: &'static str, sign: &'static str, name: &'static str| {
        let moved = moved.clone();
        let onclick = Callback::from(move |_| {
            if let Some(next) = turned(viewport, size, key) {
                moved.emit(next);
            }
        });
        html! { <button type="button" class="square" key={key} aria-label={name} title={name} {onclick}>{ sign }</button> }
    };
    let is_zoomed = viewport.k > 1.0;
    html! {
        <div class="map-buttons">
            { button("+", "+", words.zoom_in) }
            { button("-", "−", words.zoom_out) }
            <span class="pan-buttons" hidden={!is_zoomed}>
                { button("0", "⤢", words.zoom_reset) }
                { button("ArrowLeft", "←", words.pan_left) }
                { button("ArrowUp", "↑", words.pan_up) }
                { button("ArrowDown", "↓", words.pan_down) }
                { button("ArrowRight", "→", words.pan_right) }
            </span>
        </div>
    }
}
