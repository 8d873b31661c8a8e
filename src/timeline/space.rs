//! The two spaces of the timeline: instants in days and positions in px.

use crate::dossier::{Day, Window};

/// A little before the year -9999 and a little after the year 9999, which are the ends of the calendar of [`Day`].
const EARLIEST_DAY: f64 = -4_400_000.0;
const LATEST_DAY: f64 = 3_000_000.0;

/// Days since 1970-01-01 00:00 by the calendar of the sources; the fraction is the time of day.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Instant(pub f64);

impl Instant {
    /// Midnight at which `day` begins.
    pub fn start_of(day: Day) -> Self {
        Self(f64::from(day.0))
    }

    /// Midnight at which `day` ends.
    pub fn end_of(day: Day) -> Self {
        Self(f64::from(day.0) + 1.0)
    }

    /// The day it lies in; a day near the end of the calendar when it lies beyond.
    pub fn day(self) -> Day {
        Day(self.0.floor().clamp(EARLIEST_DAY, LATEST_DAY) as i32)
    }
}

/// A stretch of time: `start` belongs to it, `end` does not. A single instant has `start == end`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Span {
    /// When it begins.
    pub start: Instant,
    /// When it is over.
    pub end: Instant,
}

impl Span {
    /// The days of a window, both included; at least the first day.
    pub fn of_window(window: Window) -> Self {
        Self { start: Instant::start_of(window.from), end: Instant::end_of(window.to.max(window.from)) }
    }

    /// Its middle.
    pub fn center(self) -> Instant {
        Instant(f64::midpoint(self.start.0, self.end.0))
    }

    /// Its length in days.
    pub fn days(self) -> f64 {
        self.end.0 - self.start.0
    }

    /// Whether the two share time; an instant lies in the span that begins with it.
    pub fn overlaps(self, other: Self) -> bool {
        self.holds(other.start) || other.holds(self.start)
    }

    fn holds(self, at: Instant) -> bool {
        self.start <= at && (at < self.end || at == self.start)
    }
}

/// A position in px from the left edge of the pane.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct TimelineX(pub f64);

/// The px that an axis covers, from the earliest time to the latest; reversed (`start > end`) when the page runs right to left.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct XRange {
    /// Where the earliest time stands.
    pub start: TimelineX,
    /// Where the latest time stands.
    pub end: TimelineX,
}

impl XRange {
    /// From `left_px` to `right_px`, time running left to right.
    pub fn across(left_px: f64, right_px: f64) -> Self {
        Self { start: TimelineX(left_px), end: TimelineX(right_px) }
    }

    /// The same px with time running the other way.
    #[must_use]
    pub fn reversed(self) -> Self {
        Self { start: self.end, end: self.start }
    }

    /// Whether time runs from right to left.
    pub fn is_reversed(self) -> bool {
        self.start > self.end
    }

    /// Its left edge.
    pub fn left(self) -> TimelineX {
        TimelineX(self.start.0.min(self.end.0))
    }

    /// Its right edge.
    pub fn right(self) -> TimelineX {
        TimelineX(self.start.0.max(self.end.0))
    }

    /// Its width in px, never negative.
    pub fn width_px(self) -> f64 {
        self.right().0 - self.left().0
    }

    /// Whether `x` lies in it, edges included.
    pub fn contains(self, x: TimelineX) -> bool {
        self.left() <= x && x <= self.right()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_knows_its_day_before_and_after_1970() {
        assert_eq!(Instant(20_057.99).day(), Day(20_057));
        assert_eq!(Instant(-0.25).day(), Day(-1));
        assert_eq!((Instant(f64::INFINITY).day(), Instant(f64::NAN).day()), (Day(3_000_000), Day(0)));
    }

    #[test]
    fn a_window_covers_its_last_day() {
        let span = Span::of_window(Window { from: Day(10), to: Day(11) });
        assert_eq!((span.days(), span.center()), (2.0, Instant(11.0)));
        let one_day = Span::of_window(Window { from: Day(10), to: Day(10) });
        assert_eq!(Span::of_window(Window { from: Day(10), to: Day(3) }), one_day, "a crooked window is one day");
    }

    #[test]
    fn spans_that_only_touch_do_not_overlap() {
        let span = |start, end| Span { start: Instant(start), end: Instant(end) };
        assert!(!span(0.0, 1.0).overlaps(span(1.0, 2.0)));
        assert!(span(0.0, 1.5).overlaps(span(1.0, 2.0)));
        assert!(span(1.0, 1.0).overlaps(span(1.0, 2.0)), "an instant at the beginning");
        assert!(span(1.0, 2.0).overlaps(span(1.5, 1.5)), "an instant inside");
        assert!(!span(1.0, 2.0).overlaps(span(2.0, 2.0)), "an instant at the end");
    }

    #[test]
    fn a_reversed_range_keeps_its_edges() {
        let range = XRange::across(10.0, 110.0).reversed();
        assert!(range.is_reversed() && range.contains(TimelineX(60.0)) && !range.contains(TimelineX(111.0)));
        assert_eq!((range.left(), range.right(), range.width_px()), (TimelineX(10.0), TimelineX(110.0), 100.0));
    }
}
