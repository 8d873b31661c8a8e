//! Sources, and the citations of records.

use super::{
    Ingest,
    json::Node,
    problem::{FieldProblem, ReferenceProblem},
    raw::{RawCitation, RawSource},
    text::UNDETERMINED,
};
use crate::dossier::{Citation, Source, Table};

impl Ingest<'_> {
    pub(super) fn sources(&mut self) -> Table<Source> {
        let kept = self.records("sources", Self::source);
        self.names.sources = kept.names;
        kept.table
    }

    fn source(&mut self, node: &Node<'_>, raw: &RawSource) -> Option<Source> {
        let language = self.source_language(node.part_if(raw.language));
        Some(Source {
            read: self.word(node.part(raw.read))?,
            publisher: self.label(node.part(raw.publisher))?,
            title: self.label_in(node.part(raw.title), &language)?,
            id: self.id(node.part(raw.id))?,
            url: self.address_if(node.part_if(raw.url)),
            published: self.date_if(node.part_if(raw.published)),
            language,
        })
    }

    fn source_language(&mut self, node: Option<&Node<'_>>) -> String {
        if let Some(node) = node {
            return self.language_tag(node);
        }
        self.report.add(self.record, FieldProblem::Expected { field: "language" });
        UNDETERMINED.to_owned()
    }

    /// The citations whose source is there.
    pub(super) fn citations(&mut self, list: Option<&Node<'_>>) -> Vec<Citation> {
        let items = self.report.items(list);
        items.iter().filter_map(|item| self.citation(item)).collect()
    }

    fn citation(&mut self, node: &Node<'_>) -> Option<Citation> {
        let raw: RawCitation = self.report.fields(node)?;
        Some(Citation {
            source: self.names.sources.resolve(node.part(raw.source), &mut self.report)?,
            at: self.label_if(node.part_if(raw.place)),
            wording: self.wording_if(node.part_if(raw.wording)),
        })
    }

    /// The citations of a record that says something happened, or was said; it is reported when it
    /// gives none.
    pub(super) fn needed_citations(&mut self, list: Option<&Node<'_>>) -> Vec<Citation> {
        if list.is_none_or(Node::is_empty_list) {
            self.report.add(self.record, ReferenceProblem::NoCitation);
        }
        self.citations(list)
    }
}
