//! Silences, and references of the form `KIND:ID` to any record that can be selected.

use super::{Ingest, json::Node, names::push_once, problem::ReferenceProblem, raw::RawSilence};
use crate::dossier::{Silence, Table, Target};

impl Ingest<'_> {
    pub(super) fn silences(&mut self) -> Table<Silence> {
        self.records("silences", Self::silence).table
    }

    fn silence(&mut self, node: &Node<'_>, raw: &RawSilence) -> Option<Silence> {
        Some(Silence {
            kind: self.word(node.part(raw.kind))?,
            text: self.text(node.part(raw.text))?,
            id: self.id(node.part(raw.id))?,
            sources: self.names.sources.resolve_all(node.part_if(raw.sources), &mut self.report),
            about: self.targets(node.part_if(raw.about)),
        })
    }

    /// The records that a list names as `KIND:ID`, each once.
    fn targets(&mut self, list: Option<&Node<'_>>) -> Vec<Target> {
        let mut targets = Vec::new();
        for item in self.report.items(list) {
            if let Some(target) = self.target(item) {
                push_once(&mut targets, target, item, &mut self.report);
            }
        }
        targets
    }

    /// The record that a `KIND:ID` names. By the index of ids, where [`Target::parse`] walks the
    /// tables.
    pub(super) fn target(&mut self, node: &Node<'_>) -> Option<Target> {
        let text = self.report.string(node)?;
        let (kind, id) = text.split_once(':').unwrap_or((text, ""));
        let (target, list) = match kind {
            "contact" => (self.names.contacts.find(id).map(Target::Contact), "contacts"),
            "actor" => (self.names.actors.find(id).map(Target::Actor), "actors"),
            "place" => (self.names.places.find(id).map(Target::Place), "places"),
            "claim" => (self.names.claims.find(id).map(Target::Claim), "claims"),
            "incident" => (self.names.incidents.find(id).map(Target::Incident), "incidents"),
            _ => {
                self.report.add(node.at as usize, ReferenceProblem::BadTarget);
                return None;
            }
        };
        if target.is_none() {
            self.report.add(node.at as usize, ReferenceProblem::Dangling { list });
        }
        target
    }
}
