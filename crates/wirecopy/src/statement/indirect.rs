//! Paraphrase: what follows a reporting verb ("said that …", "urged X to …"), and what it interrupts or ends
//! ("…, the minister said").

use std::ops::Range;

use super::according::{last_word, trim_quotes};
use super::draft::Draft;
use super::scene::Scene;
use crate::clause::{Group, Phrase, Tag};
use crate::lexicon::reporting::ReportingVerb;

/// `taken` marks the verbs that are cues of direct quotations.
pub(super) fn find(scene: &Scene<'_>, taken: &[usize], drafts: &mut Vec<Draft>) {
    let c = scene.clauses;
    for token in 0..c.len() {
        let Some(verb) = scene.verb(token) else { continue };
        if taken.binary_search(&token).is_ok() || scene.quoted(token) {
            continue;
        }
        let group = c.group(token);
        // Infinitives and conditionals report no act of speech.
        if group.infinitive || group.modal.is_some_and(|m| !matches!(c.lower(m), "would" | "will")) {
            continue;
        }
        drafts.extend(one(scene, token, verb, group));
    }
}

fn one(scene: &Scene<'_>, token: usize, verb: &ReportingVerb, group: Group) -> Option<Draft> {
    let c = scene.clauses;
    let sentence = c.sentence(token);
    let (content, rule, addressee) = if let Some(parts) = inverted(scene, token, verb, group, sentence.clone()) {
        (parts, "indirect/inverted", None)
    } else {
        let find = if group.passive { passive } else { following };
        let (content, rule, addressee) = find(scene, token, verb, sentence.end)?;
        (Vec::from([content]), rule, addressee)
    };
    let subjects = c.subjects(token);
    let speaker = subject(scene, token, group, rule, &subjects);
    // A bare participle or an idle noun is no report without somebody who speaks.
    if speaker.is_none() && !(group.passive && rule == "indirect/passive") {
        return None;
    }
    if !group.finite(c) && c.tag(token) != Tag::VerbIng {
        return None;
    }
    // What one will stress has not been said.
    if group.modal.is_some_and(|m| c.lower(m) == "will") && rule == "indirect/object" {
        return None;
    }
    let bytes: Vec<Range<usize>> =
        content.into_iter().map(|tokens| trim_quotes(scene, c.bytes(tokens))).filter(|b| !b.is_empty()).collect();
    let mut draft = Draft::new(bytes.first()?.clone(), rule);
    draft.content = bytes;
    let cue_end = if verb.particle.is_empty() { token + 1 } else { token + 2 };
    draft.cue = Some(c.bytes(token..cue_end));
    draft.cue_token = Some(token);
    draft.speaker = speaker.map(|p| scene.speaker_bytes(p));
    // "The minister and the envoy stressed …": both speak.
    if subjects.len() > 1 && speaker.is_some_and(|p| subjects.first() == Some(&p)) {
        let last = subjects.last().map_or(token, |p| p.end);
        draft.speaker = speaker.map(|p| c.bytes(p.first..last));
        draft.several = subjects.iter().map(|p| c.bytes(p.tokens())).collect();
    }
    draft.anybody = verb.bare || matches!(rule, "indirect/that" | "indirect/inverted");
    draft.addressee = addressee.map(|p| c.bytes(p.tokens()));
    draft.attitude = verb.attitude;
    draft.polarity = verb.polarity;
    draft.medium = verb.medium;
    Some(draft)
}

/// The speaker: the subject, or the phrase behind an inverted verb ("said the minister").
fn subject(scene: &Scene<'_>, token: usize, group: Group, rule: &str, subjects: &[Phrase]) -> Option<Phrase> {
    let c = scene.clauses;
    if group.passive {
        return c.after(token, "by").first().copied();
    }
    if rule == "indirect/inverted" && c.tag(group.start.saturating_sub(1)) == Tag::Comma {
        return c.phrase_at(token + 1).or_else(|| subjects.first().copied());
    }
    subjects.first().copied()
}

