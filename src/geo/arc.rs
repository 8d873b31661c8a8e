//! Great circles drawn: as many points as a bend needs, cut where the map is cut.

use super::great_circle::Way;
use super::{LonLat, Projection, WorldPoint, simplify::distance_to_segment};
use crate::list::Listed;

/// A line is refined until no midpoint is further than this from its chord.
const TOLERANCE_PX: f64 = 0.35;
/// Stretches longer than this are always halved: the chord of a long bend may pass through its middle by chance.
const LONGEST_STEP_RAD: f64 = 0.25;
/// The shortest part of the way that is still halved: four thousand points are enough for any screen.
const SHORTEST_PART: f64 = 1.0 / 4096.0;

/// The way between two places as lines of the map: as many points as its bends need, cut in two where it leaves the map at
/// the antimeridian. Coincident places give one line of one point; places off the globe none.
pub fn arc(from: LonLat, to: LonLat, projection: &Projection) -> Vec<Vec<WorldPoint>> {
    if !from.is_on_globe() || !to.is_on_globe() {
        return Vec::new();
    }
    let way = Way::between(from, to);
    if way.angle == 0.0 {
        return projection.project(from).map(|point| vec![point]).into_iter().listed();
    }
    let trace = |from, to| Tracer::new(&way, projection, f64::midpoint(from, to)).trace(from, to);
    let mut lines = match way.crossing(projection.cut_lon()) {
        None => vec![trace(0.0, 1.0)],
        Some(t) => vec![trace(0.0, t), trace(t, 1.0)],
    };
    lines.retain(|line| !line.is_empty());
    lines
}

/// A point of a way: how far along it is, and where it is drawn.
#[derive(Clone, Copy)]
struct Traced {
    t: f64,
    point: WorldPoint,
}

/// Draws stretches of a way that do not cross the cut.
struct Tracer<'a> {
    way: &'a Way,
    projection: &'a Projection,
    /// Whether what lies on the cut itself is drawn on the map's eastern edge.
    is_east: bool,
}

impl<'a> Tracer<'a> {
    fn new(way: &'a Way, projection: &'a Projection, middle: f64) -> Self {
        let is_east = projection.relative_lon(way.at(middle).lon) > 0.0;
        Self { way, projection, is_east }
    }

    fn trace(&self, from: f64, to: f64) -> Vec<WorldPoint> {
        let (Some(first), Some(last)) = (self.traced(from), self.traced(to)) else {
            return Vec::new();
        };
        let mut line = vec![first.point];
        self.refine(first, last, &mut line);
        line
    }

    /// Appends what comes after `a`, up to and with `b`.
    fn refine(&self, a: Traced, b: Traced, line: &mut Vec<WorldPoint>) {
        let middle = self.traced(f64::midpoint(a.t, b.t)).filter(|middle| self.is_needed(a, *middle, b));
        if let Some(middle) = middle {
            self.refine(a, middle, line);
            self.refine(middle, b, line);
        } else {
            line.push(b.point);
        }
    }

    fn is_needed(&self, a: Traced, middle: Traced, b: Traced) -> bool {
        let is_long = (b.t - a.t) * self.way.angle > LONGEST_STEP_RAD;
        let is_off = distance_to_segment(middle.point, a.point, b.point) > TOLERANCE_PX;
        (is_long || is_off) && b.t - a.t > SHORTEST_PART
    }

    fn traced(&self, t: f64) -> Option<Traced> {
        let LonLat { lon, lat } = self.way.at(t);
        let relative = self.projection.relative_lon(lon);
        let lon = match (180.0 - relative.abs() < 1e-6, self.is_east) {
            (false, _) => relative,
            (true, true) => 180.0,
            (true, false) => -180.0,
        };
        self.projection.project_relative(LonLat::new(lon, lat)).map(|point| Traced { t, point })
    }
}

#[cfg(test)]
#[path = "arc_tests.rs"]
mod tests;
