//! What stands behind a reporting verb: a clause, an object with what belongs to it, an infinitive, the object of a
//! preposition.

use std::ops::Range;

use wirecopy_syntax::{Relation, Xpos};

use super::indirect::Found;
use super::scene::Scene;
use crate::clause::{Phrase, Tag};
use crate::lexicon::reporting::ReportingVerb;

pub(super) fn find(scene: &Scene<'_>, token: usize, verb: &ReportingVerb) -> Option<Found> {
    let c = scene.clauses;
    let addressee = addressee(scene, token, verb);
    let found =
        |content: Range<usize>, rule| Some(Found { content: Vec::from([content]), addressee, speaker: None, rule });
    let from = token + 1 + usize::from(!verb.particle.is_empty());
    if verb.clause
        && let Some(clause) = c.complement(token)
        && let Some(content) = clause_content(scene, token, clause)
    {
        let that = c.lower(content.start.saturating_sub(1)) == "that"
            || matches!(c.tag(content.start), Tag::Sub)
            || c.lower(content.start.saturating_sub(1)) == ":";
        if that || !verb.that {
            return found(content, if that { "indirect/that" } else { "indirect/bare" });
        }
    }
    if verb.clause
        && let Some(content) = by_order(scene, token, from, addressee)
    {
        return found(content, "indirect/that");
    }
    if let Some(open) = c.open_complement(token) {
        let gerund = c.tree().xpos(open) == Xpos::Vbg;
        if verb.infinitive && !gerund || gerund && (verb.clause || verb.object) {
            let own = addressee.is_none().then(|| object(scene, token)).flatten();
            let start = own.map_or(c.below(open).start, |o| c.below(o).start).max(from);
            return found(start..extended(scene, token, open), "indirect/to");
        }
    }
    // "called Friday for releasing the videos"
    if verb.particle.is_empty()
        && let Some(particle) =
            scene.lexicon.reporting.particles(c.lemma(token)).find(|p| gerund_of(scene, token, p).is_some())
        && let Some(content) = gerund_of(scene, token, particle)
    {
        return found(content, "indirect/preposition");
    }
    if !verb.prepositions.is_empty()
        && let Some(content) = governed(scene, token, &verb.prepositions)
    {
        return found(content, "indirect/preposition");
    }
    if verb.clause
        && !verb.that
        && let Some(content) = loose_clause(scene, token, addressee.map_or(from, |p| p.end.max(from)))
    {
        return found(content, "indirect/bare");
    }
    if verb.quoted
        && let Some(content) = marked(scene, token, from)
    {
        let end = content.end.max(object_end(scene, token, content.start));
        return found(content.start..end, "indirect/object");
    }
    let first = object(scene, token).filter(|_| verb.object || verb.quoted || verb.bare);
    let particle = || (!verb.particle.is_empty()).then(|| governed_at(scene, token, from - 1)).flatten();
    let start = first.map(|o| c.below(o).start.max(from)).or_else(|| particle().filter(|_| verb.object || verb.quoted));
    let start = start.or_else(|| {
        let plain = c.tag(from) == Tag::VerbIng || c.phrase_at(from).is_some_and(|p| c.below(token).contains(&p.head));
        (verb.object && plain).then_some(from)
    })?;
    let content = start..object_end(scene, token, start);
    let marked = content.clone().any(|t| scene.quoted(t));
    let enough = content.len() >= 2 && (verb.object || verb.quoted && marked || verb.bare && content.len() >= 3);
    let day = content.clone().all(|t| c.tag(t) == Tag::Time);
    (enough && !day).then(|| found(content, "indirect/object")).flatten()
}

/// "called the holiday “a celebration of …”": from the object to the end of what is quoted right behind it.
fn marked(scene: &Scene<'_>, token: usize, from: usize) -> Option<Range<usize>> {
    let c = scene.clauses;
    let sentence = c.sentence(token);
    let quote = (from..sentence.end.min(from + 20)).find(|&t| c.tag(t) == Tag::Quote)?;
    let finite = |t: usize| c.tag(t).is_verb() || c.tag(t).is_aux() || c.tag(t) == Tag::Comma;
    if (from..quote).any(finite) || c.phrase_at(from).is_none() {
        return None;
    }
    let end = (quote + 1..sentence.end).find(|&t| !scene.quoted(t)).unwrap_or(sentence.end);
    Some(from..scene.last_word(from..end)?)
}