type Found = (Range<usize>, &'static str, Option<Phrase>);

/// What stands behind the verb: a clause, an object, an infinitive, the object of a preposition.
fn following(scene: &Scene<'_>, token: usize, verb: &ReportingVerb, end: usize) -> Option<Found> {
    let c = scene.clauses;
    let mut from = token + 1 + usize::from(!verb.particle.is_empty());
    let mut addressee = None;
    // "warned that …" names nobody, "told the council that …" does.
    if verb.addressee
        && let Some(to) = c.phrase_at(from).filter(|_| c.tag(from) != Tag::That)
    {
        from = to.end;
        if c.lower(from) == "of"
            && let Some(more) = c.phrase_at(from + 1)
        {
            from = more.end;
        }
        addressee = Some(to);
    }
    let beyond = scene.past_adjuncts(from, end);
    if addressee.is_none() && c.lower(from) == "to" {
        addressee = c.phrase_at(from + 1);
    }
    let stop = |start: usize, loose: bool| content_end(scene, token, start, end, loose);
    if verb.clause {
        let mut at = beyond;
        // "said, in reply to a question, that"
        if c.tag(at) == Tag::Comma
            && let Some(that) = (at + 1..end.min(at + 14)).find(|&t| c.tag(t) == Tag::That)
            && c.tag(that - 1) == Tag::Comma
        {
            at = that;
        }
        let that = match c.tag(at) {
            Tag::That => Some(at + 1),
            Tag::Break if c.lower(at) == ":" => Some(at + 1),
            Tag::Sub if matches!(c.lower(at), "how" | "why" | "what" | "whether" | "where" | "if" | "when") => Some(at),
            _ => None,
        };
        if let Some(start) = that {
            return Some((start..stop(start, false)?, "indirect/that", addressee));
        }
        if verb.that {
            return None;
        }
        if c.tag(from) != Tag::Prep && scene.clause_follows(from, end) {
            return Some((from..stop(from, false)?, "indirect/bare", addressee));
        }
        // "say" is trusted where no verb of its clause is known.
        if verb.bare && c.phrase_at(from).is_some() && end - from >= 5 && c.tag(from) != Tag::Time {
            return Some((from..stop(from, false)?, "indirect/bare", addressee));
        }
        if scene.clause_follows(beyond, end) {
            return Some((beyond..stop(beyond, false)?, "indirect/bare", addressee));
        }
    }
    if verb.infinitive && c.tag(from) == Tag::To {
        return Some((from..stop(from, true)?, "indirect/to", addressee));
    }
    if let Some(at) = verb.prepositions.iter().find(|p| c.lower(from) == **p) {
        let start = from + usize::from(!at.is_empty());
        return Some((start..stop(start, true)?, "indirect/preposition", addressee));
    }
    let object = verb.object && (c.phrase_at(from).is_some() || c.tag(from) == Tag::VerbIng);
    let quoted = verb.quoted && (from..end).any(|t| c.tag(t) == Tag::Quote);
    if object || quoted {
        let content = from..stop(from, true)?;
        return (content.len() >= 2).then_some((content, "indirect/object", addressee));
    }
    None
}

/// "Reporters were told that …"
fn passive(scene: &Scene<'_>, token: usize, verb: &ReportingVerb, end: usize) -> Option<Found> {
    let told = verb.addressee && scene.clauses.tag(token + 1) == Tag::That;
    let stop = if told { content_end(scene, token, token + 2, end, false) } else { None }?;
    Some((token + 2..stop, "indirect/passive", None))
}

/// Where the content ends: at the sentence's end, or before a further reporting verb, "according to" and their like.
fn content_end(scene: &Scene<'_>, verb: usize, start: usize, end: usize, loose: bool) -> Option<usize> {
    let c = scene.clauses;
    let tense = c.tag(verb);
    let mut stop = end;
    for at in start + 1..end {
        if scene.quoted(at) {
            continue;
        }
        let cut = match c.tag(at) {
            Tag::Comma => {
                c.lower(at + 1) == "according"
                    || c.tag(at + 1) == Tag::VerbIng && scene.verb(at + 1).is_some()
                    || c.tag(at + 1) == Tag::Conj && reports_again(scene, at + 2, tense)
                    || inversion(scene, at, end)
            }
            Tag::Conj => loose && reports_again(scene, at + 1, tense),
            _ => c.lower(at) == "according" && c.lower(at + 1) == "to",
        };
        if cut {
            stop = at;
            break;
        }
    }
    last_word(scene, start..stop)
}

/// Whether a coordinated reporting verb stands here: "and urged", "and also said".
fn reports_again(scene: &Scene<'_>, at: usize, tense: Tag) -> bool {
    let c = scene.clauses;
    let at = if c.tag(at) == Tag::Adv { at + 1 } else { at };
    c.tag(at) == tense && scene.verb(at).is_some()
}

/// Whether ", X said" follows a comma.
fn inversion(scene: &Scene<'_>, comma: usize, end: usize) -> bool {
    let c = scene.clauses;
    let Some(phrase) = c.phrase_at(comma + 1) else {
        return scene.verb(comma + 1).is_some_and(|v| v.clause)
            && c.tag(comma + 1) != Tag::VerbIng
            && c.phrase_at(comma + 2).is_some();
    };
    let verb = phrase.end;
    verb < end
        && scene.verb(verb).is_some_and(|v| v.clause)
        && matches!(c.tag(verb), Tag::VerbPast | Tag::VerbPresent)
        && ends_or_adjunct(scene, verb + 1, end)
}

/// Whether nothing but adjuncts follows before the next mark.
fn ends_or_adjunct(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    let c = scene.clauses;
    let at = scene.past_adjuncts(at, end);
    at >= end || matches!(c.tag(at), Tag::Stop | Tag::Comma | Tag::Break)
}

/// "…, X said", "…, X said, …": the content stands round subject and verb.
fn inverted(
    scene: &Scene<'_>,
    token: usize,
    verb: &ReportingVerb,
    group: Group,
    sentence: Range<usize>,
) -> Option<Vec<Range<usize>>> {
    let c = scene.clauses;
    if !verb.clause
        || group.passive
        || !matches!(c.tag(token), Tag::VerbPast | Tag::VerbPresent)
        || group.start == sentence.start
    {
        return None;
    }
    let (comma, after) = if c.tag(group.start - 1) == Tag::Comma {
        let speaker = c.phrase_at(token + 1)?;
        (group.start - 1, past_speaker(scene, speaker, sentence.end))
    } else {
        let subject = c.subjects(token).into_iter().next()?;
        let first = subject.first;
        if first <= sentence.start || !matches!(c.tag(first - 1), Tag::Comma) {
            return None;
        }
        (first - 1, token + 1)
    };
    let after = scene.past_adjuncts(after, sentence.end);
    let closes = after >= sentence.end || matches!(c.tag(after), Tag::Stop | Tag::Comma | Tag::Break);
    if !closes {
        return None;
    }
    let start = content_start(scene, sentence.start, comma);
    let finite = (start..comma).any(|t| c.tag(t).is_aux() || matches!(c.tag(t), Tag::VerbPast | Tag::VerbPresent));
    // "Too often, the minister said, the dam was empty": a short opening needs the clause behind.
    let behind = c.tag(after) == Tag::Comma && scene.clause_follows(after + 1, sentence.end);
    if (comma.saturating_sub(start) < 3 || !finite) && !(behind && comma > start) {
        return None;
    }
    let first = start..last_word(scene, start..comma)?;
    let mut parts = Vec::with_capacity(2);
    parts.push(first);
    if c.tag(after) == Tag::Comma
        && after + 2 < sentence.end
        && !matches!(c.tag(after + 1), Tag::VerbIng | Tag::Conj | Tag::Rel)
    {
        let more = (after + 1..sentence.end)
            .any(|t| c.tag(t).is_aux() || matches!(c.tag(t), Tag::VerbPast | Tag::VerbPresent));
        if more && let Some(end) = last_word(scene, after + 1..sentence.end) {
            parts.push(after + 1..end);
        }
    }
    Some(parts)
}

/// Past a speaker behind its verb with apposition: "said Anna Weber, the minister,".
fn past_speaker(scene: &Scene<'_>, speaker: Phrase, end: usize) -> usize {
    let c = scene.clauses;
    let at = scene.past_adjuncts(speaker.end, end);
    if c.tag(at) == Tag::Comma && (at..end).any(|t| c.tag(t) == Tag::Stop) {
        // An apposition up to the sentence's end closes the speaker.
        let rest = at + 1..end;
        if !rest.clone().any(|t| c.tag(t).is_aux() || c.tag(t) == Tag::VerbPresent) {
            return rest.end;
        }
    }
    at
}

/// Where the content before ", X said" starts: the sentence's start, behind a semicolon.
fn content_start(scene: &Scene<'_>, first: usize, comma: usize) -> usize {
    (first..comma).rev().find(|&t| scene.clauses.lower(t) == ";").map_or(first, |t| t + 1)
}
