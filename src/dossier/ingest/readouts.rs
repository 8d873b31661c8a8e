//! Facets, and how each side reported a contact.

use super::{
    Ingest,
    json::Node,
    raw::{RawCell, RawFacet, RawReadout},
};
use crate::dossier::{Cell, Facet, Readout, Table};

impl Ingest<'_> {
    pub(super) fn facets(&mut self) -> Table<Facet> {
        let kept = self.records("facets", Self::facet);
        self.names.facets = kept.names;
        kept.table
    }

    fn facet(&mut self, node: &Node<'_>, raw: &RawFacet) -> Option<Facet> {
        Some(Facet {
            name: self.label(node.part(raw.name))?,
            id: self.id(node.part(raw.id))?,
            contact: self.names.contacts.resolve_if(node.part_if(raw.contact), &mut self.report),
        })
    }

    pub(super) fn readouts(&mut self) -> Table<Readout> {
        self.records("readouts", Self::readout).table
    }

    /// A readout; lost without its contact or its issuer.
    fn readout(&mut self, node: &Node<'_>, raw: &RawReadout) -> Option<Readout> {
        let contact = self.names.contacts.resolve(node.part(raw.contact), &mut self.report)?;
        let issuer = self.names.actors.resolve(node.part(raw.issuer), &mut self.report)?;
        let items = self.report.items(node.part_if(raw.facets));
        Some(Readout {
            id: self.id(node.part(raw.id))?,
            contact,
            issuer,
            cells: items.iter().filter_map(|item| self.cell(item)).collect(),
            citations: self.needed_citations(node.part_if(raw.citations)),
        })
    }

    fn cell(&mut self, node: &Node<'_>) -> Option<Cell> {
        let raw: RawCell = self.report.fields(node)?;
        Some(Cell {
            facet: self.names.facets.resolve(node.part(raw.facet), &mut self.report)?,
            text: self.text_if(node.part_if(raw.text)),
            wording: self.wording_if(node.part_if(raw.wording)),
            absent: self.word_if(node.part_if(raw.absent)),
            citations: self.citations(node.part_if(raw.citations)),
        })
    }
}
