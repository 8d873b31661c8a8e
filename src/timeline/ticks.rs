//! Ticks on round days, months and years, as dense as the labels allow.

use super::{Instant, Span, TimeScale, TimelineX};
use crate::dossier::{Day, Precision, Window};

/// A mark on the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// The day whose beginning it marks.
    pub day: Day,
    /// Where it stands.
    pub x: TimelineX,
    /// Where its label is centred: noon of a day, the beginning of a month or a year.
    pub label_x: TimelineX,
    /// What its label tells: the year, the month or the day.
    pub label: Precision,
    /// Whether it is the first tick or begins a new month (among days) or a new year (among months), so that its label must say so.
    pub is_major: bool,
}

/// The room that a named day's label takes, "30 Nov" and a gap, in pixels.
const NAMED_GAP_PX: f64 = 46.0;

/// A distance between ticks.
#[derive(Clone, Copy)]
enum Step {
    Days(i32),
    /// Mondays.
    Week,
    Months(i32),
    Years(i32),
}

use Step::{Days, Months, Week, Years};

/// Finest first. Two-day steps count from 1970, so that they stay put while the axis moves.
const STEPS: [Step; 19] = [
    Days(1),
    Days(2),
    Week,
    Months(1),
    Months(3),
    Months(6),
    Years(1),
    Years(2),
    Years(5),
    Years(10),
    Years(20),
    Years(50),
    Years(100),
    Years(200),
    Years(500),
    Years(1000),
    Years(2000),
    Years(5000),
    Years(10_000),
];

/// The densest round ticks that stand at least `min_gap_px` apart, in order of time. The end of the domain has none: it
/// belongs to what comes after.
pub fn ticks(scale: &TimeScale, min_gap_px: f64) -> Vec<Tick> {
    densest(scale, min_gap_px, &STEPS)
}

/// The ticks of [`ticks`], and one at each of the days that must be named, in place of ticks whose labels would touch it.
pub fn ticks_naming(days: &[Day], scale: &TimeScale, min_gap_px: f64) -> Vec<Tick> {
    let mut all = ticks(scale, min_gap_px);
    let domain = scale.domain();
    for &day in days.iter().filter(|&&day| Span::of_window(Window { from: day, to: day }).overlaps(domain)) {
        if all.iter().any(|tick| tick.day == day && tick.label == Precision::Day) {
            continue;
        }
        let (x, label_x) = (scale.x(Instant::start_of(day)), scale.x(Instant(f64::from(day.0) + 0.5)));
        all.retain(|tick| (tick.label_x.0 - label_x.0).abs() >= NAMED_GAP_PX);
        let slot = all.partition_point(|tick| tick.day < day);
        all.insert(slot, Tick { day, x, label_x, label: Precision::Day, is_major: true });
    }
    all
}

/// The same in whole years only, for the context.
pub fn year_ticks(scale: &TimeScale, min_gap_px: f64) -> Vec<Tick> {
    let years = STEPS.iter().position(|step| matches!(step, Years(_))).and_then(|at| STEPS.get(at..));
    densest(scale, min_gap_px, years.unwrap_or(&STEPS))
}

fn densest(scale: &TimeScale, min_gap_px: f64, steps: &[Step]) -> Vec<Tick> {
    let gap = min_gap_px.max(1.0);
    let room = scale.range().width_px() / gap + 2.0;
    let fits = |ticks: &Vec<Tick>| ticks.windows(2).all(|pair| matches!(pair, [a, b] if (b.x.0 - a.x.0).abs() >= gap));
    // Counting before building keeps a long axis from being cut into millions of days.
    let mut sets =
        steps.iter().filter(|step| scale.domain().days() / step.days() <= room).map(|&step| on_axis(scale, step));
    sets.find(fits).unwrap_or_default()
}

