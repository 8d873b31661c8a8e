//! Problems of what a field says: words, texts, dates, points and links.

use super::{Phrase, dropped, noted};

/// What is wrong with what a field says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueProblem {
    /// A word that is not one of those allowed.
    UnknownWord {
        /// Those allowed.
        allowed: &'static [&'static str],
    },
    /// A text with nothing in it.
    EmptyText,
    /// A text longer than the limit was shortened.
    LongText {
        /// The limit, in characters.
        limit: usize,
    },
    /// Characters that turn the reading direction of what follows were removed.
    DirectionOverride,
    /// Not a language tag.
    BadLanguage,
    /// A wording of more than eight words.
    LongWording {
        /// How many it has.
        words: usize,
    },
    /// Not a date, or a day that no calendar has.
    BadDate,
    /// Not a distance from UTC.
    BadOffset,
    /// Not a moment, or one on nobody's clock.
    BadMoment,
    /// An end that lies before its beginning.
    EndBeforeStart,
    /// Longitude and latitude seem to have changed places.
    SwappedCoordinates,
    /// A latitude beyond ±90 or a longitude beyond ±180.
    CoordinatesOutOfRange,
    /// The point 0, 0: the mark of a missing value.
    NullIsland,
    /// A zoom below 1 or above 32.
    BadZoom,
    /// A link of `http`.
    NotHttps,
    /// A link of any other kind, such as `javascript:`.
    LinkNotAllowed,
    /// A link with a user name or password in it.
    LinkWithCredentials,
    /// A link with white space, control characters or backslashes in it, or without a host.
    MalformedLink,
}

impl ValueProblem {
    pub(super) fn phrase(&self) -> Phrase {
        match self {
            Self::UnknownWord { .. } => dropped("$ is not a word allowed here", "use one of: #"),
            Self::EmptyText => dropped("this text is empty", "write it, or remove the field"),
            Self::LongText { .. } => noted("this text was cut after # characters", "shorten it"),
            Self::DirectionOverride => {
                noted("invisible characters that turn the reading direction were removed", "remove them from the file")
            }
            Self::BadLanguage => dropped(
                "the language is not given as browsers know it",
                "use a tag such as \"en\", \"ru\" or \"zh-Hant\"",
            ),
            Self::LongWording { .. } => noted("this wording has # words", "quote at most eight"),
            Self::BadDate => {
                dropped("$ is not a date", "write it as 2024, 2024-11, 2024-11-30 or 2024-11-30T14:05+03:00")
            }
            Self::BadOffset => dropped("$ is not a distance from UTC", "write it with its sign, as +03:00 or -05:00"),
            Self::BadMoment => {
                dropped("$ is not a moment", "write it with its distance from UTC, as 2024-03-10T07:00Z")
            }
            Self::EndBeforeStart => dropped("$ is earlier than the beginning", "correct one of the two dates"),
            Self::SwappedCoordinates => {
                dropped("$ looks swapped, as no latitude is beyond 90", "write [longitude, latitude]")
            }
            Self::CoordinatesOutOfRange => {
                dropped("$ is not on the globe", "write [longitude, latitude], within 180 and 90 degrees")
            }
            Self::NullIsland => dropped("$ is the mark of a missing point", "give the point, or remove the field"),
            Self::BadZoom => noted("$ is not a zoom from 1 to 32, and the nearest is used", "correct it"),
            Self::NotHttps => dropped("$ is not an https address", "use the page's https address"),
            Self::LinkNotAllowed => dropped("link not allowed: $", "use an address that begins with https://"),
            Self::LinkWithCredentials => {
                dropped("$ has a user name or a password in it", "remove everything before the @")
            }
            Self::MalformedLink => dropped("$ is not a whole https address without spaces", "copy the address again"),
        }
    }

    pub(super) fn detail(&self) -> String {
        match self {
            Self::UnknownWord { allowed } => allowed.join(", "),
            Self::LongText { limit: number } | Self::LongWording { words: number } => number.to_string(),
            _ => String::new(),
        }
    }
}
