//! Statements inside statements: who tells whose words.

use super::scene::Scene;
use super::{Attitude, Statement, StatementId, StatementKind};
use crate::clause::Tag;

/// How deep statements may stand in one another: a report of a report of a report. What lies deeper hangs on the
/// innermost that counts.
pub(super) const DEEPEST: usize = 8;

/// A statement inside another's content is told by it; what stands in a statement printed whole is part of that.
pub(super) fn nest(found: &mut [Statement]) {
    let mut open: Vec<(usize, StatementId)> = Vec::new();
    for statement in found.iter_mut() {
        let Some(end) = statement.content.last().map(|c| c.end_byte()) else { continue };
        while open.last().is_some_and(|&(outer, _)| outer < end) {
            open.pop();
        }
        statement.within = open.last().map(|&(_, id)| id);
        if open.len() < DEEPEST {
            open.push((end, statement.id));
        }
    }
}

/// Drops what a statement says its own speaker thinks, plans or does in words, where it says little else: "he said he
/// believes that …" is one statement. `found` is nested already.
pub(super) fn without_echoes(scene: &Scene<'_>, found: Vec<Statement>) -> Vec<Statement> {
    let length = |s: &Statement| s.content.iter().map(|c| c.end_byte() - c.start_byte()).sum::<usize>();
    let echo = |s: &Statement| {
        let outer = s.within.and_then(|id| found.get(id.0 as usize));
        (s.attitude != Attitude::Said || is_own_act(scene, s))
            && outer.is_some_and(|o| o.kind != StatementKind::FullText && length(s) * 10 >= length(o) * 6)
    };
    let echoes: Vec<bool> = found.iter().map(echo).collect();
    if !echoes.contains(&true) {
        return found;
    }
    let kept = found.into_iter().zip(&echoes).filter(|(_, echo)| !**echo).map(|(statement, _)| statement);
    let mut kept: Vec<Statement> = kept.collect();
    for (at, statement) in kept.iter_mut().enumerate() {
        statement.id = StatementId(at as u32);
    }
    nest(&mut kept);
    kept
}

/// "He instructed his staff", "it would encourage investors": an object of what a pronoun does, no clause of its own.
fn is_own_act(scene: &Scene<'_>, statement: &Statement) -> bool {
    let pronoun = statement.speaker.is_some_and(|s| {
        let tokens = scene.prose.tokens_in(s.bytes());
        tokens.len() == 1 && scene.clauses.tag(tokens.start) == Tag::Pron
    });
    pronoun && matches!(statement.rule.as_str(), "indirect/object" | "indirect/to" | "indirect/preposition")
}
