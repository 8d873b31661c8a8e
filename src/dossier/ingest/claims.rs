//! Claims: kept only while somebody makes them and a source says so, since "who says so" is their
//! point.

use super::{
    Ingest,
    json::Node,
    names::Names,
    problem::ReferenceProblem,
    raw::{RawClaim, RawRelation},
};
use crate::dossier::{Actor, Claim, Ref, Relation, Table, Text};

impl Ingest<'_> {
    pub(super) fn claims(&mut self) -> Table<Claim> {
        let kept = self.records("claims", Self::claim);
        let mut claims = Table::default();
        for ((at, claim), node) in kept.table.iter().zip(&kept.nodes) {
            let items = self.report.items(node.get("relations"));
            let relations = items.iter().filter_map(|item| self.relation(item, at, &kept.names));
            claims.push(Claim { relations: relations.collect(), ..claim.clone() });
        }
        self.names.claims = kept.names;
        claims
    }

    /// A claim that relates to no other yet.
    fn claim(&mut self, node: &Node<'_>, raw: &RawClaim) -> Option<Claim> {
        let kind = self.word(node.part(raw.kind))?;
        let voice = self.word(node.part(raw.voice))?;
        let text = self.text(node.part(raw.text))?;
        let holders = self.holders(node.part_if(raw.holders))?;
        let citations = self.needed_citations(node.part_if(raw.citations));
        if citations.is_empty() {
            return None;
        }
        Some(Claim {
            id: self.id(node.part(raw.id))?,
            kind,
            holders,
            accused: self.names.actors.resolve_all(node.part_if(raw.accused), &mut self.report),
            about: self.names.places.resolve_all(node.part_if(raw.about), &mut self.report),
            contact: self.names.contacts.resolve_if(node.part_if(raw.contact), &mut self.report),
            date: self.date_if(node.part_if(raw.date)),
            text,
            voice,
            via: self.via(node.part_if(raw.via)),
            commitment: self.text_if(node.part_if(raw.commitment)),
            relations: Vec::new(),
            note: self.text_if(node.part_if(raw.note)),
            citations,
        })
    }

    /// Who makes a claim; `None`, and reported, when nobody is left.
    fn holders(&mut self, list: Option<&Node<'_>>) -> Option<Vec<Ref<Actor>>> {
        if list.is_none_or(Node::is_empty_list) {
            self.report.add(self.record, ReferenceProblem::NoHolder);
        }
        let holders = self.names.actors.resolve_all(list, &mut self.report);
        (!holders.is_empty()).then_some(holders)
    }

    fn via(&mut self, list: Option<&Node<'_>>) -> Vec<Text> {
        let items = self.report.items(list);
        items.iter().filter_map(|item| self.label(item)).collect()
    }

    fn relation(&mut self, node: &Node<'_>, from: Ref<Claim>, names: &Names<Claim>) -> Option<Relation> {
        let raw: RawRelation = self.report.fields(node)?;
        let kind = self.word(node.part(raw.relation))?;
        let other = node.part(raw.to);
        let to = names.resolve(other, &mut self.report)?;
        if to == from {
            self.report.add(other.at as usize, ReferenceProblem::Cycle);
            return None;
        }
        Some(Relation { kind, to })
    }
}
