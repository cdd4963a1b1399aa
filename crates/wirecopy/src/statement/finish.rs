//! Drafts → statements: order, kind, polarity, ids; the rest each in its room.

use std::collections::HashSet;
use std::ops::Range;

use super::draft::Draft;
use super::scene::Scene;
use super::speakers::{Memory, actors, first_person};
use super::{Attitude, Polarity, Statement, StatementId, StatementKind, circumstance, nest, repeats, source};
use crate::time::Time;

/// The statements, and whether some stand more than `deepest` deep in one another.
pub(super) fn statements(
    scene: &Scene<'_>,
    mut drafts: Vec<Draft>,
    times: &[Time],
    deepest: usize,
) -> (Vec<Statement>, bool) {
    for draft in &mut drafts {
        draft.content.retain(|c| c.start < c.end);
    }
    drafts.retain(|d| !d.content.is_empty());
    drafts.sort_by_key(|d| (d.start(), usize::MAX - d.end()));
    let mut seen = HashSet::new();
    drafts.retain(|d| seen.insert((d.start(), d.end())));
    let mut memory = Memory::new(&drafts);
    let mut found: Vec<Statement> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let text = &scene.prose.article.text;
        let Some(speakers) = memory.speakers(scene, &draft) else { continue };
        let statement = Statement {
            id: StatementId(found.len() as u32),
            kind: kind(scene, &draft),
            source_kind: source::kind(scene, &draft, &speakers),
            speakers,
            speaker: draft.speaker.clone().map(|bytes| text.cut_trimmed(bytes)),
            cue: draft.cue.clone().map(|bytes| text.cut_trimmed(bytes)),
            content: draft.content.iter().map(|bytes| text.cut_trimmed(bytes.clone())).collect(),
            medium: circumstance::medium(scene, &draft),
            addressees: draft.addressee.clone().map(|bytes| actors(scene, bytes)).unwrap_or_default(),
            polarity: polarity(scene, &draft),
            attitude: draft.attitude,
            time: circumstance::time(scene, &draft, times),
            place: circumstance::place(scene, &draft),
            within: None,
            repeats: Vec::new(),
            rule: draft.rule.to_owned(),
        };
        memory.keep(&statement, draft.whole);
        found.push(statement);
    }
    nest::nest(&mut found, deepest);
    let mut found = nest::without_echoes(scene, found);
    let too_deep = nest::nest(&mut found, deepest);
    first_person(scene, &mut found);
    repeats::link(scene, &mut found);
    (found, too_deep)
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

fn polarity(scene: &Scene<'_>, draft: &Draft) -> Polarity {
    let negated = draft.cue_token.is_some_and(|t| scene.clauses.tag(t).is_verb() && scene.clauses.group(t).negated);
    match draft.polarity {
        // "does not believe that": holds that it is not so.
        Polarity::Affirmed if negated && draft.attitude != Attitude::Said => Polarity::Denied,
        Polarity::Affirmed if negated => Polarity::Declined,
        Polarity::Denied if negated => Polarity::Affirmed,
        other => other,
    }
}
