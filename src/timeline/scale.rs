//! The scale of an axis: piecewise linear from time to px, and back.

use super::{Instant, Span, TimelineX, XRange};

/// A scale through two or more stops: times rise from stop to stop, positions all rise (left to right) or all fall (right to left).
#[derive(Clone, Debug, PartialEq)]
pub struct TimeScale {
    first: Stop,
    /// The other stops; at least one.
    rest: Vec<Stop>,
}

type Stop = (Instant, TimelineX);

impl TimeScale {
    /// One straight piece. A domain that is empty, reversed or not finite becomes one day from its start.
    pub fn linear(domain: Span, range: XRange) -> Self {
        let start = if domain.start.0.is_finite() { domain.start } else { Instant(0.0) };
        let is_sound = domain.end.0.is_finite() && domain.end > start;
        let end = if is_sound { domain.end } else { Instant(start.0 + 1.0) };
        Self { first: (start, range.start), rest: vec![(end, range.end)] }
    }

    /// One piece between each two neighbours; `None` with fewer than two stops, or when times or positions do not run one way.
    pub fn piecewise(stops: &[(Instant, TimelineX)]) -> Option<Self> {
        let (&first, rest) = stops.split_first()?;
        let last = rest.last()?;
        let is_falling = last.1 < first.1;
        let runs_one_way = stops.windows(2).all(|pair| match pair {
            [a, b] => a.0 < b.0 && a.1 != b.1 && (b.1 < a.1) == is_falling,
            _ => false,
        });
        let is_finite = stops.iter().all(|(at, x)| at.0.is_finite() && x.0.is_finite());
        (runs_one_way && is_finite).then(|| Self { first, rest: rest.to_vec() })
    }

    /// Where `at` stands; outside the domain the outer pieces go on.
    pub fn x(&self, at: Instant) -> TimelineX {
        let (a, b) = self.piece(|stop| at < stop.0);
        TimelineX(interpolate((a.0.0, a.1.0), (b.0.0, b.1.0), at.0))
    }

    /// Where `at` stands, or the nearer end of the axis.
    pub fn clamped_x(&self, at: Instant) -> TimelineX {
        let range = self.range();
        TimelineX(self.x(at).0.max(range.left().0).min(range.right().0))
    }

    /// Which time stands at `x`; outside the range the outer pieces go on.
    pub fn invert(&self, x: TimelineX) -> Instant {
        let is_reversed = self.range().is_reversed();
        let (a, b) = self.piece(|stop| if is_reversed { x > stop.1 } else { x < stop.1 });
        Instant(interpolate((a.1.0, a.0.0), (b.1.0, b.0.0), x.0))
    }

    /// Which time stands at `x`, or the nearer end of the domain.
    pub fn clamped_invert(&self, x: TimelineX) -> Instant {
        let domain = self.domain();
        Instant(self.invert(x).0.max(domain.start.0).min(domain.end.0))
    }

    /// The time from the first stop to the last.
    pub fn domain(&self) -> Span {
        Span { start: self.first.0, end: self.last().0 }
    }

    /// The px from the first stop to the last.
    pub fn range(&self) -> XRange {
        XRange { start: self.first.1, end: self.last().1 }
    }

    /// The px that a span covers, as far as it lies on the axis.
    pub fn x_range(&self, span: Span) -> XRange {
        XRange { start: self.clamped_x(span.start), end: self.clamped_x(span.end) }
    }

    fn last(&self) -> Stop {
        self.rest.last().copied().unwrap_or(self.first)
    }

    /// The piece whose far stop is the first that `is_before` says yes to; the last piece when none does.
    fn piece(&self, is_before: impl Fn(&Stop) -> bool) -> (Stop, Stop) {
        let mut near = self.first;
        let mut piece = (near, near);
        for &far in &self.rest {
            piece = (near, far);
            if is_before(&far) {
                break;
            }
            near = far;
        }
        piece
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
    fn pieces_meet_and_differ_in_slope() {
        let stops =
            [(Instant(0.0), TimelineX(0.0)), (Instant(100.0), TimelineX(10.0)), (Instant(110.0), TimelineX(110.0))];
        let Some(scale) = TimeScale::piecewise(&stops) else { panic!("sound stops were refused") };
        assert_eq!(scale.x(Instant(50.0)), TimelineX(5.0));
        assert_eq!(scale.x(Instant(100.0)), TimelineX(10.0));
        assert_eq!(scale.x(Instant(105.0)), TimelineX(60.0));
        assert_eq!(scale.invert(TimelineX(60.0)), Instant(105.0));
        assert!((scale.x(Instant(111.0)).0 - 120.0).abs() < 1e-9, "the last piece goes on");
    }

    #[test]
    fn crooked_stops_are_refused() {
        let stop = |at, x| (Instant(at), TimelineX(x));
        for stops in [
            vec![],
            vec![stop(0.0, 0.0)],
            vec![stop(0.0, 0.0), stop(0.0, 1.0)],
            vec![stop(0.0, 0.0), stop(1.0, 5.0), stop(2.0, 3.0)],
            vec![stop(0.0, 0.0), stop(f64::NAN, 1.0)],
        ] {
            assert_eq!(TimeScale::piecewise(&stops), None, "{stops:?}");
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

        #[test]
        fn piecewise_scales_keep_order_and_come_back(
            steps in prop::collection::vec((0.5..1000.0f64, 0.5..500.0f64), 2..8),
            part in 0.0..1.0f64,
            is_reversed: bool,
        ) {
            let sign = if is_reversed { -1.0 } else { 1.0 };
            let mut at = (0.0, 0.0);
            let stops: Vec<_> = steps
                .iter()
                .map(|(days, px)| {
                    at = (at.0 + days, at.1 + sign * px);
                    (Instant(at.0), TimelineX(at.1))
                })
                .collect();
            let refused = || TestCaseError::fail("sound stops were refused");
            let scale = TimeScale::piecewise(&stops).ok_or_else(refused)?;
            let at = Instant(scale.domain().start.0 + part * scale.domain().days());
            prop_assert!((scale.invert(scale.x(at)).0 - at.0).abs() < 1e-6);
            prop_assert!(sign * scale.x(at).0 <= sign * scale.x(Instant(at.0 + 0.01)).0);
            prop_assert!(scale.range().contains(scale.clamped_x(at)));
        }
    }
}
