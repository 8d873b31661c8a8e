//! Events in order of time, for play and for stepping from one to the next.

use super::Instant;
use crate::dossier::Target;

/// Targets by time; of one time, by kind and file order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sequence {
    targets: Vec<Target>,
}

impl Sequence {
    /// Puts events in order; a target given twice stands at its first time.
    pub fn new(mut events: Vec<(Instant, Target)>) -> Self {
        events.sort_by(|a, b| a.0.0.total_cmp(&b.0.0).then(a.1.cmp(&b.1)));
        let mut targets: Vec<Target> = Vec::with_capacity(events.len());
        let mut seen = std::collections::BTreeSet::new();
        targets.extend(
            events
                .into_iter()
                .map(|(_, target)| target)
                .filter(|&target| seen.insert(target)),
        );
        Self { targets }
    }

    /// All targets, in order.
    pub fn targets(&self) -> &[Target] {
        &self.targets
    }

    /// Where a target stands, from 0; `None` when it is not in the sequence.
    pub fn position(&self, target: Target) -> Option<usize> {
        self.targets.iter().position(|&other| other == target)
    }

    /// The event after `current`; the first when there is no current one in the sequence, none after the last.
    pub fn next(&self, current: Option<Target>) -> Option<Target> {
        let at = current
            .and_then(|target| self.position(target))
            .map_or(0, |at| at + 1);
        self.targets.get(at).copied()
    }

    /// The event before `current`; the last when there is no current one in the sequence, none before the first.
    pub fn previous(&self, current: Option<Target>) -> Option<Target> {
        let at = current
            .and_then(|target| self.position(target))
            .unwrap_or(self.targets.len());
        self.targets.get(at.checked_sub(1)?).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Incident, IncidentKind, Table, Text, When};

    fn targets<const N: usize>() -> [Target; N] {
        let mut incidents = Table::default();
        std::array::from_fn(|_| {
            Target::Incident(incidents.push(Incident {
                id: String::new(),
                kind: IncidentKind::Fighting,
                text: Text::default(),
                places: Vec::new(),
                date: When::parse("2024").expect("a date"),
                end: None,
                citations: Vec::new(),
            }))
        })
    }

    #[test]
    fn events_of_one_time_keep_file_order_and_repeats_fall_away() {
        let [a, b, c] = targets();
        let sequence = Sequence::new(vec![
            (Instant(2.0), b),
            (Instant(2.0), a),
            (Instant(1.0), c),
            (Instant(9.0), c),
        ]);
        assert_eq!(sequence.targets(), [c, a, b]);
        assert_eq!(sequence.position(b), Some(2));
    }

    #[test]
    fn steps_go_both_ways_and_end() {
        let [a, b, stranger] = targets();
        let sequence = Sequence::new(vec![(Instant(1.0), a), (Instant(2.0), b)]);
        assert_eq!(
            (
                sequence.next(None),
                sequence.next(Some(a)),
                sequence.next(Some(b))
            ),
            (Some(a), Some(b), None)
        );
        assert_eq!(
            (
                sequence.previous(None),
                sequence.previous(Some(b)),
                sequence.previous(Some(a))
            ),
            (Some(b), Some(a), None)
        );
        assert_eq!(
            (
                sequence.next(Some(stranger)),
                sequence.previous(Some(stranger))
            ),
            (Some(a), Some(b))
        );
        assert_eq!(Sequence::default().next(None), None);
    }
}
