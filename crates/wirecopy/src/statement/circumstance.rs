//! Through what, when and where something was said: what the reporting phrase tells, without the content.

use std::ops::Range;

use super::Medium;
use super::draft::Draft;
use super::scene::Scene;
use crate::clause::Tag;
use crate::entity::PlaceId;
use crate::time::{Time, TimeId, TimeKind};

/// How many arcs may lie between the reporting verb and its time or place: "told a conference in Rome".
const ARCS: usize = 4;

/// The tokens of a reporting phrase: those round the cue, without the content.
pub(super) fn phrase(scene: &Scene<'_>, draft: &Draft) -> Option<Range<usize>> {
    let token = draft.cue_token?;
    let c = scene.clauses;
    let sentence = c.sentence(token);
    let inside = |t: usize| draft.content.iter().any(|part| part.contains(&c.range(t).start));
    let first = (sentence.start..token).rev().find(|&t| inside(t)).map_or(sentence.start, |t| t + 1);
    let end = (token + 1..sentence.end).find(|&t| inside(t)).unwrap_or(sentence.end);
    Some(first..end)
}

pub(super) fn medium(scene: &Scene<'_>, draft: &Draft) -> Option<Medium> {
    draft.medium.or_else(|| scene.medium(phrase(scene, draft)?))
}

/// The day or hour of a reporting phrase with a verb.
pub(super) fn time(scene: &Scene<'_>, draft: &Draft, times: &[Time]) -> Option<TimeId> {
    let cue = verb(scene, draft)?;
    let bytes = scene.clauses.bytes(phrase(scene, draft)?);
    let first = times.partition_point(|t| t.span.start_byte() < bytes.start);
    times
        .iter()
        .skip(first)
        .take_while(|t| t.span.end_byte() <= bytes.end)
        .filter(|t| matches!(t.kind, TimeKind::Date | TimeKind::Time))
        .find(|t| hangs_on(scene, scene.prose.tokens_in(t.span.bytes()), cue))
        .map(|t| t.id)
}

/// The place that a preposition of a reporting phrase names: "told reporters in Paris". The speaker's own place ("the
/// mayor of Paris") is none.
pub(super) fn place(scene: &Scene<'_>, draft: &Draft) -> Option<PlaceId> {
    let cue = verb(scene, draft)?;
    let c = scene.clauses;
    let bytes = c.bytes(phrase(scene, draft)?);
    let spoken = |at: usize| draft.speaker.as_ref().is_some_and(|s| s.contains(&at));
    scene
        .entities
        .places_in(bytes)
        .iter()
        .filter(|place| !spoken(place.start))
        .find(|place| {
            let tokens = scene.prose.tokens_in(place.start..place.end);
            let before = tokens.start.checked_sub(1);
            let led = before.is_some_and(|t| matches!(c.lower(t), "in" | "at" | "from" | "near" | "outside"));
            led && hangs_on(scene, tokens, cue)
        })
        .map(|place| place.place)
}

fn verb(scene: &Scene<'_>, draft: &Draft) -> Option<usize> {
    draft.cue_token.filter(|&t| scene.clauses.tag(t).is_verb() && !draft.whole)
}

/// Whether words belong to a verb: over few arcs, none of them another verb with a subject of its own.
fn hangs_on(scene: &Scene<'_>, tokens: Range<usize>, verb: usize) -> bool {
    let c = scene.clauses;
    let tree = c.tree();
    let Some(mut at) = tokens.clone().find(|&t| tree.head(t).is_none_or(|head| !tokens.contains(&head))) else {
        return false;
    };
    for _ in 0..ARCS {
        match tree.head(at) {
            Some(head) if head == verb => return true,
            // "speaking in Paris on Monday, he said"
            Some(head) if !c.tag(head).is_verb() || c.tag(head) == Tag::VerbIng => at = head,
            _ => return false,
        }
    }
    false
}
