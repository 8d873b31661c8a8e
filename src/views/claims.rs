//! Claims by holder: who says it, in whose voice, by which way, and who contradicts it.

use super::Desk;
use super::markup::{chain, details, hue_class, region, tag, told, words};
use super::sources::sources;
use crate::dossier::{Actor, Claim, Ref, RelationKind, Target, Voice};
use crate::list::Listed;
use crate::locale::fill;
use crate::scene::Element;
use crate::state::{Emphasis, State};

/// The claims, grouped by who holds them.
pub fn claims(desk: &Desk, _: &State) -> Element {
    let text = desk.words();
    region("pane claims", "claims", text.view_claims)
        .child(words("h2", "section", text.view_claims))
        .with_children(groups(desk).iter().enumerate().map(|(index, group)| holders_claims(desk, group, index == 0)))
}

type Group = (Vec<Ref<Actor>>, Vec<Ref<Claim>>);

/// Claims by the same holders, in order of first appearance: the order never changes, or the focus would stand on another claim.
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

/// The claims of the same holders, closed unless it is the first group or has to do with what is selected.
fn holders_claims(desk: &Desk, (holders, claims): &Group, is_first: bool) -> Element {
    let is_meant = claims.iter().any(|at| desk.outlook.of(Target::Claim(*at)) > Emphasis::Normal);
    let hue = holders.last().map_or("", |holder| hue_class(desk, *holder));
    let count = desk.locale.count(desk.words().count_claims, claims.len());
    let summary = Element::new("span")
        // A name in other letters must not draw the count before it.
        .child(words("b", hue, desk.names().actors(holders)).with("dir", "auto"))
        .with_text(" ")
        .child(words("small", "", count));
    let list = Element::new("ul").with_children(claims.iter().map(|at| claim(desk, *at)));
    details("claim-group", summary, is_first || is_meant).child(list)
}

fn claim(desk: &Desk, at: Ref<Claim>) -> Element {
    let (names, text) = (desk.names(), desk.words());
    let record = &desk.dossier().claims[at];
    let target = Target::Claim(at);
    let is_contradicted = names.is_contradicted(at) || contradicts(record);
    let class = match (record.voice, is_contradicted) {
        (_, true) => "claim contradicted",
        (Voice::Outlet, false) => "claim outlet",
        (Voice::Attributed, false) => "claim attributed",
    };
    let chain = chain(desk, record);
    let accused = match &record.accused[..] {
        [] => String::new(),
        accused => fill(text.accused_of_claim, &[&names.actors(accused)]),
    };
    let tags = [
        text.claim_kind(record.kind),
        text.voice(record.voice),
        if is_contradicted { text.contradicted } else { "" },
        &accused,
        &chain,
    ];
    let tags: Vec<&str> = tags.into_iter().filter(|tag| !tag.is_empty()).listed();
    let statement =
        told(desk, ("button", "pointer"), &record.text).with("type", "button").selecting(desk.outlook.of(target));
    tag("li", class)
        .with("data-target", desk.key(target))
        .with("data-emphasis", desk.emphasis(target))
        .child(statement)
        .child(words("small", "", tags.join(" · ")))
        .child(cited(desk, record))
}

/// The sources behind their number, which says by name of what they are: many claims have as many.
fn cited(desk: &Desk, claim: &Claim) -> Element {
    let count = desk.locale.count(desk.words().count_sources, claim.citations.len());
    let count = words("span", "", [&count, " "].concat()).child(told(desk, ("span", "visually-hidden"), &claim.text));
    details("inline", count, false).child(sources(desk, &claim.citations))
}

fn contradicts(claim: &Claim) -> bool {
    claim.relations.iter().any(|relation| relation.kind == RelationKind::Contradicts)
}
