//! The languages there are, and which one a reader gets.

use super::{Counted, DateWords, Digits, Direction, ListWords, Messages, Plural, en, fill};

/// A language: everything that changes with it.
#[derive(Debug)]
pub struct Locale {
    /// BCP 47 tag, which is also the key of texts in a dossier.
    pub tag: &'static str,
    /// Its name in itself, for the choice of language.
    pub name: &'static str,
    /// Direction of the page.
    pub direction: Direction,
    /// Category of a count by the rules of Unicode CLDR.
    pub plural: fn(usize) -> Plural,
    /// How numbers are written.
    pub digits: Digits,
    /// How lists are joined.
    pub lists: ListWords,
    /// How dates are written.
    pub dates: DateWords,
    /// The words on screen.
    pub messages: Messages,
}

/// Every language, the one to fall back to first.
pub static LOCALES: [&Locale; 1] = [&en::EN];

/// The first of a reader's preferences (BCP 47 tags, best first) that there is, by its primary subtag; English when there is none.
pub fn negotiate<'a>(preferences: impl IntoIterator<Item = &'a str>) -> &'static Locale {
    let known = |tag: &str| LOCALES.into_iter().find(|locale| locale.tag.eq_ignore_ascii_case(primary_subtag(tag)));
    preferences.into_iter().find_map(known).unwrap_or(&en::EN)
}

/// The language of a tag, without script, region and the rest; browsers of old write `en_US`.
fn primary_subtag(tag: &str) -> &str {
    tag.trim().split(['-', '_']).next().unwrap_or("")
}

impl Locale {
    /// A number of things in words, such as "3 sources".
    pub fn count(&self, forms: Counted, n: usize) -> String {
        fill(forms.get((self.plural)(n)), &[&self.integer(n)])
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl Eq for Locale {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_known_preference_wins() {
        for preferences in [&["en"][..], &["EN-gb"], &["en_US"], &["xx", "en"], &["zz-Latn-x"], &["", "*", "-"], &[]] {
            assert_eq!(negotiate(preferences.iter().copied()).tag, "en", "{preferences:?}");
        }
    }

    #[test]
    fn tags_are_unique_and_bare_languages() {
        for (at, locale) in LOCALES.iter().enumerate() {
            assert_eq!(primary_subtag(locale.tag), locale.tag);
            assert!(LOCALES.iter().skip(at + 1).all(|other| other.tag != locale.tag), "{} stands twice", locale.tag);
        }
        assert_eq!(primary_subtag("fa-Arab-IR"), "fa");
    }

    #[test]
    fn counts_take_the_plural_of_the_number() {
        let count = |n| en::EN.count(en::EN.messages.count_sources, n);
        assert_eq!((count(0), count(1), count(1234)), ("0 sources".into(), "1 source".into(), "1,234 sources".into()));
    }
}
