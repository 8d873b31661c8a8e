//! English, with British dates.

mod messages;
mod words;

use super::{
    DateWords, Digits, Direction, ListWords, Locale,
    Plural::{self, One, Other},
};

/// English.
pub(super) static EN: Locale = Locale {
    tag: "en",
    name: "English",
    direction: Direction::Ltr,
    plural,
    digits: Digits { zero: '0', group: ',' },
    lists: ListWords { last: "{0} and {1}", comma: ", ", semicolon: "; ", remark: "{0} ({1})" },
    dates: DateWords {
        months: MONTHS,
        months_alone: MONTHS,
        months_short: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        day: "{0} {1} {2}",
        day_month: "{0} {1}",
        month_year: "{0} {1}",
        weekday: "{0} {1}",
        time: "{0}, {1}",
        zone: "{0}, {1}",
        utc: "UTC{0}",
        zone_unknown: "time zone not stated",
        before_common_era: "{0} BCE",
        range: "{0}–{1}",
        wide_range: "{0} – {1}",
    },
    messages: messages::MESSAGES,
};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// CLDR: one for 1, other for all other whole numbers.
fn plural(n: usize) -> Plural {
    if n == 1 { One } else { Other }
}
