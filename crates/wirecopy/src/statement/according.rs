//! "According to X, …", "…, according to X", "as X put it", "in the words of X".

use std::ops::Range;

use super::draft::Draft;
use super::scene::Scene;
use crate::clause::{Phrase, Tag};
use crate::lexicon::reporting::Follows;

pub(super) fn find(scene: &Scene<'_>, drafts: &mut Vec<Draft>) {
    let c = scene.clauses;
    for at in 0..c.len() {
        let mut phrases = scene.lexicon.reporting.source_phrases();
        let Some((words, follows)) = phrases.find(|(p, _)| p.iter().enumerate().all(|(i, w)| c.lower(at + i) == *w))
        else {
            continue;
        };
        // "according to 2014 figures"
        let from = (at + words.len()..at + words.len() + 4).find(|&t| c.tag(t) != Tag::Time).unwrap_or(at);
        // "according to show insiders": what was taken for a verb belongs to the noun behind.
        let governed = || c.tree().head(from - 1).filter(|&noun| noun >= from).map(|noun| c.phrase_of(noun));
        let Some(phrase) = c.phrase_at(from).or_else(governed) else { continue };
        match follows {
            Follows::View => {
                let view = c.owner(phrase).filter(|_| scene.lexicon.reporting.is_view(c.lower(phrase.head)));
                drafts.extend(view.and_then(|owner| in_view(scene, at, phrase, owner)));
                continue;
            }
            Follows::Name if c.tag(phrase.head) != Tag::Name => continue,
            _ => {}
        }
        if let Some(draft) = one(scene, at, phrase, words.len()) {
            drafts.push(draft);
        }
    }
}

fn one(scene: &Scene<'_>, at: usize, phrase: Phrase, words: usize) -> Option<Draft> {
    let c = scene.clauses;
    let sentence = c.sentence(at);
    let (speaker, end, medium) = source(scene, phrase, sentence.end);
    let lead = (sentence.start..at).all(|t| matches!(c.tag(t), Tag::Quote | Tag::Conj | Tag::Adv | Tag::Comma));
    let content = if lead {
        let mut comma = (end..sentence.end).find(|&t| c.tag(t) == Tag::Comma)?;
        // "According to the agency, quoting a minister, …"
        while c.tag(comma + 1) == Tag::VerbIng {
            comma = (comma + 1..sentence.end).find(|&t| c.tag(t) == Tag::Comma)?;
        }
        let end = scene.last_word(comma + 1..sentence.end)?;
        comma + 1..end
    } else {
        // After its content: back to the clause's start.
        let stop = if c.tag(at - 1) == Tag::Comma { at - 1 } else { at };
        let start = clause_start(scene, sentence.start, stop);
        start..scene.last_word(start..stop)?
    };
    if content.len() < 2 {
        return None;
    }
    let bytes = scene.content_bytes(content)?;
    let mut draft = Draft::new(bytes, if lead { "according/lead" } else { "according/after" });
    draft.cue = Some(c.bytes(at..at + words));
    draft.cue_token = Some(at);
    draft.speaker = Some(speaker);
    draft.medium = medium;
    Some(draft)
}

/// "In Roe's view, …", "…, in his words": the owner speaks.
fn in_view(scene: &Scene<'_>, at: usize, phrase: Phrase, owner: Phrase) -> Option<Draft> {
    let c = scene.clauses;
    let mut draft = one(scene, at, phrase, 1)?;
    draft.cue = Some(c.bytes(at..at + 1).start..c.range(phrase.head).end);
    draft.speaker = Some(c.bytes(owner.tokens()));
    draft.rule = "according/view";
    Some(draft)
}

/// The speaker behind "according to": of "a statement from the ministry" it is the ministry.
fn source(scene: &Scene<'_>, phrase: Phrase, limit: usize) -> (Range<usize>, usize, Option<super::Medium>) {
    let c = scene.clauses;
    let noun = scene.lexicon.reporting.noun(c.lower(phrase.head)).filter(|n| n.document);
    let mut end = phrase.end;
    if let Some(noun) = noun {
        if let Some(owner) = c.owner(phrase) {
            return (c.bytes(owner.tokens()), end, noun.medium);
        }
        // Past "published on Monday", "released by".
        let mut at = end;
        while at < limit.min(end + 8) && !matches!(c.tag(at), Tag::Comma | Tag::Stop | Tag::Quote) {
            if matches!(c.lower(at), "from" | "by")
                && let Some(issuer) = c.phrase_at(at + 1)
            {
                return (scene.speaker_bytes(issuer), issuer.end, noun.medium);
            }
            at += 1;
        }
        return (c.bytes(phrase.tokens()), end, noun.medium);
    }
    let bytes = scene.speaker_bytes(phrase);
    while end < limit && c.range(end).start < bytes.end {
        end += 1;
    }
    (bytes, end, scene.medium(phrase.first..end))
}

/// Where the clause that ends at `stop` begins: the sentence, or behind a semicolon or an open dash.
fn clause_start(scene: &Scene<'_>, first: usize, stop: usize) -> usize {
    let c = scene.clauses;
    let is_dash = |t: usize| matches!(c.lower(t), "--" | "—" | "–") || c.lower(t) == "-" && c.tag(t) == Tag::Break;
    let dashes = (first..stop).filter(|&t| is_dash(t));
    // "… the other side is wrong - which it often is, according to Roe": an open dash parts off what he said.
    let open = dashes.clone().last().filter(|&dash| dashes.count() % 2 == 1 && stop - dash > 3);
    let mark = (first..stop).rev().find(|&t| c.lower(t) == ";").max(open);
    let start = mark.map_or(first, |m| m + 1);
    if matches!(c.tag(start), Tag::Conj) { start + 1 } else { start }
}
