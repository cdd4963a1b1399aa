//! Drafts → statements: order, kind, speakers, medium, kind of source, time, ids.

use std::collections::HashSet;
use std::ops::Range;

use super::draft::Draft;
use super::scene::Scene;
use super::{Attitude, Polarity, SourceKind, Statement, StatementId, StatementKind};
use crate::clause::Tag;
use crate::entity::{ActorId, ActorKind, MentionForm, Sector};
use crate::time::{Time, TimeId, TimeKind};

pub(super) fn statements(scene: &Scene<'_>, mut drafts: Vec<Draft>, times: &[Time]) -> Vec<Statement> {
    for draft in &mut drafts {
        draft.content.retain(|c| c.start < c.end);
    }
    drafts.retain(|d| !d.content.is_empty());
    drafts.sort_by_key(|d| (d.start(), usize::MAX - d.end()));
    let mut seen = HashSet::new();
    drafts.retain(|d| seen.insert((d.start(), d.end())));
    let mut last: Option<Vec<ActorId>> = None;
    let mut found: Vec<Statement> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let text = &scene.prose.article.text;
        let mut speakers = draft.speakers.clone();
        for bytes in &draft.several {
            speakers.extend(actors(scene, bytes.clone()));
        }
        if speakers.is_empty()
            && let Some(bytes) = &draft.speaker
        {
            speakers = actors(scene, bytes.clone());
            if speakers.is_empty() && is_pronoun(scene, bytes) {
                speakers = last.clone().filter(|last| agrees(scene, bytes, last)).unwrap_or_default();
            }
            let meant = draft.several.first().unwrap_or(bytes);
            if speakers.is_empty() && !draft.anybody && !can_speak(scene, meant) {
                continue;
            }
        }
        if !speakers.is_empty() && !draft.whole {
            last = Some(speakers.clone());
        }
        let kind = kind(scene, &draft);
        let cue_tokens =
            draft.cue_token.map(|t| t..scene.past_adjuncts(t + 1, scene.clauses.sentence(t).end).max(t + 4));
        let medium = draft.medium.or_else(|| scene.medium(around(scene, &draft)?));
        let source_kind = source(scene, &draft, &speakers);
        let time = cue_tokens.and_then(|tokens| time(scene, scene.clauses.bytes(tokens), times, &draft));
        let addressees = draft.addressee.clone().map(|bytes| actors(scene, bytes)).unwrap_or_default();
        found.push(Statement {
            id: StatementId(found.len() as u32),
            kind,
            speakers,
            speaker: draft.speaker.clone().map(|bytes| text.cut_trimmed(bytes)),
            cue: draft.cue.clone().map(|bytes| text.cut_trimmed(bytes)),
            content: draft.content.iter().map(|bytes| text.cut_trimmed(bytes.clone())).collect(),
            medium,
            addressees,
            polarity: polarity(scene, &draft),
            attitude: draft.attitude,
            source_kind,
            time,
            place: None,
            within: None,
            repeats: Vec::new(),
            rule: draft.rule.to_owned(),
        });
    }
    nest(&mut found);
    let mut found = without_echoes(found);
    first_person(scene, &mut found);
    found
}

/// Drops what a statement says its own speaker thinks or plans, where it says little else: "he said he believes that …"
/// is one statement.
fn without_echoes(found: Vec<Statement>) -> Vec<Statement> {
    let length = |s: &Statement| s.content.iter().map(|c| c.end_byte() - c.start_byte()).sum::<usize>();
    let echo = |s: &Statement| {
        let outer = s.within.and_then(|id| found.get(id.0 as usize));
        s.attitude != Attitude::Said
            && outer.is_some_and(|o| o.kind != StatementKind::FullText && length(s) * 10 >= length(o) * 6)
    };
    let echoes: Vec<bool> = found.iter().map(echo).collect();
    if !echoes.contains(&true) {
        return found;
    }
    let mut kept: Vec<Statement> =
        found.into_iter().zip(&echoes).filter(|(_, echo)| !**echo).map(|(statement, _)| statement).collect();
    for (at, statement) in kept.iter_mut().enumerate() {
        statement.id = StatementId(at as u32);
    }
    nest(&mut kept);
    kept
}

