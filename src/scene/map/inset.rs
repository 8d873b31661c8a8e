//! The inset: the flashpoints magnified, in the emptiest corner, tied to their place by two hairlines.

use super::super::mark::WORDS_PX;
use super::super::{Align, Layer, Mark, Reading, Scene, Shape};
use super::base::MapBase;
use super::ground::{Ground, Pen};
use super::lines::lead_points;
use super::places::{self, Room, area, flashpoints};
use crate::dossier::{Dossier, Place, Ref, Target};
use crate::geo::{
    Basemap, LonLat, Projection, Rect, ScreenPoint, Shape as Outline, Size, Viewport, WorldPoint, append, ring,
    text_width,
};
use crate::list::Listed;

/// The inset is drawn while it magnifies at least so many times; below that the map itself shows the flashpoints well.
const LEAST_MAGNIFICATION: f64 = 2.5;
/// The inset is drawn where the flashpoints would be smaller than this share of the picture.
const NEEDED_BELOW: f64 = 0.2;
const MARGIN_PX: f64 = 6.0;
/// How near the inset may come to a leading line with its symbol, and to a place with its label.
const LINES_GAP_PX: f64 = 10.0;
const PLACES_GAP_PX: f64 = 24.0;
/// Below this width of the map the inset stands upright.
const NARROW_PX: f64 = 480.0;
/// A covered point of a leading line counts as so many covered places.
const LINE_COST: usize = 4;
/// So far the names of countries keep away from those of the flashpoints: a share of what these leave of the inset's width.
const AREA_GAP: f64 = 0.3;
/// What their names fill of that width.
const NAMES_FILL_PX: f64 = 60.0;
/// How near the name of a flashpoint comes to the edge.
const NAME_GAP_PX: f64 = 4.0;
/// A place nearer to the inset's edge is left to the map.
const PLACES_INSIDE_PX: f64 = 12.0;

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
            .listed();
        let regions = main.layers.governorates.iter().filter(|region| codes.contains(&&region.id));
        let world: Vec<WorldPoint> = regions.flat_map(|region| &region.rings).flatten().copied().listed();
        let extent = Rect::around(&world)?;
        if extent.width() > NEEDED_BELOW * main.size.width {
            return None;
        }
        let size = frame_size(main.size);
        let points: Vec<LonLat> = world.iter().filter_map(|point| main.projection.unproject(*point)).listed();
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

    /// How many times larger it draws than the map at a zoom; `None` when that is too little to be drawn at all.
    pub fn magnification(&self, zoom: f64) -> Option<f64> {
        Some(self.magnification / zoom).filter(|times| *times >= LEAST_MAGNIFICATION)
    }

    /// Whether it shows the place, so that the map need not.
    pub(super) fn shows(&self, dossier: &Dossier, place: Ref<Place>) -> bool {
        let at = self.base.world(dossier, place).map(|at| Viewport::IDENTITY.screen_from_world(at));
        at.is_some_and(|at| Rect::of_size(self.base.size).grown(-PLACES_INSIDE_PX).contains(at))
    }
}

/// Upright on a narrow map, where there is less room beside the lines than along them.
fn frame_size(main: Size) -> Size {
    let (width, aspect) =
        if main.width < NARROW_PX { (main.width * 0.27, 1.2) } else { ((main.width * 0.34).min(260.0), 0.84) };
    Size { width: width.round(), height: (width * aspect).round() }
}

/// The corner whose frame covers the least: of the leading lines above all, then of the dossier's places; ties go to the top left.
fn emptiest_corner(dossier: &Dossier, main: &MapBase, size: Size) -> Rect<ScreenPoint> {
    let right = main.size.width - size.width - MARGIN_PX;
    let bottom = main.size.height - size.height - MARGIN_PX;
    let corners = [(MARGIN_PX, MARGIN_PX), (right, MARGIN_PX), (MARGIN_PX, bottom), (right, bottom)];
    let frames = corners
        .map(|(x, y)| Rect { min: ScreenPoint { x, y }, max: ScreenPoint { x: x + size.width, y: y + size.height } });
    let on_screen = |at: WorldPoint| Viewport::IDENTITY.screen_from_world(at);
    let places: Vec<_> = dossier.places.refs().filter_map(|place| main.world(dossier, place)).map(on_screen).listed();
    let lines: Vec<_> = lead_points(dossier, main).into_iter().map(on_screen).listed();
    let covered = |points: &[ScreenPoint], frame: Rect<ScreenPoint>| {
        points.iter().filter(|point| frame.contains(**point)).count()
    };
    let cost = |frame: &Rect<ScreenPoint>| {
        covered(&lines, frame.grown(LINES_GAP_PX)) * LINE_COST + covered(&places, frame.grown(PLACES_GAP_PX))
    };
    frames.into_iter().min_by_key(cost).unwrap_or(frames[0])
}

