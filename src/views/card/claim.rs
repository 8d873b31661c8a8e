//! The card of a claim.

use super::super::Desk;
use super::super::markup::{chain, told, words};
use super::super::sources::sources;
use super::rows::{Rows, kicker, note};
use crate::dossier::{Claim, Ref, Target};
use crate::locale::fill;
use crate::scene::Element;

pub(super) fn claim(desk: &Desk, at: Ref<Claim>) -> Vec<Element> {
    let claim = &desk.dossier().claims[at];
    let (names, text) = (desk.names(), desk.words());
    let heading = fill(text.claim_by, &[text.claim_act(claim.kind), &names.actors(&claim.holders)]);
    let rows = Rows::new(desk)
        .actors(text.holder, &claim.holders)
        .actors(text.accused, &claim.accused)
        .words(text.via, &chain(desk, claim))
        .words(text.commitment, claim.commitment.as_ref().map_or("", |text| names.text(text)));
    let rows =
        relations(desk, at).into_iter().fold(rows, |rows, (label, to)| rows.targets(label, &[Target::Claim(to)]));
    let rows = rows.places(text.about, &claim.about).contacts(|contact, _| claim.contact == Some(contact));
    vec![
        kicker(desk, text.voice(claim.voice), claim.date.as_ref()),
        words("h3", "", heading),
        told(desk, ("p", ""), &claim.text),
        note(desk, claim.note.as_ref()),
        rows.done(),
        sources(desk, &claim.citations),
    ]
}

/// How the claim relates to others, and others to it.
fn relations(desk: &Desk, at: Ref<Claim>) -> Vec<(&'static str, Ref<Claim>)> {
    let (dossier, text) = (desk.dossier(), desk.words());
    let mut relations = Vec::new();
    for relation in &dossier.claims[at].relations {
        relations.push((text.relation(relation.kind), relation.to));
    }
    for (other, claim) in dossier.claims.iter() {
        for relation in claim.relations.iter().filter(|relation| relation.to == at) {
            relations.push((text.relation_back(relation.kind), other));
        }
    }
    relations
}
