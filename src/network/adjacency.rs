//! The neighbours of each node, in one flat list, and the distances along the edges.

use super::subgraph::Link;

/// A node that cannot be reached.
pub(super) const UNREACHED: u32 = u32::MAX;

/// Compressed rows: the neighbours of node `i` are `neighbours[starts[i]..starts[i + 1]]`.
pub(super) struct Adjacency {
    starts: Vec<u32>,
    neighbours: Vec<u32>,
}

impl Adjacency {
    /// The neighbours among `n` nodes; every link must name nodes below `n`.
    pub(super) fn new(n: usize, links: &[Link]) -> Self {
        let mut starts = vec![0; n + 1];
        for link in links {
            starts[link.source as usize + 1] += 1;
            starts[link.target as usize + 1] += 1;
        }
        for i in 1..=n {
            starts[i] += starts[i - 1];
        }
        let mut next = starts.clone();
        let mut neighbours = vec![0; links.len() * 2];
        let mut push = |from: u32, to: u32| {
            let slot = &mut next[from as usize];
            neighbours[*slot as usize] = to;
            *slot += 1;
        };
        for link in links {
            push(link.source, link.target);
            push(link.target, link.source);
        }
        Self { starts, neighbours }
    }

    /// How many nodes there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The neighbours of `node`.
    pub(super) fn of(&self, node: u32) -> &[u32] {
        &self.neighbours[self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize]
    }

    /// The number of edges on a shortest path from `source` to each node, `UNREACHED` where there is none.
    pub(super) fn distances_from(&self, source: u32) -> Vec<u32> {
        let mut distances = vec![UNREACHED; self.len()];
        let mut queue = Vec::with_capacity(self.len());
        distances[source as usize] = 0;
        queue.push(source);
        let mut head = 0;
        while let Some(&node) = queue.get(head) {
            head += 1;
            let next = distances[node as usize] + 1;
            for &neighbour in self.of(node) {
                if distances[neighbour as usize] == UNREACHED {
                    distances[neighbour as usize] = next;
                    queue.push(neighbour);
                }
            }
        }
        distances
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_the_edges_of_the_shortest_path() {
        let links = [(0, 1), (1, 2), (2, 3), (0, 3)].map(|(a, b)| Link::new(a, b));
        let adjacency = Adjacency::new(5, &links);
        assert_eq!(adjacency.of(3), [2, 0]);
        assert_eq!(adjacency.distances_from(0), [0, 1, 2, 1, UNREACHED]);
    }
}
