//! Nouns that report: "amid accusations that …", "the minister's warning that …", "her promise to …".

use wirecopy_syntax::{Relation, Xpos};

use super::draft::Draft;
use super::scene::Scene;
use crate::clause::{Phrase, Tag};

pub(super) fn find(scene: &Scene<'_>, drafts: &mut Vec<Draft>) {
    let c = scene.clauses;
    // What others say of words is told with theirs.
    let clause = |d: &Draft| matches!(d.rule, "indirect/that" | "indirect/bare" | "indirect/inverted");
    let mut told: Vec<(usize, usize)> = drafts.iter().filter(|d| clause(d)).map(|d| (d.start(), d.end())).collect();
    told.sort_unstable();
    let mut reach = 0;
    let mut next = told.into_iter().peekable();
    for token in 0..c.len() {
        let at = c.range(token).start;
        while let Some((_, end)) = next.next_if(|&(start, _)| start <= at) {
            reach = reach.max(end);
        }
        if at >= reach && c.tag(token) == Tag::Noun && !scene.quoted(token) {
            drafts.extend(one(scene, token));
        }
    }
}

fn one(scene: &Scene<'_>, token: usize) -> Option<Draft> {
    let c = scene.clauses;
    let tree = c.tree();
    let noun = scene.lexicon.reporting.noun(c.lower(token)).filter(|n| n.clause || n.infinitive)?;
    // The first word behind "that" or "to".
    // "warnings from the ministry that": hung onto the one who warned.
    let below = tree.children(token).filter(|&t| tree.relation(t) == Relation::Nmod).flat_map(|t| tree.children(t));
    let (clause, start) =
        tree.children(token).chain(below).filter(|&t| t > token && t <= token + 30).find_map(|t| {
            let mark =
                tree.children(t).find(|&mark| mark > token && mark <= t && matches!(c.lower(mark), "that" | "to"))?;
            let that = c.lower(mark) == "that" && tree.relation(mark) == Relation::Mark && noun.clause;
            let to = c.lower(mark) == "to" && tree.xpos(t) == Xpos::Vb && noun.infinitive;
            let near = mark <= token + 8
                && matches!(tree.relation(t), Relation::Acl | Relation::Ccomp | Relation::AclRelcl | Relation::Advcl);
            (near && (that || to)).then_some((t, if that { mark + 1 } else { mark }))
        })?;
    let governor = tree.head(token).filter(|_| tree.relation(token) == Relation::Obj);
    // "expressed concern that": the verb has reported it.
    let own = speaker(scene, token);
    let told = |verb: usize| scene.verb(verb).is_some_and(|v| v.object && v.polarity == super::Polarity::Affirmed);
    if own.is_none() && governor.is_some_and(told) {
        return None;
    }
    let end = scene.last_word(start..c.below(clause).end)?;
    if end <= start + 1 {
        return None;
    }
    let mut draft = Draft::new(scene.content_bytes(start..end)?, "noun/clause");
    draft.cue = Some(c.range(token));
    draft.cue_token = Some(token);
    let who = own.or_else(|| {
        let verb = governor.filter(|&verb| scene.lexicon.reporting.utters(c.lemma(verb)))?;
        c.subjects(verb).first().copied()
    });
    draft.speaker = who.map(|p| scene.speaker_bytes(p));
    draft.attitude = noun.attitude;
    draft.polarity = noun.polarity;
    draft.medium = noun.medium;
    Some(draft)
}

/// Whose word it is, by the noun itself: "Roe's claim", "a Herald report", "claims by Roe".
fn speaker(scene: &Scene<'_>, token: usize) -> Option<Phrase> {
    let c = scene.clauses;
    let tree = c.tree();
    // ", warning that": a participle that the tagger took for a noun.
    let participle = c.lower(token).ends_with("ing") && token.checked_sub(1).is_some_and(|t| c.tag(t) == Tag::Comma);
    if participle {
        return c.subjects_above(token).first().copied();
    }
    if let Some(owner) = tree.child(token, &[Relation::NmodPoss]) {
        return Some(c.phrase_of(owner));
    }
    for preposition in ["by", "from"] {
        let by = tree.children(token).find(|&t| t > token && t < token + 8 && c.lower(c.below(t).start) == preposition);
        if let Some(by) = by.filter(|&t| tree.relation(t) == Relation::Nmod) {
            return Some(c.phrase_of(by));
        }
    }
    let compound = tree.children(token).find(|&t| tree.relation(t) == Relation::Compound && c.tag(t) == Tag::Name);
    compound.map(|name| c.phrase_of(name))
}
