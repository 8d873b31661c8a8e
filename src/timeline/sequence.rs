//! Events in order of time, for play and for stepping from one to the next.

use super::Instant;
use crate::dossier::Target;
use crate::list::Listed;
use crate::number::{key_from_number, order};

/// Targets by time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sequence {
    targets: Vec<Target>,
}

impl Sequence {
    /// Puts events in order; those of one time stay in the order given.
    pub fn new(events: &[(Instant, Target)]) -> Self {
        let keys: Vec<u64> = events.iter().map(|(at, _)| key_from_number(at.0)).listed();
        let targets = order(&keys).into_iter().map(|index| events[index as usize].1);
        Self { targets: targets.listed() }
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
        let at = current.and_then(|target| self.position(target)).map_or(0, |at| at + 1);
        self.targets.get(at).copied()
    }

    /// The event before `current`; the last when there is no current one in the sequence, none before the first.
    pub fn previous(&self, current: Option<Target>) -> Option<Target> {
        let at = current.and_then(|target| self.position(target)).unwrap_or(self.targets.len());
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
                title: None,
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
    fn events_of_one_time_keep_their_order() {
        let [a, b, c] = targets();
        let sequence = Sequence::new(&[(Instant(2.0), b), (Instant(2.0), a), (Instant(-1.0), c)]);
        assert_eq!(sequence.targets(), [c, b, a]);
        assert_eq!(sequence.position(b), Some(1));
    }

    #[test]
    fn steps_go_both_ways_and_end() {
        let [a, b, stranger] = targets();
        let sequence = Sequence::new(&[(Instant(1.0), a), (Instant(2.0), b)]);
        assert_eq!((sequence.next(None), sequence.next(Some(a)), sequence.next(Some(b))), (Some(a), Some(b), None));
        assert_eq!(
            (sequence.previous(None), sequence.previous(Some(b)), sequence.previous(Some(a))),
            (Some(b), Some(a), None)
        );
        assert_eq!((sequence.next(Some(stranger)), sequence.previous(Some(stranger))), (Some(a), Some(b)));
        assert_eq!(Sequence::default().next(None), None);
    }
}
