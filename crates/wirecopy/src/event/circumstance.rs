//! When, where and how many.

use std::ops::Range;

use super::found::Found;
use super::matcher::Scene;
use super::{EventType, Numbers, Status};
use crate::article::BlockKind;
use crate::clause::Tag;
use crate::entity::PlaceId;
use crate::lexicon::frames::Frame;
use crate::time::{Edtf, Time, TimeKind};

/// The numbers that a frame counts: "killed five people".
pub(super) fn numbers(scene: Scene<'_>, frame: &Frame, token: usize, object: Option<usize>) -> Numbers {
    let mut numbers = Numbers::default();
    let c = scene.clauses;
    let slot = if frame.flags.has("killed") {
        &mut numbers.killed
    } else if frame.flags.has("injured") {
        &mut numbers.injured
    } else if frame.flags.has("arrested") {
        &mut numbers.arrested
    } else if frame.kind == EventType::Mobilize && object.is_some() {
        &mut numbers.troops
    } else {
        return numbers;
    };
    let phrases = if c.group(token).passive { c.subjects(token) } else { c.objects(token) };
    *slot = phrases.first().and_then(|phrase| phrase.tokens().find_map(|t| number(c.lower(t))));
    numbers
}

/// A whole number in digits or words up to twelve.
fn number(word: &str) -> Option<u64> {
    const WORDS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    if let Some(at) = WORDS.iter().position(|w| *w == word) {
        return Some(at as u64 + 1);
    }
    let digits: String = word.chars().filter(|c| *c != ',').collect();
    if digits.len() > 12 || digits.is_empty() { None } else { digits.parse().ok() }
}

/// The tokens of the trigger's own clause.
fn clause(scene: Scene<'_>, found: &Found<'_>) -> Range<usize> {
    let c = scene.clauses;
    let sentence = c.sentence(found.token);
    // What stands outside the quotation is of the saying, not of the deed.
    let parts = |t: usize| matches!(c.tag(t), Tag::Sub | Tag::Rel | Tag::Break | Tag::Stop | Tag::Quote);
    let first = (sentence.start..found.token).rev().find(|&t| parts(t)).map_or(sentence.start, |t| t + 1);
    let end = (found.token + 1..sentence.end).find(|&t| parts(t)).unwrap_or(sentence.end);
    first..end
}

/// Dates an event by the nearest expression of its clause. One that bounds ("by September") is the last choice for a
/// deed done: it belongs to what was planned.
pub(super) fn date(scene: Scene<'_>, found: &mut Found<'_>, times: &[Time]) {
    let bytes = scene.clauses.bytes(clause(scene, found));
    let first = times.partition_point(|t| t.span.start_byte() < bytes.start);
    let best = times
        .iter()
        .skip(first)
        .take_while(|t| t.span.start_byte() < bytes.end)
        .filter(|t| t.kind == TimeKind::Date || t.kind == TimeKind::Time)
        .min_by_key(|t| {
            let bound =
                found.status != Status::Planned && t.edtf.as_ref().is_some_and(|e| e.as_str().starts_with("../"));
            let distance = t.span.start_byte().abs_diff(found.trigger.start);
            (bound, distance)
        });
    if let Some(time) = best {
        found.time = Some(time.id);
        found.date = edtf(time);
    }
}

/// What a time says as a date or interval.
pub(super) fn edtf(time: &Time) -> Option<Edtf> {
    time.edtf.clone().or_else(|| {
        let value = time.value.as_deref()?;
        Edtf::new(value.split('T').next().unwrap_or(value))
    })
}

/// The place behind "in", "at", "near" in the trigger's clause; a meeting in the first paragraph is at the dateline.
///
/// Of words (quads 1 and 3) a place behind a noun is the topic: "discussed the truce in Sudan" was not said there.
pub(super) fn place(scene: Scene<'_>, found: &mut Found<'_>) {
    let c = scene.clauses;
    let tokens = clause(scene, found);
    let bytes = c.bytes(tokens.clone());
    let verbal = matches!(found.frame.kind.quad(), 1 | 3);
    let located = |start: usize| {
        before(scene, start).is_some_and(|preposition| {
            preposition >= tokens.start
                && !(verbal && is_topic(scene, found, preposition))
                && !is_of_another(scene, found, preposition + 1)
        })
    };
    let places = scene.entities.places_in(bytes);
    let near = places
        .iter()
        .filter(|p| located(p.start))
        .min_by_key(|p| (p.start < found.trigger.start, p.start.abs_diff(found.trigger.start)));
    found.place = near.map(|p| p.place);
    if found.place.is_none()
        && found.frame.kind == EventType::Consult
        && found.status == Status::Happened
        && leads(scene, found)
    {
        found.place = dateline(scene);
    }
}

