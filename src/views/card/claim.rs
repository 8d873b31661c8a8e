//! The card of a claim.

use yew::prelude::*;

use super::super::{Desk, details::chain, sources::sources};
use super::parts::{kicker, line, row};
use crate::dossier::{Claim, Ref, Target};
use crate::locale::fill;

pub(super) fn claim(desk: &Desk, at: Ref<Claim>) -> Html {
    let dossier = desk.dossier();
    let claim = &dossier.claims[at];
    let (names, words) = (desk.names(), desk.words());
    let actors = |actors: &[Ref<crate::dossier::Actor>]| {
        actors.iter().map(|at| (Target::Actor(*at), names.actor(*at).to_owned())).collect::<Vec<_>>()
    };
    let about: Vec<_> = claim.about.iter().map(|at| (Target::Place(*at), names.place(*at).to_owned())).collect();
    let contact: Vec<_> = claim
        .contact
        .iter()
        .map(|at| (Target::Contact(*at), names.contact_title(&dossier.contacts[*at])))
        .collect();
    let heading = fill(words.claim_by, &[words.claim_act(claim.kind), &names.actors(&claim.holders)]);
    html! {
        <>
            { kicker(desk, words.voice(claim.voice), claim.date.as_ref()) }
            <h3>{ heading }</h3>
            <p>{ names.text(&claim.text) }</p>
            <p class="note">{ claim.note.as_ref().map(|note| names.text(note)) }</p>
            <dl>
                { row(desk, words.holder, &actors(&claim.holders)) }
                { row(desk, words.accused, &actors(&claim.accused)) }
                { line(words.via, chain(desk, claim)) }
                { line(words.commitment, claim.commitment.as_ref().map(|text| names.text(text).to_owned())) }
                { for relations(desk, at).into_iter().map(|(label, targets)| row(desk, label, &targets)) }
                { row(desk, words.about, &about) }
                { row(desk, words.contacts, &contact) }
            </dl>
            { sources(desk, &claim.citations) }
        </>
    }
}

type Labelled = (&'static str, Vec<(Target, String)>);

/// How the claim relates to others, and others to it.
fn relations(desk: &Desk, at: Ref<Claim>) -> Vec<Labelled> {
    let dossier = desk.dossier();
    let (names, words) = (desk.names(), desk.words());
    let named = |at: Ref<Claim>| vec![(Target::Claim(at), names.text(&dossier.claims[at].text).to_owned())];
    let own = dossier.claims[at].relations.iter().map(|relation| (words.relation(relation.kind), named(relation.to)));
    let others = dossier.claims.iter().flat_map(|(other, claim)| {
        let back = claim.relations.iter().filter(move |relation| relation.to == at);
        back.map(move |relation| (words.relation_back(relation.kind), other))
    });
    own.chain(others.map(|(label, other)| (label, named(other)))).collect()
}
