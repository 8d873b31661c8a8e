//! Words of the still page alone, kept apart so that the live widget does not carry them.

use super::Locale;

/// The words of the still page in one language.
#[derive(Clone, Copy, Debug)]
pub struct PageWords {
    /// The link to the page of all facts.
    pub all_facts: &'static str,
    /// The link to the dossier's file.
    pub dossier_file: &'static str,
    /// After the first sources, a link to the others.
    pub more_sources: &'static str,
    /// The heading of the list of all sources.
    pub sources: &'static str,
    /// The link from the facts back to the pictures.
    pub back: &'static str,
}

const EN: PageWords = PageWords {
    all_facts: "All facts, each with its sources",
    dossier_file: "The dossier as a file",
    more_sources: "and {0} more",
    sources: "Sources",
    back: "Back to the pictures",
};

/// The still page's words in a language; English where there are none.
pub fn page_words(_: &Locale) -> PageWords {
    EN
}
