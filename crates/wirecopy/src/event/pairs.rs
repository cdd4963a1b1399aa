//! "The two leaders", "both sides": the parties of the meeting or agreement told last.

use super::EventType;
use super::found::Found;
use super::matcher::Scene;
use crate::entity::{ActorId, MentionForm};
use crate::lexicon::frames::singular;

/// How far back the two may have been named, in bytes.
const NEAR: usize = 1500;

/// Puts the two parties in the place of the phrase that names them again.
pub(super) fn name_again(scene: Scene<'_>, found: &mut [Found<'_>]) {
    for at in 0..found.len() {
        let Some((before, [one, ..])) = found.split_at_mut_checked(at) else { continue };
        if !one.recipients.is_empty() || one.actors.len() != 1 || !is_mutual(one.frame.kind) {
            continue;
        }
        if !one.actors.iter().all(|id| names_two(scene, *id, one)) {
            continue;
        }
        let told = before.iter().rev().take_while(|other| other.trigger.start + NEAR > one.trigger.start);
        let parties = told.filter(|other| is_mutual(other.frame.kind)).find_map(|other| {
            let parties: Vec<ActorId> = other.parties().collect();
            (parties.len() == 2).then_some(parties)
        });
        if let Some(parties) = parties {
            one.actors = parties;
        }
    }
}

fn is_mutual(kind: EventType) -> bool {
    matches!(kind, EventType::Agree | EventType::Consult | EventType::Cooperate | EventType::Support)
}

/// Whether the actor is a phrase in the telling's own sentence that can stand for two: "the two leaders".
fn names_two(scene: Scene<'_>, id: ActorId, one: &Found<'_>) -> bool {
    scene.cast.is(id, |actor| {
        let here = actor.mention_in(&one.sentence);
        here.is_some_and(|mention| {
            let text = scene.prose.text().get(mention.span.bytes()).unwrap_or_default().to_lowercase();
            let mut words = text.split_whitespace();
            let definite = matches!(words.next(), Some("the" | "both"));
            let head = words.next_back().unwrap_or_default();
            let many = head.ends_with('s') || matches!(head, "men" | "women" | "pair");
            mention.form == MentionForm::Nominal
                && definite
                && many
                && scene.lexicon.small.is_pair(head.strip_suffix("ies").map_or(singular(head), |_| head))
        })
    })
}
