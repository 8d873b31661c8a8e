//! Plural categories of Unicode CLDR, and messages that depend on them.

use super::texts::{Lines, Texts};

/// Which forms a language has for whole numbers, after Unicode CLDR 48 (`supplemental/plurals.json`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PluralRule {
    /// One, and other: English, Turkish.
    One,
    /// None or one, and other: Persian.
    ZeroOrOne,
    /// One, few, many: Russian. By the last digits: 1 but not 11; 2 to 4 but not 12 to 14; the rest.
    Slavic,
    /// Zero, one, two, few, many, other: Arabic. Few is 3 to 10 at the end, many 11 to 99.
    Arabic,
}

impl PluralRule {
    /// The names of the categories in the order in which a message has its forms.
    pub fn categories(self) -> &'static [&'static str] {
        match self {
            Self::One | Self::ZeroOrOne => &["one", "other"],
            Self::Slavic => &["one", "few", "many"],
            Self::Arabic => &["zero", "one", "two", "few", "many", "other"],
        }
    }

    /// Which of the forms a number takes.
    pub fn form(self, n: usize) -> usize {
        match (self, n, n % 10, n % 100) {
            (Self::One, 1, ..) | (Self::ZeroOrOne, 0 | 1, ..) => 0,
            (Self::One | Self::ZeroOrOne, ..) => 1,
            (Self::Slavic, _, 1, end) if end != 11 => 0,
            (Self::Slavic, _, 2..=4, end) if !(12..=14).contains(&end) => 1,
            (Self::Slavic, ..) => 2,
            (Self::Arabic, 0..=2, ..) => n,
            (Self::Arabic, _, _, 3..=10) => 3,
            (Self::Arabic, _, _, 11..=99) => 4,
            (Self::Arabic, ..) => 5,
        }
    }
}

impl Texts for PluralRule {
    fn read(lines: &mut Lines) -> Self {
        match lines.next() {
            "zero-or-one" => Self::ZeroOrOne,
            "slavic" => Self::Slavic,
            "arabic" => Self::Arabic,
            _ => Self::One,
        }
    }
}

/// A message with a number at `{0}`: its forms in the order of [`PluralRule::categories`], with a bar between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted(pub &'static str);

impl Counted {
    /// The form at a place; the last serves where there is none.
    pub fn form(self, place: usize) -> &'static str {
        let mut forms = self.0.split('|');
        forms.nth(place).or(self.0.split('|').next_back()).unwrap_or("").trim()
    }
}

impl Texts for Counted {
    fn read(lines: &mut Lines) -> Self {
        Self(lines.next())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Known values of `Intl.PluralRules`; `tests/browser/language.test.mjs` compares more of them in the browser.
    #[test]
    fn the_category_of_a_number() {
        for (rule, numbers) in [
            (PluralRule::One, &[(0, "other"), (1, "one"), (2, "other"), (21, "other")][..]),
            (PluralRule::ZeroOrOne, &[(0, "one"), (1, "one"), (2, "other")]),
            (
                PluralRule::Slavic,
                &[
                    (0, "many"),
                    (1, "one"),
                    (3, "few"),
                    (5, "many"),
                    (11, "many"),
                    (12, "many"),
                    (21, "one"),
                    (22, "few"),
                    (111, "many"),
                    (1002, "few"),
                ],
            ),
            (
                PluralRule::Arabic,
                &[
                    (0, "zero"),
                    (1, "one"),
                    (2, "two"),
                    (3, "few"),
                    (10, "few"),
                    (11, "many"),
                    (99, "many"),
                    (100, "other"),
                    (102, "other"),
                    (103, "few"),
                    (111, "many"),
                ],
            ),
        ] {
            for &(n, category) in numbers {
                assert_eq!(rule.categories().get(rule.form(n)), Some(&category), "{rule:?} {n}");
            }
        }
    }

    #[test]
    fn the_last_form_serves_for_the_rest() {
        let forms = Counted("{0} call | {0} calls");
        assert_eq!((forms.form(0), forms.form(1), forms.form(5)), ("{0} call", "{0} calls", "{0} calls"));
        assert_eq!(Counted("").form(1), "");
    }
}
