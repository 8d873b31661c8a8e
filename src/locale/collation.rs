//! Names in the order of a language's alphabet.
//!
//! Letters are compared without case and accents; those that an alphabet sets apart have a place of their own in it. Signs come first, then figures, the
//! alphabet, and letters of others. After the Unicode Collation Algorithm (UTS #10) as far as names of five languages need it; `tests/collation.json` has
//! names that this and the platform's own order (`language.test.mjs`) are held to.

use super::Locale;
use crate::dossier::fold_letter;

/// Signs and figures in the order that all languages have in common (CLDR's root collation). Figures of any script are these, once they are folded.
const SIGNS: &str = " _-–—,،;؛:!?؟.…·'‘’\"“”„«»()[]{}@*/\\&#%`^+<=>|~$0123456789";
/// Stands before a letter of another alphabet: behind the places of signs and of every alphabet.
const BEYOND: char = 'ÿ';

impl Locale {
    /// A text to sort another by: of two of them, the smaller one stands first. They are equal when the texts differ by case or accents alone.
    pub fn sort_key(&self, text: &str) -> String {
        let mut key = String::new();
        for letter in text.chars() {
            let base = fold_letter(letter);
            let place = self.place(letter).or_else(|| base.and_then(|base| self.place(base)));
            match (place, base) {
                (Some(place), _) => key.push(place),
                (None, Some(base)) => key.extend([BEYOND, base]),
                (None, None) => {}
            }
        }
        key
    }

    /// Where the letter stands: after the signs the alphabet, in which letters that are one stand together, with a space after each group.
    fn place(&self, letter: char) -> Option<char> {
        let mut place = 1;
        for other in SIGNS.chars() {
            if other == letter {
                return char::from_u32(place);
            }
            place += 1;
        }
        for other in self.alphabet.chars() {
            if other == ' ' {
                place += 1;
            } else if other == letter {
                return char::from_u32(place);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::{locale, locales};
    use super::BEYOND;
    use std::collections::BTreeMap;

    const NAMES: &str = include_str!("../../tests/collation.json");

    #[test]
    fn each_language_has_its_own_order() {
        let names: BTreeMap<String, Vec<String>> = serde_json::from_str(NAMES).expect("lists of names by language");
        assert!(locales().all(|locale| names.contains_key(locale.tag)));
        for (tag, names) in names {
            let locale = locale(&tag);
            for pair in names.windows(2) {
                assert!(locale.sort_key(&pair[0]) < locale.sort_key(&pair[1]), "{tag}: {pair:?}");
            }
        }
    }

    #[test]
    fn figures_of_every_script_are_the_same() {
        for locale in locales() {
            for others in ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"] {
                assert_eq!(locale.sort_key(others), locale.sort_key("0123456789"), "{}", locale.tag);
            }
        }
    }

    #[test]
    fn no_letter_is_lost_and_none_of_another_alphabet_stands_within() {
        for locale in locales() {
            let last = locale.alphabet.chars().last().and_then(|letter| locale.place(letter)).unwrap_or(' ');
            assert!(last < BEYOND, "{}", locale.tag);
            for letter in ('\u{c000}'..='\u{ffff}').filter(|letter| letter.is_alphabetic()) {
                assert!(!locale.sort_key(&letter.to_string()).is_empty(), "{}: {letter:?}", locale.tag);
            }
        }
    }
}
