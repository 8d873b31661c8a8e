//! Places, and which lies in which.

use super::{
    Ingest,
    cycles::Links,
    json::Node,
    problem::{ReferenceProblem, ValueProblem},
    raw::RawPlace,
};
use crate::dossier::{Place, Table, clock::parse_offset};

impl Ingest<'_> {
    pub(super) fn places(&mut self) -> Table<Place> {
        let kept = self.records("places", Self::place);
        let mut links = Links::among(kept.table.len());
        let mut places = Table::default();
        for ((at, place), node) in kept.table.iter().zip(&kept.nodes) {
            let whole = node.get("part_of");
            let mut part_of = kept.names.resolve_if(whole, &mut self.report);
            if part_of.is_some_and(|whole| !links.accept(at.index(), whole.index())) {
                part_of = None;
                self.report.add(whole.map_or(self.record, |node| node.at as usize), ReferenceProblem::Cycle);
            }
            places.push(Place { part_of, ..place.clone() });
        }
        self.names.places = kept.names;
        places
    }

    /// A place, not yet in another. Without a usable point it stays, unpinned.
    fn place(&mut self, node: &Node<'_>, raw: &RawPlace) -> Option<Place> {
        Some(Place {
            kind: self.word(node.part(raw.kind))?,
            name: self.label(node.part(raw.name))?,
            id: self.id(node.part(raw.id))?,
            at: node.part_if(raw.at).and_then(|at| self.point(at)),
            area: self.plain_if(node.part_if(raw.area)),
            part_of: None,
            flashpoint: self.report.flag_if(node.part_if(raw.flashpoint)),
            utc_offset_min: node.part_if(raw.utc_offset).and_then(|offset| self.utc_offset(offset)),
        })
    }

    fn utc_offset(&mut self, node: &Node<'_>) -> Option<i32> {
        let offset = parse_offset(self.report.string(node)?);
        if offset.is_none() {
            self.report.add(node.at as usize, ValueProblem::BadOffset);
        }
        offset.map(i32::from)
    }
}
