//! Content that stands around its reporting phrase: "…, the minister said", "…, the minister said, …", "as the minister
//! put it, …".

use std::ops::Range;

use wirecopy_syntax::Relation;

use super::indirect::Found;
use super::scene::Scene;
use crate::clause::{Group, Phrase, Tag};
use crate::lexicon::reporting::ReportingVerb;

pub(super) fn find(scene: &Scene<'_>, token: usize, verb: &ReportingVerb, group: Group) -> Option<Found> {
    let c = scene.clauses;
    let finite = matches!(c.tag(token), Tag::VerbPast | Tag::VerbPresent) || c.is_plain_finite(token);
    if !verb.clause || group.passive || !finite {
        return None;
    }
    let sentence = c.sentence(token);
    let first = (sentence.start..token).rev().find(|&t| c.lower(t) == ";").map_or(sentence.start, |t| t + 1);
    let limit = (token..sentence.end).find(|&t| c.lower(t) == ";").unwrap_or(sentence.end);
    let (start, speaker, after, aside) =
        phrase(scene, token, group, first, limit, usize::from(!verb.particle.is_empty()))?;
    let end = tail(scene, token, verb.addressee, after, limit);
    // "says John Roe a former analyst": an apposition without its comma.
    let ragged =
        c.tag(end) == Tag::Det && !aside && speaker.first > token && !(end..limit).any(|t| is_finite(scene, t));
    if !(end >= limit || is_mark(scene, end) || ragged) {
        return None;
    }
    let lead = content(scene, first, start);
    let opens = lead.as_ref().is_some_and(|l| c.tag(l.start) == Tag::Sub);
    let rest = behind(scene, token, end, limit, opens);
    let finite = |range: &Range<usize>| range.clone().any(|t| is_finite(scene, t));
    // "Too often, the minister said, the dam was empty": a short opening needs the clause behind.
    let whole = lead.as_ref().is_some_and(|l| l.len() >= 3 && finite(l));
    let closes = rest.as_ref().is_some_and(|r| finite(r));
    if !whole && !closes {
        return None;
    }
    if aside && !closes && lead.is_none() {
        return None;
    }
    let content: Vec<Range<usize>> = lead.into_iter().chain(rest).collect();
    let rule = if aside { "indirect/aside" } else { "indirect/inverted" };
    Some(Found { content, addressee: None, speaker: Some(speaker), rule })
}

/// The reporting phrase that a comma opens: where it starts (at the comma), who speaks, the first token behind subject
/// and verb, and whether "as" opens it.
fn phrase(
    scene: &Scene<'_>,
    token: usize,
    group: Group,
    first: usize,
    limit: usize,
    particle: usize,
) -> Option<(usize, Phrase, usize, bool)> {
    let c = scene.clauses;
    // ", said the minister"
    if group.start > first && is_comma(scene, group.start - 1) {
        let speaker = c.phrase_at(token + 1).filter(|p| p.end <= limit)?;
        let bytes = scene.speaker_bytes(speaker);
        let after = (speaker.end..limit).find(|&t| c.range(t).start >= bytes.end).unwrap_or(limit);
        return Some((group.start - 1, speaker, after, false));
    }
    let (speaker, start) = subject_before(scene, token, group, first)?;
    let before = start.checked_sub(1).filter(|&t| t >= first);
    let aside = before.filter(|&t| c.lower(t) == "as" && (t == first || !c.tag(t - 1).is_nominal()));
    if let Some(as_) = aside {
        let opens = as_ == first || is_comma(scene, as_ - 1) || c.tag(as_ - 1) == Tag::Conj;
        return opens.then_some((as_, speaker, token + 1 + particle, true));
    }
    let comma = before.filter(|&t| is_comma(scene, t))?;
    Some((comma, speaker, token + 1 + particle, false))
}

/// The subject that ends right before a verb, and where it starts with all that belongs to it.
fn subject_before(scene: &Scene<'_>, token: usize, group: Group, first: usize) -> Option<(Phrase, usize)> {
    let c = scene.clauses;
    let tree = c.tree();
    let own = tree
        .children(token)
        .take_while(|&t| t < token)
        .filter(|&t| matches!(tree.relation(t), Relation::Nsubj | Relation::NsubjPass) && c.tag(t) != Tag::Time)
        .last();
    // "The museum, Hassan Karim said, would": what a comma parts off right before the verb, though the parser took it for
    // an apposition.
    let near = c.phrase_before(group.start).filter(|p| p.first > first && is_comma(scene, p.first - 1));
    if let Some(near) = near.filter(|p| own.is_none_or(|own| own < p.first)) {
        return Some((near, near.first));
    }
    let speaker = match own {
        Some(own) => c.phrase_of(own),
        None => match c.phrase_before(group.start) {
            Some(phrase) => phrase,
            None => return relative_before(scene, token, first),
        },
    };
    if matches!(c.lower(speaker.head), "who" | "which" | "that" | "it" | "there" | "what")
        && speaker.first == speaker.head
        && !matches!(c.lower(speaker.head), "it")
    {
        return None;
    }
    let mut start = speaker.first;
    let is_mark_open = |t: usize| is_comma(scene, t) || c.lower(t) == "as";
    if start > first && is_mark_open(start - 1) || start == first {
        return Some((speaker, start));
    }
    // "advisers to Mr. Karim say": the parser may have hung the first noun elsewhere.
    while start > first && !is_mark_open(start - 1) && speaker.first - start < 12 {
        if c.tag(start - 1).is_verb() || c.tag(start - 1).is_aux() {
            return None;
        }
        start -= 1;
    }
    let whole = c.phrase_at(start)?;
    let joined = matches!(c.lower(whole.end), "of" | "to" | "for" | "from" | "with" | "in" | "at" | "(" | "and");
    joined.then_some((Phrase { first: start, ..speaker }, start))
}

