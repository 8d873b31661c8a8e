//! What records are made of: numbers, texts, options, lists, references, dates and coordinates.

use super::{
    Packed,
    packer::Packer,
    unpacker::{DAYS, Unpacker},
};
use crate::dossier::{Clock, Day, Moment, Precision, Ref, Stated, Table, Text, When, Window};
use crate::geo::LonLat;

/// Coordinates are packed in this part of a degree where that loses nothing.
const PARTS: f64 = 1e6;

/// A kind of record that others refer to.
pub(super) trait Referred {
    /// Its place in [`Unpacker::needed`].
    const KIND: usize;
}

impl Packed for bool {
    fn pack(&self, out: &mut Packer) {
        out.number(u32::from(*self));
    }

    fn unpack(input: &mut Unpacker<'_>) -> Self {
        let number = input.number();
        input.require(number < 2);
        number == 1
    }
}

/// Positive numbers even, negative ones odd, so that small ones of either sign stay short (zigzag).
impl Packed for i32 {
    fn pack(&self, out: &mut Packer) {
        out.number(((self << 1) ^ (self >> 31)).cast_unsigned());
    }

    fn unpack(input: &mut Unpacker<'_>) -> Self {
        let number = input.number();
        (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
    }
}

/// As a count of millionths where that is exact, else as its eight bytes. A whole number below 2⁵³ divided by a million is the double nearest to
/// the decimal that the file spells, so the round trip is exact.
impl Packed for f64 {
    fn pack(&self, out: &mut Packer) {
        let parts = (self * PARTS).round() as i32;
        let is_exact = (f64::from(parts) / PARTS).to_bits() == self.to_bits();
        is_exact.pack(out);
        if is_exact { parts.pack(out) } else { out.bytes(&self.to_le_bytes()) }
    }

    fn unpack(input: &mut Unpacker<'_>) -> Self {
        let is_exact = bool::unpack(input);
        let number =
            if is_exact { f64::from(i32::unpack(input)) / PARTS } else { Self::from_le_bytes(input.eight_bytes()) };
        input.require(number.is_finite());
        number
    }
}

impl Packed for String {
    fn pack(&self, out: &mut Packer) {
        out.text(self);
    }

    fn unpack(input: &mut Unpacker<'_>) -> Self {
        input.text()
    }
}

impl Packed for Text {
    fn pack(&self, out: &mut Packer) {
        if out.language.is_empty() {
            return out.items(self.pairs().iter());
        }
        let (language, text) = self.in_language(&out.language);
        let kept = (language.to_owned(), text.to_owned());
        let kept = [kept];
        out.items(kept.iter().take(self.pairs().len()));
    }

    fn unpack(input: &mut Unpacker<'_>) -> Self {
        Self::from_pairs(input.items())
    }
}

/// A language and what is said in it; the language only where it is another than the one before.
impl Packed for (String, String) {
    fn pack(&self, out: &mut Packer) {
        let is_same = self.0 == out.last_language;
        is_same.pack(out);
        if !is_same {
            self.0.pack(out);
            out.last_language.clone_from(&self.0);
        }
        self.1.pack(out);
    }

    fn unpack(input: &mut Unpacker<'_>) -> Self {
        if !bool::unpack(input) {
            input.last_language = input.text();
        }
        (input.last_language.clone(), input.text())
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, out: &mut Packer) {
        self.is_some().pack(out);
        if let Some(value) = self {
            value.pack(out);
        }
    }

    fn unpack(input: &mut Unpacker<'_>) -> Self {
        bool::unpack(input).then(|| T::unpack(input))
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, out: &mut Packer) {
        out.items(self.iter());
    }

    fn unpack(input: &mut Unpacker<'_>) -> Self {
        input.items()
    }
}

impl<T: Packed> Packed for Table<T> {
    fn pack(&self, out: &mut Packer) {
        out.number(self.len() as u32);
        self.iter().for_each(|(_, record)| record.pack(out));
    }

    fn unpack(input: &mut Unpacker<'_>) -> Self {
        Self::from_records(input.items())
    }
}

/// As the position in the table. That the table is long enough is checked when all tables are there.
impl<T: Referred> Packed for Ref<T> {
    fn pack(&self, out: &mut Packer) {
        out.number(self.index() as u32);
    }

    fn unpack(input: &mut Unpacker<'_>) -> Self {
        let index = input.number();
        let needed = &mut input.needed[T::KIND];
        *needed = (*needed).max(index as usize + 1);
        Self::unchecked(index)
    }
}

impl Packed for Day {
    fn pack(&self, out: &mut Packer) {
        out.day(*self);
    }

    fn unpack(input: &mut Unpacker<'_>) -> Self {
        input.day()
    }
}

impl Packed for Window {
    fn pack(&self, out: &mut Packer) {
        self.from.pack(out);
        (self.to.0 - self.from.0).pack(out);
    }

    fn unpack(input: &mut Unpacker<'_>) -> Self {
        let (from, days) = (Day::unpack(input), i32::unpack(input));
        let to = from.plus(days);
        input.require(days >= 0 && DAYS.contains(&to.0));
        Self { from, to }
    }
}

impl Packed for Moment {
    fn pack(&self, out: &mut Packer) {
        i32::from(self.minute).pack(out);
        self.offset_min.map(i32::from).pack(out);
        self.there.pack(out);
    }

    fn unpack(input: &mut Unpacker<'_>) -> Self {
        let (minute, offset_min) = (i32::unpack(input), Option::<i32>::unpack(input));
        input.require((0..1440).contains(&minute) && offset_min.is_none_or(|offset| offset.abs_diff(0) < 1440));
        Self { minute: minute as u16, offset_min: offset_min.map(|offset| offset as i16), there: Text::unpack(input) }
    }
}

/// Nothing: the times that were told by it are in the moments, and who reads the packed form tells no others.
impl Packed for Clock {
    fn pack(&self, _: &mut Packer) {}

    fn unpack(_: &mut Unpacker<'_>) -> Self {
        Self::default()
    }
}

impl Packed for When {
    fn pack(&self, out: &mut Packer) {
        Window { from: self.first, to: self.last }.pack(out);
        self.precision.pack(out);
        self.moment.pack(out);
        self.stated.pack(out);
        self.basis.pack(out);
    }

    fn unpack(input: &mut Unpacker<'_>) -> Self {
        let Window { from: first, to: last } = Window::unpack(input);
        let (precision, moment) = (Precision::unpack(input), Option::unpack(input));
        Self { first, last, precision, moment, stated: Stated::unpack(input), basis: Option::unpack(input) }
    }
}

impl Packed for LonLat {
    fn pack(&self, out: &mut Packer) {
        self.lon.pack(out);
        self.lat.pack(out);
    }

    fn unpack(input: &mut Unpacker<'_>) -> Self {
        let at = Self::new(f64::unpack(input), f64::unpack(input));
        input.require(at.is_on_globe());
        at
    }
}
