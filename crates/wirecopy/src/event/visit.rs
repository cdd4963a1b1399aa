//! Two tellings of one journey: by guest and by host, on the way and on arrival.

use super::EventType;
use super::found::Found;
use super::kin::kin;
use super::matcher::Scene;
use crate::entity::{Actor, ActorId, MentionForm};

/// Codes of CAMEO for making and for hosting a visit.
const GUEST: Option<&str> = Some("042");
const HOST: Option<&str> = Some("043");

/// "Vega will visit Norway": "President Holm of Norway will welcome Vega".
pub(super) fn is_one(scene: Scene<'_>, a: &Found<'_>, b: &Found<'_>) -> bool {
    let (guest, host) = match (a.frame.cameo, b.frame.cameo) {
        (GUEST, HOST) => (a, b),
        (HOST, GUEST) => (b, a),
        _ => return false,
    };
    let country = |id: &ActorId| scene.cast.ask(*id, |actor| actor.country).flatten();
    let comes = host.recipients.iter().any(|r| guest.actors.iter().any(|g| kin(scene, *r, *g)));
    let there = |h: &ActorId| country(h).is_some() && guest.recipients.iter().any(|r| country(r) == country(h));
    comes && (host.actors.is_empty() || host.actors.iter().any(there))
}

/// "will travel to Peru to meet officials", "will visit Peru, where she will meet officials": hosts without a name or a
/// country of their own are those of the place.
pub(super) fn is_arrival(scene: Scene<'_>, a: &Found<'_>, b: &Found<'_>) -> bool {
    let nameless =
        |actor: &Actor| actor.country.is_none() && actor.mentions.iter().all(|m| m.form == MentionForm::Nominal);
    a.frame.cameo == GUEST
        && b.frame.kind == EventType::Consult
        && b.frame.cameo != GUEST
        && scene.clauses.tree().is_below(b.token, a.token)
        && b.actors.iter().any(|actor| a.actors.contains(actor))
        && b.recipients.iter().all(|id| scene.cast.is(*id, nameless))
}