/// The actors that a speaker's bytes name: the first mention and those coordinated with it.
fn actors(scene: &Scene<'_>, bytes: Range<usize>) -> Vec<ActorId> {
    let mentions = scene.entities.mentions_in(bytes.clone());
    let text = scene.prose.text();
    let mut found: Vec<ActorId> = Vec::new();
    let mut end = bytes.start;
    for mention in mentions {
        if mention.start < end {
            continue;
        }
        let between = text.get(end..mention.start).unwrap_or("x");
        let joined =
            found.is_empty() || matches!(between.trim(), "and" | "," | ", and" | "&" | "and the" | ", and the");
        if !joined {
            break;
        }
        found.push(mention.actor);
        end = mention.end;
    }
    if let (Some(first), Some(last)) = (mentions.first(), mentions.last())
        && (first.start > bytes.start + 1 || found.len() == 1)
        && last.end == bytes.end
        && !text.get(first.end..last.start).unwrap_or_default().contains([',', ';'])
        && last.form == MentionForm::Name
    {
        // "Foreign Minister Anna Weber": the name closes the phrase.
        found = vec![last.actor];
    }
    if found.is_empty()
        && let Some(mention) = scene.entities.mention_at(bytes.start)
    {
        found.push(mention.actor);
    }
    found.dedup();
    found
}

/// Whether a phrase names somebody or something that speaks, though no actor is known for it.
fn can_speak(scene: &Scene<'_>, bytes: &Range<usize>) -> bool {
    let tokens = scene.prose.tokens_in(bytes.clone());
    tokens.clone().any(|t| {
        let word = scene.clauses.lower(t);
        scene.lexicon.reporting.source(word).is_some() || scene.lexicon.reporting.noun(word).is_some_and(|n| n.document)
    }) || tokens.len() == 1 && scene.clauses.tag(tokens.start) == Tag::Pron
}

fn is_pronoun(scene: &Scene<'_>, bytes: &Range<usize>) -> bool {
    let tokens = scene.prose.tokens_in(bytes.clone());
    tokens.len() == 1
        && scene.clauses.tag(tokens.start) == Tag::Pron
        && matches!(scene.clauses.lower(tokens.start), "he" | "she" | "they" | "it")
}

/// Whether a pronoun can stand for the last speakers: "he" and "she" for a person, "it" for anything else.
fn agrees(scene: &Scene<'_>, pronoun: &Range<usize>, last: &[ActorId]) -> bool {
    let word = scene.clauses.lower(scene.prose.tokens_in(pronoun.clone()).start);
    let person = |id: &ActorId| scene.entities.actor(*id).is_some_and(|a| a.kind == ActorKind::Person);
    match word {
        "it" => !last.iter().any(person),
        "he" | "she" => last.iter().all(person),
        _ => true,
    }
}

/// How much of the content stands in quotation marks: all its words, some or none.
fn kind(scene: &Scene<'_>, draft: &Draft) -> StatementKind {
    if draft.whole {
        return StatementKind::FullText;
    }
    let text = scene.prose.text();
    let words = |bytes: Range<usize>| text.get(bytes).is_some_and(|t| t.contains(char::is_alphanumeric));
    let (mut quoted, mut plain) = (false, false);
    for part in &draft.content {
        let mut at = part.start;
        for quote in scene.quotes.iter().skip(scene.quotes.partition_point(|q| q.end <= part.start)) {
            if quote.open >= part.end {
                break;
            }
            quoted |= words(quote.open.max(part.start)..quote.end.min(part.end));
            plain |= words(at..quote.open.max(at));
            at = quote.end.max(at);
        }
        plain |= words(at.min(part.end)..part.end);
    }
    match (quoted, plain) {
        (false, _) => StatementKind::Indirect,
        (true, false) => StatementKind::Direct,
        (true, true) => StatementKind::Mixed,
    }
}

/// The tokens in which a medium may be named: the reporting phrase, without the content.
fn around(scene: &Scene<'_>, draft: &Draft) -> Option<Range<usize>> {
    let token = draft.cue_token?;
    let c = scene.clauses;
    let sentence = c.sentence(token);
    let inside = |t: usize| draft.content.iter().any(|part| part.contains(&c.range(t).start));
    let mut first = token;
    while first > sentence.start && !inside(first - 1) {
        first -= 1;
    }
    let mut end = token + 1;
    while end < sentence.end && !inside(end) {
        end += 1;
    }
    Some(first..end)
}

