//! What a scene is drawn from.

use super::{Hue, Hues};
use crate::dossier::{Contact, Dossier, Ref, Target};
use crate::locale::{Locale, Names};
use crate::state::{Emphasis, Outlook};

/// The dossier as it is being read: in a language, with an emphasis on everything.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// What is known.
    pub dossier: &'a Dossier,
    /// How strongly each record is drawn.
    pub outlook: &'a Outlook,
    /// The hues of its states.
    pub hues: &'a Hues,
    /// The reader's language.
    pub locale: &'static Locale,
}

impl<'a> Reading<'a> {
    /// Names in the reader's language.
    pub fn names(&self) -> Names<'a> {
        Names { dossier: self.dossier, locale: self.locale }
    }

    /// The key of a target, its accessible name and its emphasis.
    pub fn label(&self, target: Target) -> (String, String, Emphasis) {
        (target.key(self.dossier), self.names().target_name(target), self.outlook.of(target))
    }

    /// Whether anything is selected, or left out by filter or window.
    pub fn is_narrowed(&self) -> bool {
        self.outlook.is_narrowed()
    }

    /// The emphasis of a target.
    pub fn emphasis(&self, target: Target) -> Emphasis {
        self.outlook.of(target)
    }

    /// A contact and its hue.
    pub fn contact(&self, at: Ref<Contact>) -> (&'a Contact, Option<Hue>) {
        let contact = &self.dossier.contacts[at];
        (contact, self.hues.of_contact(self.dossier, contact))
    }
}
