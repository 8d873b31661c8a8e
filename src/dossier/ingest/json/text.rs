//! The strings of the JSON reader: escapes, halves of surrogate pairs, and quotation marks that
//! were forgotten.

use std::borrow::Cow;

use super::{super::problem::SyntaxProblem, Parser};

impl<'a> Parser<'a, '_> {
    /// The string that begins here; `None` (and reported) when it is never closed. Borrows from the
    /// file where it has no escapes.
    pub(super) fn string(&mut self) -> Option<Cow<'a, str>> {
        let start = self.at;
        self.at += 1;
        let mut whole = Cow::Borrowed("");
        let (mut is_sound, mut may_break) = (true, false);
        loop {
            let piece = self.plain();
            if whole.is_empty() {
                whole = Cow::Borrowed(piece);
            } else {
                whole.to_mut().push_str(piece);
            }
            match self.peek() {
                None => {
                    self.leave_open();
                    return None;
                }
                Some(b'"') => break,
                Some(b'\n') if !may_break && !self.closes_later() => {
                    let here = self.position(start);
                    self.report.add(start, SyntaxProblem::UnclosedText(here));
                    return None;
                }
                Some(b'\\') => {
                    let letter = self.escape();
                    is_sound &= letter.is_some();
                    whole.to_mut().push(letter.unwrap_or('\u{fffd}'));
                }
                Some(byte) => {
                    may_break |= byte == b'\n';
                    is_sound &= byte != 0;
                    whole.to_mut().push(if byte == 0 { '\u{fffd}' } else { ' ' });
                    self.at += 1;
                }
            }
        }
        self.at += 1;
        if !is_sound {
            self.report.add(start, SyntaxProblem::BadCharacter);
        }
        Some(whole)
    }

    /// The letters up to the next quotation mark, backslash or control character.
    fn plain(&mut self) -> &'a str {
        let rest = self.rest();
        let length = rest.bytes().position(|byte| byte < b' ' || byte == b'"' || byte == b'\\').unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or("")
    }

    /// At a line break inside a string: whether the next quotation mark looks like its end (a text
    /// over two lines) and not like the beginning of another string (a forgotten mark).
    fn closes_later(&self) -> bool {
        let rest = self.rest();
        let behind = rest.find('"').and_then(|mark| rest.get(mark + 1..)).unwrap_or("");
        behind.trim_start().starts_with([',', '}', ']'])
    }

    /// The letter that an escape stands for; `None` when it stands for none.
    fn escape(&mut self) -> Option<char> {
        self.at += 1;
        let letter = self.rest().chars().next()?;
        self.at += letter.len_utf8();
        match letter {
            '"' | '\\' | '/' => Some(letter),
            'n' | 'r' | 't' | 'b' | 'f' => Some(' '),
            'u' => self.code_point(),
            _ => None,
        }
    }

    fn code_point(&mut self) -> Option<char> {
        let first = self.four_digits()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first).filter(|letter| *letter != '\0');
        }
        let before = self.at;
        if self.rest().starts_with("\\u") {
            self.at += 2;
            if let Some(second @ 0xdc00..0xe000) = self.four_digits() {
                return char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00));
            }
        }
        self.at = before;
        None
    }

    fn four_digits(&mut self) -> Option<u32> {
        let digits = self.rest().get(..4)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }
}
