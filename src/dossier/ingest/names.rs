//! Ids, and what they lead to.

use std::collections::BTreeMap;

use super::{json::Node, problem::ReferenceProblem, report::Report};
use crate::dossier::{Actor, Claim, Contact, Facet, Incident, Place, Ref, Source};

/// Longest id, in bytes.
const MAX_ID: usize = 200;

/// What the ids of the lists read so far lead to.
pub(super) struct AllNames {
    pub(super) sources: Names<Source>,
    pub(super) places: Names<Place>,
    pub(super) actors: Names<Actor>,
    pub(super) contacts: Names<Contact>,
    pub(super) facets: Names<Facet>,
    pub(super) claims: Names<Claim>,
    pub(super) incidents: Names<Incident>,
}

impl Default for AllNames {
    fn default() -> Self {
        Self {
            sources: Names::of("sources"),
            places: Names::of("places"),
            actors: Names::of("actors"),
            contacts: Names::of("contacts"),
            facets: Names::of("facets"),
            claims: Names::of("claims"),
            incidents: Names::of("incidents"),
        }
    }
}

/// The records of one list that were kept, by id.
pub(super) struct Names<T> {
    list: &'static str,
    /// Position in `records`, and the byte at which the record stands. The same type for every
    /// list: one copy of the tree's code.
    by_id: BTreeMap<String, (usize, usize)>,
    records: Vec<Ref<T>>,
}

impl<T> Names<T> {
    /// No names yet, for the list of this name.
    pub(super) fn of(list: &'static str) -> Self {
        Self { list, by_id: BTreeMap::new(), records: Vec::new() }
    }

    /// The byte at which the record of this id stands, if the id is taken.
    pub(super) fn position(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).map(|(_, at)| *at)
    }

    /// Lets the id lead to the record.
    pub(super) fn insert(&mut self, id: String, at: usize, record: Ref<T>) {
        self.by_id.insert(id, (self.records.len(), at));
        self.records.push(record);
    }

    /// The record of this id.
    pub(super) fn find(&self, id: &str) -> Option<Ref<T>> {
        let (index, _) = self.by_id.get(id)?;
        self.records.get(*index).copied()
    }

    /// The record that the value names; `None`, and reported, when there is none.
    pub(super) fn resolve(&self, node: &Node<'_>, report: &mut Report) -> Option<Ref<T>> {
        let record = self.find(report.string(node)?);
        if record.is_none() {
            report.add(node.at as usize, ReferenceProblem::Dangling { list: self.list });
        }
        record
    }

    /// The same for a reference that may be absent.
    pub(super) fn resolve_if(&self, node: Option<&Node<'_>>, report: &mut Report) -> Option<Ref<T>> {
        node.and_then(|node| self.resolve(node, report))
    }

    /// The records that a list names, each once; what leads nowhere is left out.
    pub(super) fn resolve_all(&self, list: Option<&Node<'_>>, report: &mut Report) -> Vec<Ref<T>> {
        let mut records = Vec::new();
        for node in report.items(list) {
            if let Some(record) = self.resolve(node, report) {
                push_once(&mut records, record, node, report);
            }
        }
        records
    }
}

/// Adds a value to a list, unless it is there already.
pub(super) fn push_once<T: PartialEq>(list: &mut Vec<T>, value: T, node: &Node<'_>, report: &mut Report) {
    if list.contains(&value) {
        report.add(node.at as usize, ReferenceProblem::Repeated);
    } else {
        list.push(value);
    }
}

/// Whether an id can be named by other records and stand in a permalink: 1 to 200 bytes without
/// white space, colon or control characters.
pub(super) fn is_id(id: &str) -> bool {
    let is_bad = |letter: char| {
        letter.is_whitespace() || letter.is_control() || letter == ':' || super::text::is_direction_override(letter)
    };
    !id.is_empty() && id.len() <= MAX_ID && !id.contains(is_bad)
}
