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

/// Reads the numbers of a file one after the other.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// A reader of what follows `magic`, with which the bytes must begin.
    pub(super) fn after(magic: &[u8], bytes: &'a [u8]) -> Result<Self, BasemapError> {
        let is_ours = bytes.starts_with(magic);
        is_ours.then_some(Self { bytes, at: magic.len() }).ok_or(BasemapError::NotABasemap)
    }

    /// The next byte.
    pub(super) fn byte(&mut self) -> Result<u8, BasemapError> {
        let byte = self.bytes.get(self.at).ok_or(BasemapError::Truncated)?;
        self.at += 1;
        Ok(*byte)
    }

    /// An unsigned LEB128 number of at most 32 bits.
    pub(super) fn unsigned(&mut self) -> Result<u32, BasemapError> {
        let mut value = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = u32::from(self.byte()?);
            value |= (byte & 127) << shift;
            if byte < 128 {
                return Ok(value);
            }
        }
        Err(self.damaged())
    }

    /// A zigzag number.
    pub(super) fn signed(&mut self) -> Result<i64, BasemapError> {
        let value = i64::from(self.unsigned()?);
        Ok((value >> 1) ^ -(value & 1))
    }

    /// How many things follow.
    pub(super) fn count_up_to(&mut self, most: usize) -> Result<usize, BasemapError> {
        let count = self.unsigned()? as usize;
        if count > most { Err(self.damaged()) } else { Ok(count) }
    }

    /// How many things follow that take at least a byte each.
    pub(super) fn count(&mut self) -> Result<usize, BasemapError> {
        self.count_up_to(self.bytes.len() - self.at)
    }

    /// That the number just read makes no sense.
    pub(super) fn damaged(&self) -> BasemapError {
        BasemapError::Damaged(self.at)
    }
}
