//! Paraphrase: which verbs report, who speaks, and where the content stands: [behind](super::behind) the verb or
//! [around](super::around) it.

use std::ops::Range;

use super::draft::Draft;
use super::scene::Scene;
use super::{Polarity, around, behind};
use crate::clause::{Group, Phrase, Tag};
use crate::lexicon::reporting::ReportingVerb;

/// What a rule found for one verb, in tokens.
pub(super) struct Found {
    pub(super) content: Vec<Range<usize>>,
    pub(super) addressee: Option<Phrase>,
    /// The speaker, where the rule itself knows it.
    pub(super) speaker: Option<Phrase>,
    pub(super) rule: &'static str,
}

/// `taken` marks the verbs that are cues of direct quotations.
pub(super) fn find(scene: &Scene<'_>, taken: &[usize], drafts: &mut Vec<Draft>) {
    let c = scene.clauses;
    for token in 0..c.len() {
        let Some(verb) = scene.verb(token) else { continue };
        if taken.binary_search(&token).is_ok() || scene.quoted(token) {
            continue;
        }
        drafts.extend(one(scene, token, verb));
    }
}

fn one(scene: &Scene<'_>, token: usize, verb: &ReportingVerb) -> Option<Draft> {
    let c = scene.clauses;
    let group = c.group(token);
    if !reports(scene, token, group) || scene.is_reduced(token, verb) {
        return None;
    }
    let found = around::find(scene, token, verb, group).or_else(|| {
        if group.passive { behind::passive(scene, token, verb) } else { behind::find(scene, token, verb) }
    })?;
    // What one will stress has not been said, nor what one would.
    if group.modal.is_some() && !matches!(found.rule, "indirect/that" | "indirect/inverted") {
        return None;
    }
    let bytes: Vec<Range<usize>> = found
        .content
        .iter()
        .filter_map(|tokens| scene.content_bytes(tokens.clone()))
        .filter(|bytes| !bytes.is_empty())
        .collect();
    // "a spokesman who declined to be named"
    let words = |bytes: &Range<usize>| c.lower_text().get(c.range(token).start..bytes.end).unwrap_or_default();
    if verb.polarity == Polarity::Declined && bytes.iter().any(|bytes| scene.lexicon.reporting.hides(words(bytes))) {
        return None;
    }
    let mut draft = Draft::new(bytes.first()?.clone(), found.rule);
    draft.content = bytes;
    whole_block(scene, token, &mut draft);
    draft.cue = Some(c.bytes(token..token + 1 + usize::from(!verb.particle.is_empty())));
    draft.cue_token = Some(token);
    speaker(scene, token, group, &found, &mut draft);
    // A bare participle or an idle noun is no report without somebody who speaks.
    if draft.speaker.is_none() && found.rule != "indirect/passive" {
        return None;
    }
    draft.anybody = verb.bare
        || matches!(found.rule, "indirect/inverted" | "indirect/aside")
        || found.rule == "indirect/that" && !verb.that;
    draft.addressee = found.addressee.map(|p| c.bytes(p.tokens()));
    draft.attitude = verb.attitude;
    draft.polarity = verb.polarity;
    draft.medium = verb.medium;
    Some(draft)
}

/// "Paul Roe said: We have worked …", at the head of a paragraph and without marks: all of it is his.
fn whole_block(scene: &Scene<'_>, token: usize, draft: &mut Draft) {
    let c = scene.clauses;
    let first = c.range(c.sentence(token).start).start;
    let block = scene.block_at(first).and_then(|at| scene.prose.article.blocks.get(at)).map(|b| b.span.bytes());
    let Some(block) = block.filter(|block| block.start == first) else { return };
    let colon = scene.prose.text().get(c.range(token).end..draft.start()).is_some_and(|between| between.trim() == ":");
    if let Some(last) = draft.content.last_mut().filter(|_| colon && scene.quote_at(block.end - 1).is_none()) {
        last.end = last.end.max(block.end);
    }
}

/// Whether a verb form reports an act of speech: infinitives and conditionals do not, save behind "went on to".
fn reports(scene: &Scene<'_>, token: usize, group: Group) -> bool {
    let c = scene.clauses;
    if group.infinitive {
        return opened(scene, token);
    }
    if group.modal.is_some_and(|m| !matches!(c.lower(m), "would" | "will")) {
        return false;
    }
    // "It goes without saying that …"
    let without = token.checked_sub(1).is_some_and(|before| c.lower(before) == "without");
    group.finite(c) || c.tag(token) == Tag::VerbIng && !without || c.is_plain_finite(token)
}

/// "went on to say", "appeared to suggest": the verb above says that it came to pass.
fn opened(scene: &Scene<'_>, token: usize) -> bool {
    let c = scene.clauses;
    let Some(head) = c.tree().head(token).filter(|&head| head < token && c.tag(head).is_verb()) else { return false };
    scene.lexicon.reporting.opens(c.lemma(head)) && reports_above(scene, head)
}

fn reports_above(scene: &Scene<'_>, token: usize) -> bool {
    let group = scene.clauses.group(token);
    !group.infinitive && !group.negated && group.modal.is_none()
}

/// Who speaks: the subject, the agent of a passive, or who spoke before ("…, adding that").
fn speaker(scene: &Scene<'_>, token: usize, group: Group, found: &Found, draft: &mut Draft) {
    let c = scene.clauses;
    if let Some(phrase) = found.speaker {
        draft.speaker = Some(scene.speaker_bytes(phrase));
        return;
    }
    let participle = c.tag(token) == Tag::VerbIng && !group.progressive;
    let trailing = participle
        && token.checked_sub(1).is_some_and(|before| matches!(c.tag(before), Tag::Comma | Tag::Quote | Tag::Adv));
    // "a statement calling the test a threat", "at a conference announcing the pick": of whoever spoke there.
    let governor = c.tree().head(token).filter(|_| participle && !trailing && group.start == token);
    let of_document = governor.is_some_and(|noun| c.tag(noun) == Tag::Noun && scene.is_channel(noun));
    let trailing = trailing || of_document;
    let relayed = governor.filter(|&verb| scene.verb(verb).is_some_and(|v| v.relays) && c.lower(token - 1) == "as");
    let subjects = match () {
        // "quoted Roe as saying", "was quoted as saying"
        () if relayed.is_some_and(|verb| !c.group(verb).passive) => relayed.map(|v| c.objects(v)).unwrap_or_default(),
        () if group.passive => c.after(token, "by"),
        () if trailing => {
            let above = c.subjects_above(token);
            if above.is_empty() { c.subjects(token) } else { above }
        }
        () => c.subjects(token),
    };
    let stray = if subjects.is_empty() && !group.passive { c.stray_subject(token) } else { None };
    let Some(first) = subjects.first().or(stray.as_ref()) else { return };
    if let Some(relative) = c.relative_subject(token).filter(|_| !participle && !group.passive) {
        // "the minister, who warned that": the word speaks, the minister is meant.
        draft.speaker = Some(c.range(relative));
        draft.several = subjects.iter().map(|p| c.bytes(p.tokens())).collect();
        return;
    }
    draft.speaker = Some(scene.speaker_bytes(*first));
    if subjects.len() > 1 {
        let last = subjects.last().map_or(first.end, |p| p.end);
        draft.speaker = Some(c.bytes(first.first..last));
        draft.several = subjects.iter().map(|p| c.bytes(p.tokens())).collect();
    }
}
