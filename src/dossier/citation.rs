//! Sources, and the places inside them that a record rests on.

use super::{Record, Ref, Text, When};

/// A page or a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Id in the file.
    pub id: String,
    /// Who published it.
    pub publisher: Text,
    /// Its title, or what stands in its place.
    pub title: Text,
    /// Address, `https` only; `None` for a document that has none.
    pub url: Option<String>,
    /// Day of publication, when the page shows one.
    pub published: Option<When>,
    /// Language of the page, as a BCP 47 tag.
    pub language: String,
    /// How much of it was read.
    pub read: Read,
}

impl Record for Source {
    fn id(&self) -> &str {
        &self.id
    }
}

/// How much of a source was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// The whole text.
    Full,
    /// A part of it.
    Excerpt,
    /// Only what another source cites from it.
    Cited,
}

/// Where a fact stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Citation {
    /// The source.
    pub source: Ref<Source>,
    /// Where in it: a sentence or paragraph.
    pub at: Option<Text>,
    /// The words themselves, when the wording is the news.
    pub wording: Option<Wording>,
}

/// At most eight words, verbatim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The words.
    pub text: String,
    /// Their language, as a BCP 47 tag.
    pub language: String,
}
