//! The steps of the story, and the log of corrections.

use super::{
    Ingest,
    json::Node,
    raw::{RawCorrection, RawStep, RawTranslation},
};
use crate::dossier::{Correction, Step, Translation};

impl Ingest<'_> {
    pub(super) fn story(&mut self) -> Vec<Step> {
        self.items("story", Self::step)
    }

    fn step(&mut self, node: &Node<'_>, raw: &RawStep) -> Option<Step> {
        Some(Step {
            title: self.label(node.part(raw.title))?,
            text: self.text(node.part(raw.text))?,
            select: node.part_if(raw.select).and_then(|select| self.target(select)),
            map: self.map_view_if(node.part_if(raw.map)),
            window: self.window_if(node.part_if(raw.window)),
            voice: self.word_if(node.part_if(raw.voice)),
            holder: self.names.actors.resolve_if(node.part_if(raw.holder), &mut self.report),
        })
    }

    pub(super) fn translations(&mut self) -> Vec<Translation> {
        self.items("translations", Self::translation_of_all)
    }

    #[expect(clippy::unnecessary_wraps, reason = "the form of everything that makes a record")]
    fn translation_of_all(&mut self, node: &Node<'_>, raw: &RawTranslation) -> Option<Translation> {
        let language = self.language_tag(node.part(raw.language));
        Some(Translation { language, reviewed: self.report.flag_if(node.part_if(raw.reviewed)) })
    }

    pub(super) fn corrections(&mut self) -> Vec<Correction> {
        self.items("corrections", Self::correction)
    }

    fn correction(&mut self, node: &Node<'_>, raw: &RawCorrection) -> Option<Correction> {
        Some(Correction { date: self.day(node.part(raw.date))?, note: self.text(node.part(raw.note))? })
    }
}
