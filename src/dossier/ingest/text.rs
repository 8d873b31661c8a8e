//! Texts: cleaned of what could harm a neighbour, clipped, and tagged with a language.

use super::{
    Ingest,
    json::{Node, Value},
    problem::{Shape, ValueProblem},
    raw::RawWording,
};
use crate::dossier::{Text, Wording};

/// Longest name, title or role, in characters.
const MAX_LABEL: usize = 500;

/// Longest running text, in characters.
const MAX_TEXT: usize = 5000;

/// Language of a text that does not say (BCP 47: undetermined).
pub(super) const UNDETERMINED: &str = "und";

/// Most words of a quotation.
const MAX_WORDS: usize = 8;

impl Ingest<'_> {
    /// A name or heading.
    pub(super) fn label(&mut self, node: &Node<'_>) -> Option<Text> {
        self.localised(node, MAX_LABEL)
    }

    /// A name or heading that is in a language of its own, unless it says another.
    pub(super) fn label_in(&mut self, node: &Node<'_>, language: &str) -> Option<Text> {
        let ours = std::mem::replace(&mut self.language, language.to_owned());
        let label = self.label(node);
        self.language = ours;
        label
    }

    /// A running text.
    pub(super) fn text(&mut self, node: &Node<'_>) -> Option<Text> {
        self.localised(node, MAX_TEXT)
    }

    /// A name or heading that may be absent.
    pub(super) fn label_if(&mut self, node: Option<&Node<'_>>) -> Option<Text> {
        node.and_then(|node| self.label(node))
    }

    /// A running text that may be absent.
    pub(super) fn text_if(&mut self, node: Option<&Node<'_>>) -> Option<Text> {
        node.and_then(|node| self.text(node))
    }

    fn localised(&mut self, node: &Node<'_>, limit: usize) -> Option<Text> {
        let mut pairs = Vec::new();
        match &node.value {
            Value::Text(text) => {
                let language = self.language.clone();
                pairs.extend(self.clean(text, node, limit).map(|text| (language, text)));
            }
            Value::Object(entries) => {
                for entry in entries {
                    pairs.extend(self.translation(&entry.key, &entry.node, limit));
                }
                if entries.is_empty() {
                    self.report.add(node.at as usize, ValueProblem::EmptyText);
                }
            }
            _ => return self.report.refuse(node, Shape::LocalisedText),
        }
        (!pairs.is_empty()).then(|| Text::from_pairs(pairs))
    }

    fn translation(&mut self, tag: &str, node: &Node<'_>, limit: usize) -> Option<(String, String)> {
        if !is_language_tag(tag) {
            self.report.add(node.at as usize, ValueProblem::BadLanguage);
            return None;
        }
        let text = self.report.string(node)?;
        self.clean(text, node, limit).map(|text| (tag.to_owned(), text))
    }

    /// A string without direction overrides and control characters, at most `limit` characters
    /// long; `None`, and reported, when nothing is left of it.
    fn clean(&mut self, text: &str, node: &Node<'_>, limit: usize) -> Option<String> {
        let at = node.at as usize;
        if text.contains(is_direction_override) {
            self.report.add(at, ValueProblem::DirectionOverride);
        }
        let mut cleaned = String::with_capacity(text.len());
        for letter in text.chars().filter(|letter| !is_direction_override(*letter)) {
            cleaned.push(if letter.is_control() { ' ' } else { letter });
        }
        if let Some((end, _)) = cleaned.char_indices().nth(limit) {
            self.report.add(at, ValueProblem::LongText { limit });
            cleaned.truncate(end);
            cleaned.push('…');
        }
        if cleaned.trim().is_empty() {
            self.report.add(at, ValueProblem::EmptyText);
            return None;
        }
        Some(cleaned)
    }

    /// A plain string that may be absent, such as a place inside a source.
    pub(super) fn plain_if(&mut self, node: Option<&Node<'_>>) -> Option<String> {
        let node = node?;
        let text = self.report.string(node)?;
        self.clean(text, node, MAX_LABEL)
    }

    /// A language tag; "undetermined", and reported, where there is none.
    pub(super) fn language_tag(&mut self, node: &Node<'_>) -> String {
        let Some(tag) = self.report.string(node) else {
            return UNDETERMINED.to_owned();
        };
        if !is_language_tag(tag) {
            self.report.add(node.at as usize, ValueProblem::BadLanguage);
            return UNDETERMINED.to_owned();
        }
        tag.to_owned()
    }

    /// A quotation that may be absent. Too many words are reported and kept.
    pub(super) fn wording_if(&mut self, node: Option<&Node<'_>>) -> Option<Wording> {
        let node = node?;
        let raw: RawWording = self.report.fields(node)?;
        let text = self.plain_if(Some(node.part(raw.text)))?;
        let words = text.split_whitespace().count();
        if words > MAX_WORDS {
            self.report.add(node.part(raw.text).at as usize, ValueProblem::LongWording { words });
        }
        let language = self.language_tag(node.part(raw.language));
        Some(Wording { text, language })
    }
}

/// Characters that turn the direction of all that follows: U+202A to U+202E, U+2066 to U+2069
/// (Unicode Annex 9, "Explicit formatting").
pub(super) fn is_direction_override(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether the text has the form of a BCP 47 tag: a language of two to eight letters, then parts of
/// one to eight letters or digits.
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let is_language = |part: &str| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    tag.len() <= 35 && parts.next().is_some_and(is_language) && parts.all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_tags_are_told_from_other_words() {
        for tag in ["en", "ru", "zh-Hant-TW", "de-CH-1996", "und"] {
            assert!(is_language_tag(tag), "{tag}");
        }
        for tag in ["", "e", "english language", "en_US", "-en", "en-", "1en", "__proto__"] {
            assert!(!is_language_tag(tag), "{tag}");
        }
    }
}
