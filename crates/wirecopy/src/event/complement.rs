//! Whom an infinitive names that tells what was agreed, offered, refused or threatened.

use std::collections::HashSet;

use wirecopy_syntax::Relation;

use super::arguments::Take;
use super::found::Found;
use super::matcher::Scene;
use super::{EventType, parties, trigger};
use crate::entity::{Actor, ActorId, ActorKind, MentionForm};
use crate::lexicon::frames::{Part, Role};

/// "agreed to lift sanctions on X": the infinitive's recipient is the agreement's, and it tells no event of its own.
pub(super) fn take_up<'a>(scene: Scene<'a>, found: &mut Found<'a>, end: usize, spoken: &mut HashSet<usize>) {
    let c = scene.clauses;
    let Some(verb) = trigger::infinitive_at(c, end) else { return };
    // "urged X to stop and to withdraw"
    spoken.extend(std::iter::successors(Some(verb), |&verb| {
        c.tree().children(verb).find(|&t| c.tag(t).is_verb() && c.tree().relation(t) == Relation::Conj)
    }));
    if found.frame.flags.has("infer") && !found.recipients.is_empty() {
        let there = destination(scene, verb, std::mem::take(&mut found.recipients));
        found.recipients = there.into_iter().filter(|r| !found.actors.contains(r)).collect();
    }
    if !found.recipients.is_empty() || found.actors.len() > 1 && !found.frame.flags.has("need") {
        return;
    }
    let inner = scene.lexicon.frames.of(Part::Verb, c.lemma(verb)).find_map(|frame| {
        let end = trigger::trigger_end(c, frame, verb)?;
        let object = trigger::object_met(c, frame, verb, end)?;
        parties::of(scene, frame, verb, end, object).filter(|inner| !inner.recipients.is_empty())
    });
    let recipients = inner.map(|inner| inner.recipients).unwrap_or_default();
    found.recipients = recipients.into_iter().filter(|r| !found.actors.contains(r)).collect();
    if !found.recipients.is_empty() {
        found.recipients = destination(scene, verb, std::mem::take(&mut found.recipients));
    }
    if found.recipients.is_empty() {
        found.recipients = destination(scene, verb, scene.arguments().first_behind(verb, &found.actors));
    }
    // "agreed to build a hospital in Juba"
    let nameless = |actor: &Actor| {
        actor.country.is_none()
            && !matches!(actor.kind, ActorKind::Person | ActorKind::Country | ActorKind::Government)
            && actor.mentions.iter().all(|mention| mention.form != MentionForm::Name)
    };
    let open = found.recipients.iter().all(|id| scene.cast.is(*id, nameless));
    if open && found.frame.kind == EventType::Agree {
        let there = scene.arguments().at_places(verb).into_iter();
        found.recipients.extend(there.filter(|id| !found.actors.contains(id)).collect::<Vec<_>>());
    }
}

/// "Refused to send troops to Chad": those at the end of the way rather than the nameless troops that would go it.
fn destination(scene: Scene<'_>, verb: usize, behind: Vec<ActorId>) -> Vec<ActorId> {
    let own = |actor: &Actor| {
        actor.kind == ActorKind::Military && actor.mentions.iter().all(|mention| mention.form == MentionForm::Nominal)
    };
    if !behind.iter().all(|id| scene.cast.is(*id, own)) {
        return behind;
    }
    let take = Take::NAMED;
    let toward = ["to", "into", "in", "from"];
    let mut there = toward.iter().map(|word| scene.arguments().of(Role::After(word), verb, verb, true, take));
    there.find(|found| !found.is_empty()).unwrap_or(behind)
}
