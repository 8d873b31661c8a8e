//! Whole numbers in the digits of a language.

use super::Locale;
use super::texts::texts;

texts! {
    /// How numbers are written.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Digits {
        /// The digit zero; the other nine follow it in Unicode.
        pub zero: char,
        /// What stands between groups of three digits.
        pub group: char,
    }
}

impl Locale {
    /// A count, grouped: "1,234".
    pub fn integer(&self, n: usize) -> String {
        self.written(n, 1, true)
    }

    /// A number of at least `width` digits without groups, as years and clocks have it: "2024", "05".
    pub(super) fn plain(&self, n: usize, width: usize) -> String {
        self.written(n, width, false)
    }

    fn written(&self, n: usize, width: usize, is_grouped: bool) -> String {
        let mut places = Vec::with_capacity(8);
        let mut rest = n;
        while rest > 0 || places.len() < width {
            places.push(rest % 10);
            rest /= 10;
        }
        let mut text = String::with_capacity(places.len() * 2);
        for (place, &digit) in places.iter().enumerate().rev() {
            text.push(self.digit(digit));
            if is_grouped && place > 0 && place % 3 == 0 {
                text.push(self.digits.group);
            }
        }
        text
    }

    fn digit(&self, digit: usize) -> char {
        char::from_u32(self.digits.zero as u32 + digit as u32).unwrap_or('0')
    }
}

#[cfg(test)]
mod tests {
    use super::super::{EN, locale};

    #[test]
    fn groups_of_three() {
        for (n, text) in
            [(0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (100_000, "100,000"), (1_234_567, "1,234,567")]
        {
            assert_eq!(EN.integer(n), text);
        }
    }

    #[test]
    fn years_have_no_groups_and_clocks_two_digits() {
        assert_eq!((EN.plain(2024, 1), EN.plain(5, 2), EN.plain(0, 2)), ("2024".into(), "05".into(), "00".into()));
    }

    #[test]
    fn digits_of_another_script() {
        let persian = locale("fa");
        assert_eq!((persian.integer(1403), persian.plain(1403, 1)), ("۱٬۴۰۳".into(), "۱۴۰۳".into()));
    }
}
