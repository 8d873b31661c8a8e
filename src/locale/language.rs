//! A language: everything that changes with it, as one file of texts.

use super::calendar::Calendar;
use super::texts::{Lines, Texts, texts};
use super::{Counted, DateWords, Digits, Direction, ListWords, Messages, PluralRule, fill};

texts! {
    /// What the page's script says when there is no widget to say it. `static/boot.js` reads these lines by their numbers.
    #[derive(Clone, Copy, Debug)]
    pub struct ScriptWords {
        /// The browser runs no WebAssembly.
        pub no_wasm: &'static str,
        /// The program did not arrive, or does not run.
        pub not_started: &'static str,
        /// It stopped while it was used.
        pub crashed: &'static str,
        /// A button.
        pub try_again: &'static str,
        /// {0}: what was given as the address of a dossier.
        pub bad_address: &'static str,
    }
}

texts! {
    /// A language: everything that changes with it.
    #[derive(Debug)]
    pub struct Locale {
        /// BCP 47 tag, which is also the key of texts in a dossier.
        pub tag: &'static str,
        /// What the page's script says.
        pub script: ScriptWords,
        /// Its name in itself, for the choice of language.
        pub name: &'static str,
        /// Direction of the page.
        pub direction: Direction,
        /// Its letters in order, for lists of names: letters that count as one together, groups apart; nothing where the order of Unicode is that of the alphabet.
        pub alphabet: &'static str,
        /// Which forms it has for numbers of things.
        pub plural: PluralRule,
        /// How numbers are written.
        pub digits: Digits,
        /// How lists are joined.
        pub lists: ListWords,
        /// How dates are written.
        pub dates: DateWords,
        /// Days as its readers count them beside the Gregorian ones; empty for none.
        pub calendar: Calendar,
        /// The words on screen.
        pub messages: Messages,
    }
}

impl Locale {
    /// The language that the bytes of a file hold; `None` when the file is not whole or comes from another build. Its texts stay for good.
    pub fn open(bytes: &[u8]) -> Option<&'static Self> {
        let mut lines = Lines::new(Box::leak(std::str::from_utf8(bytes).ok()?.into()));
        let locale = Self::read(&mut lines);
        lines.is_finished().then(|| &*Box::leak(Box::new(locale)))
    }

    /// A number of things in words, such as "3 sources".
    pub fn count(&self, forms: Counted, n: usize) -> String {
        fill(forms.form(self.plural.form(n)), &[&self.integer(n)])
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl Eq for Locale {}

#[cfg(test)]
mod tests {
    use super::super::source::{EN, words_of};
    use super::*;

    #[test]
    fn a_file_opens_only_whole() {
        let file = words_of("en").expect("English is there");
        let opened = Locale::open(file.as_bytes()).expect("it opens");
        assert_eq!((opened.tag, opened.messages.view_map), ("en", "Map"));
        assert!(Locale::open(&file.as_bytes()[1..file.len() / 2]).is_none());
        assert!(Locale::open(b"\xff").is_none());
    }

    #[test]
    fn counts_take_the_plural_of_the_number() {
        let count = |n| EN.count(EN.messages.count_sources, n);
        assert_eq!((count(0), count(1), count(1234)), ("0 sources".into(), "1 source".into(), "1,234 sources".into()));
    }
}
