//! Every body repels every other, with 1 over the distance; distant ones are taken together.
//!
//! J. Barnes and P. Hut, "A hierarchical O(N log N) force-calculation algorithm", Nature 324 (1986). The tree is walked
//! once for a whole leaf: what is distant enough for the leaf's rectangle is distant enough for each body in it.

use super::Bodies;
use crate::network::quadtree::{Body, Cell, LEAF, Quadtree};

/// A cell counts as one body when its width over the distance is below this: d3-force's default.
const THETA: f64 = 1.2;

/// Adds `strength` × weight ÷ distance, away from each other body; `softening`, square pixels and
/// more than 0, keeps near ones finite.
pub(in crate::network) fn many_body(bodies: &mut Bodies, strength: f64, softening: f64) {
    let tree = Quadtree::new(&bodies.x, &bodies.y, &bodies.weight);
    let mut sources = Vec::new();
    for leaf in tree.cells.iter().filter(|cell| cell.is_leaf) {
        for start in (leaf.start..leaf.end).step_by(LEAF) {
            let run = start as usize..leaf.end.min(start + LEAF as u32) as usize;
            let targets = Targets::new(&tree.bodies[run.clone()]);
            gather(&tree, &targets, &mut sources);
            let (px, py) = targets.pushed_by(&sources, softening);
            for (lane, &index) in tree.indices[run].iter().enumerate() {
                bodies.vx[index as usize] += px[lane] * strength;
                bodies.vy[index as usize] += py[lane] * strength;
            }
        }
    }
}

/// The bodies of one leaf and the rectangle round them; unused lanes repeat the first body.
struct Targets {
    x: [f64; LEAF],
    y: [f64; LEAF],
    min: (f64, f64),
    max: (f64, f64),
}

impl Targets {
    fn new(bodies: &[Body]) -> Self {
        let (mut x, mut y) = ([bodies[0].x; LEAF], [bodies[0].y; LEAF]);
        let (mut min, mut max) = ((x[0], y[0]), (x[0], y[0]));
        for (lane, body) in bodies.iter().enumerate() {
            (x[lane], y[lane]) = (body.x, body.y);
            min = (smaller(min.0, body.x), smaller(min.1, body.y));
            max = (-smaller(-max.0, -body.x), -smaller(-max.1, -body.y));
        }
        Self { x, y, min, max }
    }

    /// Whether the cell is distant enough, measured from the nearest point of the rectangle.
    fn see_as_one(&self, cell: &Cell) -> bool {
        let dx = outside(cell.x, self.min.0, self.max.0);
        let dy = outside(cell.y, self.min.1, self.max.1);
        cell.width2 < THETA * THETA * (dx * dx + dy * dy)
    }

    /// The sum of the sources' repulsion on each lane. A body's own entry adds nothing: its distance is zero.
    fn pushed_by(&self, sources: &[Body], softening: f64) -> ([f64; LEAF], [f64; LEAF]) {
        let (mut px, mut py) = ([0.0; LEAF], [0.0; LEAF]);
        for source in sources {
            for lane in 0..LEAF {
                let (dx, dy) = (self.x[lane] - source.x, self.y[lane] - source.y);
                let push = source.weight / (dx * dx + dy * dy + softening);
                px[lane] += dx * push;
                py[lane] += dy * push;
            }
        }
        (px, py)
    }
}

/// Collects what acts on the targets: distant cells as one body, the bodies of near leaves, and coincident ones as one.
fn gather(tree: &Quadtree, targets: &Targets, sources: &mut Vec<Body>) {
    sources.clear();
    let mut at = 0;
    while let Some(cell) = tree.cells.get(at) {
        let is_crowd = cell.is_leaf && (cell.end - cell.start) as usize > LEAF;
        if is_crowd || targets.see_as_one(cell) {
            sources.push(Body { x: cell.x, y: cell.y, weight: cell.weight });
            at = cell.next as usize;
        } else if cell.is_leaf {
            sources.extend_from_slice(&tree.bodies[cell.start as usize..cell.end as usize]);
            at = cell.next as usize;
        } else {
            at += 1;
        }
    }
}

/// How far the number lies outside the range; 0 inside.
fn outside(number: f64, low: f64, high: f64) -> f64 {
    if number < low {
        low - number
    } else if number > high {
        number - high
    } else {
        0.0
    }
}

fn smaller(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::force::bodies_at;
    use crate::network::lcg::Lcg;

    #[test]
    fn two_bodies_part_along_their_line() {
        let mut bodies = bodies_at(&[(0.0, 0.0), (3.0, 4.0)]);
        many_body(&mut bodies, 60.0, 5.0);
        // Along (3, 4) with 60 ÷ (25 + 5).
        assert_eq!((bodies.vx[1], bodies.vy[1]), (6.0, 8.0));
        assert_eq!((bodies.vx[0], bodies.vy[0]), (-6.0, -8.0));
    }

    #[test]
    fn stays_close_to_the_exact_sum() {
        let mut lcg = Lcg::new(7);
        let mut place = || (lcg.next_offset() * 400.0, lcg.next_offset() * 400.0);
        let places: Vec<(f64, f64)> = (0..600).map(|_| place()).collect();
        let mut bodies = bodies_at(&places);
        many_body(&mut bodies, 1.0, 1.0);
        let (mut error, mut size) = (0.0, 0.0);
        for (i, a) in places.iter().enumerate() {
            let exact = places.iter().fold((0.0, 0.0), |sum, b| {
                let (dx, dy) = (a.0 - b.0, a.1 - b.1);
                let push = 1.0 / (dx * dx + dy * dy + 1.0);
                (sum.0 + dx * push, sum.1 + dy * push)
            });
            error += (bodies.vx[i] - exact.0).powi(2) + (bodies.vy[i] - exact.1).powi(2);
            size += exact.0.powi(2) + exact.1.powi(2);
        }
        assert!((error / size).sqrt() < 0.02, "relative error {}", (error / size).sqrt());
    }
}
