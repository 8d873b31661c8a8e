//! What a date covers on the axis: all the time it may mean, and the time it surely means. The difference is drawn as a halo.

use super::{Instant, Span};
use crate::dossier::{Precision, Stated, When};

/// The time of an event as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EventSpan {
    /// All it may cover. Without length when known to the minute.
    pub outer: Span,
    /// What it surely covers: the whole of an exact date; what lies between the latest beginning and the earliest end; else nothing.
    pub core: Option<Span>,
    /// The coarser precision of beginning and end.
    pub precision: Precision,
    /// How it is known: the weaker of beginning and end.
    pub stated: Stated,
}

impl EventSpan {
    /// The span of an event that begins on `date` and ends on `end`, or within `date`'s own precision.
    pub fn new(date: &When, end: Option<&When>) -> Self {
        let last = end.unwrap_or(date);
        let start = earliest(date);
        let outer = Span { start, end: latest(last).max(start) };
        let (precision, stated) = (date.precision.min(last.precision), weaker(date.stated, last.stated));
        let is_exact = precision >= Precision::Day;
        let core = if is_exact { Some(outer) } else { end.and_then(|end| certain(date, end)) };
        Self { outer, core, precision, stated }
    }

    /// Whether it is known to the day or better.
    pub fn is_exact(&self) -> bool {
        self.precision >= Precision::Day
    }

    /// Whether we conclude the date, whatever corroborates it.
    pub fn is_inferred(&self) -> bool {
        self.stated != Stated::Stated
    }
}

/// The time between the latest beginning and the earliest end.
fn certain(date: &When, end: &When) -> Option<Span> {
    let core = Span { start: latest(date), end: earliest(end) };
    (core.start < core.end).then_some(core)
}

fn earliest(when: &When) -> Instant {
    Instant(Instant::start_of(when.first).0 + time_of_day(when))
}

fn latest(when: &When) -> Instant {
    match when.moment {
        Some(_) => earliest(when),
        None => Instant::end_of(when.last),
    }
}

fn time_of_day(when: &When) -> f64 {
    when.moment.as_ref().map_or(0.0, |moment| f64::from(moment.minute) / 1440.0)
}

fn weaker(a: Stated, b: Stated) -> Stated {
    match (a, b) {
        (Stated::Inferred, _) | (_, Stated::Inferred) => Stated::Inferred,
        (Stated::Corroborated, _) | (_, Stated::Corroborated) => Stated::Corroborated,
        (Stated::Stated, Stated::Stated) => Stated::Stated,
    }
}

impl Instant {
    fn max(self, other: Self) -> Self {
        Self(self.0.max(other.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Day;

    fn when(text: &str) -> When {
        When::parse(text).expect("a date")
    }

    fn day(year: i32, month: u32, day: u32) -> Instant {
        Instant::start_of(Day::from_civil(year, month, day).expect("a day"))
    }

    #[test]
    fn a_day_is_sure_from_midnight_to_midnight() {
        let span = EventSpan::new(&when("2024-11-30"), None);
        assert_eq!(span.outer, Span { start: day(2024, 11, 30), end: day(2024, 12, 1) });
        assert_eq!(span.core, Some(span.outer));
        assert!(span.is_exact() && !span.is_inferred());
    }

    #[test]
    fn a_month_or_a_year_may_be_any_of_its_days() {
        let month = EventSpan::new(&when("2024-02"), None);
        assert_eq!((month.outer.days(), month.core, month.precision), (29.0, None, Precision::Month));
        let year = EventSpan::new(&when("2024"), None);
        assert_eq!((year.outer.days(), year.core, year.is_exact()), (366.0, None, false));
    }

    #[test]
    fn a_moment_is_an_instant() {
        let span = EventSpan::new(&when("2024-11-30T18:00+03:00"), None);
        assert_eq!((span.outer.days(), span.outer.start.0 - day(2024, 11, 30).0), (0.0, 0.75));
    }

    #[test]
    fn coarse_ends_leave_a_sure_middle() {
        let span = EventSpan::new(&when("2019-08"), Some(&when("2019-10")));
        assert_eq!(span.outer, Span { start: day(2019, 8, 1), end: day(2019, 11, 1) });
        assert_eq!(span.core, Some(Span { start: day(2019, 9, 1), end: day(2019, 10, 1) }));
        assert_eq!(EventSpan::new(&when("2019-08"), Some(&when("2019-09"))).core, None, "nothing lies surely between");
    }

    #[test]
    fn the_weaker_end_speaks_for_both() {
        let inferred = When { stated: Stated::Inferred, ..when("2024-12-02") };
        let corroborated = When { stated: Stated::Corroborated, ..when("2024-11-30") };
        assert_eq!(EventSpan::new(&corroborated, Some(&inferred)).stated, Stated::Inferred);
        assert_eq!(EventSpan::new(&corroborated, Some(&when("2024-12-01"))).stated, Stated::Corroborated);
        assert!(EventSpan::new(&corroborated, None).is_inferred());
    }

    #[test]
    fn an_end_before_the_beginning_is_no_negative_span() {
        assert!(EventSpan::new(&when("2024-12-02"), Some(&when("2024-11-01"))).outer.days() >= 0.0);
    }
}
