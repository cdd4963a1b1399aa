//! Quotations that are left without a reporting phrase: the rest of the statement that the sentence before ended
//! ("It is safe, he said. “It always was.”"), or another one of whoever spoke last.

use super::draft::Draft;
use super::scene::Scene;
use crate::clause::Tag;

/// A quotation without a reporting phrase that stands for itself.
pub(super) const UNCUED: &str = "direct/uncued";
/// One that is a statement only if it goes on with another.
pub(super) const REST: &str = "direct/rest";

pub(super) fn join(scene: &Scene<'_>, drafts: &mut Vec<Draft>) {
    drafts.sort_by_key(|d| (d.start(), usize::MAX - d.end()));
    // The last statement with a reporting phrase, by its place: what a quotation without one may go on with.
    let mut last: Option<usize> = None;
    for at in 0..drafts.len() {
        let Some(draft) = drafts.get(at) else { break };
        if !matches!(draft.rule, UNCUED | REST) || draft.speaker.is_some() {
            if draft.cue_token.is_some() && !draft.whole && draft.speaker.is_some() {
                last = Some(at);
            }
            continue;
        }
        let Some(before) = last.and_then(|index| drafts.get(index)) else { continue };
        if ends_with_cue(scene, before, draft.start()) {
            let Some(mut content) = drafts.get_mut(at).map(|d| std::mem::take(&mut d.content)) else { continue };
            if let Some(before) = last.and_then(|index| drafts.get_mut(index)) {
                before.content.append(&mut content);
            }
        } else if draft.rule == UNCUED && is_near(scene, before, draft.start()) {
            let (speaker, several, speakers) =
                (before.speaker.clone(), before.several.clone(), before.speakers.clone());
            if let Some(draft) = drafts.get_mut(at) {
                (draft.speaker, draft.several, draft.speakers) = (speaker, several, speakers);
            }
        }
    }
    drafts.retain(|d| d.rule != REST);
}

/// Whether a statement's sentence ends with its reporting phrase, right before a quotation in the same block.
fn ends_with_cue(scene: &Scene<'_>, before: &Draft, start: usize) -> bool {
    let c = scene.clauses;
    let Some(cue) = before.cue_token else { return false };
    let sentence = c.sentence(cue);
    let next = scene.token_from(start);
    let gap = sentence.end..next;
    c.range(cue).start > before.end()
        && gap.len() <= 1
        && gap.clone().all(|t| matches!(c.tag(t), Tag::Quote | Tag::Stop))
        && scene.block_at(c.range(cue).start) == scene.block_at(start)
}

/// Whether a statement stands in the same paragraph or the one before.
fn is_near(scene: &Scene<'_>, before: &Draft, start: usize) -> bool {
    match (scene.block_at(before.end()), scene.block_at(start)) {
        (Some(a), Some(b)) => b - a.min(b) <= 1,
        _ => false,
    }
}
