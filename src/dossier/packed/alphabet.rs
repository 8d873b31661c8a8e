//! Texts with one byte a letter: what Cyrillic or Arabic letters have in common with their neighbours is their alphabet, and said once
//! it makes the rest half as long and a twentieth smaller once compressed.
//!
//! The form: the letters beyond ASCII in their order, a line break, and the texts, in which the byte 0x80 stands for the first of those letters. With more
//! letters than there are bytes the first line is empty and the texts are UTF-8.

use crate::list::Listed;
use crate::number::order_by;

/// How many letters beyond ASCII have a byte.
const MOST_LETTERS: usize = 0x80;

/// The texts as bytes.
pub(super) fn to_bytes(texts: &str) -> Vec<u8> {
    let mut letters = Vec::new();
    for letter in texts.chars().filter(|letter| !letter.is_ascii()) {
        if !letters.contains(&letter) {
            letters.push(letter);
        }
        if letters.len() > MOST_LETTERS {
            return [b"\n", texts.as_bytes()].concat();
        }
    }
    let order = order_by(letters.len(), &|a, b| letters[a].cmp(&letters[b]));
    let letters: Vec<char> = order.into_iter().map(|at| letters[at as usize]).listed();
    let byte_of =
        |letter: char| letters.iter().position(|other| *other == letter).map_or(letter as u8, |at| at as u8 | 0x80);
    let first_line: String = letters.iter().collect();
    [first_line.as_bytes(), b"\n", &texts.chars().map(byte_of).listed()].concat()
}

/// The texts that [`to_bytes`] wrote; `None` for other bytes.
pub(super) fn from_bytes(bytes: &[u8]) -> Option<String> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let (letters, texts) = bytes.split_at(end);
    let letters = std::str::from_utf8(letters).ok()?.chars();
    let texts = texts.get(1..)?;
    if end == 0 {
        return std::str::from_utf8(texts).ok().map(str::to_owned);
    }
    let mut text = String::new();
    for byte in texts {
        text.push(if byte.is_ascii() { char::from(*byte) } else { letters.clone().nth(usize::from(byte & 0x7f))? });
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_an_alphabet_is_one_byte() {
        for texts in ["", "plain\n", "Алеппо – Идлиб\n", "حلب و«ادلب»\nOK\n"] {
            let bytes = to_bytes(texts);
            assert_eq!(from_bytes(&bytes).as_deref(), Some(texts));
            assert!(
                texts.is_ascii()
                    || bytes.split(|byte| *byte == b'\n').skip(1).map(<[u8]>::len).sum::<usize>()
                        <= texts.chars().count()
            );
        }
    }

    #[test]
    fn more_letters_than_bytes_stay_as_they_are() {
        let texts: String = ('\u{4e00}'..='\u{4e80}').collect();
        assert_eq!(to_bytes(&texts).len(), texts.len() + 1);
        assert_eq!(from_bytes(&to_bytes(&texts)), Some(texts));
    }

    #[test]
    fn other_bytes_are_refused() {
        for bytes in [&b""[..], b"no first line", b"\xff\n", b"\xd0\x90\n\x81", b"\n\xff"] {
            assert_eq!(from_bytes(bytes), None, "{bytes:?}");
        }
    }
}
