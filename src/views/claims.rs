//! Claims by holder: who says it, in whose voice, by which way, and who contradicts it.

use yew::prelude::*;

use super::{Desk, details::{chain, hue_class}, sources::sources};
use crate::dossier::{Actor, Claim, Ref, RelationKind, Target, Voice};
use crate::state::State;

/// The claims, grouped by who holds them.
pub fn claims(desk: &Desk, _: &State) -> Html {
    let words = desk.words();
    html! {
        <section class="pane claims" role="region" aria-label={words.view_claims} data-view="claims">
            <h3 class="section">{ words.view_claims }</h3>
            { for groups(desk).into_iter().map(|(holders, claims)| group(desk, &holders, &claims)) }
        </section>
    }
}

type Group = (Vec<Ref<Actor>>, Vec<Ref<Claim>>);

/// Claims by the same holders, in order of first appearance.
fn groups(desk: &Desk) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, claim) in desk.dossier().claims.iter() {
        match groups.iter_mut().find(|(holders, _)| *holders == claim.holders) {
            Some((_, claims)) => claims.push(at),
            None => groups.push((claim.holders.clone(), vec![at])),
        }
    }
    groups
}

fn group(desk: &Desk, holders: &[Ref<Actor>], claims: &[Ref<Claim>]) -> Html {
    let hue = holders.last().map_or("", |holder| hue_class(desk, *holder));
    let count = desk.locale.count(desk.words().count_claims, claims.len());
    html! {
        <details class="claim-group" open=true>
            <summary><b class={hue}>{ desk.names().actors(holders) }</b>{ " " }<small>{ count }</small></summary>
            <ul>{ for claims.iter().map(|at| claim(desk, *at)) }</ul>
        </details>
    }
}

fn claim(desk: &Desk, at: Ref<Claim>) -> Html {
    let (names, words) = (desk.names(), desk.words());
    let record = &desk.dossier().claims[at];
    let target = Target::Claim(at);
    let is_contradicted = names.is_contradicted(at) || contradicts(record);
    let tags = [Some(words.claim_kind(record.kind)), Some(words.voice(record.voice)), is_contradicted.then_some(words.contradicted)];
    let class = if record.voice == Voice::Outlet { "claim outlet" } else { "claim attributed" };
    html! {
        <li class={classes!(class, is_contradicted.then_some("contradicted"))} data-target={desk.key(target)} data-emphasis={desk.emphasis(target)}>
            <button type="button" class="pointer" aria-pressed={desk.pressed(target)}>{ names.text(&record.text) }</button>
            <small>
                { tags.into_iter().flatten().collect::<Vec<_>>().join(" · ") }
                { chain(desk, record).map(|chain| html! { <span class="chain">{ " · " }{ chain }</span> }) }
            </small>
            <details class="inline"><summary>{ desk.locale.count(words.count_sources, record.citations.len()) }</summary>
                { sources(desk, &record.citations) }
            </details>
        </li>
    }
}

fn contradicts(claim: &Claim) -> bool {
    claim.relations.iter().any(|relation| relation.kind == RelationKind::Contradicts)
}
