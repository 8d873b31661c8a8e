//! The calendar that a language's readers count by beside the Gregorian one.
//!
//! A calendar is a table of the lengths of its months, made by `icu_calendar` (`tests/calendars.rs`): the page only adds days up, and the same in
//! every browser. The tables reach as far as the Umm al-Qura calendar is defined, from 1937 to 2077; other days have one date.

use super::texts::{Lines, Texts};
use super::{Locale, fill};
use crate::dossier::Day;

/// Days by year, month and day of a table; empty for a language whose readers count by the Gregorian calendar alone.
///
/// The text: the first day as days since 1 January 1970, its year, and the last digits of the lengths of all months from there on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar(&'static str);

/// The table of a calendar by its name in a language's file.
pub(super) fn table(name: &str) -> &'static str {
    match name {
        "persian" => include_str!("calendars/persian.txt").trim_end(),
        "umm-al-qura" => include_str!("calendars/umm-al-qura.txt").trim_end(),
        _ => "",
    }
}

impl Calendar {
    /// Year, month and day, both counted from 1; `None` for days beyond the table.
    pub fn civil(self, day: Day) -> Option<(usize, usize, usize)> {
        let (first, rest) = self.0.split_once(' ')?;
        let (year, lengths) = rest.split_once(' ')?;
        let mut left = usize::try_from(day.0 - decimal(first)).ok()?;
        for (index, digit) in lengths.bytes().enumerate() {
            let length = if digit == b'9' { 29 } else { 30 + usize::from(digit - b'0') };
            if left < length {
                return Some((decimal(year) as usize + index / 12, index % 12 + 1, left + 1));
            }
            left -= length;
        }
        None
    }
}

fn decimal(text: &str) -> i32 {
    let number = text.bytes().filter(u8::is_ascii_digit).fold(0, |number, digit| number * 10 + i32::from(digit - b'0'));
    if text.starts_with('-') { -number } else { number }
}

impl Texts for Calendar {
    fn read(lines: &mut Lines) -> Self {
        Self(lines.next())
    }
}

impl Locale {
    /// The text with the same days in the readers' own calendar beside it; the text alone where there is none.
    pub(super) fn beside(&self, text: String, from: Day, to: Day) -> String {
        match (self.calendar.civil(from), self.calendar.civil(to)) {
            (Some(from), Some(to)) => {
                let own = self.civil_days(from, to, &self.dates.calendar_months);
                text + &fill(self.dates.calendar_date, &[&own])
            }
            _ => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::source::locale;
    use super::*;
    use crate::dossier::When;

    fn day(date: &str) -> Day {
        When::parse(date).expect("a date").first
    }

    #[test]
    fn the_day_of_the_calls_in_all_three_calendars() {
        let civil = |tag| locale(tag).calendar.civil(day("2024-11-30"));
        assert_eq!((civil("fa"), civil("ar"), civil("en")), (Some((1403, 9, 10)), Some((1446, 5, 28)), None));
    }

    #[test]
    fn new_years_and_leap_days() {
        let (persian, hijri) = (locale("fa").calendar, locale("ar").calendar);
        assert_eq!(persian.civil(day("2025-03-20")), Some((1403, 12, 30)), "1403 is a leap year");
        assert_eq!(persian.civil(day("2025-03-21")), Some((1404, 1, 1)));
        assert_eq!(hijri.civil(day("2024-07-07")), Some((1446, 1, 1)));
        assert_eq!((persian.civil(day("1900-01-01")), hijri.civil(day("2100-01-01"))), (None, None));
    }
}
