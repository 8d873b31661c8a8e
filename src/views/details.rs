//! Small pieces of markup that more than one view needs.

use crate::dossier::{Actor, Claim, Ref};
use crate::scene::Hue;

use super::Desk;

/// The class that sets an actor in the hue of its state; empty for an actor of no state.
pub fn hue_class(desk: &Desk, actor: Ref<Actor>) -> &'static str {
    desk.material.hues.of_actor(desk.dossier(), actor).map_or("", Hue::class).trim_start()
}

/// The way a claim came to us, from the speaker outwards.
pub fn chain(desk: &Desk, claim: &Claim) -> Option<String> {
    let steps: Vec<&str> = claim.via.iter().map(|step| desk.names().text(step)).collect();
    (!steps.is_empty()).then(|| steps.join(" → "))
}
