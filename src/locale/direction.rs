//! The direction in which a language is written.

use super::texts::{Lines, Texts};

/// Direction of the page; maps are never mirrored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }

    /// Whether it is right to left.
    pub fn is_rtl(self) -> bool {
        self == Self::Rtl
    }
}

impl Texts for Direction {
    fn read(lines: &mut Lines) -> Self {
        if lines.next() == "rtl" { Self::Rtl } else { Self::Ltr }
    }
}
