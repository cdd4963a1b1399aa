//! The words of a frame in the text: where a trigger ends, and whether its object is one that the frame takes.

use std::ops::Range;

use wirecopy_syntax::{Relation, Xpos};

use crate::clause::{Clauses, Tag};
use crate::lexicon::frames::{Frame, Role, SLOT, singular};

/// The last token of a verb's trigger with its particle, if the particle is there.
pub(super) fn trigger_end(c: &Clauses, frame: &Frame, token: usize) -> Option<usize> {
    let mut at = token;
    let mut words = frame.words.iter().skip(1);
    while let Some(word) = words.next() {
        if *word == SLOT {
            // "took hostage five workers", "took five workers hostage"
            let word = words.next()?;
            at = if c.lower(at + 1) == *word { at + 1 } else { past_object(c, token, word)? };
            continue;
        }
        let mut next = at + 1;
        // "spoke this evening with", "called on Monday for"
        let timed = |t: usize| {
            matches!(c.tag(t), Tag::Adv | Tag::Time)
                || matches!(c.tag(t), Tag::Det | Tag::Prep) && c.tag(t + 1) == Tag::Time
        };
        while timed(next) && c.lower(next) != *word && next < at + 4 {
            next += 1;
        }
        if c.lower(next) != *word {
            return None;
        }
        at = next;
    }
    // "called off the strike" calls none.
    let particle = c.tree().child(token, &[Relation::CompoundPrt]).filter(|&t| t > token);
    let told = particle.is_none_or(|t| frame.words.iter().any(|word| *word == c.lower(t)));
    told.then_some(at)
}

/// Where a word of the trigger stands behind the verb's object: the "hostage" of "took five workers hostage".
fn past_object(c: &Clauses, verb: usize, word: &str) -> Option<usize> {
    const REACH: usize = 10;
    c.objects(verb).first()?;
    let parts = |t: usize| c.tag(t).is_verb() || matches!(c.tag(t), Tag::Break | Tag::Sub | Tag::That);
    (verb + 2..c.sentence(verb).end.min(verb + REACH))
        .find(|&t| c.lower(t) == word || parts(t))
        .filter(|&t| c.lower(t) == word)
}

/// Whether the object is one the frame takes: its head's token if so, nothing if the frame asks for none.
#[allow(clippy::option_option)] // unmet, met by the lack of an object, met by this noun
pub(super) fn object_met(c: &Clauses, frame: &Frame, token: usize, end: usize) -> Option<Option<usize>> {
    if frame.object.is_empty() && !frame.objectless {
        return Some(None);
    }
    let of_subject = c.group(token).passive || frame.flags.has("does");
    let mut phrases = if of_subject { c.subjects(token) } else { c.objects(end) };
    if c.group(token).passive {
        // "were denied visas"
        phrases.extend(c.phrase_at(end + 1));
    }
    if phrases.is_empty() {
        return (frame.object_excluded || frame.objectless).then_some(None);
    }
    let named = |range: Range<usize>| range.rev().find(|&t| has_noun(c, frame, t));
    // The last such noun: "tear gas", not "tear".
    let mut met = None;
    for phrase in &phrases {
        met = met.or_else(|| named(phrase.tokens()));
        // "a series of strikes", "two rounds of talks"
        if met.is_none()
            && c.lower(phrase.end) == "of"
            && let Some(next) = c.phrase_at(phrase.end + 1)
        {
            met = named(next.tokens());
        }
    }
    match (met, frame.object_excluded) {
        (Some(_), true) | (None, false) => None,
        (None, true) => Some(None),
        (Some(at), false) => Some(Some(at)),
    }
}

fn has_noun(c: &Clauses, frame: &Frame, token: usize) -> bool {
    let word = c.lower(token);
    let (one, stem) = (singular(word), word.strip_suffix("ies"));
    let many = |noun: &str| stem.is_some_and(|stem| noun.strip_suffix('y') == Some(stem));
    frame.object.iter().any(|noun| *noun == word || *noun == one || many(noun))
}

/// The infinitive behind a noun that tells what it is for: "efforts to defeat".
pub(super) fn purpose(c: &Clauses, noun: usize) -> Option<usize> {
    let tree = c.tree();
    let behind = |&t: &usize| matches!(tree.relation(t), Relation::Acl | Relation::Advcl | Relation::Xcomp);
    let own = tree.children(noun).filter(behind).find(|&t| t > noun && c.group(t).infinitive);
    // Hung on the verb that the noun is the object of: "joined the campaign to defeat X".
    own.or_else(|| {
        let verb = c.verb_of(noun)?;
        tree.children(verb).filter(behind).find(|&t| t > noun && c.group(t).infinitive && c.group(t).start == noun + 1)
    })
}

/// Whether "of …" behind a noun holds a noun that the frame asks for, a word of its own phrase does, or the infinitive
/// behind it is one that the frame names.
pub(super) fn complement_has(c: &Clauses, frame: &Frame, token: usize) -> bool {
    let before = c.phrase_before(token + 1).is_some_and(|p| p.tokens().any(|t| has_noun(c, frame, t)));
    let of = c.preposition(token, "of").filter(|&of| of <= token + 2);
    let after = of.and_then(|of| c.phrase_at(of + 1)).is_some_and(|p| p.tokens().any(|t| has_noun(c, frame, t)));
    let purpose = || purpose(c, token).is_some_and(|verb| frame.object.iter().any(|word| *word == c.lemma(verb)));
    before || after || frame.recipient.contains(&Role::Purpose) && purpose()
}

/// Whether nothing is predicated of the object: "called the minister on Monday", not "called the minister a liar".
pub(super) fn bare_object(c: &Clauses, end: usize) -> bool {
    let objects = c.objects(end);
    objects.last().is_some_and(|p| {
        matches!(c.tag(p.end), Tag::Prep | Tag::To | Tag::Time | Tag::Stop | Tag::Comma | Tag::Conj | Tag::Adv)
            && c.lower(p.end) != "for"
    })
}

pub(super) fn infinitive_follows(c: &Clauses, token: usize, end: usize) -> bool {
    let reach = if c.group(token).passive { 2 } else { 12 };
    // "ordered ten aircraft and agreed to pay": the infinitive is that of the verb before it.
    let other = |t: usize| c.tag(t).is_verb() && matches!(c.tree().xpos(t), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp);
    (end + 1..(end + reach).min(c.sentence(end).end))
        .take_while(|&t| !matches!(c.tag(t), Tag::Comma | Tag::Break | Tag::That | Tag::Sub | Tag::Stop) && !other(t))
        .any(|t| c.tag(t) == Tag::To)
}

/// The verb of the infinitive behind a trigger that ends at `end`: the "lift" of "agreed on Monday to lift …".
pub(super) fn infinitive_at(c: &Clauses, end: usize) -> Option<usize> {
    let limit = c.sentence(end).end.min(end + 14);
    let to = (end..limit)
        .find(|&t| c.tag(t) == Tag::To || t > end && matches!(c.tag(t), Tag::Break | Tag::Stop | Tag::That));
    let to = to.filter(|&t| c.tag(t) == Tag::To)?;
    (to + 1..limit).find(|&t| c.tag(t).is_verb())
}
