//! The basemap drawn with a projection: what is filled apart from what is stroked.

use super::assemble::{Drawn, draw};
use super::{Basemap, Edge, Outline, edge_between};
use crate::geo::{Projection, WorldPoint};
use crate::list::{Grow, Listed};

/// An open line of the picture.
pub type Line = Vec<WorldPoint>;
/// A closed line of the picture; its first point is not repeated at the end.
pub type Ring = Vec<WorldPoint>;

/// A named area of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// A country's three letters, `x-…` for a disputed piece, or an ISO 3166-2 code.
    pub id: String,
    /// Its rings, to be filled by the even-odd rule and not stroked.
    pub rings: Vec<Ring>,
}

/// All that a map draws under the dossier, in pixels at zoom 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BasemapLayers {
    /// All land as one shape, to be filled by the even-odd rule and not stroked.
    pub land: Vec<Ring>,
    /// Countries and disputed pieces.
    pub units: Vec<Region>,
    /// First-level divisions, where the asset has them.
    pub governorates: Vec<Region>,
    /// Where land meets the sea.
    pub coast: Vec<Line>,
    /// Undisputed borders between countries.
    pub borders: Vec<Line>,
    /// Disputed borders, to be dashed.
    pub disputed: Vec<Line>,
    /// Borders inside a country.
    pub inner: Vec<Line>,
}

impl Basemap {
    /// The layers under `projection`, without the points that change no line by more than `tolerance_px`; neighbours still share
    /// their line exactly.
    pub fn layers(&self, projection: &Projection, tolerance_px: f64) -> BasemapLayers {
        let drawn: Vec<Drawn> = self.arcs.iter().map(|arc| draw(&arc.points, projection, tolerance_px)).listed();
        let regions = |outlines: &[Outline]| -> Vec<Region> {
            let region =
                |outline: &Outline| Region { id: outline.id.clone(), rings: self.rings(outline, &drawn, projection) };
            outlines.iter().map(region).filter(|region| !region.rings.is_empty()).listed()
        };
        let mut layers = BasemapLayers {
            land: regions(&self.land).into_iter().flat_map(|region| region.rings).listed(),
            units: regions(&self.units),
            governorates: regions(&self.governorates),
            ..BasemapLayers::default()
        };
        for ((arc, kind), drawn) in self.arcs.iter().zip(self.kinds()).zip(drawn) {
            if arc.is_edge {
                continue;
            }
            let layer = match kind {
                Kind::Coast => &mut layers.coast,
                Kind::Border(Edge::Thin) | Kind::Inner => &mut layers.inner,
                Kind::Border(Edge::Plain) => &mut layers.borders,
                Kind::Border(Edge::Dashed) => &mut layers.disputed,
            };
            layer.add_all(drawn.lines);
        }
        layers
    }

    /// What each arc separates.
    fn kinds(&self) -> Vec<Kind> {
        let mut owners: Vec<Vec<&str>> = vec![Vec::new(); self.arcs.len()];
        for unit in &self.units {
            for used in unit.rings.iter().flatten() {
                if let Some(owners) = owners.get_mut(used.arc) {
                    owners.push(&unit.id);
                }
            }
        }
        let kind = |owners: Vec<&str>| match owners.as_slice() {
            [] => Kind::Inner,
            [_] => Kind::Coast,
            [a, b, ..] => Kind::Border(edge_between(a, b)),
        };
        owners.into_iter().map(kind).listed()
    }
}

/// What an arc separates.
enum Kind {
    /// Land and sea.
    Coast,
    /// Two units.
    Border(Edge),
    /// Two divisions of one unit.
    Inner,
}
