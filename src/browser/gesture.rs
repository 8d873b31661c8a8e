//! Drag, pinch and wheel on the map. While a gesture runs, one `transform` moves the drawn picture; when it rests, the map is drawn anew.

use gloo::timers::callback::Timeout;
use js_sys::Math;
use web_sys::{Element, KeyboardEvent, PointerEvent, WheelEvent};

use super::camera::{Camera, Shared};
use super::fullscreen::is_fullscreen;
use crate::geo::{ScreenPoint, Size, Viewport};
use crate::number::fixed;

/// The pointer moves further than this before a press becomes a drag, in pixels.
const DRAG_FROM_PX: f64 = 4.0;
/// The wheel rests this long before the map is drawn anew.
const REST_MS: u32 = 140;
/// One press of a zoom button or key.
const ZOOM_STEP: f64 = 1.6;
/// One press of a pan button or key, as a share of the picture.
const PAN_STEP: f64 = 0.2;
/// How long the hint about the wheel stays.
const HINT_MS: u32 = 1_600;

struct Finger {
    id: i32,
    at: ScreenPoint,
}

/// One gesture after another on the map of one pane.
pub(super) struct Gesture {
    pane: Element,
    camera: Camera,
    live: Viewport,
    fingers: Vec<Finger>,
    is_dragging: bool,
    rest: Option<Timeout>,
    hint: Option<Timeout>,
}

impl Gesture {
    pub(super) fn new(pane: Element, camera: Camera) -> Self {
        let live = camera.viewport;
        Self { pane, camera, live, fingers: Vec::new(), is_dragging: false, rest: None, hint: None }
    }

    /// The picture has been drawn at this viewport: what the gesture moved is in it now.
    pub(super) fn drawn(&mut self, camera: Camera) {
        let is_new = camera.viewport != self.camera.viewport || camera.size != self.camera.size;
        self.camera = camera;
        if is_new {
            // A gesture that went on meanwhile is ahead of what is drawn.
            if self.rest.is_none() && !self.is_dragging {
                self.live = self.camera.viewport;
            }
            self.show();
        }
    }

    pub(super) fn press(&mut self, pointer: &PointerEvent) {
        let is_touch = pointer.pointer_type() == "touch";
        if pointer.button() != 0 || self.fingers.len() > 1 || (!is_touch && !self.fingers.is_empty()) {
            return;
        }
        self.fingers.push(Finger { id: pointer.pointer_id(), at: self.point(pointer.client_x(), pointer.client_y()) });
    }

    pub(super) fn drag(&mut self, pointer: &PointerEvent) {
        let now = self.point(pointer.client_x(), pointer.client_y());
        let Some(index) = self.fingers.iter().position(|finger| finger.id == pointer.pointer_id()) else {
            return;
        };
        // Inside a page one finger scrolls the page; two move the map.
        if pointer.pointer_type() == "touch" && self.fingers.len() < 2 && !is_fullscreen(&self.pane) {
            return;
        }
        let Some(before) = self.fingers.get(index).map(|finger| finger.at) else {
            return;
        };
        if !self.is_dragging {
            if (now.x - before.x).hypot(now.y - before.y) < DRAG_FROM_PX {
                return;
            }
            self.is_dragging = true;
            // Without capture the drag ends at the edge; nothing else is lost.
            let _ = self.pane.set_pointer_capture(pointer.pointer_id());
        }
        pointer.prevent_default();
        let other = self.fingers.iter().find(|finger| finger.id != pointer.pointer_id()).map(|finger| finger.at);
        self.live = match other {
            Some(other) => pinched(self.live, before, now, other),
            None => self.live.with_pan(now.x - before.x, now.y - before.y),
        }
        .clamped(self.camera.size);
        if let Some(finger) = self.fingers.get_mut(index) {
            finger.at = now;
        }
        self.show();
    }

    pub(super) fn release(&mut self, pointer: &PointerEvent, shared: &Shared) {
        self.fingers.retain(|finger| finger.id != pointer.pointer_id());
        if self.fingers.is_empty() && self.is_dragging {
            self.is_dragging = false;
            self.settle(shared, 0);
        }
    }

