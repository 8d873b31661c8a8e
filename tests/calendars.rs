//! The tables of `src/locale/calendars/` say what `icu_calendar` says.

#![expect(clippy::expect_used, reason = "a test may fail loudly")]

use icu_calendar::cal::{Hijri, Persian};
use icu_calendar::types::RataDie;
use icu_calendar::{AsCalendar, Date};

/// 1 January 1970 as the days that `icu_calendar` counts.
const EPOCH: i64 = 719_163;

/// From the first day of a year to the last one of another: the first day, its year, and the last digits of the lengths of all months.
fn table<C: AsCalendar + Copy>(calendar: C, years: std::ops::RangeInclusive<i32>, near: i64) -> String {
    let at = |day: i64| Date::from_rata_die(RataDie::new(day + EPOCH), calendar);
    let begins = |day: &i64| at(*day).year().extended_year() == *years.start();
    let first = (near..near + 800).find(begins).expect("the year begins soon after `near`");
    let mut text = format!("{first} {} ", years.start());
    let mut day = first;
    while years.contains(&at(day).year().extended_year()) {
        let length = at(day).days_in_month();
        text.push(char::from(b'0' + length % 10));
        day += i64::from(length);
    }
    text + "\n"
}

#[test]
fn the_committed_tables_are_up_to_date() {
    for (name, fresh) in [
        // The years for which the Umm al-Qura calendar is defined, and those of the Solar Hijri calendar beside them.
        ("umm-al-qura", table(Hijri::new_umm_al_qura(), 1356..=1500, -12_400)),
        ("persian", table(Persian, 1316..=1456, -12_400)),
    ] {
        let path = format!("src/locale/calendars/{name}.txt");
        if std::env::var_os("UPDATE_CALENDARS").is_some() {
            std::fs::write(&path, &fresh).expect("the table can be written");
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == fresh, "{path} differs: run `UPDATE_CALENDARS=1 cargo test --test calendars`");
    }
}