/// The names of the flashpoints in their areas, as strong as the areas are drawn.
pub(super) fn names(reading: &Reading, base: &MapBase, viewport: Viewport) -> Vec<Mark> {
    let mut names = Vec::new();
    for (at, region) in flashpoints(reading, &base.layers.governorates) {
        let text = reading.dossier.places[at].name.get(reading.locale.tag).to_owned();
        if let Some(middle) = ring::label_point(&region.rings) {
            let emphasis = reading.emphasis(Target::Place(at));
            let mut at = viewport.screen_from_world(middle);
            let half = text_width(&text, WORDS_PX) / 2.0 + NAME_GAP_PX;
            if Rect::of_size(base.size).contains(at) {
                at.x = at.x.min(base.size.width - half).max(half);
            }
            let name = Mark::new("name", vec![Shape::Text { class: "name", at, align: Align::Middle, text }]);
            names.push(Mark { emphasis, ..name });
        }
    }
    names
}

/// The inset, if it is drawn at this zoom of the map.
pub(super) fn shown(main: &MapBase, viewport: Viewport) -> Option<&InsetBase> {
    main.inset.as_ref().filter(|inset| inset.magnification(viewport.k).is_some())
}

/// The inset's frame and picture.
pub(super) fn scene(reading: &Reading, inset: &InsetBase) -> (Rect<ScreenPoint>, Scene) {
    let base = &inset.base;
    let ground = Ground::new(reading.dossier, base, Viewport::IDENTITY);
    let found: Vec<_> = flashpoints(reading, &base.layers.governorates).listed();
    let pen = Pen::new(Viewport::IDENTITY, base).of_areas();
    let areas = found.iter().map(|(at, region)| area(reading, *at, pen.rings(&region.rings))).listed();
    let names = names(reading, base, Viewport::IDENTITY);
    let gap = (base.size.width - NAMES_FILL_PX).max(0.0) * AREA_GAP;
    let taken = names.iter().filter_map(Mark::words_frame).listed();
    let room = Room { taken, gap, magnified: None, margin: PLACES_INSIDE_PX };
    let places = places::marks(reading, base, Viewport::IDENTITY, &room);
    let layers = vec![
        Layer::new("ground", ground.marks()),
        Layer::new("flashpoints", areas),
        Layer::new("places", places.marks),
        Layer::new("names", places.names),
        Layer::new("names", names),
        Layer::new("frame", vec![edge(base.size)]),
    ];
    let name = reading.locale.messages.view_inset.to_owned();
    (inset.frame, Scene { view: "inset", name, size: base.size, layers, inset: None })
}

/// The inset's edge, over everything in it.
fn edge(size: Size) -> Mark {
    Mark::new("edge", vec![Shape::Rect { class: "edge", frame: Rect::of_size(size).grown(-0.5) }])
}

/// The box on the map that the inset magnifies; `None` when it lies outside the picture, or under the inset.
pub(super) fn finder(main: &MapBase, inset: &InsetBase, viewport: Viewport) -> Option<Rect<ScreenPoint>> {
    let corners = [(0.0, 0.0), (inset.base.size.width, inset.base.size.height)];
    let shown: Vec<ScreenPoint> = corners
        .iter()
        .filter_map(|(x, y)| inset.base.projection.unproject(WorldPoint { x: *x, y: *y }))
        .filter_map(|at| main.projection.project(at))
        .map(|at| viewport.screen_from_world(at))
        .listed();
    let shown = Rect::around(&shown)?;
    let is_free = Rect::<ScreenPoint>::of_size(main.size).contains(shown.center()) && !shown.overlaps(&inset.frame);
    is_free.then_some(shown)
}

/// The finder, and two hairlines from it to the inset's corners.
pub(super) fn tie(finder: Rect<ScreenPoint>, inset: &InsetBase) -> Mark {
    let mut d = String::new();
    for (from, to) in hairlines(&finder, &inset.frame) {
        append(&mut d, &[from, to], Outline::Line);
    }
    Mark::new("tie", vec![Shape::Path { class: "hairline", d }, Shape::Rect { class: "finder", frame: finder }])
}

/// Two lines from the inset's edge that faces the finder: from its near corner over the finder's far one, and from its other corner to the
/// opposite one, so that neither crosses a box or runs along the inset.
fn hairlines(shown: &Rect<ScreenPoint>, frame: &Rect<ScreenPoint>) -> [(ScreenPoint, ScreenPoint); 2] {
    let corner = |rect: &Rect<ScreenPoint>, is_right: bool, is_low: bool| ScreenPoint {
        x: if is_right { rect.max.x } else { rect.min.x },
        y: if is_low { rect.max.y } else { rect.min.y },
    };
    let is_low = shown.center().y > frame.center().y;
    let is_right = shown.center().x > frame.center().x;
    [
        (corner(shown, !is_right, is_low), corner(frame, !is_right, is_low)),
        (corner(shown, is_right, !is_low), corner(frame, is_right, is_low)),
    ]
}