/// Who is told: the object of a verb that takes one, or "to …" before the content.
fn addressee(scene: &Scene<'_>, token: usize, verb: &ReportingVerb) -> Option<Phrase> {
    let c = scene.clauses;
    let tree = c.tree();
    if verb.addressee {
        let object = tree.child(token, &[Relation::Iobj]).or_else(|| tree.child(token, &[Relation::Obj]))?;
        let clear = c.complement(token).is_none_or(|clause| object < clause);
        return (object > token && clear).then(|| c.phrase_of(object));
    }
    let to = token + 1;
    (c.lower(to) == "to").then(|| c.phrase_at(to + 1)).flatten().filter(|_| c.tag(to) != Tag::To)
}

/// The object of a verb, if the parser found one behind it.
fn object(scene: &Scene<'_>, token: usize) -> Option<usize> {
    let tree = scene.clauses.tree();
    let behind =
        |relations: &[Relation]| tree.children(token).find(|&t| t > token && relations.contains(&tree.relation(t)));
    behind(&[Relation::Obj]).or_else(|| behind(&[Relation::Xcomp, Relation::Iobj]))
}

/// The content of a complement clause: behind its "that", up to where the clause and its adjuncts end.
fn clause_content(scene: &Scene<'_>, token: usize, clause: usize) -> Option<Range<usize>> {
    let c = scene.clauses;
    let tree = c.tree();
    let below = c.below(clause);
    // "a contest in the state, where seats are up": a relative clause.
    if below.start > token
        && c.tag(below.start) == Tag::Comma
        && matches!(c.lower(below.start + 1), "where" | "when" | "which")
    {
        return None;
    }
    let end = extended(scene, token, clause);
    // "which he said were accompanied by favours": what stands before the verb belongs to the other clause.
    let mut start = below.start.max(token + 1);
    let that = tree
        .children(clause)
        .find(|&t| t > token && t < clause && c.lower(t) == "that" && tree.relation(t) == Relation::Mark);
    if let Some(that) = that {
        start = that + 1;
    }
    // "says old dam near the town is safe": the clause's subject, taken for an object.
    let orphaned =
        that.is_none() && tree.child(clause, &[Relation::Nsubj, Relation::NsubjPass, Relation::Expl]).is_none();
    if let Some(object) = tree.child(token, &[Relation::Obj]).filter(|&o| orphaned && o > token && o < clause)
        && c.below(object).end == start
    {
        start = c.below(object).start.max(token + 1);
    }
    while start < end && matches!(c.tag(start), Tag::Comma | Tag::That | Tag::Break) && c.lower(start) != "-" {
        start += 1;
    }
    (end > start).then_some(start..end)
}

/// "said, in reply to a question, that …", and what the parser did not read as a clause: from "that" to the sentence's end.
fn by_order(scene: &Scene<'_>, token: usize, from: usize, addressee: Option<Phrase>) -> Option<Range<usize>> {
    let c = scene.clauses;
    let sentence = c.sentence(token);
    let at = addressee.map_or(from, |p| c.whole_phrase(p).end.max(from));
    let at = scene.past_adjuncts(at, sentence.end);
    let opens = c.tag(at) == Tag::That || c.lower(at) == ":";
    let wh = matches!(c.lower(at), "how" | "why" | "what" | "whether" | "where" | "if" | "when") && at < sentence.end;
    if !opens && !(wh && c.tag(at) == Tag::Sub) {
        return None;
    }
    let start = if opens { at + 1 } else { at };
    let end = scene.last_word(start..cut(scene, start, sentence.end))?;
    (end > start + 1).then_some(start..end)
}

/// A subject and a finite verb right behind, which the parser hung otherwise: up to where the verb's own tree ends.
fn loose_clause(scene: &Scene<'_>, token: usize, from: usize) -> Option<Range<usize>> {
    let c = scene.clauses;
    let limit = c.below(token).end.min(c.sentence(token).end);
    let subject = c.phrase_at(from)?;
    let finite =
        |t: usize| c.tag(t).is_aux() || matches!(c.tag(t), Tag::VerbPresent | Tag::VerbPast) && c.group(t).finite(c);
    let after = c.whole_phrase(subject).end;
    let after = if c.tag(after) == Tag::Adv { after + 1 } else { after };
    if !(after < limit && finite(after)) {
        return None;
    }
    let end = scene.last_word(from..cut(scene, from, limit))?;
    (end > from + 1).then_some(from..end)
}

