//! Incidents.

use super::{Ingest, json::Node, raw::RawIncident};
use crate::dossier::{Incident, Table};

impl Ingest<'_> {
    pub(super) fn incidents(&mut self) -> Table<Incident> {
        let kept = self.records("incidents", Self::incident);
        self.names.incidents = kept.names;
        kept.table
    }

    fn incident(&mut self, node: &Node<'_>, raw: &RawIncident) -> Option<Incident> {
        let kind = self.word(node.part(raw.kind))?;
        let text = self.text(node.part(raw.text))?;
        let date = self.date(node.part(raw.date))?;
        Some(Incident {
            id: self.id(node.part(raw.id))?,
            kind,
            title: self.label_if(node.part_if(raw.title)),
            text,
            places: self.names.places.resolve_all(node.part_if(raw.places), &mut self.report),
            end: self.end_if(node.part_if(raw.end), &date),
            date,
            citations: self.needed_citations(node.part_if(raw.citations)),
        })
    }
}
