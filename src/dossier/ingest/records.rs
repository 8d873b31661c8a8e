//! Lists of records: each read, checked and named on its own, so that a bad one costs itself alone.

use serde::de::DeserializeOwned;

use super::{
    Ingest,
    json::Node,
    names::{Names, is_id},
    problem::{FieldProblem, ReferenceProblem},
};
use crate::dossier::{Record, Table};

/// Most records of one kind.
const MAX_RECORDS: usize = 20_000;

/// Makes a checked record from an object and the places of its fields. When it gives `None`, the
/// last thing it reported is the reason.
type Build<'a, R, T> = fn(&mut Ingest<'a>, &Node<'a>, &R) -> Option<T>;

/// The records of one list that were kept: as they are, by id, and as the file spelled them.
pub(super) struct Kept<'a, T> {
    pub(super) table: Table<T>,
    pub(super) names: Names<T>,
    pub(super) nodes: Vec<&'a Node<'a>>,
}

impl<'a> Ingest<'a> {
    /// Reads the list of this name.
    pub(super) fn records<R: DeserializeOwned, T: Record>(
        &mut self,
        list: &'static str,
        build: Build<'a, R, T>,
    ) -> Kept<'a, T> {
        let mut kept = Kept { table: Table::default(), names: Names::of(list), nodes: Vec::new() };
        for node in self.list(list) {
            let Some(record) = self.record(node, build) else {
                continue;
            };
            if let Some(first) = kept.names.position(record.id()) {
                self.refuse_double(node, first);
            } else {
                let id = record.id().to_owned();
                kept.names.insert(id, self.record, kept.table.push(record));
                kept.nodes.push(node);
            }
        }
        kept
    }

    /// Reads a list whose records have no ids.
    pub(super) fn items<R: DeserializeOwned, T>(&mut self, list: &str, build: Build<'a, R, T>) -> Vec<T> {
        let nodes = self.list(list);
        nodes.iter().filter_map(|node| self.record(node, build)).collect()
    }

    fn record<R: DeserializeOwned, T>(&mut self, node: &Node<'a>, build: Build<'a, R, T>) -> Option<T> {
        self.record = node.at as usize;
        let raw = self.report.fields(node);
        let record = raw.and_then(|raw| build(self, node, &raw));
        if record.is_none() {
            self.report.lose_newest();
        }
        record
    }

    /// The nodes of a list of records, up to the limit.
    fn list(&mut self, name: &str) -> &'a [Node<'a>] {
        let list = self.root.get(name);
        let nodes = self.report.items(list);
        let refused = nodes.len().saturating_sub(MAX_RECORDS);
        if refused > 0 {
            let at = list.map_or(0, |list| list.at as usize);
            self.report.add(at, FieldProblem::TooManyRecords { refused });
            self.report.lose_newest();
        }
        nodes.get(..nodes.len() - refused).unwrap_or(&[])
    }

    /// The id of a record; `None`, and reported, when it cannot serve as one.
    pub(super) fn id(&mut self, node: &Node<'_>) -> Option<String> {
        let id = self.report.string(node)?;
        if !is_id(id) {
            self.report.add(node.at as usize, ReferenceProblem::BadId);
            return None;
        }
        Some(id.to_owned())
    }

    fn refuse_double(&mut self, record: &Node<'_>, first: usize) {
        let (first, _) = self.root.locate(first as u32);
        let at = record.get("id").map_or(record.at, |id| id.at);
        self.report.add(at as usize, ReferenceProblem::DuplicateId { first });
        self.report.lose_newest();
    }
}
