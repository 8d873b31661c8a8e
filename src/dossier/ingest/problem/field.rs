//! Problems of the fields of a record: missing, unknown, of the wrong type.

use super::{Phrase, dropped, noted};

/// What is wrong with the fields of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldProblem {
    /// The value is of another type.
    WrongType {
        /// What should stand here.
        expected: Shape,
    },
    /// A field that must be there is not.
    Missing {
        /// Its name.
        field: &'static str,
    },
    /// A field that should be there is not, and something stands in for it.
    Expected {
        /// Its name.
        field: &'static str,
    },
    /// A field that the format does not have.
    Unknown {
        /// The field that was probably meant.
        nearest: Option<&'static str>,
    },
    /// More than 20 000 records of one kind.
    TooManyRecords {
        /// How many are left out.
        refused: usize,
    },
}

/// What should stand at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A string.
    Text,
    /// A string, or an object with one string for each language.
    LocalisedText,
    /// A string, or an object with `value`, `status` and `basis`.
    Date,
    /// A number.
    Number,
    /// `true` or `false`.
    Flag,
    /// A list.
    List,
    /// A list of exactly two numbers.
    Pair,
    /// An object.
    Object,
}

impl FieldProblem {
    pub(super) fn phrase(&self) -> Phrase {
        match self {
            Self::WrongType { expected } => dropped("$ should be #", expected.remedy()),
            Self::Missing { .. } => dropped("the field \"#\" is missing", "add it"),
            Self::Expected { .. } => noted("the field \"#\" is not given", "add it"),
            Self::Unknown { nearest: Some(_) } => noted(
                "this field is not part of the format and is not read",
                "write \"#\" if that is meant, or remove it",
            ),
            Self::Unknown { nearest: None } => {
                noted("this field is not part of the format and is not read", "remove it, or check its spelling")
            }
            Self::TooManyRecords { .. } => {
                noted("this list has more than 20 000 records, and the last # are not shown", "split the dossier")
            }
        }
    }

    pub(super) fn detail(&self) -> String {
        match self {
            Self::WrongType { expected } => expected.name().to_owned(),
            Self::Missing { field } | Self::Expected { field } => (*field).to_owned(),
            Self::Unknown { nearest } => nearest.unwrap_or("").to_owned(),
            Self::TooManyRecords { refused } => refused.to_string(),
        }
    }
}

impl Shape {
    fn name(self) -> &'static str {
        match self {
            Self::Text => "a text",
            Self::LocalisedText => "a text, or one text for each language",
            Self::Date => "a date in quotation marks",
            Self::Number => "a number",
            Self::Flag => "true or false",
            Self::List => "a list",
            Self::Pair => "two numbers",
            Self::Object => "an object",
        }
    }

    fn remedy(self) -> &'static str {
        match self {
            Self::Text => "put it into quotation marks",
            Self::LocalisedText => "write \"text\" or {\"en\": \"text\"}",
            Self::Date => "write it as \"2024-11-30\"",
            Self::Number | Self::Flag => "write it without quotation marks",
            Self::List => "put it into square brackets",
            Self::Pair => "write [longitude, latitude]",
            Self::Object => "write its fields between { and }",
        }
    }
}
