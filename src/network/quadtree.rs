//! A quadtree over weighted points, flat and in depth-first order, for the Barnes–Hut approximation.
//!
//! Points are sorted along the Morton (Z-order) curve; each cell is then a contiguous run of points, and its descendants
//! follow it directly, so that the tree is walked by index alone: either to the next cell, or past the whole subtree.

use crate::number::order;

/// A cell with at most this many points is not divided; a leaf is handled as one block of targets.
pub(super) const LEAF: usize = 8;
/// The deepest level; points that share a cell there count as one.
const DEPTH: u32 = 16;

/// A square of the plane with the points in it.
pub(super) struct Cell {
    /// Centre of mass.
    pub(super) x: f64,
    pub(super) y: f64,
    /// Sum of the weights.
    pub(super) weight: f64,
    /// Square of the cell's width.
    pub(super) width2: f64,
    /// The run of points in the tree's own order.
    pub(super) start: u32,
    pub(super) end: u32,
    /// The first cell after all descendants of this one.
    pub(super) next: u32,
    /// Whether the cell has no children.
    pub(super) is_leaf: bool,
}

/// A weighted point in the tree's order.
#[derive(Clone, Copy)]
pub(super) struct Body {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) weight: f64,
}

/// The tree: cells in depth-first order, bodies along the Morton curve.
#[derive(Default)]
pub(super) struct Quadtree {
    pub(super) cells: Vec<Cell>,
    pub(super) bodies: Vec<Body>,
    /// For each body its index among the points given.
    pub(super) indices: Vec<u32>,
    codes: Vec<u32>,
    width2: f64,
}

impl Quadtree {
    /// A tree over points at `xs`, `ys` with `weights`; the three have one length.
    pub(super) fn new(xs: &[f64], ys: &[f64], weights: &[f64]) -> Self {
        let (left, width) = extent(xs);
        let (top, height) = extent(ys);
        let width = if width > height { width } else { height };
        let scale = if width > 0.0 { f64::from(1 << DEPTH) / width } else { 0.0 };
        let keys: Vec<u64> = xs
            .iter()
            .zip(ys)
            .map(|(x, y)| morton(quantized((x - left) * scale), quantized((y - top) * scale)))
            .collect();
        let indices = order(&keys);
        let codes = indices.iter().map(|&i| keys[i as usize] as u32).collect();
        let body = |&i: &u32| Body { x: xs[i as usize], y: ys[i as usize], weight: weights[i as usize] };
        let bodies = indices.iter().map(body).collect();
        let mut tree = Self { cells: Vec::with_capacity(xs.len()), bodies, indices, codes, width2: width * width };
        if !xs.is_empty() {
            tree.divide(0, xs.len(), 0);
        }
        tree
    }

    /// Appends the cell of the points `start..end` at `level`, then its children.
    fn divide(&mut self, start: usize, end: usize, level: u32) {
        let at = self.cells.len();
        let (x, y, weight) = center_of_mass(&self.bodies[start..end]);
        let is_leaf = end - start <= LEAF || level == DEPTH;
        let side = f64::from(1_u32 << level);
        let width2 = self.width2 / (side * side);
        self.cells.push(Cell { x, y, weight, width2, start: start as u32, end: end as u32, next: 0, is_leaf });
        if !is_leaf {
            let shift = 2 * (DEPTH - 1 - level);
            let mut from = start;
            for quadrant in 0..4 {
                let len = self.codes[from..end].partition_point(|code| (code >> shift) & 3 <= quadrant);
                if len > 0 {
                    self.divide(from, from + len, level + 1);
                    from += len;
                }
            }
        }
        self.cells[at].next = self.cells.len() as u32;
    }
}

fn center_of_mass(bodies: &[Body]) -> (f64, f64, f64) {
    let (mut x, mut y, mut weight) = (0.0, 0.0, 0.0);
    for body in bodies {
        x += body.x * body.weight;
        y += body.y * body.weight;
        weight += body.weight;
    }
    (x / weight, y / weight, weight)
}

/// The smallest value and the distance to the largest.
fn extent(values: &[f64]) -> (f64, f64) {
    let first = values.first().copied().unwrap_or(0.0);
    let (mut low, mut high) = (first, first);
    for &value in values {
        if value < low {
            low = value;
        }
        if value > high {
            high = value;
        }
    }
    (low, high - low)
}

/// The number as a coordinate of the finest grid; the cast saturates.
fn quantized(number: f64) -> u32 {
    (number as u32).min((1 << DEPTH) - 1)
}

/// Interleaves the bits of two 16-bit coordinates.
fn morton(x: u32, y: u32) -> u64 {
    u64::from(spread(x) | spread(y) << 1)
}

/// Moves bit i to bit 2i (S. E. Anderson, Bit Twiddling Hacks, "Interleave bits by Binary Magic Numbers").
fn spread(mut bits: u32) -> u32 {
    bits = (bits | bits << 8) & 0x00FF_00FF;
    bits = (bits | bits << 4) & 0x0F0F_0F0F;
    bits = (bits | bits << 2) & 0x3333_3333;
    (bits | bits << 1) & 0x5555_5555
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::lcg::Lcg;

    #[test]
    fn interleaves_bits() {
        assert_eq!(morton(0b101, 0b011), 0b01_10_11);
    }

    #[test]
    fn every_cell_holds_the_weight_and_run_of_its_children() {
        let mut lcg = Lcg::new(3);
        let mut numbers = || (0..500).map(|_| lcg.next_offset() * 300.0).collect::<Vec<f64>>();
        let (xs, ys) = (numbers(), numbers());
        let tree = Quadtree::new(&xs, &ys, &vec![2.0; 500]);
        assert_eq!(tree.cells[0].weight.to_bits(), 1000.0_f64.to_bits());
        for (at, cell) in tree.cells.iter().enumerate() {
            assert!(!cell.is_leaf || (cell.end - cell.start) as usize <= LEAF);
            let (mut child, mut start) = (at + 1, cell.start);
            while !cell.is_leaf && child < cell.next as usize {
                assert_eq!(tree.cells[child].start, start);
                start = tree.cells[child].end;
                child = tree.cells[child].next as usize;
            }
            assert!(cell.is_leaf || start == cell.end);
        }
    }

    #[test]
    fn coincident_points_end_in_one_leaf() {
        let tree = Quadtree::new(&[4.0; 50], &[5.0; 50], &[1.0; 50]);
        assert_eq!(tree.cells.len(), 17);
        assert!(tree.cells[16].is_leaf && tree.cells[16].end == 50);
    }
}
