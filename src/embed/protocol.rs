//! Message protocol, version 1. A message has a type, the version, and ids or a height; never an address, markup or code.
//!
//! The frame tells its host `demarche:size`, `demarche:ready`, `demarche:select` and `demarche:error`. The host asks for a [`Command`]; anything
//! else that arrives on either side is ignored without a word. The README has the table.

use crate::dossier::{Dossier, Target};
use crate::state::{Action, State, command};

/// The version that every message carries as `v`.
pub const VERSION: u8 = 1;

/// What a host page may ask of a widget; each has one id, which is empty to undo it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Select the target `KIND:ID`.
    Select,
    /// Let through what one criterion allows, such as `voice:outlet`.
    Filter,
    /// Go to a step of the story, counted from 1.
    Story,
    /// Speak the language of a BCP 47 tag.
    Lang,
    /// Be `light`, `dark`, `paper` or `contrast`; `auto`, as the reader's system is.
    Theme,
}

impl Command {
    /// Every command.
    pub const ALL: [Self; 5] = [Self::Select, Self::Filter, Self::Story, Self::Lang, Self::Theme];

    /// The word after `demarche:` in the message.
    pub fn word(self) -> &'static str {
        match self {
            Self::Select => "select",
            Self::Filter => "filter",
            Self::Story => "story",
            Self::Lang => "lang",
            Self::Theme => "theme",
        }
    }

    /// The command of a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|command| command.word() == word)
    }

    /// What comes of it in the state; `None` for an id that the dossier does not have, and for what is no matter of the state: the language is
    /// the root's, the theme is an attribute that the script sets.
    pub fn action(self, id: &str, state: &State, dossier: &Dossier) -> Option<Action> {
        match self {
            Self::Select if id.is_empty() => Some(Action::ClearSelection),
            Self::Select => Some(Action::Choose(Target::parse(id, dossier)?)),
            Self::Filter => command(&["filter=", id].concat(), state, dossier),
            Self::Story if id.is_empty() => Some(Action::GoToStep(None)),
            Self::Story => command(&["step=", id].concat(), state, dossier),
            Self::Lang | Self::Theme => None,
        }
    }
}
