//! Who issued the statements that an article prints whole.

use super::{Actor, ActorId, ActorKind, Mention, MentionForm, Sector};
use crate::article::Article;
use crate::span::Span;

/// How many mentions before its end can overlap what is printed.
const NEAR: usize = 24;

/// The actor of each block with a printed issuer; one that no stage found is added.
pub(super) fn of(article: &Article, mut actors: Vec<Actor>) -> (Vec<Actor>, Vec<(usize, ActorId)>) {
    let mut issuers: Vec<(usize, ActorId)> = Vec::new();
    let mut mentions: Vec<(Span, ActorId)> = actors
        .iter()
        .flat_map(|a| a.mentions.iter().filter(|m| m.form != MentionForm::Pronoun).map(|m| (m.span, a.id)))
        .collect();
    mentions.sort_by_key(|(span, _)| span.start_byte());
    for (index, block) in article.blocks.iter().enumerate() {
        let Some(printed) = block.issuer_mention else { continue };
        // The paragraphs of one statement have one issuer.
        if let Some(&(_, id)) = issuers.last().filter(|(last, _)| article.blocks[*last].issuer_mention == Some(printed))
        {
            issuers.push((index, id));
            continue;
        }
        // The widest mention inside what is printed.
        let after = mentions.partition_point(|(span, _)| span.start_byte() < printed.end_byte());
        let found = mentions[after.saturating_sub(NEAR)..after]
            .iter()
            .filter(|(span, _)| printed.overlaps(*span))
            .max_by_key(|(span, id)| (span.end() - span.start(), id.0))
            .map(|&(_, id)| id);
        let id = found.unwrap_or_else(|| {
            let id = ActorId(actors.len() as u32);
            actors.push(Actor {
                id,
                kind: ActorKind::Organization,
                name: super::one_line(&article.text[printed]),
                roles: Vec::new(),
                country: None,
                sectors: Vec::<Sector>::new(),
                code: None,
                mentions: vec![Mention { span: printed, form: MentionForm::Name }],
            });
            id
        });
        issuers.push((index, id));
    }
    (actors, issuers)
}
