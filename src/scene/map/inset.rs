//! The inset: the flashpoints magnified, in the emptiest corner, tied to their place by two hairlines.

use super::super::{Align, Layer, Mark, Reading, Scene, Shape};
use super::base::MapBase;
use super::ground::{Ground, Pen};
use super::lines::lead_middles;
use super::places::{area, flashpoints};
use crate::dossier::Dossier;
use crate::geo::{
    Basemap, LonLat, Projection, Rect, ScreenPoint, Shape as Outline, Size, Viewport, WorldPoint, append, ring,
};

/// Zoom from which the map itself shows the flashpoints well.
pub(super) const HIDDEN_FROM: f64 = 5.0;
/// The inset is drawn where the flashpoints would be smaller than this share of the picture.
const NEEDED_BELOW: f64 = 0.2;
const MARGIN_PX: f64 = 10.0;

/// The flashpoints' own picture, at one size.
#[derive(Clone, Debug)]
pub struct InsetBase {
    frame: Rect<ScreenPoint>,
    base: Box<MapBase>,
    magnification: f64,
}

impl InsetBase {
    /// Fits a picture to the flashpoint areas; `None` when there is none, or when the map shows them well by itself.
    pub(super) fn new(dossier: &Dossier, basemap: &Basemap, main: &MapBase) -> Option<Self> {
        let codes: Vec<_> = dossier
            .places
            .iter()
            .filter(|(_, place)| place.flashpoint)
            .filter_map(|(_, place)| place.area.as_ref())
            .collect();
        let regions = main.layers.governorates.iter().filter(|region| codes.contains(&&region.id));
        let world: Vec<WorldPoint> = regions.flat_map(|region| &region.rings).flatten().copied().collect();
        let extent = Rect::around(&world)?;
        if extent.width() > NEEDED_BELOW * main.size.width {
            return None;
        }
        let size = frame_size(main.size);
        let points: Vec<LonLat> = world.iter().filter_map(|point| main.projection.unproject(*point)).collect();
        let margin = size.width.min(size.height) * 0.14;
        let projection = Projection::fit_best(&points, Rect::of_size(size).grown(-margin))?;
        let magnification = projection.px_per_degree() / main.projection.px_per_degree();
        let layers = basemap.layers(&projection, 0.0);
        let frame = emptiest_corner(dossier, main, size);
        Some(Self {
            frame,
            base: Box::new(MapBase { size, projection, layers, grain: main.grain, inset: None }),
            magnification,
        })
    }

    /// The viewport through which this inset's ground is the other's.
    pub(super) fn viewport_onto(&self, other: &Self) -> Option<Viewport> {
        self.base.projection.viewport_onto(&other.base.projection)
    }

    /// How many times larger than the map it draws.
    pub fn magnification(&self) -> f64 {
        self.magnification
    }
}

fn frame_size(main: Size) -> Size {
    let width = (main.width * 0.34).clamp(118.0, 260.0);
    Size { width: width.round(), height: (width * 0.84).round() }
}

/// The corner whose frame covers the fewest of the dossier's places; ties go to the top left.
fn emptiest_corner(dossier: &Dossier, main: &MapBase, size: Size) -> Rect<ScreenPoint> {
    let right = main.size.width - size.width - MARGIN_PX;
    let bottom = main.size.height - size.height - MARGIN_PX;
    let corners = [(MARGIN_PX, MARGIN_PX), (right, MARGIN_PX), (MARGIN_PX, bottom), (right, bottom)];
    let frames = corners
        .map(|(x, y)| Rect { min: ScreenPoint { x, y }, max: ScreenPoint { x: x + size.width, y: y + size.height } });
    let points: Vec<_> = dossier
        .places
        .refs()
        .filter_map(|place| main.world(dossier, place))
        .chain(lead_middles(dossier, main))
        .map(|at| Viewport::IDENTITY.screen_from_world(at))
        .collect();
    let crowd = |frame: &Rect<ScreenPoint>| points.iter().filter(|point| frame.grown(24.0).contains(**point)).count();
    frames.into_iter().min_by_key(|frame| crowd(frame)).unwrap_or(frames[0])
}

/// The names of the flashpoints in their areas.
pub(super) fn names(reading: &Reading, base: &MapBase, viewport: Viewport) -> Vec<Mark> {
    let mut names = Vec::new();
    for (at, region) in flashpoints(reading, &base.layers.governorates) {
        let text = reading.dossier.places[at].name.get(reading.locale.tag).to_owned();
        if let Some(middle) = ring::label_point(&region.rings) {
            let at = viewport.screen_from_world(middle);
            names.push(Mark::new("name", vec![Shape::Text { class: "name", at, align: Align::Middle, text }]));
        }
    }
    names
}

/// The inset's frame and picture.
pub(super) fn scene(reading: &Reading, main: &MapBase) -> Option<(Rect<ScreenPoint>, Scene)> {
    let inset = main.inset.as_ref()?;
    let base = &inset.base;
    let ground = Ground::new(reading.dossier, base, Viewport::IDENTITY);
    let pen = Pen::new(Viewport::IDENTITY, base);
    let found: Vec<_> = flashpoints(reading, &base.layers.governorates).collect();
    let areas = found.iter().map(|(at, region)| area(reading, *at, pen.rings(&region.rings))).collect();
    let names = names(reading, base, Viewport::IDENTITY);
    let layers =
        vec![Layer::new("ground", ground.marks()), Layer::new("flashpoints", areas), Layer::new("names", names)];
    let name = reading.locale.messages.view_inset.to_owned();
    Some((inset.frame, Scene { view: "inset", name, size: base.size, layers, inset: None }))
}

/// The box round the flashpoints on the map, and two hairlines from it to the inset's corners; `None` when it lies outside the picture.
pub(super) fn tie(main: &MapBase, viewport: Viewport, frame: &Rect<ScreenPoint>) -> Option<Vec<Mark>> {
    let inset = main.inset.as_ref()?;
    let corners = [(0.0, 0.0), (inset.base.size.width, inset.base.size.height)];
    let shown: Vec<ScreenPoint> = corners
        .iter()
        .filter_map(|(x, y)| inset.base.projection.unproject(WorldPoint { x: *x, y: *y }))
        .filter_map(|at| main.projection.project(at))
        .map(|at| viewport.screen_from_world(at))
        .collect();
    let shown = Rect::around(&shown)?;
    if !Rect::<ScreenPoint>::of_size(main.size).contains(shown.center()) || shown.overlaps(frame) {
        return None;
    }
    let mut d = String::new();
    for (from, to) in hairlines(&shown, frame) {
        append(&mut d, &[from, to], Outline::Line);
    }
    Some(vec![Mark::new(
        "tie",
        vec![Shape::Path { class: "hairline", d }, Shape::Rect { class: "finder", frame: shown }],
    )])
}

/// The two lines that join like corners without crossing either box.
fn hairlines(shown: &Rect<ScreenPoint>, frame: &Rect<ScreenPoint>) -> [(ScreenPoint, ScreenPoint); 2] {
    let corner = |rect: &Rect<ScreenPoint>, is_right: bool, is_low: bool| ScreenPoint {
        x: if is_right { rect.max.x } else { rect.min.x },
        y: if is_low { rect.max.y } else { rect.min.y },
    };
    // Seen from the inset, the box lies to the right or left and below or above: the outer tangents join the two other corners.
    let is_diagonal = (shown.center().x > frame.center().x) == (shown.center().y > frame.center().y);
    [(false, is_diagonal), (true, !is_diagonal)]
        .map(|(is_right, is_low)| (corner(shown, is_right, is_low), corner(frame, is_right, is_low)))
}
