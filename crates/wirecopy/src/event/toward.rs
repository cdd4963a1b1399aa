//! Whom a deed is aimed at where no place of its frame tells it: whoever is named behind it, those at the place, whoever a
//! refusal or a threat waits for.

use wirecopy_syntax::Relation;

use super::arguments::{Strangers, Take};
use super::found::Found;
use super::matcher::Scene;
use super::{EventType, Status, trigger};
use crate::entity::{Actor, ActorId, ActorKind, MentionForm};
use crate::lexicon::frames::Frame;

/// Adds recipients to those that the frame's places gave; `trigger` is its first and last token.
pub(super) fn complete(
    scene: Scene<'_>,
    frame: &Frame,
    trigger: (usize, usize),
    object: Option<usize>,
    actors: &[ActorId],
    recipients: &mut Vec<ActorId>,
) {
    let (token, end) = trigger;
    let c = scene.clauses;
    let arguments = scene.arguments();
    let flags = frame.flags;
    let verb = !frame.is_noun();
    let sends = frame.kind == EventType::Mobilize || flags.has("peace");
    let sent = |id: ActorId| sends && is_own_force(scene, actors, id) && !keeps_peace(scene, id);
    recipients.retain(|id| !sent(*id));
    // "refused to send peacekeepers to Mali": the infinitive is asked first.
    let asked = flags.has("complement") && verb && trigger::infinitive_at(c, end).is_some();
    if recipients.is_empty() && flags.has("infer") && !asked && actors.len() < 2 {
        // Behind the object, where that is a thing: not the jets of "scrambled jets".
        let last = object.filter(|&at| at > end && !flags.has("patient")).unwrap_or(end);
        // Nor whom "carried out by a group of armed men" names.
        let agent = if verb && c.group(token).passive { c.after(token, "by").pop() } else { None };
        let last = agent.map_or(last, |agent| last.max(c.tree().subtree(agent.head).end.saturating_sub(1)));
        recipients.extend(arguments.first_behind(last, actors).into_iter().filter(|id| !sent(*id)));
    }
    let local = !matches!(frame.kind.quad(), 1 | 3) && frame.kind != EventType::Assault;
    // Where the frame asks for "aid" or "troops", the object tells enough of the deed.
    let sure = !frame.object.is_empty() && !frame.object_excluded && verb && !actors.is_empty();
    if recipients.is_empty() && local && sure && frame.kind == EventType::Aid {
        recipients.extend(arguments.first_behind(end, actors));
    }
    if recipients.is_empty() && local && sure {
        recipients.extend(arguments.at_place(token));
    }
    // "help people in Chad and Niger", "sent troops to the mission in Chad" help or reach Chad.
    let nobody = |actor: &Actor| {
        matches!(actor.kind, ActorKind::Group | ActorKind::Military | ActorKind::Organization)
            && actor.mentions.iter().all(|m| m.form != MentionForm::Name)
    };
    let reaches = matches!(frame.kind, EventType::Aid | EventType::Mobilize);
    if reaches && !recipients.is_empty() && recipients.iter().all(|id| scene.cast.is(*id, nobody)) {
        let there = arguments.at_places(token).into_iter();
        recipients.extend(there.filter(|id| !actors.contains(id)).collect::<Vec<_>>());
    }
}

/// "To the peacekeeping force": whom troops join, not whom one sends.
fn keeps_peace(scene: Scene<'_>, id: ActorId) -> bool {
    let frames = &scene.lexicon.frames;
    let told = |word: &str| frames.is_of_class("peacekeeping", &word.to_lowercase());
    scene.cast.is(id, |actor| actor.name.split_whitespace().any(told))
}

/// Whether a party is the troops that are sent, not those that they are sent against: "deployed 200 soldiers".
pub(super) fn is_own_force(scene: Scene<'_>, actors: &[ActorId], id: ActorId) -> bool {
    let country = |id: ActorId| scene.cast.ask(id, |actor| actor.country).flatten();
    let nameless = |actor: &Actor| {
        actor.kind == ActorKind::Military && actor.mentions.iter().all(|mention| mention.form == MentionForm::Nominal)
    };
    scene.cast.is(id, nameless) && country(id).is_none_or(|own| actors.iter().any(|actor| country(*actor) == Some(own)))
}

/// "Will not lift the ban until Peru apologises", "threatened to leave if Peru stays": a refusal or threat that names nobody
/// is aimed at whoever it waits for.
pub(super) fn awaited(scene: Scene<'_>, found: &mut Found<'_>) {
    let c = scene.clauses;
    let tree = c.tree();
    let refused = found.status == Status::Denied && found.frame.kind.quad() <= 2;
    let waits = refused || matches!(found.frame.kind, EventType::Threaten | EventType::Reject);
    if !waits || !found.recipients.is_empty() {
        return;
    }
    let clause = (found.token + 1..c.sentence(found.token).end).find(|&t| {
        let condition = |&mark: &usize| matches!(c.lower(mark), "until" | "unless" | "if");
        tree.relation(t) == Relation::Advcl
            && tree.children(t).take_while(|&mark| mark < t).any(|mark| condition(&mark))
    });
    let take = Take { strangers: Strangers::Named, ..Take::NAMED };
    let parties = clause.map(|clause| scene.arguments().subject(clause, take)).unwrap_or_default();
    found.recipients.extend(parties.into_iter().filter(|id| !found.actors.contains(id)).collect::<Vec<_>>());
}
