//! From shared arcs to lines and rings of the picture, cut where the projection cuts the globe open.

use super::{ArcUse, Basemap, Outline};
use crate::geo::clip::{clip_line, clip_ring};
use crate::geo::simplify::simplify;
use crate::geo::{LonLat, Projection, Rect, WorldPoint};
use crate::list::{Grow, Listed};

/// Longer stretches get points between, because parallels and meridians are curves on the map.
const LONGEST_STEP_DEG: f64 = 2.0;

/// The globe between its cut edges, in longitudes relative to the central meridian.
const GLOBE: Rect<LonLat> = Rect { min: LonLat::new(-180.0, -90.0), max: LonLat::new(180.0, 90.0) };

/// Places beyond the cut come back on the other side after a whole turn.
const TURNS_DEG: [f64; 3] = [-360.0, 0.0, 360.0];

/// One arc on the picture.
pub(super) struct Drawn {
    /// The arc's lines: one; several when the projection's edge cuts it; none when it shrinks to a point.
    pub(super) lines: Vec<Vec<WorldPoint>>,
    /// Whether the edge cuts it.
    is_cut: bool,
}

/// Projects one arc.
pub(super) fn draw(points: &[LonLat], projection: &Projection, tolerance_px: f64) -> Drawn {
    let way = unrolled(points.iter().copied(), projection);
    let is_cut = way.iter().any(|place| place.lon.abs() > 180.0);
    let pieces = if is_cut {
        TURNS_DEG.iter().flat_map(|turn| clip_line(&turned(&way, *turn), &GLOBE)).listed()
    } else {
        vec![way]
    };
    let line = |piece: &Vec<LonLat>| simplify(&projected(piece, projection), tolerance_px);
    let lines = pieces.iter().map(line).filter(|line| line.len() > 2 || line.first() != line.last());
    Drawn { lines: lines.listed(), is_cut }
}

impl Basemap {
    /// The rings of a shape, joined from its drawn arcs. A ring that the edge cuts is joined first and cut as a whole.
    pub(super) fn rings(&self, outline: &Outline, drawn: &[Drawn], projection: &Projection) -> Vec<Vec<WorldPoint>> {
        let mut rings = Vec::new();
        for ring in &outline.rings {
            let is_cut = |used: &ArcUse| drawn.get(used.arc).is_some_and(|arc| arc.is_cut);
            if ring.iter().any(is_cut) {
                let places = joined(ring, |arc| self.arcs.get(arc).map(|arc| &arc.points));
                let way = unrolled(places.into_iter(), projection);
                let cut = TURNS_DEG.iter().map(|turn| clip_ring(&turned(&way, *turn), &GLOBE));
                rings.add_all(cut.map(|ring| projected(&ring, projection)));
            } else {
                rings.push(joined(ring, |arc| drawn.get(arc).and_then(|arc| arc.lines.first())));
            }
        }
        rings.retain(|ring| ring.len() > 2);
        rings
    }
}

/// The arcs of a ring end to end, each without its last point, with which the next begins.
fn joined<'a, P: Copy + 'a>(ring: &[ArcUse], points: impl Fn(usize) -> Option<&'a Vec<P>>) -> Vec<P> {
    let mut all = Vec::new();
    for ArcUse { arc, is_reversed } in ring {
        let Some(points) = points(*arc) else { continue };
        let most = points.len().saturating_sub(1);
        if *is_reversed {
            all.add_all(points.iter().rev().take(most).copied());
        } else {
            all.add_all(points.iter().take(most).copied());
        }
    }
    all
}

/// The places with longitudes relative to the central meridian that never jump: beyond the cut they run on past ±180. Long
/// stretches get points between.
fn unrolled(places: impl Iterator<Item = LonLat>, projection: &Projection) -> Vec<LonLat> {
    let mut way: Vec<LonLat> = Vec::new();
    for place in places {
        let lon = projection.relative_lon(place.lon);
        let Some(before) = way.last().copied() else {
            way.push(LonLat::new(lon, place.lat));
            continue;
        };
        let lon = lon + 360.0 * ((before.lon - lon) / 360.0).round();
        let (east, north) = (lon - before.lon, place.lat - before.lat);
        let steps = (east.abs().max(north.abs()) / LONGEST_STEP_DEG).ceil().clamp(1.0, 180.0);
        for i in 1..=steps as u32 {
            let part = f64::from(i) / steps;
            way.push(LonLat::new(before.lon + part * east, before.lat + part * north));
        }
    }
    way
}

fn turned(way: &[LonLat], degrees: f64) -> Vec<LonLat> {
    way.iter().map(|place| LonLat::new(place.lon + degrees, place.lat)).listed()
}

fn projected(way: &[LonLat], projection: &Projection) -> Vec<WorldPoint> {
    way.iter().filter_map(|place| projection.project_relative(*place)).listed()
}
