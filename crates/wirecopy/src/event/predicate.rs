//! Frames that no verb or event noun opens: "is critical of", "said the government must".

use std::collections::HashSet;

use wirecopy_syntax::Relation;

use super::found::Found;
use super::matcher::{self, Scene};
use super::{complement, parties, trigger};
use crate::clause::Tag;
use crate::lexicon::frames::{Frame, Part};

/// The telling that an adjective opens.
pub(super) fn of_adjective<'a>(scene: Scene<'a>, token: usize, spoken: &mut HashSet<usize>) -> Option<Found<'a>> {
    let c = scene.clauses;
    // "is alarmed by": the parser's passive.
    let passive = c.tag(token) == Tag::VerbPast && c.group(token).passive;
    let predicate = passive || c.tag(token) == Tag::Noun && c.tree().child(token, &[Relation::Cop]).is_some();
    if !predicate {
        return None;
    }
    scene.lexicon.frames.of(Part::Adjective, c.lower(token)).find_map(|frame| {
        let end = trigger::trigger_end(c, frame, token)?;
        let status = scene.judge().of_verb(token).status;
        let mut found = told(scene, frame, token, end)?;
        if frame.flags.has("complement") {
            complement::take_up(scene, &mut found, end, spoken);
            if frame.flags.has("need") && found.recipients.is_empty() {
                return None;
            }
        }
        found.status = status;
        Some(found)
    })
}

/// "The minister said the army must withdraw": an obligation laid on somebody else.
pub(super) fn of_modal(scene: Scene<'_>, verb: usize) -> Option<Found<'_>> {
    let c = scene.clauses;
    let group = c.group(verb);
    let modal = group.modal.filter(|_| !group.perfect)?;
    let frames = scene.lexicon.frames.of(Part::Modal, c.lower(modal));
    frames.into_iter().find_map(|frame| told(scene, frame, verb, verb).filter(|found| !found.recipients.is_empty()))
}

fn told<'a>(scene: Scene<'a>, frame: &'a Frame, token: usize, end: usize) -> Option<Found<'a>> {
    let mut found = parties::of(scene, frame, token, end, None)?;
    found.trigger = scene.clauses.bytes(scene.clauses.group(token).start.min(token)..end + 1);
    matcher::finish(scene, &mut found, None);
    Some(found)
}
