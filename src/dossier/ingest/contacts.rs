//! Contacts and who took part in them.

use super::{
    Ingest,
    json::Node,
    problem::ReferenceProblem,
    raw::{RawCodes, RawContact, RawParticipant},
};
use crate::dossier::{Codes, Contact, Participant, Table};

impl Ingest<'_> {
    pub(super) fn contacts(&mut self) -> Table<Contact> {
        let kept = self.records("contacts", Self::contact);
        self.names.contacts = kept.names;
        kept.table
    }

    fn contact(&mut self, node: &Node<'_>, raw: &RawContact) -> Option<Contact> {
        let channel = self.word(node.part(raw.channel))?;
        let status = self.word(node.part(raw.status))?;
        let text = self.text(node.part(raw.text))?;
        let date = self.date(node.part(raw.date))?;
        Some(Contact {
            id: self.id(node.part(raw.id))?,
            channel,
            title: self.label_if(node.part_if(raw.title)),
            participants: self.participants(node.part_if(raw.participants)),
            end: self.end_if(node.part_if(raw.end), &date),
            date,
            place: self.names.places.resolve_if(node.part_if(raw.place), &mut self.report),
            place_name: self.label_if(node.part_if(raw.place_name)),
            about: self.names.places.resolve_all(node.part_if(raw.about), &mut self.report),
            format: self.names.actors.resolve_if(node.part_if(raw.format), &mut self.report),
            status,
            background: self.report.flag_if(node.part_if(raw.background)),
            text,
            codes: self.codes_if(node.part_if(raw.codes)).unwrap_or_default(),
            citations: self.needed_citations(node.part_if(raw.citations)),
        })
    }

    /// The participants that are there, each once.
    fn participants(&mut self, list: Option<&Node<'_>>) -> Vec<Participant> {
        let mut participants: Vec<Participant> = Vec::new();
        for item in self.report.items(list) {
            let Some(participant) = self.participant(item) else {
                continue;
            };
            if participants.iter().any(|earlier| earlier.actor == participant.actor) {
                self.report.add(item.at as usize, ReferenceProblem::Repeated);
            } else {
                participants.push(participant);
            }
        }
        participants
    }

    fn participant(&mut self, node: &Node<'_>) -> Option<Participant> {
        let raw: RawParticipant = self.report.fields(node)?;
        Some(Participant {
            actor: self.names.actors.resolve(node.part(raw.actor), &mut self.report)?,
            role: self.label_if(node.part_if(raw.role)),
        })
    }

    fn codes_if(&mut self, node: Option<&Node<'_>>) -> Option<Codes> {
        let node = node?;
        let raw: RawCodes = self.report.fields(node)?;
        Some(Codes { cameo: self.plain_if(node.part_if(raw.cameo)), plover: self.plain_if(node.part_if(raw.plover)) })
    }
}
