//! The scale of an axis: linear from time to px, and back.

use super::{Instant, Span, TimelineX, XRange};

/// A scale from a domain, which is never empty, to a range that rises (left to right) or falls (right to left).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeScale {
    domain: Span,
    range: XRange,
}

impl TimeScale {
    /// A domain that is empty, reversed or not finite becomes one day from its start.
    pub fn linear(domain: Span, range: XRange) -> Self {
        let start = if domain.start.0.is_finite() { domain.start } else { Instant(0.0) };
        let is_sound = domain.end.0.is_finite() && domain.end > start;
        let end = if is_sound { domain.end } else { Instant(start.0 + 1.0) };
        Self { domain: Span { start, end }, range }
    }

    /// Where `at` stands; the line goes on outside the domain.
    pub fn x(&self, at: Instant) -> TimelineX {
        let Self { domain, range } = self;
        TimelineX(interpolate((domain.start.0, range.start.0), (domain.end.0, range.end.0), at.0))
    }

    /// Where `at` stands, or the nearer end of the axis.
    pub fn clamped_x(&self, at: Instant) -> TimelineX {
        let range = self.range();
        TimelineX(self.x(at).0.max(range.left().0).min(range.right().0))
    }

    /// Which time stands at `x`; the line goes on outside the range.
    pub fn invert(&self, x: TimelineX) -> Instant {
        let Self { domain, range } = self;
        Instant(interpolate((range.start.0, domain.start.0), (range.end.0, domain.end.0), x.0))
    }

    /// Which time stands at `x`, or the nearer end of the domain.
    pub fn clamped_invert(&self, x: TimelineX) -> Instant {
        let domain = self.domain();
        Instant(self.invert(x).0.max(domain.start.0).min(domain.end.0))
    }

    /// The time that the axis shows.
    pub fn domain(&self) -> Span {
        self.domain
    }

    /// The px that the axis takes.
    pub fn range(&self) -> XRange {
        self.range
    }

    /// The px that a span covers, as far as it lies on the axis.
    pub fn x_range(&self, span: Span) -> XRange {
        XRange { start: self.clamped_x(span.start), end: self.clamped_x(span.end) }
    }
}

/// The value at `at` on the line through (key, value) pairs `a` and `b`; `a`'s value when the line stands upright.
fn interpolate(a: (f64, f64), b: (f64, f64), at: f64) -> f64 {
    let run = b.0 - a.0;
    if run == 0.0 { a.1 } else { a.1 + (at - a.0) / run * (b.1 - a.1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn domain(start: f64, end: f64) -> Span {
        Span { start: Instant(start), end: Instant(end) }
    }

    #[test]
    fn known_values_in_both_directions() {
        let range = XRange::across(100.0, 300.0);
        let scale = TimeScale::linear(domain(0.0, 10.0), range);
        assert_eq!((scale.x(Instant(2.5)), scale.invert(TimelineX(150.0))), (TimelineX(150.0), Instant(2.5)));
        let mirror = TimeScale::linear(domain(0.0, 10.0), range.reversed());
        assert_eq!((mirror.x(Instant(2.5)), mirror.invert(TimelineX(250.0))), (TimelineX(250.0), Instant(2.5)));
    }

    #[test]
    fn outside_the_axis_is_extrapolated_or_clamped() {
        for range in [XRange::across(0.0, 100.0), XRange::across(0.0, 100.0).reversed()] {
            let scale = TimeScale::linear(domain(0.0, 10.0), range);
            assert!(!range.contains(scale.x(Instant(11.0))));
            assert_eq!(scale.clamped_x(Instant(11.0)), range.end);
            assert_eq!(scale.clamped_x(Instant(-99.0)), range.start);
            assert_eq!(
                scale.clamped_invert(TimelineX(1e6)),
                if range.is_reversed() { Instant(0.0) } else { Instant(10.0) }
            );
        }
    }

    #[test]
    fn an_axis_without_width_or_without_time_stays_finite() {
        let flat = TimeScale::linear(domain(5.0, 9.0), XRange::across(7.0, 7.0));
        assert_eq!((flat.x(Instant(8.0)), flat.invert(TimelineX(7.0))), (TimelineX(7.0), Instant(5.0)));
        let empty = TimeScale::linear(domain(5.0, 5.0), XRange::across(0.0, 10.0));
        assert_eq!(empty.x(Instant(5.5)), TimelineX(5.0));
        let broken = TimeScale::linear(domain(f64::NAN, f64::INFINITY), XRange::across(0.0, 10.0));
        assert!(broken.x(Instant(5.5)).0.is_finite());
    }

    proptest! {
        #[test]
        fn a_round_trip_comes_back(
            start in -4e6..4e6f64, days in 0.1..1e5f64, left in -500.0..500.0f64, width in 1.0..4000.0f64,
            part in -0.5..1.5f64, is_reversed: bool,
        ) {
            let range = XRange::across(left, left + width);
            let range = if is_reversed { range.reversed() } else { range };
            let scale = TimeScale::linear(domain(start, start + days), range);
            let at = Instant(start + part * days);
            prop_assert!((scale.invert(scale.x(at)).0 - at.0).abs() < 1e-6);
        }

        #[test]
        fn a_reversed_scale_is_the_mirror_image(days in 0.1..1e5f64, width in 1.0..4000.0f64, part in -0.5..1.5f64) {
            let range = XRange::across(0.0, width);
            let there = TimeScale::linear(domain(0.0, days), range).x(Instant(part * days)).0;
            let back = TimeScale::linear(domain(0.0, days), range.reversed()).x(Instant(part * days)).0;
            prop_assert!((there + back - width).abs() < 1e-6);
        }
    }
}
