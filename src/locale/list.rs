//! Lists in a sentence.

use super::texts::texts;
use super::{Locale, fill};
use crate::list::Listed;

texts! {
    /// How a language joins things in a row.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct ListWords {
        /// The last two of a list, or two alone: "{0} and {1}".
        pub last: &'static str,
        /// What stands between things in a row, with its space.
        pub comma: &'static str,
        /// What stands between parts of an accessible name, with its space.
        pub semicolon: &'static str,
        /// A remark on what stands before it: "{0} ({1})".
        pub remark: &'static str,
    }
}

impl Locale {
    /// "A", "A and B", "A, B and C"; empty for nothing.
    pub fn list(&self, items: &[&str]) -> String {
        match items {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [rest @ .., last] => fill(self.lists.last, &[&rest.join(self.lists.comma), last]),
        }
    }

    /// The parts that are not empty, in a row.
    pub fn row(&self, parts: &[&str]) -> String {
        let kept: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).listed();
        kept.join(self.lists.comma)
    }
}

#[cfg(test)]
mod tests {
    use super::super::EN;

    #[test]
    fn lists_of_every_length() {
        assert_eq!(EN.list(&[]), "");
        assert_eq!(EN.list(&["A"]), "A");
        assert_eq!(EN.list(&["A", "B"]), "A and B");
        assert_eq!(EN.list(&["A", "B", "C"]), "A, B and C");
        assert_eq!(EN.row(&["", "A", "", "B"]), "A, B");
    }
}
