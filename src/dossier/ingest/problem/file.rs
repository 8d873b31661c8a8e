//! Problems of the file as a whole.

use super::{Phrase, Position, noted};

/// What is wrong with the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// There is nothing in it.
    Empty,
    /// It is larger than [`MAX_FILE_BYTES`](crate::dossier::ingest::MAX_FILE_BYTES).
    TooLarge,
    /// It is written in UTF-16 or UTF-32.
    Utf16,
    /// It is HTML or XML.
    WebPage,
    /// It is not JSON at all.
    NotJson,
    /// It is JSON, but its outermost value is not an object.
    NotAnObject,
    /// Bytes that are not UTF-8 were replaced.
    InvalidUtf8 {
        /// Offset of the first, from 0.
        byte: usize,
    },
    /// The field `dossier` is missing or does not say 1.
    Version,
    /// It ends in the middle.
    Truncated(Position),
    /// Something follows after the end.
    TrailingText(Position),
    /// There are more issues than are listed.
    MoreIssues {
        /// How many are not listed.
        count: usize,
    },
}

impl FileProblem {
    pub(super) fn phrase(&self) -> Phrase {
        match self {
            Self::Empty => noted("this file is empty", "choose a dossier file (JSON)"),
            Self::TooLarge => noted("this file is larger than 20 MB", "split it into several dossiers"),
            Self::Utf16 => noted("this file is written in UTF-16, not in UTF-8", "save it as UTF-8"),
            Self::WebPage => {
                noted("this is a web page, not a dossier", "check the address, and load the JSON file itself")
            }
            Self::NotJson => noted("this file is not JSON", "load a dossier file, whose first character is {"),
            Self::NotAnObject => {
                noted("this is JSON, but not a dossier", "put everything into one object, between { and }")
            }
            Self::InvalidUtf8 { .. } => {
                noted("the file is not UTF-8 at byte #, so some letters are shown as \u{fffd}", "save it as UTF-8")
            }
            Self::Version => noted(
                "the file does not say that it is dossier version 1, which is the one read here",
                "begin it with \"dossier\": 1, or convert it",
            ),
            Self::Truncated(_) => {
                noted("the file ends too early, at #, and only what comes before is shown", "load the complete file")
            }
            Self::TrailingText(_) => noted(
                "there is text after the end of the dossier, at #, and it is not read",
                "remove it, or look for a bracket that closes too early",
            ),
            Self::MoreIssues { .. } => {
                noted("there are # more issues, which are not listed", "correct the ones above first")
            }
        }
    }

    pub(super) fn detail(&self) -> String {
        match self {
            Self::InvalidUtf8 { byte: number } | Self::MoreIssues { count: number } => number.to_string(),
            Self::Truncated(position) | Self::TrailingText(position) => position.words(),
            _ => String::new(),
        }
    }
}