/// Up to a further reporting phrase: "according to", ", adding".
fn cut(scene: &Scene<'_>, start: usize, end: usize) -> usize {
    let c = scene.clauses;
    (start + 1..end)
        .find(|&at| {
            c.lower(at) == "according" && c.lower(at + 1) == "to"
                || c.tag(at) == Tag::Comma && c.tag(at + 1) == Tag::VerbIng && scene.verb(at + 1).is_some()
        })
        .unwrap_or(end)
}

/// Where content that a word heads ends: its subtree, and the verb's adjuncts right behind it, which belong to it as
/// often; not the verb's next clause, nor a coordinated report.
fn extended(scene: &Scene<'_>, token: usize, head: usize) -> usize {
    let c = scene.clauses;
    let tree = c.tree();
    let below = c.below(head);
    let mut end = below.end;
    // ", and human rights groups warned that": a report of its own.
    for child in tree.children(head).filter(|&t| t > head && tree.relation(t) == Relation::Conj) {
        let own = tree.child(child, &[Relation::Nsubj]).is_some_and(|s| s < child && c.tag(s) != Tag::Pron);
        let report = scene.verb(child).is_some_and(|v| v.clause);
        // "said it was opposed and warned the others": of the verb's own form, and not of the clause's.
        let shared =
            tree.xpos(child) == tree.xpos(token) && tree.xpos(child) != tree.xpos(head) && !opens_clause(scene, child);
        if report && (own && c.complement(child).is_some() || shared) {
            end = end.min(c.below(child).start);
            break;
        }
    }
    for child in tree.children(token).filter(|&t| t > head) {
        if c.below(child).start < end {
            continue;
        }
        if parts_off(scene, token, child) {
            break;
        }
        end = end.max(c.below(child).end);
    }
    let at = cut(scene, head, end);
    scene.last_word(head..at).unwrap_or(at)
}

/// Whether a verb has a subject before it.
fn opens_clause(scene: &Scene<'_>, verb: usize) -> bool {
    let tree = scene.clauses.tree();
    tree.child(verb, &[Relation::Nsubj, Relation::NsubjPass, Relation::Expl]).is_some_and(|subject| subject < verb)
}

/// Whether a child of a reporting verb goes on with the verb and not with its content: a coordinated verb of the same
/// form, a sentence beside, a participle behind a comma.
fn parts_off(scene: &Scene<'_>, token: usize, child: usize) -> bool {
    let c = scene.clauses;
    let tree = c.tree();
    let start = c.below(child).start;
    match tree.relation(child) {
        Relation::Conj => {
            tree.xpos(child) == tree.xpos(token)
                || tree.child(child, &[Relation::Nsubj]).is_some()
                || scene.verb(child).is_some()
        }
        Relation::Parataxis | Relation::Nsubj => true,
        Relation::Advcl | Relation::Acl => c.tag(start) == Tag::VerbIng && is_comma_before(scene, start),
        _ => is_according(scene, start),
    }
}

fn is_according(scene: &Scene<'_>, at: usize) -> bool {
    scene.clauses.lower(at) == "according" && scene.clauses.lower(at + 1) == "to"
}

/// The object of one of these prepositions behind a verb: "complained about the delay".
fn governed(scene: &Scene<'_>, token: usize, prepositions: &[&str]) -> Option<Range<usize>> {
    let c = scene.clauses;
    let tree = c.tree();
    let child = tree.children(token).filter(|&t| t > token).find(|&t| {
        matches!(tree.relation(t), Relation::Obl | Relation::Advcl | Relation::Xcomp | Relation::Nmod)
            && prepositions.contains(&c.lower(c.below(t).start))
    })?;
    let start = c.below(child).start + 1;
    Some(start..object_end(scene, token, start))
}

