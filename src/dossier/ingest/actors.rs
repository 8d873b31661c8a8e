//! Actors, and which belongs to which.

use super::{
    Ingest,
    cycles::Links,
    json::Node,
    names::{Names, push_once},
    problem::ReferenceProblem,
    raw::{RawActor, RawOffice},
};
use crate::dossier::{Actor, Office, Table};

impl Ingest<'_> {
    pub(super) fn actors(&mut self) -> Table<Actor> {
        let kept = self.records("actors", Self::actor);
        let mut links = Links::among(kept.table.len());
        let mut actors = Table::default();
        for ((at, actor), node) in kept.table.iter().zip(&kept.nodes) {
            let mut member_of = Vec::new();
            for item in self.report.items(node.get("member_of")) {
                let Some(whole) = kept.names.resolve(item, &mut self.report) else {
                    continue;
                };
                if links.accept(at.index(), whole.index()) {
                    push_once(&mut member_of, whole, item, &mut self.report);
                } else {
                    self.report.add(item.at as usize, ReferenceProblem::Cycle);
                }
            }
            let office = self.office_if(node.get("office"), &kept.names);
            actors.push(Actor { office, member_of, ..actor.clone() });
        }
        self.names.actors = kept.names;
        actors
    }

    /// An actor that belongs to nobody yet and holds no office.
    fn actor(&mut self, node: &Node<'_>, raw: &RawActor) -> Option<Actor> {
        Some(Actor {
            kind: self.word(node.part(raw.kind))?,
            name: self.label(node.part(raw.name))?,
            id: self.id(node.part(raw.id))?,
            short: self.label_if(node.part_if(raw.short)),
            office: None,
            member_of: Vec::new(),
            seat: self.names.places.resolve_if(node.part_if(raw.seat), &mut self.report),
            note: self.text_if(node.part_if(raw.note)),
            citations: self.citations(node.part_if(raw.citations)),
        })
    }

    fn office_if(&mut self, node: Option<&Node<'_>>, names: &Names<Actor>) -> Option<Office> {
        let node = node?;
        let raw: RawOffice = self.report.fields(node)?;
        let title = self.label(node.part(raw.title))?;
        Some(Office { title, of: names.resolve_if(node.part_if(raw.of), &mut self.report) })
    }
}
