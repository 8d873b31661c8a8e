//! How strongly a mark is drawn. Ranked, and combined by `max`.

/// Rank of a mark in the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Emphasis {
    /// Filtered out, or unrelated to the selection.
    Dimmed,
    /// As drawn when nothing is selected.
    #[default]
    Normal,
    /// Related to the selection.
    Sibling,
    /// The selection itself.
    Selected,
}

impl Emphasis {
    /// The word used in the page's `data-emphasis`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Dimmed => "dimmed",
            Self::Normal => "normal",
            Self::Sibling => "sibling",
            Self::Selected => "selected",
        }
    }
}
