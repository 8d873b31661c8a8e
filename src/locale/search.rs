//! Search over the names and texts of a dossier, blind to case and to the accents of Latin letters.

use super::Names;
use crate::dossier::{Target, Text, fold, holds};
use crate::list::{Grow, Listed};

/// A record found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub target: Target,
    /// What it is called: its accessible name.
    pub name: String,
}

impl Names<'_> {
    /// Records whose name or text holds every word of the query, those first whose name begins with it; nothing for a query without words.
    pub fn search(self, query: &str) -> Vec<Hit> {
        let query = fold(query);
        let words: Vec<&str> = query.split_whitespace().listed();
        let (mut hits, mut others) = (Vec::new(), Vec::new());
        if words.is_empty() {
            return hits;
        }
        for (target, text) in self.searched() {
            let name = self.target_name(target);
            let folded = fold(&[name.as_str(), " ", text.map_or("", |text| self.text(text))].concat());
            if words.iter().all(|word| holds(&folded, word)) {
                let begins = folded.starts_with(query.trim());
                if begins { &mut hits } else { &mut others }.push(Hit { target, name });
            }
        }
        hits.add_all(others);
        hits
    }

    /// Every record that can be selected, with the note of an actor or the remark of a contact, which its name does not say.
    fn searched(&self) -> Vec<(Target, Option<&Text>)> {
        let dossier = self.dossier;
        let mut all = Vec::new();
        all.add_all(dossier.actors.iter().map(|(at, actor)| (Target::Actor(at), actor.note.as_ref())));
        all.add_all(dossier.places.refs().map(|at| (Target::Place(at), None)));
        all.add_all(dossier.contacts.iter().map(|(at, contact)| (Target::Contact(at), Some(&contact.text))));
        all.add_all(dossier.claims.refs().map(|at| (Target::Claim(at), None)));
        all.add_all(dossier.incidents.refs().map(|at| (Target::Incident(at), None)));
        all
    }
}