fn on_axis(scale: &TimeScale, step: Step) -> Vec<Tick> {
    let domain = scale.domain();
    let mut ticks: Vec<Tick> = Vec::new();
    let mut next = step.at_or_after(domain.start);
    while let Some(day) = next.filter(|&day| Instant::start_of(day) < domain.end) {
        let is_major = ticks.last().is_none_or(|before| step.begins_anew(before.day, day));
        let x = scale.x(Instant::start_of(day));
        let label_x = if step.label() == Precision::Day { scale.x(Instant(f64::from(day.0) + 0.5)) } else { x };
        ticks.push(Tick { day, x, label_x, label: step.label(), is_major });
        next = step.at_or_after(Instant::end_of(day));
    }
    ticks
}

impl Step {
    /// Its least length in days.
    fn days(self) -> f64 {
        match self {
            Days(days) => f64::from(days),
            Week => 7.0,
            Months(months) => f64::from(months) * 28.0,
            Years(years) => f64::from(years) * 365.0,
        }
    }

    fn label(self) -> Precision {
        match self {
            Days(_) | Week => Precision::Day,
            Months(_) => Precision::Month,
            Years(_) => Precision::Year,
        }
    }

    /// The first tick at or after `at`; `None` beyond the calendar.
    fn at_or_after(self, at: Instant) -> Option<Day> {
        let day = Instant(at.0.ceil()).day();
        let (year, month, _) = day.plus(-1).civil();
        match self {
            Days(days) => Some(day.plus((-day.0).rem_euclid(days))),
            Week => Some(day.plus((7 - day.weekday().cast_signed()).rem_euclid(7))),
            // Months and years begin after the day before: count months from there, and round up.
            Months(months) => month_start(round_up(year * 12 + month.cast_signed(), months)),
            Years(years) => month_start(round_up(year + 1, years) * 12),
        }
    }

    /// Whether a label at `day` must tell more than the one at `before`.
    fn begins_anew(self, before: Day, day: Day) -> bool {
        let ((year, month, _), (new_year, new_month, _)) = (before.civil(), day.civil());
        match self.label() {
            Precision::Year => false,
            Precision::Month => year != new_year,
            Precision::Day | Precision::Minute => (year, month) != (new_year, new_month),
        }
    }
}

fn round_up(value: i32, step: i32) -> i32 {
    value + (-value).rem_euclid(step)
}

