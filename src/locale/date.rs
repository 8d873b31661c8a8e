//! Dates in words, as exactly as they are known.

use super::texts::texts;
use super::{Locale, fill};
use crate::dossier::{Day, Precision, Stated, When};

texts! {
    /// How a language writes dates of the Gregorian calendar.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct DateWords {
        /// January to December beside a day ("30 November"), where some languages have a form of their own.
        pub months: [&'static str; 12],
        /// January to December without a day ("November 2024").
        pub months_alone: [&'static str; 12],
        /// January to December, short.
        pub months_short: [&'static str; 12],
        /// Monday to Sunday.
        pub weekdays: [&'static str; 7],
        /// Day of the month {0}, month {1}, year {2}.
        pub day: &'static str,
        /// Day of the month {0}, month {1}.
        pub day_month: &'static str,
        /// Month {0}, year {1}.
        pub month_year: &'static str,
        /// Day of the week {0}, date {1}.
        pub weekday: &'static str,
        /// Date {0}, time of day {1}.
        pub time: &'static str,
        /// Clock {0}, time zone {1}.
        pub zone: &'static str,
        /// Time zone by its hours ahead of UTC {0}, which has its sign.
        pub utc: &'static str,
        /// Clock {0} at the place {1}.
        pub time_there: &'static str,
        /// In the place of a time zone that the source does not say.
        pub zone_unknown: &'static str,
        /// Year {0} before the common era.
        pub before_common_era: &'static str,
        /// From {0} to {1}, both without spaces.
        pub range: &'static str,
        /// From {0} to {1}, one of them with spaces.
        pub wide_range: &'static str,
        /// The twelve months of the readers' own calendar; empty where the Gregorian one is theirs.
        pub calendar_months: [&'static str; 12],
        /// A date {0} of that calendar, with the name of its era where one is customary.
        pub calendar_date: &'static str,
    }
}

impl Locale {
    /// "30 November 2024".
    pub fn day(&self, day: Day) -> String {
        self.date(day, &self.dates.months)
    }

    /// The same in both calendars of a language that has two.
    pub fn whole_day(&self, day: Day) -> String {
        self.beside(self.day(day), day, day)
    }

    /// "30 Nov".
    pub fn short_day(&self, day: Day) -> String {
        self.day_month(day, &self.dates.months_short)
    }

    /// "Saturday 30 November 2024".
    pub fn full_day(&self, day: Day) -> String {
        let text = fill(self.dates.weekday, &[weekday(&self.dates.weekdays, day), &self.day(day)]);
        self.beside(text, day, day)
    }

    /// A date as exactly as it is known: "2024", "November 2024", "30 November 2024", "30 November 2024, 14:05, UTC+3".
    pub fn when(&self, when: &When) -> String {
        match (when.precision, &when.moment) {
            (Precision::Year, _) => self.year(when.first),
            (Precision::Month, _) => self.month(when.first, &self.dates.months_alone),
            (Precision::Minute, Some(moment)) => {
                fill(self.dates.time, &[&self.whole_day(when.first), &self.moment(moment)])
            }
            (Precision::Day | Precision::Minute, _) => self.whole_day(when.first),
        }
    }

    /// The same in short and without the time of day: "2024", "Nov 2024", "30 Nov 2024".
    pub fn when_short(&self, when: &When) -> String {
        match when.precision {
            Precision::Year => self.year(when.first),
            Precision::Month => self.month(when.first, &self.dates.months_short),
            Precision::Day | Precision::Minute => self.date(when.first, &self.dates.months_short),
        }
    }

    /// The label of a tick: a major one tells the month of its day and the year of its month, the others only what changes.
    pub fn tick(&self, day: Day, label: Precision, is_major: bool) -> String {
        match label {
            Precision::Year => self.year(day),
            Precision::Month if is_major => self.month(day, &self.dates.months_short),
            Precision::Month => month(&self.dates.months_short, day).to_owned(),
            _ if is_major => self.short_day(day),
            _ => self.plain(day.civil().2 as usize, 1),
        }
    }

    /// How a date is known, when no source states it: "date inferred", "date inferred, corroborated".
    pub fn date_note(&self, when: &When) -> Option<&'static str> {
        match when.stated {
            Stated::Stated => None,
            Stated::Inferred => Some(self.messages.date_inferred),
            Stated::Corroborated => Some(self.messages.date_corroborated),
        }
    }

    /// How a period is known, by its beginning or else by its end.
    pub fn period_note(&self, date: &When, end: Option<&When>) -> Option<&'static str> {
        self.date_note(date).or_else(|| self.date_note(end?))
    }

    pub(super) fn date(&self, day: Day, months: &[&'static str; 12]) -> String {
        fill(self.dates.day, &[&self.plain(day.civil().2 as usize, 1), month(months, day), &self.year(day)])
    }

    pub(super) fn day_month(&self, day: Day, months: &[&'static str; 12]) -> String {
        fill(self.dates.day_month, &[&self.plain(day.civil().2 as usize, 1), month(months, day)])
    }

    pub(super) fn month(&self, day: Day, months: &[&'static str; 12]) -> String {
        fill(self.dates.month_year, &[month(months, day), &self.year(day)])
    }

    /// The year of a day; the calendar counts the year before 1 as 0.
    pub(super) fn year(&self, day: Day) -> String {
        match day.civil().0 {
            year @ 1.. => self.plain(year.unsigned_abs() as usize, 1),
            year => fill(self.dates.before_common_era, &[&self.plain((1 - year).unsigned_abs() as usize, 1)]),
        }
    }
}

pub(super) fn month(months: &[&'static str; 12], day: Day) -> &'static str {
    months.get(day.civil().1 as usize - 1).copied().unwrap_or("")
}

fn weekday(weekdays: &[&'static str; 7], day: Day) -> &'static str {
    weekdays.get(day.weekday() as usize).copied().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::super::EN;
    use super::*;

    fn when(text: &str) -> When {
        When::parse(text).expect("a date")
    }

    #[test]
    fn the_day_of_the_calls() {
        let day = when("2024-11-30").first;
        assert_eq!(EN.day(day), "30 November 2024");
        assert_eq!(EN.short_day(day), "30 Nov");
        assert_eq!(EN.full_day(day), "Saturday 30 November 2024");
    }

    #[test]
    fn no_more_is_told_than_is_known() {
        for (text, long, short) in [
            ("2024", "2024", "2024"),
            ("2024-11", "November 2024", "Nov 2024"),
            ("2024-11-30", "30 November 2024", "30 Nov 2024"),
            ("2024-11-30T14:05+03:00", "30 November 2024, 14:05, UTC+3", "30 Nov 2024"),
            ("-0399-03-15", "15 March 400 BCE", "15 Mar 400 BCE"),
            ("0000", "1 BCE", "1 BCE"),
        ] {
            assert_eq!((EN.when(&when(text)), EN.when_short(&when(text))), (long.into(), short.into()));
        }
    }

    #[test]
    fn ticks_tell_what_changes() {
        let day = when("2024-12-01").first;
        assert_eq!(
            (EN.tick(day, Precision::Day, true), EN.tick(day, Precision::Day, false)),
            ("1 Dec".into(), "1".into())
        );
        assert_eq!(
            (EN.tick(day, Precision::Month, true), EN.tick(day, Precision::Month, false)),
            ("Dec 2024".into(), "Dec".into())
        );
        assert_eq!(EN.tick(day, Precision::Year, true), "2024");
    }

    #[test]
    fn notes_on_dates() {
        let note = |stated| EN.date_note(&When { stated, ..when("2024-11-30") });
        assert_eq!(note(Stated::Stated), None);
        assert_eq!(note(Stated::Inferred), Some("date inferred"));
        assert_eq!(note(Stated::Corroborated), Some("date inferred, corroborated"));
    }
}
