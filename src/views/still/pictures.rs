//! The three pictures as they stand on the page: of map and timeline one drawing for wide windows and one for narrow ones; the theme shows one.

use super::super::Desk;
use super::super::map::map_size;
use super::ground::{borrowing, lending};
use super::quiet::quiet;
use crate::geo::Viewport;
use crate::scene::{
    Element, Grain, Ground, MapBase, NetworkBase, TimelineBase, map_scene, network_scene, network_size, timeline_scene,
};

/// Widths of map, network and timeline in a wide window, in pixels: what the panes have at a window of 1 280 pixels and more.
const WIDE: [f64; 3] = [698.0, 466.0, 1184.0];
/// Width of map and timeline in a narrow window.
const NARROW_PX: f64 = 351.0;
const WIDE_CLASS: &str = "picture wide";
const NARROW_CLASS: &str = "picture narrow";

/// The map, twice; nothing when the dossier names no place.
pub(super) fn maps(desk: &Desk) -> Vec<Element> {
    let base = |width| MapBase::new(desk.dossier(), &desk.material.basemap, map_size(width), Grain::STILL);
    let (Some(wide), Some(narrow)) = (base(WIDE[0]), base(NARROW_PX)) else {
        return Vec::new();
    };
    let draw = |base: &MapBase, class| {
        let ground = Ground::new(desk.dossier(), base, Viewport::IDENTITY);
        let scene = map_scene(&desk.reading(), base, &ground, Viewport::IDENTITY);
        quiet(scene.element(), class, desk.words().view_map)
    };
    let (map, inset) = wide.viewports_onto(&narrow);
    vec![lending(draw(&wide, WIDE_CLASS)), borrowing(draw(&narrow, NARROW_CLASS), map, inset)]
}

/// The network, once: a narrow window scrolls it, under the map and the timeline that it shows first.
pub(super) fn network(desk: &Desk) -> Element {
    let base = NetworkBase::new(desk.dossier(), desk.locale, &desk.material.plans, network_size(WIDE[1]));
    quiet(network_scene(&desk.reading(), &base).element(), "picture", desk.words().view_network)
}

/// The timeline, twice; nothing when nothing in the dossier has a date.
pub(super) fn timelines(desk: &Desk) -> Vec<Element> {
    let draw = |(width, class)| {
        let base = TimelineBase::new(desk.dossier(), desk.locale, width)?;
        let scene = timeline_scene(&desk.reading(), &base, None);
        Some(quiet(scene.element(), class, desk.words().view_timeline))
    };
    [(WIDE[2], WIDE_CLASS), (NARROW_PX, NARROW_CLASS)].into_iter().filter_map(draw).collect()
}
