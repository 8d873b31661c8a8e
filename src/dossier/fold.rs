//! Letters as they are compared: what differs by case, by an accent or by the way it is typed is one.

/// The text as search compares it: blind to case, to the accents of Latin letters (dotted and dotless i are one), to ё, to the Arabic
/// and Persian forms of one letter, to the digits of either, to how wide a space is, and to combining marks.
///
/// For the scripts of our languages alone: the standard library's case tables for all of Unicode are a tenth of the wasm file.
pub fn fold(text: &str) -> String {
    text.chars().filter_map(fold_letter).collect()
}

/// Base letters of the 192 letters from À (U+00C0) to ſ (U+017F).
const LATIN: &[u8] = b"aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjjjkkklllllll\
lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The letter that stands for all that are compared as one; `None` for marks and joiners.
pub fn fold_letter(letter: char) -> Option<char> {
    let moved = |by: i32| char::from_u32((letter as u32).wrapping_add_signed(by));
    match letter {
        '\u{c0}'..='\u{17f}' => LATIN.get(letter as usize - 0xc0).map(|base| char::from(*base)),
        'А'..='Я' => moved(32),
        'Ё' | 'ё' => Some('е'),
        'Ѐ'..='Џ' => moved(80),
        // From here on, Cyrillic capitals of other languages stand before their small letters.
        'Ҋ'..='ҿ' if (letter as u32).is_multiple_of(2) => moved(1),
        'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
        'ي' | 'ى' => Some('ی'),
        'ك' => Some('ک'),
        '٠'..='٩' => moved('0' as i32 - '٠' as i32),
        '۰'..='۹' => moved('0' as i32 - '۰' as i32),
        '\u{a0}' | '\u{202f}' => Some(' '),
        // Accents on their own, tatweel, vowel marks, and the joiners of Persian.
        '\u{300}'..='\u{36f}' | '\u{640}' | '\u{64b}'..='\u{652}' | '\u{200c}' | '\u{200d}' => None,
        other => Some(other.to_ascii_lowercase()),
    }
}

/// Whether a text has a part in it, as `str::contains` tells, whose search in linear time is no use for names and takes two kilobytes.
pub fn holds(text: &str, part: &str) -> bool {
    let mut windows = text.as_bytes().windows(part.len().max(1));
    part.is_empty() || windows.any(|window| window == part.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_however_they_are_typed() {
        assert_eq!(fold("TÜRKİYE Fidan Erdoğan ŞAM"), "turkiye fidan erdogan sam");
        assert_eq!(fold("Ističanje Łódź, Čapek"), "isticanje lodz, capek");
        assert_eq!(fold("ЛАВРОВ Пётр Ґанок Їжак"), "лавров петр ґанок їжак");
        assert_eq!(fold("علي مَلِك می\u{200c}گوید"), "علی ملک میگوید");
        assert_eq!(fold("I\u{307}e\u{301}"), "ie");
        assert_eq!(fold("۲۵ آذر ٢٥\u{a0}km"), "25 اذر 25 km");
        assert_eq!(fold("東京 123 ×÷"), "東京 123 x/");
    }

    #[test]
    fn capitals_fold_as_their_small_letters() {
        for capital in ('A'..='Z').chain('À'..='Ž').chain('Ѐ'..='Я').chain('Ҋ'..='ҿ') {
            let small: String = capital.to_lowercase().collect();
            assert_eq!(fold(&capital.to_string()), fold(&small), "{capital}");
        }
    }

    #[test]
    fn the_table_has_a_letter_for_each_of_its_range() {
        assert_eq!(LATIN.len(), 0x180 - 0xc0);
        for (letter, base) in
            [('ß', "s"), ('ÿ', "y"), ('ı', "i"), ('ł', "l"), ('ő', "o"), ('ů', "u"), ('ž', "z"), ('ſ', "s")]
        {
            assert_eq!(fold(&letter.to_string()), base, "{letter}");
        }
    }

    #[test]
    fn a_part_is_found_where_the_library_finds_it() {
        for (text, part) in
            [("", ""), ("a", ""), ("", "a"), ("Лавров", "авр"), ("aab", "ab"), ("ab", "abc"), ("Türk", "ü")]
        {
            assert_eq!(holds(text, part), text.contains(part), "{part} in {text}");
        }
    }
}
