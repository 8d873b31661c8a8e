//! Problems of ids and of what they lead to.

use super::{Phrase, dropped, noted};

/// What is wrong with an id, or with what it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReferenceProblem {
    /// An id is empty, longer than 200 bytes, or has white space, a colon or control characters in
    /// it.
    BadId,
    /// Another record of the kind has the same id.
    DuplicateId {
        /// Path of the first one, which is kept.
        first: String,
    },
    /// A reference that leads to no record that is shown.
    Dangling {
        /// The list in which it was looked for.
        list: &'static str,
    },
    /// A reference that should name kind and id, such as `contact:call-one`, and does not.
    BadTarget,
    /// A reference that stands twice in one list.
    Repeated,
    /// A reference that leads back to its own record.
    Cycle,
    /// A claim that nobody makes.
    NoHolder,
    /// A record that has no source.
    NoCitation,
}

impl ReferenceProblem {
    pub(super) fn phrase(&self) -> Phrase {
        match self {
            Self::BadId => {
                noted("$ cannot serve as an id", "use 1 to 200 letters, digits and hyphens, without spaces or colons")
            }
            Self::DuplicateId { .. } => noted("$ is already the id of #", "give this record an id of its own"),
            Self::Dangling { .. } => {
                dropped("$ is not the id of any record shown in #", "correct the id, or add that record")
            }
            Self::BadTarget => dropped(
                "$ does not name a record",
                "write KIND:ID, where the kind is contact, actor, place, claim or incident",
            ),
            Self::Repeated => dropped("$ stands in this list twice", "remove one of them"),
            Self::Cycle => dropped("$ leads back to this record", "correct the id"),
            Self::NoHolder => noted("nobody makes this claim", "name at least one actor in \"holders\""),
            Self::NoCitation => noted("no source says so", "add a citation of one of the sources"),
        }
    }

    pub(super) fn detail(&self) -> String {
        match self {
            Self::DuplicateId { first } => first.clone(),
            Self::Dangling { list } => (*list).to_owned(),
            _ => String::new(),
        }
    }
}
