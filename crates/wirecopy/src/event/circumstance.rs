//! When and where.

use std::ops::Range;

use wirecopy_syntax::Relation;

use super::found::Found;
use super::matcher::Scene;
use super::{EventType, Status};
use crate::article::BlockKind;
use crate::clause::{Clauses, Tag};
use crate::entity::{Actor, ActorKind, PlaceAt, PlaceId};
use crate::lexicon::frames::Part;
use crate::time::{Edtf, Time, TimeKind};

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

/// How a time stands to a trigger, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Bond {
    /// Below the trigger: "Monday's raid".
    Own,
    /// Of the same clause.
    Clause,
    /// Of the verb that the trigger's clause belongs to: "agreed on Monday to send".
    Governor,
}

/// Dates an event by the expression that stands closest to it in the tree. One that bounds ("by September") is the last
/// choice for a deed done: it belongs to what was planned.
pub(super) fn date(scene: Scene<'_>, found: &mut Found<'_>, times: &[Time]) {
    let first = times.partition_point(|t| t.span.start_byte() < found.sentence.start);
    let best = times
        .iter()
        .skip(first)
        .take_while(|t| t.span.start_byte() < found.sentence.end)
        .filter(|t| t.kind == TimeKind::Date || t.kind == TimeKind::Time)
        .filter_map(|t| Some((bond(scene, found, t)?, t)))
        .min_by_key(|(bond, t)| {
            let bound =
                found.status != Status::Planned && t.edtf.as_ref().is_some_and(|e| e.as_str().starts_with("../"));
            (bound, *bond, t.span.start_byte().abs_diff(found.trigger.start))
        });
    if let Some((_, time)) = best {
        found.time = Some(time.id);
        found.date = edtf(time);
    }
}

/// How a time of the trigger's sentence stands to it; nothing where it belongs to another deed or to the telling.
fn bond(scene: Scene<'_>, found: &Found<'_>, time: &Time) -> Option<Bond> {
    let c = scene.clauses;
    let tree = c.tree();
    let tokens = scene.prose.tokens_in(time.span.bytes());
    let top = top(scene, time)?;
    if names_thing(scene, time) {
        return None;
    }
    if tree.is_below(top, found.token) && clause_verb(c, top) == clause_verb(c, found.token) {
        return Some(Bond::Own);
    }
    let (of_time, of_deed) = (clause_verb(c, top), clause_verb(c, found.token));
    // "the murder of the nuns committed on Monday", "the raid that took place on Monday"
    let done = |lemma: &str| scene.lexicon.frames.is_light(lemma) || scene.lexicon.frames.happens(lemma);
    if found.frame.is_noun() && of_time > found.token && tree.is_below(of_time, found.token) && done(c.lemma(of_time)) {
        return Some(Bond::Own);
    }
    if found.frame.is_noun() && found.frame.kind.quad() == 4 && !carries(scene, of_deed, found.token) {
        // "condemned the murder of the judge on Monday", not "condemned on Monday the murder of the judge"
        let between = found.token + 1..tokens.start;
        let parts = |t: usize| c.tag(t).is_verb() || matches!(c.tag(t), Tag::Comma | Tag::Sub | Tag::Rel | Tag::Conj);
        let behind = found.token < tokens.start && !between.clone().any(parts);
        return behind.then_some(Bond::Own);
    }
    if of_time == of_deed {
        return Some(Bond::Clause);
    }
    // "agreed to meet next month": the infinitive's time is the agreement's.
    if found.frame.flags.has("complement")
        && tree.head(of_time) == Some(of_deed)
        && tree.relation(of_time) == Relation::Xcomp
    {
        return Some(Bond::Governor);
    }
    // Up from the deed's verb: the first that the time belongs to, where no telling lies between.
    let mut at = of_deed;
    for _ in 0..4 {
        let shares = matches!(
            tree.relation(at),
            Relation::Xcomp | Relation::Conj | Relation::Advcl | Relation::Acl | Relation::Obl | Relation::Nmod
        );
        let planned = found.status == Status::Planned && tree.relation(at) == Relation::Xcomp;
        let head = tree.head(at).filter(|_| shares && !planned)?;
        at = clause_verb(c, head);
        if at == of_time {
            return Some(Bond::Governor);
        }
    }
    None
}

/// The word of a time that the others hang on.
fn top(scene: Scene<'_>, time: &Time) -> Option<usize> {
    let tokens = scene.prose.tokens_in(time.span.bytes());
    let outside = |t: usize| scene.clauses.tree().head(t).is_none_or(|head| !tokens.contains(&head));
    tokens.clone().find(|&t| outside(t))
}

