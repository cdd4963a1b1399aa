//! What kind of source a speaker is: by the noun that names it, else by its actor.

use super::SourceKind;
use super::draft::Draft;
use super::scene::Scene;
use crate::entity::{Actor, ActorId, ActorKind, Sector};

pub(super) fn kind(scene: &Scene<'_>, draft: &Draft, speakers: &[ActorId]) -> Option<SourceKind> {
    if draft.whole {
        return Some(SourceKind::Official);
    }
    let bytes = draft.speaker.clone()?;
    let lower = scene.clauses.lower_text().get(bytes)?;
    let named = lower
        .split_whitespace()
        .rev()
        .find_map(|word| scene.lexicon.reporting.source(word.trim_matches(|c: char| !c.is_alphanumeric())));
    let actor = speakers.first().and_then(|id| scene.entities.actor(*id));
    let by_actor = actor.and_then(of_actor);
    let unnamed = actor.is_none_or(Actor::is_unnamed);
    match named {
        Some(SourceKind::Official | SourceKind::Other) if unnamed && by_actor.is_none() && hidden(scene, draft) => {
            Some(SourceKind::Anonymous)
        }
        Some(SourceKind::Media | SourceKind::Other) if by_actor.is_some() => by_actor,
        Some(kind) => Some(kind),
        None => by_actor,
    }
}

fn of_actor(actor: &Actor) -> Option<SourceKind> {
    let official = matches!(actor.kind, ActorKind::Government | ActorKind::Military | ActorKind::Country)
        || actor
            .sectors
            .iter()
            .any(|s| matches!(s, Sector::Gov | Sector::Mil | Sector::Leg | Sector::Cop | Sector::Igo | Sector::Jud));
    match () {
        () if actor.sectors.contains(&Sector::Jrn) => Some(SourceKind::Media),
        () if official => Some(SourceKind::Official),
        () => None,
    }
}

/// Whether the sentence says that the speaker would not be named.
fn hidden(scene: &Scene<'_>, draft: &Draft) -> bool {
    let Some(token) = draft.cue_token else { return false };
    let bytes = scene.clauses.bytes(scene.clauses.sentence(token));
    let lower = scene.clauses.lower_text().get(bytes).unwrap_or_default();
    scene.lexicon.reporting.hides(lower)
}
