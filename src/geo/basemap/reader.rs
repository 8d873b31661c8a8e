//! Numbers out of bytes that nothing vouches for.

use std::fmt;

/// Why the bytes are not a basemap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BasemapError {
    /// The file does not begin as a basemap does.
    NotABasemap,
    /// The file ends too early.
    Truncated,
    /// A number in the file, at this byte, makes no sense.
    Damaged(usize),
}

impl fmt::Display for BasemapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotABasemap => {
                f.write_str("The map file is not a basemap of this version; build it again with `cargo xtask basemap`.")
            }
            Self::Truncated => f.write_str("The map file ends too early; load the page again."),
            Self::Damaged(at) => {
                write!(f, "The map file is damaged at byte {at}; load the page again.")
            }
        }
    }
}

impl std::error::Error for BasemapError {}

/// Reads the numbers of a file one after the other, and remembers what went wrong first. What it returns after that means nothing; whoever began
/// the reading throws it away. Without a `Result` for each number the code is smaller by a third.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    error: Option<BasemapError>,
}

impl<'a> Reader<'a> {
    /// A reader of what follows `magic`, with which the bytes must begin.
    pub(super) fn after(magic: &[u8], bytes: &'a [u8]) -> Self {
        let mut reader = Self { bytes, at: magic.len(), error: None };
        if !bytes.starts_with(magic) {
            reader.fail(BasemapError::NotABasemap);
        }
        reader
    }

    /// What went wrong first.
    pub(super) fn error(&self) -> Option<BasemapError> {
        self.error
    }

    /// The number just read makes no sense.
    pub(super) fn damaged(&mut self) {
        self.fail(BasemapError::Damaged(self.at));
    }

    /// From here on nothing is read: what follows a mistake means nothing.
    fn fail(&mut self, error: BasemapError) {
        self.error = self.error.or(Some(error));
        (self.bytes, self.at) = (&[], 0);
    }

    /// The next byte.
    pub(super) fn byte(&mut self) -> u8 {
        if let Some(byte) = self.bytes.get(self.at) {
            self.at += 1;
            *byte
        } else {
            self.fail(BasemapError::Truncated);
            0
        }
    }

    /// An unsigned LEB128 number of at most 32 bits.
    pub(super) fn unsigned(&mut self) -> u32 {
        let mut value = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = u32::from(self.byte());
            value |= (byte & 127) << shift;
            if byte < 128 {
                return value;
            }
        }
        self.damaged();
        0
    }

    /// A zigzag number.
    pub(super) fn signed(&mut self) -> i64 {
        let value = i64::from(self.unsigned());
        (value >> 1) ^ -(value & 1)
    }

    /// How many things follow; none where that makes no sense.
    pub(super) fn count_up_to(&mut self, most: usize) -> usize {
        let count = self.unsigned() as usize;
        if count > most {
            self.damaged();
            return 0;
        }
        count
    }

    /// How many things follow that take at least a byte each.
    pub(super) fn count(&mut self) -> usize {
        self.count_up_to(self.bytes.len() - self.at)
    }
}
