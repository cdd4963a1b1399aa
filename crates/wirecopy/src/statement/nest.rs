//! Statements inside statements: who tells whose words.

use super::scene::Scene;
use super::{Attitude, Statement, StatementId, StatementKind};
use crate::clause::Tag;

/// A statement inside another's content is told by it; what stands in a statement printed whole is part of that.
///
/// Statements may stand `deepest` deep in one another: a report of a report of a report. What lies deeper hangs on the
/// innermost that counts. Whether there was any.
pub(super) fn nest(found: &mut [Statement], deepest: usize) -> bool {
    let mut too_deep = false;
    let mut open: Vec<(usize, StatementId)> = Vec::new();
    for statement in found.iter_mut() {
        let Some(end) = statement.content.last().map(|c| c.end_byte()) else { continue };
        while open.last().is_some_and(|&(outer, _)| outer < end) {
            open.pop();
        }
        let within = open.get(open.len().min(deepest).wrapping_sub(1));
        statement.within = within.map(|&(_, id)| id);
        too_deep |= open.len() > deepest;
        open.push((end, statement.id));
    }
    too_deep
}

/// Drops what a statement says its own speaker thinks, plans or does in words, where it says little else: "he said he
/// believes that …" is one statement. `found` is nested already; what is left is to be nested again.
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
