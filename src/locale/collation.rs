//! Names in the order of a language's alphabet.
//!
//! Letters are compared without case and accents; those that an alphabet sets apart have a place of their own in it. Signs and figures come first, then the
//! alphabet, then letters of others. After the Unicode Collation Algorithm (UTS #10) as far as names of five languages need it; `language.test.mjs`
//! compares it with the platform's own.

use super::Locale;
use crate::dossier::fold_letter;

/// Where the letters of an alphabet begin: after figures and signs.
const ALPHABET: u32 = 'A' as u32;
/// How far letters of other alphabets are put behind them.
const BEYOND: u32 = 0x1000;

impl Locale {
    /// A text to sort another by: of two of them, the smaller one stands first. They are equal when the texts differ by case or accents alone.
    pub fn sort_key(&self, text: &str) -> String {
        let mut key = String::new();
        for letter in text.chars() {
            let placed =
                self.placed(letter).or_else(|| fold_letter(letter).and_then(|base| self.placed(base).or(beyond(base))));
            if let Some(place) = placed {
                key.push(place);
            }
        }
        key
    }

    /// The letter as its place in the alphabet, in which letters that are one stand together, with a space after each group.
    fn placed(&self, letter: char) -> Option<char> {
        let mut place = ALPHABET;
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

/// A letter of another alphabet, or what is none.
fn beyond(letter: char) -> Option<char> {
    let place = u32::from(letter);
    char::from_u32(if place < ALPHABET { place } else { place + BEYOND })
}

#[cfg(test)]
mod tests {
    use super::super::locale;

    #[test]
    fn each_language_has_its_own_order() {
        for (tag, names) in [
            ("en", "7 days|Aleppo|doha|Erdoğan|Erdohan|Idlib"),
            ("ru", "7 дней|Алеппо|Ёлкин|Елкина|Жуков|Йемен|Ярослав|IRNA"),
            ("tr", "Ankara|Cenevre|Çorum|Galip|Ğ|Halep|Isparta|İdlib|Şam|Tahran"),
            ("fa", "آستانه|ادلب|اردوغان|بغداد|پزشکیان|تهران|چین|ژاپن|فیدان|قطر|کرملین|گرجستان|لاوروف|مسکو|هاکان|یمن"),
            ("ar", "إدلب|أستانا|اليمن|أنقرة|بغداد|حلب|دمشق|فيدان|كازاخستان|لافروف|موسكو|هاكان|واشنطن"),
        ] {
            let locale = locale(tag);
            let expected: Vec<&str> = names.split('|').collect();
            let mut found: Vec<&str> = expected.iter().rev().copied().collect();
            found.sort_by_key(|name| locale.sort_key(name));
            assert_eq!(found, expected, "{tag}");
        }
    }
}