/// The preposition of place before the phrase that a place stands in.
fn before(scene: Scene<'_>, place: usize) -> Option<usize> {
    let c = scene.clauses;
    let token = scene.prose.tokens_in(place..place + 1).start;
    let phrase = c.phrase_before(token + 1).map_or(token, |p| p.first);
    phrase.checked_sub(1).filter(|&preposition| {
        matches!(c.lower(preposition), "in" | "at" | "near" | "outside" | "inside" | "on" | "to" | "from" | "across")
    })
}

/// Whether a preposition of place stands before the phrase that a place stands in.
pub(super) fn located(scene: Scene<'_>, place: usize) -> bool {
    before(scene, place).is_some()
}

/// Whether a preposition hangs on a noun that is neither a party nor the trigger.
fn is_topic(scene: Scene<'_>, found: &Found<'_>, preposition: usize) -> bool {
    let c = scene.clauses;
    let Some(noun) = preposition.checked_sub(1).filter(|&t| t > found.token && c.tag(t).is_nominal()) else {
        return false;
    };
    let bytes = c.range(noun);
    bytes.start >= found.trigger.end && scene.entities.mention_at(bytes.start).is_none()
}

/// Whether another verb stands between the trigger and a phrase behind it: "discussed trade and agreed to meet in Rome".
fn is_of_another(scene: Scene<'_>, found: &Found<'_>, phrase: usize) -> bool {
    let c = scene.clauses;
    // "agreed to meet in Rome": the infinitive is the deed's own.
    !found.frame.flags.has("complement")
        && (found.token + 1..phrase)
            .filter(|&t| c.range(t).start >= found.trigger.end)
            .any(|t| matches!(c.tag(t), Tag::VerbBase | Tag::VerbPresent | Tag::VerbPast))
}

/// Whether the trigger stands in the paragraph with the dateline.
fn leads(scene: Scene<'_>, found: &Found<'_>) -> bool {
    let Some(dateline) = &scene.prose.article.dateline else { return false };
    let blocks = &scene.prose.article.blocks;
    let lead = blocks.iter().find(|b| b.kind == BlockKind::Paragraph && b.span.contains(dateline.span));
    lead.is_some_and(|b| b.span.bytes().contains(&found.trigger.start))
}

/// The place of the dateline.
pub(super) fn dateline(scene: Scene<'_>) -> Option<PlaceId> {
    let dateline = scene.prose.article.dateline.as_ref()?;
    scene.entities.places_in(dateline.span.bytes()).first().map(|p| p.place)
}

/// "Under the agreement, forces will withdraw …": a planned event without a date of its own is bounded as the
/// agreement is that the text told last.
pub(super) fn inherit_deadlines(scene: Scene<'_>, found: &mut [Found<'_>], times: &[Time]) {
    let mut deadline: Option<&Time> = None;
    for one in found.iter_mut() {
        let sentence = one.sentence.clone();
        if one.frame.kind == EventType::Agree || one.frame.kind == EventType::Support && one.frame.cameo == Some("057")
        {
            let first = times.partition_point(|t| t.span.start_byte() < sentence.start);
            let bound = times
                .iter()
                .skip(first)
                .take_while(|t| t.span.start_byte() < sentence.end)
                .find(|t| t.edtf.as_ref().is_some_and(|e| e.as_str().starts_with("../")));
            deadline = bound.or(deadline);
            continue;
        }
        let lower = scene.clauses.lower_text().get(sentence.clone()).unwrap_or_default();
        let under = ["under the ", "under this ", "under that ", "as part of the ", "in line with the "]
            .iter()
            .find_map(|o| lower.strip_prefix(o));
        let named = under.and_then(|rest| rest.split([',', ' ']).find(|w| is_agreement(w)));
        if one.status == Status::Planned
            && one.time.is_none()
            && named.is_some()
            && let Some(time) = deadline
        {
            one.time = Some(time.id);
            one.date = edtf(time);
        }
    }
}

fn is_agreement(word: &str) -> bool {
    matches!(word, "agreement" | "deal" | "plan" | "accord" | "pact" | "treaty" | "terms" | "arrangement" | "roadmap")
}
