//! Silences: what a source does not say, and where sources disagree. Absence is information.

use super::{Record, Ref, Source, Target, Text};

/// Something not said, or said differently by different sources.
#[derive(Clone, Debug, PartialEq)]
pub struct Silence {
    /// Id in the file.
    pub id: String,
    /// Which of the two.
    pub kind: SilenceKind,
    /// The sources meant.
    pub sources: Vec<Ref<Source>>,
    /// What is missing or disputed, in our own words.
    pub text: Text,
    /// Records it concerns.
    pub about: Vec<Target>,
}

impl Record for Silence {
    fn id(&self) -> &str {
        &self.id
    }
}

/// Sort of silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SilenceKind {
    /// The source does not say.
    NotSaid,
    /// Sources disagree.
    Disagreement,
}
