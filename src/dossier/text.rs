//! Localised text: one wording, or one for each language.

/// A text of the dossier in one or more languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Vec<(String, String)>);

impl Text {
    /// A text in one language (a BCP 47 tag).
    pub fn new(language: &str, text: &str) -> Self {
        Self(vec![(language.to_owned(), text.to_owned())])
    }

    /// A text from (language, wording) pairs; the first is the one to fall back to.
    pub fn from_pairs(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, text)| text.is_empty())
    }

    /// The wording in `language`, else the first one.
    pub fn get(&self, language: &str) -> &str {
        self.in_language(language).1
    }

    /// The language found and the wording: a caller compares the language to say that it fell back.
    pub fn in_language(&self, language: &str) -> (&str, &str) {
        let pair = self.0.iter().find(|(tag, _)| tag == language).or_else(|| self.0.first());
        pair.map_or(("", ""), |(tag, text)| (tag.as_str(), text.as_str()))
    }

    /// Every (language, wording) pair, in file order.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }
}
