//! The object of a reporting verb as its content: how far it reaches, what of a preposition or particle is one, and what
//! stands in quotation marks behind a verb of naming.

use std::ops::Range;

use wirecopy_syntax::{Relation, Xpos};

use super::behind::{cut, is_comma_before, parts_off};
use super::scene::Scene;
use crate::clause::Tag;

/// The object of a verb, if the parser found one behind it.
pub(super) fn object(scene: &Scene<'_>, token: usize) -> Option<usize> {
    let tree = scene.clauses.tree();
    let behind =
        |relations: &[Relation]| tree.children(token).find(|&t| t > token && relations.contains(&tree.relation(t)));
    behind(&[Relation::Obj]).or_else(|| behind(&[Relation::Xcomp, Relation::Iobj]))
}

/// "called the holiday “a celebration of …”": from the object to the end of what is quoted right behind it.
pub(super) fn marked(scene: &Scene<'_>, token: usize, from: usize) -> Option<Range<usize>> {
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

/// The object of one of these prepositions behind a verb: "complained about the delay".
pub(super) fn governed(scene: &Scene<'_>, token: usize, prepositions: &[&str]) -> Option<Range<usize>> {
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
pub(super) fn gerund_of(scene: &Scene<'_>, token: usize, particle: &str) -> Option<Range<usize>> {
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
pub(super) fn governed_at(scene: &Scene<'_>, token: usize, particle: usize) -> Option<usize> {
    let c = scene.clauses;
    (c.phrase_at(particle + 1).is_some() || c.tag(particle + 1) == Tag::VerbIng)
        .then_some(particle + 1)
        .filter(|&at| at < c.sentence(token).end)
}

/// Where an object and what belongs to it end: "Rafael Roe of lying", "Mrs. Roe for president", "both sides to return";
/// not the day or place of the saying.
pub(super) fn object_end(scene: &Scene<'_>, token: usize, start: usize) -> usize {
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
    let at = cut(scene, start, without_relative(scene, start, end));
    scene.last_word(start..at).unwrap_or(at)
}

/// Without a relative clause that a comma parts off and that is longer than what it belongs to: "her proposals, which
/// would let …".
fn without_relative(scene: &Scene<'_>, start: usize, end: usize) -> usize {
    let c = scene.clauses;
    let tree = c.tree();
    let relative = (start + 1..end).find(|&t| {
        tree.relation(t) == Relation::AclRelcl && {
            let reach = c.below(t);
            reach.end >= end
                && reach.start > start
                && (c.tag(reach.start) == Tag::Comma || is_comma_before(scene, reach.start))
        }
    });
    // "who" tells of whom somebody speaks, and more of the content may stand behind it.
    let which = |first: usize| (first..first + 2).any(|t| c.lower(t) == "which");
    let first = relative.map(|t| c.below(t).start).filter(|&first| which(first));
    first.filter(|&first| end - first > first - start).unwrap_or(end)
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