/// The first day of a month counted from January of the year 0.
fn month_start(months: i32) -> Option<Day> {
    Day::from_civil(months.div_euclid(12), months.rem_euclid(12) as u32 + 1, 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{When, Window};
    use crate::timeline::{Span, XRange};
    use proptest::prelude::*;

    fn scale(from: &str, to: &str, width_px: f64) -> TimeScale {
        let (from, to) = (When::parse(from).expect("a date"), When::parse(to).expect("a date"));
        TimeScale::linear(Span::of_window(Window { from: from.first, to: to.last }), XRange::across(0.0, width_px))
    }

    fn days(ticks: &[Tick]) -> Vec<(i32, u32, u32)> {
        ticks.iter().map(|tick| tick.day.civil()).collect()
    }

    #[test]
    fn a_day_that_must_be_named_is() {
        let (from, to) = (Day::parse("2024-11-27").unwrap(), Day::parse("2024-12-10").unwrap());
        let domain = Span::of_window(Window { from, to });
        let scale = TimeScale::linear(domain, super::super::XRange::across(12.0, 284.0));
        let lead = Day::parse("2024-11-30").unwrap();
        let named: Vec<_> = ticks_naming(&[lead, lead], &scale, 52.0).iter().map(|tick| tick.day).collect();
        assert_eq!(named, [lead, Day::parse("2024-12-09").unwrap()]);
        assert_eq!(ticks_naming(&[Day::parse("2020-01-01").unwrap()], &scale, 52.0), ticks(&scale, 52.0));
    }

    #[test]
    fn two_weeks_on_a_wide_pane_show_every_day() {
        let ticks = ticks(&scale("2024-11-27", "2024-12-10", 980.0), 50.0);
        assert_eq!(ticks.len(), 14);
        assert_eq!((ticks[0].x, ticks[0].label_x, ticks[1].x), (TimelineX(0.0), TimelineX(35.0), TimelineX(70.0)));
        let major: Vec<_> = ticks.iter().filter(|tick| tick.is_major).map(|tick| tick.day.civil()).collect();
        assert_eq!(major, [(2024, 11, 27), (2024, 12, 1)]);
    }

    #[test]
    fn less_room_means_coarser_steps() {
        let phone = ticks(&scale("2024-11-27", "2024-12-10", 320.0), 40.0);
        assert!(phone.windows(2).all(|pair| pair[1].day.0 - pair[0].day.0 == 2));
        let weeks = ticks(&scale("2024-11-27", "2024-12-10", 200.0), 60.0);
        assert_eq!(days(&weeks), [(2024, 12, 2), (2024, 12, 9)], "Mondays");
        let quarters = ticks(&scale("2024-01", "2024-12", 300.0), 60.0);
        assert_eq!(days(&quarters), [(2024, 1, 1), (2024, 4, 1), (2024, 7, 1), (2024, 10, 1)]);
        assert!(
            quarters.iter().all(|tick| tick.label == Precision::Month) && quarters[0].is_major && !quarters[1].is_major
        );
        let years_apart = ticks(&scale("2023-06", "2024-05", 600.0), 40.0);
        let major: Vec<_> = years_apart.iter().filter(|tick| tick.is_major).map(|tick| tick.day.civil()).collect();
        assert_eq!(major, [(2023, 6, 1), (2024, 1, 1)]);
    }

    #[test]
    fn years_of_the_context() {
        let wide = year_ticks(&scale("2016", "2024", 900.0), 40.0);
        assert_eq!(days(&wide).first(), Some(&(2016, 1, 1)));
        assert_eq!((wide.len(), wide[0].label, wide[0].label_x), (9, Precision::Year, wide[0].x));
        let narrow = year_ticks(&scale("2016", "2024", 200.0), 40.0);
        assert_eq!(days(&narrow), [(2016, 1, 1), (2018, 1, 1), (2020, 1, 1), (2022, 1, 1), (2024, 1, 1)]);
        let long = year_ticks(&scale("-0500", "2024", 300.0), 60.0);
        assert!(long.iter().all(|tick| tick.day.civil().0 % 1000 == 0) && long.len() == 3);
    }

    #[test]
    fn a_strip_of_one_year_has_one_tick() {
        assert_eq!(days(&year_ticks(&scale("2024", "2024", 300.0), 40.0)), [(2024, 1, 1)]);
    }

    proptest! {
        #[test]
        fn ticks_keep_their_distance_and_their_order(
            from in -3_000_000..3_000_000i32, days in 1..4_000_000i32, width in 1.0..4000.0f64, gap in 1.0..200.0f64, is_reversed: bool,
        ) {
            let range = XRange::across(0.0, width);
            let range = if is_reversed { range.reversed() } else { range };
            let domain = Span { start: Instant(f64::from(from)), end: Instant(f64::from(from) + f64::from(days)) };
            let found = ticks(&TimeScale::linear(domain, range), gap);
            for pair in found.windows(2) {
                prop_assert!(pair[0].day < pair[1].day);
                prop_assert!((pair[1].x.0 - pair[0].x.0).abs() >= gap);
            }
            prop_assert!(found.iter().all(|tick| tick.x.0 >= -1e-6 && tick.x.0 <= width + 1e-6));
            prop_assert!(found.first().is_none_or(|tick| tick.is_major));
        }

        #[test]
        fn a_wide_enough_axis_is_never_bare(from in -700_000..700_000i32, days in 3..20_000i32) {
            let domain = Span { start: Instant(f64::from(from)), end: Instant(f64::from(from + days)) };
            prop_assert!(!ticks(&TimeScale::linear(domain, XRange::across(0.0, 320.0)), 60.0).is_empty());
        }
    }
}
