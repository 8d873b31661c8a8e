//! The map in its pane.

use super::Desk;
use super::markup::{pane_head, region, sign, tag, walked, words};
use crate::dossier::MapView;
use crate::geo::{LonLat, MAX_ZOOM, Size, Viewport, WorldPoint};
use crate::locale::fill;
use crate::number;
use crate::scene::{Element, Ground, MapBase, map_scene};

/// The map at one size and viewport.
pub struct MapFigure {
    /// Size of the picture.
    pub size: Size,
    /// What it shows of the fitted map.
    pub viewport: Viewport,
    drawn: Option<(std::rc::Rc<MapBase>, Ground)>,
}

impl MapFigure {
    /// The map fitted to a size and looking at `view`; `base` is kept from the last one while the size is the same.
    pub fn new(desk: &Desk, base: Option<std::rc::Rc<MapBase>>, size: Size, view: Option<MapView>) -> Self {
        let viewport = base.as_ref().map_or(Viewport::IDENTITY, |base| viewport(base, view));
        let drawn = base.map(|base| {
            let ground = Ground::new(desk.dossier(), &base, viewport);
            (base, ground)
        });
        Self { size, viewport, drawn }
    }

    /// The place that a viewport looks at, which is what the state keeps: it holds on every screen. `None` for the fitted map.
    pub fn view_at(&self, viewport: Viewport) -> Option<MapView> {
        let (base, _) = self.drawn.as_ref()?;
        let center = if viewport.k > 1.0 { place_in_middle(base, viewport) } else { None };
        // As the permalink writes it, so that what it restores is what was seen.
        let kept = |value: f64| (value * 1e4).round() / 1e4;
        center.map(|LonLat { lon, lat }| MapView {
            center: LonLat { lon: kept(lon), lat: kept(lat) },
            zoom: kept(viewport.k),
        })
    }
}

/// The place in the middle of the screen. In a corner of the world map, off the globe, the first one on the way to the middle of the map.
fn place_in_middle(base: &MapBase, viewport: Viewport) -> Option<LonLat> {
    const STEPS: u8 = 64;
    let middle = Viewport::middle(base.size);
    let (here, there) = (viewport.world_from_screen(middle), Viewport::IDENTITY.world_from_screen(middle));
    (0..=STEPS).find_map(|step| {
        let share = f64::from(step) / f64::from(STEPS);
        let (x, y) = (here.x + share * (there.x - here.x), here.y + share * (there.y - here.y));
        base.projection.unproject(WorldPoint { x, y })
    })
}

/// Height of the map for a width.
pub fn map_size(width: f64) -> Size {
    let height = if width < 480.0 { width * 0.96 } else { width * 0.7 };
    Size { width, height: height.round() }
}

fn viewport(base: &MapBase, view: Option<MapView>) -> Viewport {
    let center = view.and_then(|view| Some((base.projection.project(view.center)?, view.zoom.clamp(1.0, MAX_ZOOM))));
    center.map_or(Viewport::IDENTITY, |(WorldPoint { x, y }, k)| {
        let Size { width, height } = base.size;
        Viewport { k, x: width / 2.0 - k * x, y: height / 2.0 - k * y }.clamped(base.size)
    })
}

/// The map's pane, with buttons for those without a wheel, a drag or a second finger.
pub fn map(desk: &Desk, figure: &MapFigure) -> Element {
    let text = desk.words();
    let drawn = figure.drawn.as_ref();
    let inset = drawn.and_then(|(base, _)| base.inset.as_ref());
    let times = inset.and_then(|inset| inset.magnification(figure.viewport.k));
    let hint = times.map_or(text.map_hint.to_owned(), |times| {
        fill(text.map_inset_hint, &[&desk.locale.integer(times.round() as usize)])
    });
    let picture = drawn.map_or_else(
        || words("p", "empty", text.no_place),
        |(base, ground)| walked(map_scene(&desk.reading(), base, ground, figure.viewport).element()),
    );
    let zoom = |key: &'static str, label: &str, name| sign("", label, name).with("data-zoom", key);
    let pan = tag("span", "pan-buttons")
        .flag("hidden", figure.viewport.k <= 1.0)
        .child(zoom("0", "⤢", text.zoom_reset))
        .child(zoom("ArrowLeft", "←", text.pan_left))
        .child(zoom("ArrowUp", "↑", text.pan_up))
        .child(zoom("ArrowDown", "↓", text.pan_down))
        .child(zoom("ArrowRight", "→", text.pan_right));
    let buttons =
        tag("div", "map-buttons").child(pan).child(zoom("+", "+", text.zoom_in)).child(zoom("-", "−", text.zoom_out));
    let Viewport { k, x, y } = figure.viewport;
    // The page's script moves what is drawn, and must know where it stands.
    let camera = [k, x, y].map(|value| number::fixed(value, 4)).join(" ");
    region("pane map", "map", text.view_map).with("data-camera", camera).child(pane_head(text.view_map, &hint)).child(
        tag("div", "canvas")
            .child(picture)
            .child(words("p", "gesture-hint", text.zoom_hint).with("aria-hidden", "true"))
            .child(buttons),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::ingest::ingest;
    use crate::geo::Basemap;
    use crate::scene::Grain;

    const SIZE: Size = Size { width: 600.0, height: 420.0 };

    /// The map of cities all round the globe.
    fn world() -> MapBase {
        let city = |(id, lon, lat): (&str, i32, i32)| {
            format!(r#"{{"id": "{id}", "kind": "city", "name": "{id}", "at": [{lon}, {lat}]}}"#)
        };
        let places = [("auckland", 175, -37), ("alert", -62, 82), ("honolulu", -158, 21), ("vostok", 107, -78)]
            .map(city)
            .join(",");
        let file = format!(
            r#"{{"dossier": 1, "id": "world", "language": "en", "title": "T", "standfirst": "S", "sources": [], "places": [{places}]}}"#
        );
        let basemap = Basemap::decode(include_bytes!("../../static/basemap/world.bin")).expect("the basemap is sound");
        MapBase::new(&ingest(&file).0, &basemap, SIZE, Grain::SCREEN).expect("places with points")
    }

    #[test]
    fn nearer_than_the_nearest_is_the_nearest_at_the_same_place() {
        let base = world();
        let at = |zoom| viewport(&base, Some(MapView { center: LonLat::new(11.0, 60.0), zoom }));
        assert_eq!(at(100.0), at(MAX_ZOOM));
    }

    #[test]
    fn a_corner_off_the_globe_looks_at_the_nearest_place_on_it() {
        let base = world();
        for corner in [(0.0, 0.0), (600.0, 0.0), (0.0, 420.0), (600.0, 420.0)] {
            let near = Viewport { k: 8.0, x: -7.0 * corner.0, y: -7.0 * corner.1 }.clamped(SIZE);
            let middle = near.world_from_screen(Viewport::middle(SIZE));
            assert_eq!(base.projection.unproject(middle), None, "{corner:?} is off the globe");
            let center = place_in_middle(&base, near).expect("a place");
            let shown = viewport(&base, Some(MapView { center, zoom: near.k }));
            let found = shown.world_from_screen(Viewport::middle(SIZE));
            assert!((found.x - middle.x).hypot(found.y - middle.y) < 0.5 * SIZE.height, "{corner:?}: {found:?}");
        }
    }
}
