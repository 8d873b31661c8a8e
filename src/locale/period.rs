//! Periods in words: from one date to another, without saying anything twice.

use super::{Locale, date::month, fill};
use crate::dossier::{Day, Precision, When, Window};

impl Locale {
    /// A date with its end: "1–2 August 2019", "30 November – 2 December 2024", "March–May 2019", "2016–2024".
    pub fn period(&self, date: &When, end: Option<&When>) -> String {
        let Some(end) = end.filter(|end| end.last > date.last) else {
            return self.when(date);
        };
        match (coarse(date.precision), coarse(end.precision)) {
            (Precision::Day, Precision::Day) => self.days(date.first, end.first),
            (Precision::Month, Precision::Month) => self.months(date.first, end.first),
            (Precision::Year, Precision::Year) => self.range(&self.year(date.first), &self.year(end.first)),
            _ => self.range(&self.when(date), &self.when(end)),
        }
    }

    /// The days of a window: "27 November – 10 December 2024".
    pub fn window(&self, window: Window) -> String {
        self.days(window.from, window.to)
    }

    fn days(&self, from: Day, to: Day) -> String {
        let gregorian = |day: Day| {
            let (year, month, day) = day.civil();
            usize::try_from(year).ok().filter(|year| *year > 0).map(|year| (year, month as usize, day as usize))
        };
        let text = match (gregorian(from), gregorian(to)) {
            (Some(from), Some(to)) => self.civil_days(from, to, &self.dates.months),
            _ => self.range(&self.day(from), &self.day(to)),
        };
        self.beside(text, from, to)
    }

    /// Days by year, month and day: "30 November 2024", "1–2 August 2019", "30 November – 2 December 2024".
    pub(super) fn civil_days(&self, from: Civil, to: Civil, months: &[&'static str; 12]) -> String {
        let month = |(_, month, _): Civil| months.get(month - 1).copied().unwrap_or("");
        let number = |number| self.plain(number, 1);
        let whole = |days: &str, of: Civil| fill(self.dates.day, &[days, month(of), &number(of.0)]);
        let end = whole(&number(to.2), to);
        if from == to {
            end
        } else if (from.0, from.1) == (to.0, to.1) {
            whole(&self.range(&number(from.2), &number(to.2)), to)
        } else if from.0 == to.0 {
            self.range(&fill(self.dates.day_month, &[&number(from.2), month(from)]), &end)
        } else {
            self.range(&whole(&number(from.2), from), &end)
        }
    }

    fn months(&self, from: Day, to: Day) -> String {
        let months = &self.dates.months_alone;
        if from.civil().0 == to.civil().0 {
            return fill(self.dates.month_year, &[&self.range(month(months, from), month(months, to)), &self.year(to)]);
        }
        self.range(&self.month(from, months), &self.month(to, months))
    }

    /// Two ends and a dash; the dash has spaces when an end has.
    fn range(&self, from: &str, to: &str) -> String {
        let has_space = from.contains(' ') || to.contains(' ');
        fill(if has_space { self.dates.wide_range } else { self.dates.range }, &[from, to])
    }
}

/// Year, month and day, the last two counted from 1.
type Civil = (usize, usize, usize);

/// A period leaves times of day out.
fn coarse(precision: Precision) -> Precision {
    precision.min(Precision::Day)
}

#[cfg(test)]
mod tests {
    use super::super::EN;
    use super::*;

    #[test]
    fn periods_say_nothing_twice() {
        for (from, to, text) in [
            ("2019-08-01", "2019-08-02", "1–2 August 2019"),
            ("2024-11-30", "2024-12-02", "30 November – 2 December 2024"),
            ("2024-12-30", "2025-01-02", "30 December 2024 – 2 January 2025"),
            ("2019-03", "2019-05", "March–May 2019"),
            ("2018-12", "2019-01", "December 2018 – January 2019"),
            ("2016", "2024", "2016–2024"),
            ("2024-11-30", "2024-12", "30 November 2024 – December 2024"),
            ("2019-08-01", "2019-08-01", "1 August 2019"),
            ("2019-08-01T10:00Z", "2019-08-02T12:00Z", "1–2 August 2019"),
        ] {
            let (date, end) = (When::parse(from).expect("a date"), When::parse(to).expect("a date"));
            assert_eq!(EN.period(&date, Some(&end)), text);
        }
        assert_eq!(EN.period(&When::parse("2019-08").expect("a date"), None), "August 2019");
    }

    #[test]
    fn windows() {
        let day = |text| When::parse(text).expect("a date").first;
        let window = |from, to| EN.window(Window { from: day(from), to: day(to) });
        assert_eq!(window("2024-11-27", "2024-12-10"), "27 November – 10 December 2024");
        assert_eq!(window("2024-11-30", "2024-11-30"), "30 November 2024");
    }
}
