//! What every view has on its desk: the dossier, how strongly everything is drawn, and the language.

use std::rc::Rc;

use crate::dossier::{Dossier, Remark, Target};
use crate::export::Prepared;
use crate::geo::Basemap;
use crate::locale::{Locale, Messages, Names};
use crate::scene::{Hues, NetworkPlan, Reading};
use crate::state::{Links, Outlook};

/// What is loaded once and does not change while it is read.
pub struct Material {
    /// What is known.
    pub dossier: Dossier,
    /// What could not be read in the file, or needs a look.
    pub remarks: Vec<Remark>,
    /// What is related to what.
    pub links: Links,
    /// The hues of the states.
    pub hues: Hues,
    /// Where the network's vertices stand.
    pub plans: Vec<NetworkPlan>,
    /// The map's ground.
    pub basemap: Basemap,
}

impl Material {
    /// Links and hues are read off the dossier here, once.
    pub fn new(prepared: Prepared, basemap: Basemap) -> Self {
        let Prepared { dossier, remarks, plans } = prepared;
        let (links, hues) = (Links::of(&dossier), Hues::of(&dossier));
        Self { dossier, remarks, links, hues, plans, basemap }
    }
}

/// Shared by all views; equal only when it is the same material, outlook and language.
#[derive(Clone)]
pub struct Desk {
    /// What is loaded.
    pub material: Rc<Material>,
    /// How strongly everything is drawn.
    pub outlook: Rc<Outlook>,
    /// The reader's language.
    pub locale: &'static Locale,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.material, &other.material)
            && Rc::ptr_eq(&self.outlook, &other.outlook)
            && self.locale == other.locale
    }
}

impl Desk {
    /// The dossier.
    pub fn dossier(&self) -> &Dossier {
        &self.material.dossier
    }

    /// The words of the interface.
    pub fn words(&self) -> &'static Messages {
        &self.locale.messages
    }

    /// Whether an editor has read what stands here in the reader's language; what was written in it needs no review.
    pub fn is_reviewed(&self) -> bool {
        let is_ours = |tag: &str| tag.split('-').next() == Some(self.locale.tag);
        let mut ours = self.dossier().translations.iter().filter(|translation| is_ours(&translation.language));
        ours.all(|translation| translation.reviewed)
    }

    /// Names in the reader's language.
    pub fn names(&self) -> Names<'_> {
        Names { dossier: self.dossier(), locale: self.locale }
    }

    /// What scenes are drawn from.
    pub fn reading(&self) -> Reading<'_> {
        let Material { dossier, hues, .. } = &*self.material;
        Reading { dossier, outlook: &self.outlook, hues, locale: self.locale }
    }

    /// `KIND:ID` of a target, for `data-target`.
    pub fn key(&self, target: Target) -> String {
        target.key(self.dossier())
    }

    /// The word for `data-emphasis`.
    pub fn emphasis(&self, target: Target) -> &'static str {
        self.outlook.of(target).word()
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use crate::dossier::Translation;
    use crate::locale::locale;
    use crate::views::figure::desk;

    #[test]
    fn a_translation_is_reviewed_when_an_editor_says_so() {
        for (language, reviewed, expected) in
            [("fa", false, false), ("fa-IR", false, false), ("fa", true, true), ("ru", false, true)]
        {
            let mut desk = desk();
            desk.locale = locale("fa");
            let material = Rc::get_mut(&mut desk.material).unwrap();
            material.dossier.translations = vec![Translation { language: language.to_owned(), reviewed }];
            assert_eq!(desk.is_reviewed(), expected, "{language} {reviewed}");
        }
    }
}
