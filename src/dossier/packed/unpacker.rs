//! Reading: the mirror of the packer, with one memory of failure for all.

use super::{END, Packed};
use crate::dossier::Day;

/// How many kinds of records others refer to.
pub(super) const REFERRED: usize = 7;

/// The first and the last day that a file can name: years −9999 to 9999.
pub(super) const DAYS: std::ops::RangeInclusive<i32> = -4_371_587..=2_932_896;

/// What is still to be read, and what went wrong.
pub(super) struct Unpacker<'a> {
    structure: &'a [u8],
    texts: &'a str,
    is_failed: bool,
    /// The language of the wording read last.
    pub(super) last_language: String,
    /// The day read last.
    day: i32,
    /// For each kind of record, the number of records without which a reference would dangle.
    pub(super) needed: [usize; REFERRED],
}

impl<'a> Unpacker<'a> {
    /// Begins with the structure and the texts.
    pub(super) fn new(structure: &'a [u8], texts: &'a str) -> Self {
        Self { structure, texts, is_failed: false, last_language: String::new(), day: 0, needed: [0; REFERRED] }
    }

    /// The two runs that stand after name and version; `None` when they are cut off.
    pub(super) fn runs(bytes: &'a [u8]) -> Option<(&'a [u8], &'a [u8])> {
        let mut input = Self::new(bytes, "");
        let length = input.number() as usize;
        input.structure.split_at_checked(length)
    }

    /// From here on nothing is read: what follows a mistake means nothing.
    pub(super) fn fail(&mut self) {
        self.is_failed = true;
        self.structure = &[];
    }

    /// Fails unless it holds.
    pub(super) fn require(&mut self, holds: bool) {
        if !holds {
            self.fail();
        }
    }

    /// Whether everything was read, and nothing failed.
    pub(super) fn is_finished(&self) -> bool {
        !self.is_failed && self.structure.is_empty() && self.texts.is_empty()
    }

    fn byte(&mut self) -> u8 {
        if let Some((first, rest)) = self.structure.split_first() {
            self.structure = rest;
            *first
        } else {
            self.fail();
            0
        }
    }

    /// A number as the packer writes it.
    pub(super) fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in (0..u32::BITS).step_by(7) {
            let byte = self.byte();
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return number;
            }
        }
        self.fail();
        0
    }

    /// Eight bytes as they are.
    pub(super) fn eight_bytes(&mut self) -> [u8; 8] {
        let Some((eight, rest)) = self.structure.split_first_chunk() else {
            self.fail();
            return [0; 8];
        };
        self.structure = rest;
        *eight
    }

    /// A text.
    pub(super) fn text(&mut self) -> String {
        let Some((text, rest)) = self.texts.split_once(END) else {
            self.fail();
            return String::new();
        };
        self.texts = rest;
        text.to_owned()
    }

    /// A day as the packer counts it.
    pub(super) fn day(&mut self) -> Day {
        self.day = self.day.wrapping_add(i32::unpack(self));
        self.require(DAYS.contains(&self.day));
        Day(self.day)
    }

    /// Items, as many as the number before them says. Each takes a byte of either run at least, so a false number ends with the bytes.
    pub(super) fn items<T: Packed>(&mut self) -> Vec<T> {
        let mut items = Vec::new();
        for _ in 0..self.number() {
            if self.is_failed {
                break;
            }
            items.push(T::unpack(self));
        }
        items
    }
}
