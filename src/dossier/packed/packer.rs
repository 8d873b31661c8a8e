//! Writing: numbers and texts, each into a run of its own.

use super::{END, NAME, Packed, VERSION, alphabet};
use crate::dossier::Day;

/// The two runs while they grow.
#[derive(Default)]
pub(super) struct Packer {
    /// The only language that is kept of a text; empty for all.
    pub(super) language: String,
    /// The language of the wording packed last.
    pub(super) last_language: String,
    structure: Vec<u8>,
    texts: String,
    /// The day packed last.
    day: i32,
}

impl Packer {
    /// Begins; see [`pack`](super::pack) for the language.
    pub(super) fn new(language: &str) -> Self {
        Self { language: language.to_owned(), ..Self::default() }
    }

    /// A number, seven bits a byte, the low ones first; the high bit says that more follow (LEB128).
    pub(super) fn number(&mut self, number: u32) {
        push_number(&mut self.structure, number);
    }

    /// Bytes as they are.
    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        self.structure.extend_from_slice(bytes);
    }

    /// A text and its end. No text of a dossier has a line break in it; one that had would keep a space in its place.
    pub(super) fn text(&mut self, text: &str) {
        self.texts.extend(text.chars().map(|letter| if letter == END { ' ' } else { letter }));
        self.texts.push(END);
    }

    /// A day, counted from the one before it in the bytes.
    pub(super) fn day(&mut self, day: Day) {
        day.0.wrapping_sub(self.day).pack(self);
        self.day = day.0;
    }

    /// How many items there are, and the items.
    pub(super) fn items<'a, T: Packed + 'a>(&mut self, items: impl ExactSizeIterator<Item = &'a T>) {
        self.number(items.len() as u32);
        items.for_each(|item| item.pack(self));
    }

    /// The whole: name, version, length of the structure, structure, texts.
    pub(super) fn finish(self) -> Vec<u8> {
        let mut whole = NAME.to_vec();
        whole.push(VERSION);
        push_number(&mut whole, self.structure.len() as u32);
        whole.extend(self.structure);
        whole.extend(alphabet::to_bytes(&self.texts));
        whole
    }
}

fn push_number(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}