/// "The Christmas market", "the 2025 budget": a time that only tells which thing is meant, and of no deed when it was done.
pub(super) fn names_thing(scene: Scene<'_>, time: &Time) -> bool {
    let c = scene.clauses;
    let tree = c.tree();
    let Some(top) = top(scene, time) else { return false };
    let noun = tree.head(top).filter(|&head| head > top && c.tag(head).is_nominal());
    matches!(tree.relation(top), Relation::Compound | Relation::Amod)
        && noun.is_some_and(|noun| scene.lexicon.frames.of_noun(c.lower(noun)).next().is_none())
}

/// Whether the day of a verb is that of the deed its noun tells: "carried out an attack", "the attack killed two", "the
/// attack took place"; not "condemned the attack".
fn carries(scene: Scene<'_>, verb: usize, noun: usize) -> bool {
    let c = scene.clauses;
    let tree = c.tree();
    let lemma = c.lemma(verb);
    let harms = || scene.lexicon.frames.of(Part::Verb, lemma).any(|frame| frame.kind == EventType::Assault);
    let happens =
        || tree.head(noun) == Some(verb) && tree.relation(noun) == Relation::Nsubj && c.objects(verb).is_empty();
    !c.tag(verb).is_verb() || scene.lexicon.frames.is_light(lemma) || harms() || happens()
}

/// The verb of the clause that a token stands in, or the root.
pub(super) fn clause_verb(c: &Clauses, token: usize) -> usize {
    let mut at = token;
    while !c.tag(at).is_verb() {
        match c.tree().head(at) {
            Some(head) => at = head,
            None => break,
        }
    }
    at
}

/// The day of publication, approximately: of a deed that is told as done and not dated.
pub(super) fn about_publication(scene: Scene<'_>, found: &Found<'_>) -> Option<Edtf> {
    let article = scene.prose.article;
    let group = scene.clauses.group(found.token);
    let told = !found.frame.is_noun() && found.status == Status::Happened && group.finite(scene.clauses);
    // "had left" is before what the article is about.
    let before = group.perfect && scene.clauses.lower(group.start) == "had";
    if !told || before {
        return None;
    }
    let printed = || article.dateline.as_ref()?.date.as_ref().and_then(|date| date.bounds().0);
    let day = article.published.or_else(printed)?;
    Edtf::new(&format!("{day}~"))
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
    let here = |place: &PlaceAt| {
        before(scene, place).is_some_and(|preposition| {
            preposition >= tokens.start
                && !(verbal && is_topic(scene, found, preposition))
                && !is_of_another(scene, found, preposition + 1)
        })
    };
    let places = scene.entities.places_in(bytes);
    let near = places
        .iter()
        .filter(|p| here(p))
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

/// The preposition of place before the phrase that a place stands in; "at the Peruvian embassy", "at the U.S. embassy" is not
/// in that country.
fn before(scene: Scene<'_>, place: &PlaceAt) -> Option<usize> {
    let c = scene.clauses;
    let tokens = scene.prose.tokens_in(place.start..place.end);
    let phrase = c.phrase_before(tokens.start + 1).map_or(tokens.start, |p| p.first);
    phrase.checked_sub(1).filter(|&preposition| {
        matches!(c.lower(preposition), "in" | "at" | "near" | "outside" | "inside" | "on" | "to" | "from" | "across")
            && !is_country_of(scene, place, tokens.end)
    })
}

/// Whether a country is named only for what follows it: "the U.S. embassy".
fn is_country_of(scene: Scene<'_>, place: &PlaceAt, end: usize) -> bool {
    let c = scene.clauses;
    let tree = c.tree();
    let Some(last) = end.checked_sub(1) else { return false };
    let modifies = matches!(tree.relation(last), Relation::Compound | Relation::Amod | Relation::Nmod)
        && tree.head(last).is_some_and(|head| head > last && c.phrase_of(head).tokens().contains(&last));
    let whole = |actor: &Actor| {
        actor.kind == ActorKind::Country
            && scene.entities.place(place.place).is_some_and(|p| p.name == actor.name && p.country == actor.country)
    };
    modifies && scene.entities.actors.iter().any(whole)
}

/// Whether a preposition of place stands before the phrase that a place stands in.
pub(super) fn located(scene: Scene<'_>, place: &PlaceAt) -> bool {
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
