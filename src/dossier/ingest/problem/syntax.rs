//! Problems of the JSON.

use super::{Phrase, dropped, noted};

/// What is wrong with the JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxProblem {
    /// The record was not complete when the file ended.
    CutOff,
    /// The punctuation is wrong, so that what is meant cannot be told.
    Punctuation(Position),
    /// A comma is missing, or there is one too many.
    Comma(Position),
    /// A name of a field is not in quotation marks.
    UnquotedKey(Position),
    /// A text without its closing quotation mark.
    UnclosedText(Position),
    /// A word that JSON does not know, such as `NaN`.
    NotAValue,
    /// A number that is too large, such as `1e999`.
    NumberTooLarge,
    /// Values nested deeper than 64 levels.
    TooDeep,
    /// More than 1000 items in a list inside a record, or fields in an object.
    TooManyParts,
    /// A character that does not exist: half a surrogate pair, a NUL, an unknown escape.
    BadCharacter,
    /// An object names a field twice.
    DuplicateKey {
        /// The name.
        key: String,
    },
}

/// A place in the text of the file, as editors count: both from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line.
    pub line: u32,
    /// Column.
    pub column: u32,
}

impl Position {
    pub(super) fn words(self) -> String {
        ["line ", &self.line.to_string(), ", column ", &self.column.to_string()].concat()
    }
}

impl SyntaxProblem {
    pub(super) fn phrase(&self) -> Phrase {
        match self {
            Self::CutOff => noted("the file ends in the middle of this", "load the complete file"),
            Self::Punctuation(_) => {
                noted("the punctuation is wrong at #", "check commas, quotation marks and brackets there")
            }
            Self::Comma(_) => {
                noted("a comma is missing or too many at #", "put one comma between two values and none after the last")
            }
            Self::UnquotedKey(_) => {
                noted("the name of a field has no quotation marks at #", "put it into quotation marks")
            }
            Self::UnclosedText(_) => dropped("the text that begins at # has no end", "close it with a quotation mark"),
            Self::NotAValue => dropped(
                "$ is not a value that JSON knows",
                "write a number, true, false, null, or a text in quotation marks",
            ),
            Self::NumberTooLarge => dropped("$ is too large a number", "correct it"),
            Self::TooDeep => dropped("values are nested more than 64 levels deep here", "flatten them"),
            Self::TooManyParts => {
                dropped("there are more than 1000 parts here, and the rest is not read", "split the record")
            }
            Self::BadCharacter => noted("$ has characters that do not exist, shown as \u{fffd}", "type them again"),
            Self::DuplicateKey { .. } => {
                noted("the field \"#\" stands here twice, and only the first is used", "remove one of them")
            }
        }
    }

    pub(super) fn detail(&self) -> String {
        match self {
            Self::Punctuation(position)
            | Self::Comma(position)
            | Self::UnquotedKey(position)
            | Self::UnclosedText(position) => position.words(),
            Self::DuplicateKey { key } => key.clone(),
            _ => String::new(),
        }
    }
}
