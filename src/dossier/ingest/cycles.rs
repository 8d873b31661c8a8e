//! Chains of references within one list, such as "part of". A link that would close a ring is left
//! out, so that whoever follows the links upwards arrives.

/// How many records one search looks at. A longer chain than that is taken for a ring: no
/// membership is that deep.
const MAX_STEPS: usize = 1000;

/// The links of one list, by position, as far as they are accepted.
pub(super) struct Links(Vec<Vec<usize>>);

impl Links {
    /// No links, for so many records.
    pub(super) fn among(records: usize) -> Self {
        Self(vec![Vec::new(); records])
    }

    /// Accepts a link, unless it closes a ring. Whether it was accepted.
    pub(super) fn accept(&mut self, from: usize, to: usize) -> bool {
        let is_new = !self.leads(to, from);
        if let Some(links) = self.0.get_mut(from).filter(|_| is_new) {
            links.push(to);
        }
        is_new
    }

    /// Whether the links lead from one record to the other.
    fn leads(&self, from: usize, to: usize) -> bool {
        let mut open = vec![from];
        let mut steps = 0;
        while let Some(record) = open.pop() {
            steps += 1;
            if record == to || steps > MAX_STEPS {
                return true;
            }
            open.extend(self.0.get(record).into_iter().flatten());
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_link_that_closes_a_ring_is_refused() {
        let mut links = Links::among(3);
        assert!(links.accept(0, 1));
        assert!(links.accept(1, 2));
        assert!(!links.accept(2, 0), "0 → 1 → 2 → 0");
        assert!(!links.accept(1, 1), "a record in itself");
        assert!(links.accept(0, 2), "two ways upwards are no ring");
    }

    #[test]
    fn a_chain_without_end_is_refused_rather_than_walked() {
        let mut links = Links::among(5000);
        let accepted = (0..4999).rev().filter(|record| links.accept(*record, record + 1)).count();
        assert!((999..4999).contains(&accepted), "{accepted}");
    }
}