/// ", a spokesman who would not be named said": what the relative clause parts from its verb.
fn relative_before(scene: &Scene<'_>, token: usize, first: usize) -> Option<(Phrase, usize)> {
    let c = scene.clauses;
    let comma = (first..token).rev().take(25).find(|&t| is_comma(scene, t))?;
    let speaker = c.phrase_at(comma + 1)?;
    let relative = speaker.end < token && c.tag(speaker.end) == Tag::Rel;
    relative.then_some((speaker, speaker.first))
}

/// Past adjuncts, a hearer and a closing apposition behind the phrase.
fn tail(scene: &Scene<'_>, token: usize, addressee: bool, after: usize, limit: usize) -> usize {
    let c = scene.clauses;
    let tree = c.tree();
    let mut end = after;
    // "told me", "told the newspaper"
    if let Some(hearer) = tree.child(token, &[Relation::Iobj, Relation::Obj])
        && addressee
        && hearer > token
        && c.phrase_of(hearer).first == end
    {
        end = c.phrase_of(hearer).end;
    }
    let end = c.adjuncts_end(token, end).max(scene.past_adjuncts(end, limit)).min(limit);
    if end < limit && c.lower(end) == "(" {
        return (end..limit).find(|&t| c.lower(t) == ")").map_or(end, |t| t + 1);
    }
    end
}

/// The content before the phrase.
fn content(scene: &Scene<'_>, first: usize, end: usize) -> Option<Range<usize>> {
    let c = scene.clauses;
    let mut start = first;
    while start < end && (matches!(c.tag(start), Tag::Conj | Tag::Comma)) {
        start += 1;
    }
    let end = scene.last_word(start..end)?;
    (end > start).then_some(start..end)
}

/// The content behind the phrase: what the comma closes it off from, unless that is the speaker's next verb, a relative
/// clause or an apposition.
fn behind(scene: &Scene<'_>, token: usize, end: usize, limit: usize, opens: bool) -> Option<Range<usize>> {
    let c = scene.clauses;
    let tree = c.tree();
    if end >= limit || !(c.tag(end) == Tag::Comma || matches!(c.lower(end), "--" | "—" | "–")) {
        return None;
    }
    let mut start = end + 1;
    while start < limit && c.tag(start) == Tag::Quote {
        start += 1;
    }
    if start + 1 >= limit
        || matches!(c.tag(start), Tag::Rel)
        || c.tag(start) == Tag::VerbIng && !opens
        || c.lower(start) == "who"
    {
        return None;
    }
    // ", and urged both sides to …", "…, said the minister, a former judge."
    let further = (start..limit)
        .find(|&t| tree.relation(t) == Relation::Conj && tree.head(t) == Some(token) && scene.verb(t).is_some());
    let limit = further.map_or(limit, |t| c.below(t).start.max(start));
    let finite = (start..limit).any(|t| is_finite(scene, t));
    if !finite {
        return None;
    }
    let stop = (start..limit)
        .find(|&t| c.tag(t) == Tag::Comma && c.tag(t + 1) == Tag::VerbIng && scene.verb(t + 1).is_some())
        .unwrap_or(limit);
    let end = scene.last_word(start..stop)?;
    (end > start).then_some(start..end)
}

fn is_finite(scene: &Scene<'_>, token: usize) -> bool {
    let tag = scene.clauses.tag(token);
    tag.is_aux() || matches!(tag, Tag::VerbPast | Tag::VerbPresent)
}

/// A comma, or a quotation mark behind one.
fn is_comma(scene: &Scene<'_>, token: usize) -> bool {
    let c = scene.clauses;
    match c.tag(token) {
        Tag::Comma => true,
        Tag::Quote => token.checked_sub(1).is_some_and(|t| matches!(c.tag(t), Tag::Comma)),
        Tag::Break => matches!(c.lower(token), "--" | "—" | "–"),
        _ => false,
    }
}

fn is_mark(scene: &Scene<'_>, token: usize) -> bool {
    matches!(scene.clauses.tag(token), Tag::Stop | Tag::Comma | Tag::Break | Tag::Quote)
}
