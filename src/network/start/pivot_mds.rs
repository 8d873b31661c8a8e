//! A start that already knows the graph's shape: multidimensional scaling of the distances to a few pivots.
//!
//! U. Brandes and C. Pich, "Eigensolver methods for progressive multidimensional scaling of large data", 2006.

use crate::network::adjacency::{Adjacency, UNREACHED};
use crate::network::point::NetworkPoint;

/// More pivots hardly improve the picture.
const PIVOTS: usize = 40;
/// Power iterations for each axis; the start need not be exact.
const ITERATIONS: u32 = 60;

/// A place for each node such that distances suit the number of edges between nodes, each `length` pixels.
///
/// Nodes that look alike from every pivot, such as the leaves of a star, share a place. Nodes that cannot be reached
/// count as one step farther than any that can.
pub(in crate::network) fn pivot_mds(adjacency: &Adjacency, length: f64) -> Vec<NetworkPoint> {
    let hops = hops_to_pivots(adjacency);
    let columns = double_centered(&hops, adjacency.len());
    let products = gram_matrix(&columns);
    let first = dominant_vector(&products, &[]);
    let second = dominant_vector(&products, &first);
    let mut x = combined(&columns, &first, adjacency.len());
    let mut y = combined(&columns, &second, adjacency.len());
    let scale = length * scale_to_hops(&hops, (&x, &y));
    for coordinate in x.iter_mut().chain(&mut y) {
        *coordinate *= scale;
    }
    x.into_iter().zip(y).map(|(x, y)| NetworkPoint { x, y }).collect()
}

/// A pivot and the number of edges from it to each node.
struct Pivot {
    node: usize,
    hops: Vec<f64>,
}

/// Pivots far apart from each other: each next one is the node farthest from all before, the first of equals.
fn hops_to_pivots(adjacency: &Adjacency) -> Vec<Pivot> {
    let n = adjacency.len();
    let mut nearest = vec![UNREACHED; n];
    let mut pivots = Vec::new();
    let mut node = 0;
    while pivots.len() < PIVOTS.min(n) {
        let distances = adjacency.distances_from(node as u32);
        let farthest = distances.iter().filter(|&&hops| hops != UNREACHED).max().copied().unwrap_or(0);
        let hops: Vec<u32> = distances.into_iter().map(|hops| hops.min(farthest + 1)).collect();
        let (mut next, mut most) = (0, 0);
        for (i, (near, &hops)) in nearest.iter_mut().zip(&hops).enumerate() {
            *near = hops.min(*near);
            if *near > most {
                (next, most) = (i, *near);
            }
        }
        pivots.push(Pivot { node, hops: hops.into_iter().map(f64::from).collect() });
        node = next;
    }
    pivots
}

/// The squared distances, a column for each pivot, with the means of rows and columns taken away.
fn double_centered(pivots: &[Pivot], n: usize) -> Vec<Vec<f64>> {
    let count = pivots.len() as f64;
    let mut columns: Vec<Vec<f64>> =
        pivots.iter().map(|pivot| pivot.hops.iter().map(|hops| hops * hops).collect()).collect();
    let mut row_means = vec![0.0; n];
    for column in &columns {
        for (mean, square) in row_means.iter_mut().zip(column) {
            *mean += square / count;
        }
    }
    let total_mean = row_means.iter().sum::<f64>() / n as f64;
    for column in &mut columns {
        let column_mean = column.iter().sum::<f64>() / n as f64;
        for (entry, row_mean) in column.iter_mut().zip(&row_means) {
            *entry = -0.5 * (*entry - row_mean - column_mean + total_mean);
        }
    }
    columns
}

/// The products of each column with each.
fn gram_matrix(columns: &[Vec<f64>]) -> Vec<Vec<f64>> {
    columns.iter().map(|a| columns.iter().map(|b| dot(a, b)).collect()).collect()
}

/// The dominant eigenvector of a symmetric matrix, by power iteration, at right angles to `other`.
fn dominant_vector(matrix: &[Vec<f64>], other: &[f64]) -> Vec<f64> {
    let k = matrix.len();
    // Any start will do that is not at right angles to the answer: unequal entries, the same on every machine.
    let mut vector: Vec<f64> = (0..k).map(|i| 1.0 + (i * i % 7) as f64).collect();
    for _ in 0..ITERATIONS {
        let along = dot(&vector, other);
        for (entry, other) in vector.iter_mut().zip(other) {
            *entry -= along * other;
        }
        vector = matrix.iter().map(|row| dot(row, &vector)).collect();
        let norm = dot(&vector, &vector).sqrt();
        if norm <= 0.0 {
            return vec![0.0; k];
        }
        for entry in &mut vector {
            *entry /= norm;
        }
    }
    vector
}

/// The sum of the columns, each times its entry in `weights`.
fn combined(columns: &[Vec<f64>], weights: &[f64], n: usize) -> Vec<f64> {
    let mut sum = vec![0.0; n];
    for (column, weight) in columns.iter().zip(weights) {
        for (sum, entry) in sum.iter_mut().zip(column) {
            *sum += entry * weight;
        }
    }
    sum
}

/// The factor that brings distances to the pivots as close as possible to the number of edges, by least squares.
fn scale_to_hops(pivots: &[Pivot], (x, y): (&[f64], &[f64])) -> f64 {
    let (mut wanted, mut actual) = (0.0, 0.0);
    for pivot in pivots {
        let (pivot_x, pivot_y) = (x[pivot.node], y[pivot.node]);
        for ((x, y), hops) in x.iter().zip(y).zip(&pivot.hops) {
            let square = (x - pivot_x) * (x - pivot_x) + (y - pivot_y) * (y - pivot_y);
            wanted += hops * square.sqrt();
            actual += square;
        }
    }
    if actual > 0.0 { wanted / actual } else { 0.0 }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::subgraph::Link;

    #[test]
    fn a_path_becomes_a_straight_line() {
        let links: Vec<Link> = (1..12).map(|i| Link::new(i - 1, i)).collect();
        let places = pivot_mds(&Adjacency::new(12, &links), 10.0);
        for pair in places.windows(2) {
            let step = ((pair[1].x - pair[0].x).powi(2) + (pair[1].y - pair[0].y).powi(2)).sqrt();
            assert!((step - 10.0).abs() < 1e-6, "step {step}");
        }
    }

    #[test]
    fn the_largest_extent_lies_across() {
        let links: Vec<Link> = (0..40_u32)
            .flat_map(|i| [(i, i + 1, i % 10 != 9), (i, i + 10, i < 30)])
            .filter(|link| link.2)
            .map(|(a, b, _)| Link::new(a, b))
            .collect();
        let places = pivot_mds(&Adjacency::new(40, &links), 10.0);
        let across = places.iter().fold(0.0, |most: f64, place| most.max(place.x.abs()));
        let down = places.iter().fold(0.0, |most: f64, place| most.max(place.y.abs()));
        assert!(across > 1.5 * down, "{across} × {down}");
    }
}
