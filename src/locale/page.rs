//! Words of the still page and of the frame in a host page, kept apart so that the live widget does not carry them.

use super::texts::texts;

texts! {
    /// The words of the still page and of the frame in one language.
    #[derive(Clone, Copy, Debug)]
    pub struct PageWords {
        /// The link to the page of all facts.
        pub all_facts: &'static str,
        /// The link to the dossier's file.
        pub dossier_file: &'static str,
        /// After the first sources, a link to the others.
        pub more_sources: &'static str,
        /// The first link of a page, past the pictures.
        pub skip: &'static str,
        /// The choice of language.
        pub language: &'static str,
        /// The link from the facts back to the pictures.
        pub back: &'static str,
        /// What a frame with the widget is called where its host page does not name it.
        pub frame: &'static str,
    }
}
