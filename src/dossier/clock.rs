//! Times of day, each on the clock of its source, and the clocks of places. No time zone table: how far a clock is ahead of UTC is said by whoever
//! knows it.

use super::{Day, Text, When, date::number};

/// Minutes of a day.
const DAY_MIN: i32 = 1440;

/// A time of day at a known distance from UTC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Minutes after midnight, 0–1439.
    pub minute: u16,
    /// Minutes ahead of UTC; `None` when the source does not say.
    pub offset_min: Option<i16>,
    /// The same moment on the clocks of the capitals that took part, in words: empty until a dossier is prepared for readers of a language.
    pub there: Text,
}

/// How far the clock of a place is ahead of UTC, each time from one moment on. Where it is never changed, that is once and for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clock(pub Vec<Offset>);

/// How far a clock is ahead of UTC from a moment on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offset {
    /// Day and minute of the moment, in UTC; `None` for all that came before the others.
    pub from: Option<(Day, u16)>,
    /// Minutes ahead of UTC.
    pub ahead_min: i16,
}

impl Clock {
    /// Day and minute that the clock showed at a moment; `None` when either is not known.
    pub fn at(&self, moment: &When) -> Option<(Day, u16)> {
        let now = moment.on_clock(0)?;
        let begun = self.0.iter().filter(|offset| offset.from.is_none_or(|from| from <= now));
        moment.on_clock(i32::from(begun.max_by_key(|offset| offset.from)?.ahead_min))
    }
}

impl When {
    /// Day and minute of the same moment on a clock that is `ahead_min` minutes ahead of UTC; `None` when there is no time of day, or when the source
    /// does not say on whose clock it has it.
    pub fn on_clock(&self, ahead_min: i32) -> Option<(Day, u16)> {
        let moment = self.moment.as_ref()?;
        let minute = i32::from(moment.minute) - i32::from(moment.offset_min?) + ahead_min.clamp(-DAY_MIN, DAY_MIN);
        Some((self.first.plus(minute.div_euclid(DAY_MIN)), minute.rem_euclid(DAY_MIN) as u16))
    }
}

/// The time of day after the `T` of a date: `hh:mm` with an optional `Z` or `±hh:mm`.
pub(super) fn parse_moment(time: &str) -> Option<Moment> {
    let (clock, offset_min) = match time.find(['Z', '+', '-']) {
        Some(at) => (time.get(..at)?, Some(parse_offset(time.get(at..)?)?)),
        None => (time, None),
    };
    let minute = clock_minutes(clock)?;
    Some(Moment { minute, offset_min, there: Text::default() })
}

/// The minutes of `Z` or `±hh:mm`.
pub(crate) fn parse_offset(text: &str) -> Option<i16> {
    if text == "Z" {
        return Some(0);
    }
    let (sign, clock) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+')?),
    };
    clock_minutes(clock).map(|minutes| sign * minutes.cast_signed())
}

fn clock_minutes(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let (hours, minutes) = (number(hours, 2)?, number(minutes, 2)?);
    (hours < 24 && minutes < 60).then_some((hours * 60 + minutes) as u16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn impossible_times_are_refused() {
        for time in ["24:00", "10:60", "9:30", "10:00+3", "10:00+24:00", "10:00z", "10:00 Z", ""] {
            assert_eq!(parse_moment(time), None, "{time}");
            assert_eq!(When::parse(&format!("2024-11-30T{time}")), None, "{time}");
        }
    }

    #[test]
    fn a_moment_is_the_same_on_every_clock() {
        let on = |text: &str, ahead_min| {
            let (day, minute) = When::parse(text)?.on_clock(ahead_min)?;
            Some((day.civil(), minute / 60, minute % 60))
        };
        let (moscow, tehran, new_york) = (180, 210, -300);
        assert_eq!(on("2024-11-30T14:30+03:00", moscow), Some(((2024, 11, 30), 14, 30)));
        assert_eq!(on("2024-11-30T14:30+03:00", tehran), Some(((2024, 11, 30), 15, 0)));
        assert_eq!(on("2024-11-30T23:45+03:00", tehran), Some(((2024, 12, 1), 0, 15)), "past midnight");
        assert_eq!(on("2024-12-31T21:00Z", moscow), Some(((2025, 1, 1), 0, 0)), "past the year");
        assert_eq!(on("2024-03-01T03:15+03:30", new_york), Some(((2024, 2, 29), 18, 45)), "the day before");
        assert_eq!(on("2024-11-30T14:30", moscow), None, "on nobody's clock");
        assert_eq!(on("2024-11-30", moscow), None);
    }

    #[test]
    fn a_clock_is_put_forward_and_back_at_its_moments() {
        let from = |text: &str| When::parse(text)?.on_clock(0);
        // Washington in 2024 (tzdata 2025b), not in the order of time.
        let summer = Offset { from: from("2024-03-10T02:00-05:00"), ahead_min: -240 };
        let winter = Offset { from: from("2024-11-03T02:00-04:00"), ahead_min: -300 };
        let washington = Clock(vec![winter, summer]);
        let shows = |text: &str| {
            let (day, minute) = washington.at(&When::parse(text)?)?;
            Some((day.civil(), minute / 60, minute % 60))
        };
        assert_eq!(shows("2024-03-10T06:59Z"), None, "nobody says what held before");
        assert_eq!(shows("2024-03-10T07:00Z"), Some(((2024, 3, 10), 3, 0)));
        assert_eq!(shows("2024-11-03T05:59Z"), Some(((2024, 11, 3), 1, 59)));
        assert_eq!(shows("2024-11-03T06:00Z"), Some(((2024, 11, 3), 1, 0)), "the hour comes twice");
        assert_eq!(shows("2024-11-30T14:30+03:00"), Some(((2024, 11, 30), 6, 30)));
        assert_eq!(shows("2024-11-30T14:30"), None, "on nobody's clock");
        assert_eq!(Clock::default().at(&When::parse("2024-11-30T14:30Z").expect("a moment")), None);
    }

    #[test]
    fn an_offset_is_kept_in_minutes() {
        let when = When::parse("2024-11-30T14:05+03:30").expect("a moment");
        let moment = when.moment.expect("a time of day");
        assert_eq!((moment.minute, moment.offset_min), (845, Some(210)));
    }
}
