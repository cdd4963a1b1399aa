//! Which CAMEO code a deed of violence gets: conventional force (19x) is a state's, or meets armed forces; what gangs, rebels
//! and unknown men do to others is unconventional violence (18x).

use super::found::Found;
use super::matcher::Scene;
use crate::clause::Phrase;
use crate::entity::{Actor, ActorId, ActorKind, Sector};
use crate::lexicon::phrase::word_hash;

/// The code of a frame for these parties.
pub(super) fn code(
    scene: Scene<'_>,
    code: &'static str,
    reciprocal: bool,
    actors: &[ActorId],
    recipients: &[ActorId],
) -> &'static str {
    let of_state = actors.iter().any(|id| scene.cast.is(*id, is_of_state));
    let armed = recipients.iter().any(|id| scene.cast.is(*id, |actor| is_armed(actor) || is_military(scene, actor)));
    if reciprocal || of_state || armed {
        return code;
    }
    match code {
        "190" | "193" => "180",
        "194" => "183",
        other => other,
    }
}

/// Whether a deed is told to have been done in a fight: "were killed in clashes".
pub(super) fn is_in_combat(scene: Scene<'_>, found: &Found<'_>) -> bool {
    let c = scene.clauses;
    let fight = |phrase: &Phrase| scene.lexicon.frames.is_of_class("combat", c.lower(phrase.head));
    !found.frame.is_noun() && ["in", "during"].iter().any(|word| c.after(found.token, word).iter().any(fight))
}

fn is_of_state(actor: &Actor) -> bool {
    matches!(actor.kind, ActorKind::Country | ActorKind::Government | ActorKind::Military)
        || actor.sectors.iter().any(|s| matches!(s, Sector::Gov | Sector::Mil | Sector::Cop | Sector::Spy))
}

/// A thing of the forces: "a military truck", "the garrison of the brigade".
fn is_military(scene: Scene<'_>, actor: &Actor) -> bool {
    let bodies = &scene.lexicon.bodies;
    actor.kind == ActorKind::Unknown
        && actor.name.split_whitespace().map(word_hash).any(|word| {
            let word = || std::iter::once(word);
            bodies.agents.exact(word()).is_some_and(|agent| agent.kind == ActorKind::Military)
                || bodies.nouns.exact(word()).is_some_and(|noun| noun.kind == ActorKind::Military)
        })
}

fn is_armed(actor: &Actor) -> bool {
    actor.kind == ActorKind::Military
        || actor.sectors.iter().any(|s| matches!(s, Sector::Mil | Sector::Reb | Sector::Prm | Sector::Uaf))
}
