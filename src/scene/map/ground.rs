//! The ground as path text: land, borders, coast, at one viewport and no finer than the eye sees.

use super::super::{Mark, Shape};
use super::{Grain, MapBase};
use crate::dossier::Dossier;
use crate::geo::{
    Fill, Rect, Region, ScreenPoint, Shape as Outline, Viewport, WorldPoint, append, clip_line, clip_ring, simplify,
    treatment,
};
use crate::list::{Grow, Listed};

/// Path text of the ground.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground {
    paths: Vec<(&'static str, String)>,
}

impl Ground {
    /// Cuts and thins the projected ground to what a viewport shows.
    pub fn new(dossier: &Dossier, base: &MapBase, viewport: Viewport) -> Self {
        let pen = Pen::new(viewport, base);
        let layers = &base.layers;
        let in_focus = regions_in_focus(dossier, base);
        let is_disputed = |region: &&Region| treatment(&region.id).fill == Fill::Disputed;
        // Whole pixels draw the coast with the land: two lines of it would part from each other.
        let (land, coast) = if base.grain.is_whole { ("land shore", "") } else { ("land", "coast") };
        let paths = vec![
            (land, pen.rings(layers.land.iter())),
            ("land focus", pen.rings(in_focus.into_iter().flat_map(|region| &region.rings))),
            ("land disputed", pen.rings(layers.units.iter().filter(is_disputed).flat_map(|region| &region.rings))),
            ("border inner", pen.lines(&layers.inner)),
            ("border", pen.lines(&layers.borders)),
            ("border disputed", pen.lines(&layers.disputed)),
            (coast, pen.lines(&layers.coast)),
        ];
        Self { paths: paths.into_iter().filter(|(class, d)| !class.is_empty() && !d.is_empty()).listed() }
    }

    /// The ground as marks.
    pub fn marks(&self) -> Vec<Mark> {
        let shape = |(class, d): &(&'static str, String)| Shape::Path { class, d: d.clone() };
        vec![Mark::new("ground", self.paths.iter().map(shape).listed())]
    }
}

/// The home regions of the states that take part in the contacts that readouts tell of.
fn regions_in_focus<'a>(dossier: &Dossier, base: &'a MapBase) -> Vec<&'a Region> {
    let mut regions = Vec::new();
    for (_, readout) in dossier.readouts.iter() {
        for state in dossier.states_of(&dossier.contacts[readout.contact]) {
            regions.add_all(base.home(dossier, state));
        }
    }
    regions
}

/// Turns lines of the world into path text of the screen.
pub(super) struct Pen {
    viewport: Viewport,
    grain: Grain,
    visible: Rect<ScreenPoint>,
}

impl Pen {
    pub(super) fn new(viewport: Viewport, base: &MapBase) -> Self {
        let reach = base.grain.overscan * base.size.width.max(base.size.height);
        Self { viewport, grain: base.grain, visible: Rect::of_size(base.size).grown(reach) }
    }

    /// The pen for lines that are few, and looked at closely.
    pub(super) fn fine(self) -> Self {
        Self { grain: self.grain.fine(), ..self }
    }

    /// The pen for the outlines of flashpoints.
    pub(super) fn of_areas(self) -> Self {
        Self { grain: self.grain.of_areas(), ..self }
    }

    /// Where a point of the world falls on the screen.
    pub(super) fn screen_point(&self, at: WorldPoint) -> ScreenPoint {
        self.viewport.screen_from_world(at)
    }

    pub(super) fn lines<'a>(&self, lines: impl IntoIterator<Item = &'a Vec<WorldPoint>>) -> String {
        let mut d = String::new();
        for line in lines {
            for piece in clip_line(&self.screen(line), &self.visible) {
                append(&mut d, &self.thinned(&piece), Outline::Line);
            }
        }
        d
    }

    pub(super) fn rings<'a>(&self, rings: impl IntoIterator<Item = &'a Vec<WorldPoint>>) -> String {
        let mut d = String::new();
        for ring in rings {
            let ring = clip_ring(&self.screen(ring), &self.visible);
            append(&mut d, &self.thinned(&ring), Outline::Ring);
        }
        d
    }

    fn thinned(&self, line: &[ScreenPoint]) -> Vec<ScreenPoint> {
        simplify(line, self.grain.tolerance_px).into_iter().map(|at| self.grain.place(at)).listed()
    }

    fn screen(&self, line: &[WorldPoint]) -> Vec<ScreenPoint> {
        line.iter().map(|point| self.viewport.screen_from_world(*point)).listed()
    }
}