    pub(super) fn wheel(&mut self, wheel: &WheelEvent, shared: &Shared) {
        if !(wheel.ctrl_key() || wheel.meta_key() || is_fullscreen(&self.pane) || self.has_focus()) {
            self.show_hint();
            return;
        }
        wheel.prevent_default();
        let pixels = wheel.delta_y() * if wheel.delta_mode() == WheelEvent::DOM_DELTA_LINE { 24.0 } else { 1.0 };
        let speed = if wheel.ctrl_key() { 0.01 } else { 0.002 };
        let about = self.point(wheel.client_x(), wheel.client_y());
        self.live =
            self.live.with_zoom(Math::pow(2.0, (-pixels * speed).clamp(-1.0, 1.0)), about).clamped(self.camera.size);
        self.show();
        self.settle(shared, REST_MS);
    }

    /// Plus, minus and nought zoom; arrows with Shift pan; arrows alone walk the marks.
    pub(super) fn key(&mut self, event: &KeyboardEvent, shared: &Shared) {
        let key = event.key();
        let is_meant = key.starts_with("Arrow") == event.shift_key() || key == "+";
        if is_meant && !event.ctrl_key() && !event.meta_key() && self.turn(&key, shared) {
            event.prevent_default();
        }
    }

    /// Does what a key or a button says; `false` when it says nothing to the map.
    pub(super) fn turn(&mut self, key: &str, shared: &Shared) -> bool {
        let Size { width, height } = self.camera.size;
        let (middle, dx, dy) = (Viewport::middle(self.camera.size), width * PAN_STEP, height * PAN_STEP);
        let next = match key {
            "+" | "=" => self.live.with_zoom(ZOOM_STEP, middle),
            "-" => self.live.with_zoom(1.0 / ZOOM_STEP, middle),
            "0" => Viewport::IDENTITY,
            "ArrowLeft" => self.live.with_pan(dx, 0.0),
            "ArrowRight" => self.live.with_pan(-dx, 0.0),
            "ArrowUp" => self.live.with_pan(0.0, dy),
            "ArrowDown" => self.live.with_pan(0.0, -dy),
            _ => return false,
        };
        self.live = next.clamped(self.camera.size);
        self.settle(shared, 0);
        true
    }

    /// Tells of the new viewport once nothing has moved for a while.
    fn settle(&mut self, shared: &Shared, after_ms: u32) {
        let shared = shared.clone();
        self.rest = Some(Timeout::new(after_ms, move || {
            let told = shared.borrow_mut().as_mut().map(|gesture| {
                gesture.rest = None;
                (gesture.camera.moved.clone(), gesture.live)
            });
            if let Some((moved, viewport)) = told {
                moved.emit(viewport);
            }
        }));
    }

    /// Moves the drawn picture by the difference between what is drawn and what is meant.
    fn show(&self) {
        let Ok(Some(camera)) = self.pane.query_selector("svg.picture > .camera") else {
            return;
        };
        let (drawn, live) = (self.camera.viewport, self.live);
        if drawn == live {
            let _ = camera.remove_attribute("transform");
            return;
        }
        let k = live.k / drawn.k;
        let (x, y) = (live.x - k * drawn.x, live.y - k * drawn.y);
        let _ = camera.set_attribute(
            "transform",
            &["translate(", &fixed(x, 2), " ", &fixed(y, 2), ")scale(", &fixed(k, 5), ")"].concat(),
        );
    }

    fn has_focus(&self) -> bool {
        self.pane.matches(":focus-within").unwrap_or(false)
    }

    fn show_hint(&mut self) {
        let _ = self.pane.set_attribute("data-hint", "true");
        let pane = self.pane.clone();
        self.hint = Some(Timeout::new(HINT_MS, move || {
            let _ = pane.remove_attribute("data-hint");
        }));
    }

    /// A point of the window in the picture's own pixels.
    fn point(&self, client_x: i32, client_y: i32) -> ScreenPoint {
        let Ok(Some(picture)) = self.pane.query_selector("svg.picture") else {
            return ScreenPoint { x: 0.0, y: 0.0 };
        };
        let frame = picture.get_bounding_client_rect();
        let scale = self.camera.size.width / frame.width().max(1.0);
        ScreenPoint { x: (f64::from(client_x) - frame.x()) * scale, y: (f64::from(client_y) - frame.y()) * scale }
    }
}

/// Two fingers: the one that moved carries the picture along and stretches it about the other.
fn pinched(viewport: Viewport, before: ScreenPoint, now: ScreenPoint, other: ScreenPoint) -> Viewport {
    let span = |at: ScreenPoint| (at.x - other.x).hypot(at.y - other.y).max(1.0);
    viewport.with_zoom(span(now) / span(before), other).with_pan((now.x - before.x) / 2.0, (now.y - before.y) / 2.0)
}