/// What a particle further behind governs: "called on Friday for an inquiry".
fn gerund_of(scene: &Scene<'_>, token: usize, particle: &str) -> Option<Range<usize>> {
    let c = scene.clauses;
    let tree = c.tree();
    let child = tree.children(token).filter(|&t| t > token).find(|&t| {
        let start = c.below(t).start;
        matches!(tree.relation(t), Relation::Obl | Relation::Advcl)
            && c.lower(start) == particle
            && (token + 1..start).all(|between| matches!(c.tag(between), Tag::Time | Tag::Adv | Tag::Prep | Tag::Name))
    })?;
    let start = c.below(child).start + 1;
    Some(start..object_end(scene, token, start))
}

/// The first token behind a particle that is a preposition: "an inquiry" of "called for an inquiry".
fn governed_at(scene: &Scene<'_>, token: usize, particle: usize) -> Option<usize> {
    let c = scene.clauses;
    (c.phrase_at(particle + 1).is_some() || c.tag(particle + 1) == Tag::VerbIng)
        .then_some(particle + 1)
        .filter(|&at| at < c.sentence(token).end)
}

/// Where an object and what belongs to it end: "Rafael Roe of lying", "Mrs. Roe for president", "both sides to return";
/// not the day or place of the saying.
fn object_end(scene: &Scene<'_>, token: usize, start: usize) -> usize {
    let c = scene.clauses;
    let tree = c.tree();
    let mut end = c.phrase_at(start).map_or(start + 1, |p| p.end);
    for child in tree.children(token).filter(|&t| c.below(t).end > start) {
        let reach = c.below(child);
        if child > start && parts_off(scene, token, child) {
            break;
        }
        let belongs = match tree.relation(child) {
            Relation::Obl | Relation::Nmod | Relation::OblUnmarked if reach.start > start => {
                !is_setting(scene, child, reach.start == end)
            }
            Relation::Advcl => {
                let infinitive = tree.xpos(child) == Xpos::Vb && tree.children(child).any(|t| c.lower(t) == "to");
                let cause = matches!(c.lower(reach.start), "for" | "of" | "as" | "about" | "with" | "over");
                infinitive || (c.tag(reach.start) == Tag::Prep || cause) && !is_comma_before(scene, reach.start)
            }
            Relation::Punct | Relation::CompoundPrt | Relation::Advmod | Relation::Cc => false,
            _ => true,
        };
        if belongs {
            end = end.max(reach.end);
        }
    }
    let at = cut(scene, start, end);
    scene.last_word(start..at).unwrap_or(at)
}

/// Whether an adjunct tells when, where or by what means something was said: "on Monday", "in a statement"; "in Paris"
/// unless it stands right behind the object, to which it then belongs.
fn is_setting(scene: &Scene<'_>, noun: usize, near: bool) -> bool {
    let c = scene.clauses;
    let reach = c.below(noun);
    if c.tag(noun) == Tag::Time || c.tag(reach.start) == Tag::Time || c.tag(reach.start + 1) == Tag::Time {
        return true;
    }
    match c.lower(reach.start) {
        "after" | "before" | "during" | "amid" | "ahead" => true,
        "on" | "in" | "at" => c.tag(noun) == Tag::Name && !near || scene.medium(reach.start..reach.end).is_some(),
        _ => false,
    }
}

fn is_comma_before(scene: &Scene<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| scene.clauses.tag(before) == Tag::Comma)
}

/// "Reporters were told that …", "the report was rejected by the minister".
pub(super) fn passive(scene: &Scene<'_>, token: usize, verb: &ReportingVerb) -> Option<Found> {
    let c = scene.clauses;
    if verb.addressee
        && let Some(clause) = c.complement(token)
        && let Some(content) = clause_content(scene, token, clause)
    {
        let told = c.subjects(token).first().copied();
        return Some(Found { content: Vec::from([content]), addressee: told, speaker: None, rule: "indirect/passive" });
    }
    let agent = verb.object.then(|| c.after(token, "by").into_iter().next()).flatten()?;
    let speaks = c.tag(agent.head) == Tag::Name || super::speakers::can_speak(scene, &c.range(agent.head));
    if !speaks {
        return None;
    }
    let patient = c.tree().child(token, &[Relation::NsubjPass, Relation::Nsubj]).filter(|&t| t < token)?;
    if matches!(c.lower(patient), "who" | "which" | "that") {
        return None;
    }
    let content = c.below(patient);
    let end = scene.last_word(content.start..content.end.min(token))?;
    Some(Found {
        content: Vec::from([content.start..end]),
        addressee: None,
        speaker: Some(agent),
        rule: "indirect/agent",
    })
}
