//! Dates as far as they are known: a value, its precision, and how we know it. Civil dates only; times of day are in `clock.rs`.

use super::{Moment, Text, Window, clock::parse_moment};

/// A civil day of the proleptic Gregorian calendar, counted from 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// The day of year, month 1–12 and day 1–31; `None` when there is no such day.
    /// Formula: H. Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`.
    pub fn from_civil(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1..=12).contains(&month) || day == 0 || day > days_in_month(year, month) || !(-9999..=9999).contains(&year)
        {
            return None;
        }
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let shifted_month = (month.cast_signed() + 9) % 12;
        let day_of_year = (153 * shifted_month + 2) / 5 + day.cast_signed() - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Self(era * 146_097 + day_of_era - 719_468))
    }

    /// The day written `YYYY-MM-DD`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, rest) = text.split_once('-')?;
        let (month, day) = rest.split_once('-')?;
        Self::from_civil(number(year, 4)?.cast_signed(), number(month, 2)?, number(day, 2)?)
    }

    /// Year, month 1–12 and day 1–31. Formula: H. Hinnant, `civil_from_days`.
    pub fn civil(self) -> (i32, u32, u32) {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = (day_of_year - (153 * shifted_month + 2) / 5 + 1) as u32;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 } as u32;
        (year_of_era + era * 400 + i32::from(month <= 2), month, day)
    }

    /// Day of the week, 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> u32 {
        (self.0 + 3).rem_euclid(7) as u32
    }

    /// The day `days` later (earlier when negative).
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }
}

/// Number of days in a month 1–12.
pub(crate) fn days_in_month(year: i32, month: u32) -> u32 {
    let leap = year.rem_euclid(4) == 0 && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0);
    match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// How exactly a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// To the year.
    Year,
    /// To the month.
    Month,
    /// To the day.
    Day,
    /// To the minute.
    Minute,
}

/// How a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stated {
    /// A source gives it.
    Stated,
    /// We conclude it.
    Inferred,
    /// We conclude it, and dated pages agree.
    Corroborated,
}

/// A date as far as it is known.
#[derive(Clone, Debug, PartialEq)]
pub struct When {
    /// First day it may mean.
    pub first: Day,
    /// Last day it may mean; the same as `first` when known to the day.
    pub last: Day,
    /// How exactly it is known.
    pub precision: Precision,
    /// The time of day, when known to the minute.
    pub moment: Option<Moment>,
    /// How it is known.
    pub stated: Stated,
    /// What it rests on.
    pub basis: Option<Text>,
}

impl When {
    /// A date read from `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-MM-DDThh:mm` with an optional `Z` or `±hh:mm`; its length is its precision.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, time) = match text.split_once('T') {
            Some((date, time)) => (date, Some(time)),
            None => (text, None),
        };
        let (negative, digits) = date.strip_prefix('-').map_or((false, date), |rest| (true, rest));
        let mut parts = digits.split('-');
        let year = number(parts.next()?, 4)?.cast_signed() * if negative { -1 } else { 1 };
        let month = parts.next().map(|part| number(part, 2));
        let day = parts.next().map(|part| number(part, 2));
        if parts.next().is_some() {
            return None;
        }
        let (first, last, precision) = match (month, day) {
            (None, _) => (Day::from_civil(year, 1, 1)?, Day::from_civil(year, 12, 31)?, Precision::Year),
            (Some(month), None) => {
                let month = month?;
                (
                    Day::from_civil(year, month, 1)?,
                    Day::from_civil(year, month, days_in_month(year, month))?,
                    Precision::Month,
                )
            }
            (Some(month), Some(day)) => {
                let day = Day::from_civil(year, month?, day?)?;
                (day, day, Precision::Day)
            }
        };
        let (precision, moment) = match time {
            None => (precision, None),
            Some(_) if precision != Precision::Day => return None,
            Some(time) => (Precision::Minute, Some(parse_moment(time)?)),
        };
        Some(Self { first, last, precision, moment, stated: Stated::Stated, basis: None })
    }

    /// The days that a record of this date covers, as far as they are known: from the first it may begin to the last of `end`, or of the
    /// date itself where it has no end of its own.
    pub fn days(&self, end: Option<&Self>) -> Window {
        Window { from: self.first, to: end.unwrap_or(self).last.max(self.first) }
    }
}

/// Reads exactly `width` ASCII digits.
pub(super) fn number(text: &str, width: usize) -> Option<u32> {
    (text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn civil_days_match_known_values() {
        assert_eq!(Day::from_civil(1970, 1, 1), Some(Day(0)));
        assert_eq!(Day::from_civil(2024, 11, 30), Some(Day(20_057)));
        assert_eq!(Day(20_057).weekday(), 5, "30 November 2024 was a Saturday");
        assert_eq!(Day::from_civil(2024, 2, 30), None);
        assert_eq!(Day::from_civil(1900, 2, 29), None);
        assert!(Day::from_civil(2000, 2, 29).is_some());
    }

    #[test]
    fn every_day_of_four_centuries_comes_back() {
        for day in -150_000..150_000 {
            let (year, month, date) = Day(day).civil();
            assert_eq!(Day::from_civil(year, month, date), Some(Day(day)));
        }
    }

    #[test]
    fn precision_is_the_length_of_the_value() {
        let precision = |text| When::parse(text).map(|when| when.precision);
        assert_eq!(precision("2024"), Some(Precision::Year));
        assert_eq!(precision("2024-11"), Some(Precision::Month));
        assert_eq!(precision("2024-11-30"), Some(Precision::Day));
        assert_eq!(precision("2024-11-30T14:05+03:30"), Some(Precision::Minute));
    }

    #[test]
    fn a_month_spans_its_days() {
        let month = When::parse("2024-02").expect("a month");
        assert_eq!((month.first.civil(), month.last.civil()), ((2024, 2, 1), (2024, 2, 29)));
    }

    #[test]
    fn a_record_covers_all_its_days() {
        let when = |text: &str| When::parse(text).expect("a date");
        let days = |date, end: Option<&str>| when(date).days(end.map(when).as_ref());
        let window = |from, to| Window { from: when(from).first, to: when(to).last };
        assert_eq!(days("2024-11-30", None), window("2024-11-30", "2024-11-30"));
        assert_eq!(days("2024-11", None), window("2024-11-01", "2024-11-30"));
        assert_eq!(days("2024-11-30", Some("2024-12")), window("2024-11-30", "2024-12-31"));
        assert_eq!(days("2024-11", Some("2024-11-05")), window("2024-11-01", "2024-11-05"));
        assert_eq!(days("2024-11-30", Some("2024-11-29")), window("2024-11-30", "2024-11-30"));
    }

    #[test]
    fn impossible_dates_are_refused() {
        for text in ["", "2024-13", "2024-02-31", "2024-11T10:00", "30.11.2024", "2024-1-1", "+2024"] {
            assert_eq!(When::parse(text), None, "{text}");
        }
    }
}
