//! Which nodes belong together: the connected components of a graph.

/// A forest of disjoint sets over the indices `0..n`; each set is named by its smallest member.
pub(super) struct DisjointSets {
    parent: Vec<u32>,
}

impl DisjointSets {
    /// `n` sets of one member each.
    pub(super) fn new(n: usize) -> Self {
        Self { parent: (0..n as u32).collect() }
    }

    /// Joins the sets of `a` and `b`, which must be less than `n`.
    pub(super) fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.find(a), self.find(b));
        self.parent[a.max(b) as usize] = a.min(b);
    }

    /// The smallest member of the set of `a`; paths are halved on the way, which keeps them short.
    pub(super) fn find(&mut self, mut a: u32) -> u32 {
        while self.parent[a as usize] != a {
            let grandparent = self.parent[self.parent[a as usize] as usize];
            self.parent[a as usize] = grandparent;
            a = grandparent;
        }
        a
    }

    /// For each index the number of its set, counted from 0 in the order of the smallest members; and how many there are.
    pub(super) fn numbered(mut self) -> (Vec<u32>, usize) {
        let mut number = vec![0; self.parent.len()];
        let mut count = 0;
        for index in 0..self.parent.len() as u32 {
            let root = self.find(index);
            if root == index {
                number[index as usize] = count;
                count += 1;
            } else {
                number[index as usize] = number[root as usize];
            }
        }
        (number, count as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_the_sets_by_their_smallest_member() {
        let mut sets = DisjointSets::new(6);
        sets.join(5, 1);
        sets.join(3, 5);
        sets.join(2, 4);
        assert_eq!(sets.numbered(), (vec![0, 1, 2, 1, 2, 1], 3));
    }

    #[test]
    fn no_index_no_set() {
        assert_eq!(DisjointSets::new(0).numbered(), (vec![], 0));
    }
}
