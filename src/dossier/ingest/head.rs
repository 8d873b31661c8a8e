//! The fields of the file itself: version, id, language, headline and focus.

use super::{
    Ingest,
    json::Node,
    names::is_id,
    problem::{FieldProblem, FileProblem, ReferenceProblem},
    raw::RawHead,
};
use crate::dossier::Dossier;

/// The version of the format that is read.
const VERSION: f64 = 1.0;

/// Id of a file that has none, used in permalinks and file names.
const NO_ID: &str = "dossier";

impl Ingest<'_> {
    /// A dossier with its head and no records.
    pub(super) fn head(&mut self) -> Dossier {
        let file = self.root;
        let Some(raw) = self.report.fields::<RawHead>(file) else {
            return Dossier::default();
        };
        self.version(file.part_if(raw.dossier));
        if let Some(language) = self.expect(file.part_if(raw.language), "language") {
            self.language = self.language_tag(language);
        }
        let title = self.expect(file.part_if(raw.title), "title");
        Dossier {
            id: self.file_id(file.part_if(raw.id)),
            language: self.language.clone(),
            kicker: self.label_if(file.part_if(raw.kicker)).unwrap_or_default(),
            title: self.label_if(title).unwrap_or_default(),
            standfirst: self.text_if(file.part_if(raw.standfirst)).unwrap_or_default(),
            focus: self.window_if(file.part_if(raw.focus)),
            ..Dossier::default()
        }
    }

    fn version(&mut self, node: Option<&Node<'_>>) {
        let version = node.and_then(|node| self.report.number(node));
        if version != Some(VERSION) {
            self.report.add(node.map_or(0, |node| node.at as usize), FileProblem::Version);
        }
    }

    fn file_id(&mut self, node: Option<&Node<'_>>) -> String {
        let node = self.expect(node, "id");
        let id = node.and_then(|node| self.report.string(node)).unwrap_or(NO_ID);
        if let Some(node) = node.filter(|_| !is_id(id)) {
            self.report.add(node.at as usize, ReferenceProblem::BadId);
            return NO_ID.to_owned();
        }
        id.to_owned()
    }

    /// Reports a field of the file that should be there and is not.
    fn expect<'n, 'a>(&mut self, node: Option<&'n Node<'a>>, field: &'static str) -> Option<&'n Node<'a>> {
        if node.is_none() {
            self.report.add(0, FieldProblem::Expected { field });
        }
        node
    }
}