fn polarity(scene: &Scene<'_>, draft: &Draft) -> Polarity {
    let negated = draft.cue_token.is_some_and(|t| scene.clauses.tag(t).is_verb() && scene.clauses.group(t).negated);
    match draft.polarity {
        Polarity::Affirmed if negated => Polarity::Declined,
        Polarity::Denied if negated => Polarity::Affirmed,
        other => other,
    }
}

/// What kind of source: by the speaker's actor, else by the noun that names it.
fn source(scene: &Scene<'_>, draft: &Draft, speakers: &[ActorId]) -> Option<SourceKind> {
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
    let by_actor = actor.and_then(|actor| {
        let official = matches!(actor.kind, ActorKind::Government | ActorKind::Military | ActorKind::Country)
            || actor.sectors.iter().any(|s| {
                matches!(s, Sector::Gov | Sector::Mil | Sector::Leg | Sector::Cop | Sector::Igo | Sector::Jud)
            });
        if actor.sectors.contains(&Sector::Jrn) {
            Some(SourceKind::Media)
        } else if official {
            Some(SourceKind::Official)
        } else {
            None
        }
    });
    let unnamed = actor.is_none_or(|a| a.mentions.iter().all(|m| m.form != MentionForm::Name));
    match named {
        Some(SourceKind::Official) if unnamed && by_actor.is_none() && hidden(scene, draft) => {
            Some(SourceKind::Anonymous)
        }
        Some(SourceKind::Media) if by_actor.is_some() => by_actor,
        Some(kind) => Some(kind),
        None => by_actor,
    }
}

/// Whether the sentence says that the speaker would not be named.
fn hidden(scene: &Scene<'_>, draft: &Draft) -> bool {
    let Some(token) = draft.cue_token else { return false };
    let bytes = scene.clauses.bytes(scene.clauses.sentence(token));
    let lower = scene.clauses.lower_text().get(bytes).unwrap_or_default();
    ["anonymity", "not be named", "not to be named", "unnamed", "not authorized", "not authorised"]
        .iter()
        .any(|w| lower.contains(w))
}

/// A time of the reporting phrase, not of the content.
fn time(scene: &Scene<'_>, bytes: Range<usize>, times: &[Time], draft: &Draft) -> Option<TimeId> {
    let token = draft.cue_token?;
    if !scene.clauses.tag(token).is_verb() {
        return None;
    }
    let start = draft.speaker.as_ref().map_or(bytes.start, |s| s.start.min(bytes.start));
    times
        .iter()
        .filter(|t| matches!(t.kind, TimeKind::Date | TimeKind::Time))
        .find(|t| {
            let at = t.span.bytes();
            at.start >= start
                && at.end <= bytes.end
                && !draft.content.iter().any(|c| c.start <= at.start && at.end <= c.end)
        })
        .map(|t| t.id)
}

/// "We" and "I" inside a statement are its speaker.
fn first_person(scene: &Scene<'_>, found: &mut [Statement]) {
    for at in 0..found.len() {
        let Some(statement) = found.get(at) else { break };
        let word = statement.speaker.and_then(|s| scene.clauses.lower_text().get(s.bytes()));
        if !matches!(word, Some("we" | "i")) {
            continue;
        }
        let teller = statement.within.and_then(|id| found.get(id.0 as usize)).map(|s| s.speakers.clone());
        if let (Some(speakers), Some(statement)) = (teller, found.get_mut(at)) {
            statement.speakers = speakers;
        }
    }
}

/// A statement inside another's content is told by it; what stands in a statement printed whole is part of that.
fn nest(found: &mut [Statement]) {
    let mut open: Vec<(usize, usize, StatementId)> = Vec::new();
    for statement in found.iter_mut() {
        let (Some(first), Some(last)) = (statement.content.first(), statement.content.last()) else { continue };
        let (start, end) = (first.start_byte(), last.end_byte());
        while open.last().is_some_and(|&(_, e, _)| e < end) {
            open.pop();
        }
        statement.within = open.last().map(|&(_, _, id)| id);
        open.push((start, end, statement.id));
    }
}
