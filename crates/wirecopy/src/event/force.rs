//! Which CAMEO code a deed of violence gets: conventional force (19x) is a state's, or meets armed forces; what gangs, rebels
//! and unknown men do to others is unconventional violence (18x).

use super::matcher::Scene;
use crate::entity::{Actor, ActorId, ActorKind, Sector};

/// The code of a frame for these parties.
pub(super) fn code(
    scene: Scene<'_>,
    code: &'static str,
    reciprocal: bool,
    actors: &[ActorId],
    recipients: &[ActorId],
) -> &'static str {
    let armed = |ids: &[ActorId], test: fn(&Actor) -> bool| ids.iter().any(|id| scene.cast.is(*id, test));
    if reciprocal || armed(actors, is_of_state) || armed(recipients, is_armed) {
        return code;
    }
    match code {
        "190" | "193" => "180",
        "194" => "183",
        other => other,
    }
}

fn is_of_state(actor: &Actor) -> bool {
    matches!(actor.kind, ActorKind::Country | ActorKind::Government | ActorKind::Military)
        || actor.sectors.iter().any(|s| matches!(s, Sector::Gov | Sector::Mil | Sector::Cop | Sector::Spy))
}

fn is_armed(actor: &Actor) -> bool {
    actor.kind == ActorKind::Military
        || actor.sectors.iter().any(|s| matches!(s, Sector::Mil | Sector::Reb | Sector::Prm | Sector::Uaf))
}
