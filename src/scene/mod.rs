//! The picture as data: marks with shape, role, accessible name, target and emphasis.
//!
//! One scene feeds every sink: the live picture, the static page, the exports. A sink reads [`Scene::element`], so that none of them
//! knows how a mark becomes SVG.

mod element;
mod hue;
mod legend;
mod map;
mod mark;
mod network;
mod reading;
mod timeline;

pub use element::{Content, Element, NOT_STANDING_OUT, Parts};
pub use hue::{Hue, Hues};
pub use legend::{LegendEntry, legend};
pub use map::{Grain, Ground, InsetBase, MapBase, map_scene};
pub use mark::{Align, Mark, Shape, Symbol};
pub use network::{NetworkBase, NetworkPlan, network_plans, network_scene, network_size};
pub use reading::Reading;
pub use timeline::{TimelineBase, timeline_scene};

use crate::geo::{Rect, ScreenPoint, Size};
use crate::list::Listed;

/// A picture: layers of marks, and perhaps a smaller picture set into it.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Which view it is, as in the page's `data-view`.
    pub view: &'static str,
    /// Its accessible name.
    pub name: String,
    /// Its size in CSS pixels.
    pub size: Size,
    /// Its layers, the lowest first.
    pub layers: Vec<Layer>,
    /// A picture set into it, with the frame it stands in.
    pub inset: Option<(Rect<ScreenPoint>, Box<Scene>)>,
}

/// Marks drawn together.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// What is in it.
    pub name: &'static str,
    /// Whether zoom and pan move it.
    pub is_fixed: bool,
    /// The marks, the lowest first.
    pub marks: Vec<Mark>,
}

impl Layer {
    /// A layer in screen space that moves with the map.
    pub fn new(name: &'static str, marks: Vec<Mark>) -> Self {
        Self { name, is_fixed: false, marks }
    }

    /// The layer, standing still under zoom and pan.
    #[must_use]
    pub fn with_fixed(self) -> Self {
        Self { is_fixed: true, ..self }
    }

    fn element(&self) -> Element {
        Element::new("g").with("class", ["layer ", self.name].concat()).with_children(keyed(&self.marks))
    }
}

/// The marks' elements, each with a key of its own: a target may have several marks in one layer.
fn keyed(marks: &[Mark]) -> impl Iterator<Item = Element> {
    marks.iter().enumerate().map(|(index, mark)| {
        let name = mark.target.as_deref().unwrap_or(mark.class);
        let earlier = marks.iter().take(index).filter(|other| other.target.as_deref().unwrap_or(other.class) == name);
        mark.element().with_key([name, "#", &earlier.count().to_string()].concat())
    })
}

impl Scene {
    /// Marks with a target, in reading order, the inset's last.
    pub fn targets(&self) -> Vec<&Mark> {
        let own = self.layers.iter().flat_map(|layer| &layer.marks).filter(|mark| mark.target.is_some());
        own.chain(self.inset.iter().flat_map(|(_, inset)| inset.targets())).listed()
    }

    /// The scene as an `svg` element.
    pub fn element(&self) -> Element {
        let (moving, fixed): (Vec<_>, Vec<_>) = self.layers.iter().partition(|layer| !layer.is_fixed);
        let camera = Element::new("g").with("class", "camera").with_children(moving.into_iter().map(Layer::element));
        let inset = self.inset.iter().map(|(frame, scene)| scene.inset_element(frame));
        self.root()
            .with("class", "picture")
            .with_children([camera].into_iter().chain(fixed.into_iter().map(Layer::element)).chain(inset))
    }

    /// The scene as a small drawing beside words that say the same.
    pub fn sample(&self) -> Element {
        self.root().with("aria-hidden", "true").with_children(self.layers.iter().map(Layer::element))
    }

    fn inset_element(&self, frame: &Rect<ScreenPoint>) -> Element {
        self.root()
            .with("class", "inset")
            .with_px("x", frame.min.x)
            .with_px("y", frame.min.y)
            .with("role", "region")
            .with("data-view", self.view)
            .with_children(self.layers.iter().map(Layer::element))
    }

    fn root(&self) -> Element {
        let Size { width, height } = self.size;
        Element::new("svg")
            .with_px("width", width)
            .with_px("height", height)
            .with("viewBox", ["0 0 ", &element::px(width), " ", &element::px(height)].concat())
            .with("aria-label", self.name.clone())
    }
}
