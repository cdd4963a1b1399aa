//! An official statement printed whole: a block inside the article, or the article itself by its headline.

use std::ops::Range;

use super::Medium;
use super::draft::Draft;
use super::scene::Scene;
use crate::article::{BlockKind, StatementBlock};

/// Most words of an issuer before "press statement".
const LONGEST_ISSUER: usize = 6;

pub(super) fn find(scene: &Scene<'_>, drafts: &mut Vec<Draft>) {
    let blocks = scene.prose.article.statement_blocks();
    for block in &blocks {
        drafts.push(of_block(scene, block));
    }
    if blocks.is_empty() {
        drafts.extend(of_article(scene));
    }
}

fn of_block(scene: &Scene<'_>, block: &StatementBlock) -> Draft {
    let mut draft = Draft::new(block.span.bytes(), "full_text/block");
    draft.whole = true;
    draft.medium = Some(Medium::Statement);
    draft.speaker = block.issuer_mention.map(crate::Span::bytes);
    if let (Some(heading), Some(issuer)) = (block.heading, block.issuer_mention) {
        // The heading's words before the issuer: "Full statement from".
        let start = heading.start_byte();
        let end = issuer.start_byte();
        let words = scene.prose.text().get(start..end.max(start)).unwrap_or_default().trim_end();
        let words = words.strip_suffix(" the").unwrap_or(words);
        if !words.is_empty() && end > start {
            draft.cue = Some(start..start + words.len());
        } else if issuer.end_byte() <= heading.end_byte() {
            let rest = scene.prose.text().get(issuer.end_byte()..heading.end_byte()).unwrap_or_default();
            let words = rest.trim_end_matches([':', ' ', '.', '-', '—']);
            let skipped = words.len() - words.trim_start().len();
            if !words.trim().is_empty() {
                draft.cue = Some(issuer.end_byte() + skipped..issuer.end_byte() + words.len());
            }
        }
    }
    let first = scene.prose.article.blocks.partition_point(|b| b.span.start_byte() < block.span.start_byte());
    let issuers = &scene.entities.issuers;
    let issuer = issuers.binary_search_by_key(&first, |&(at, _)| at).ok().and_then(|at| issuers.get(at));
    draft.speakers.extend(block.issuer.or(issuer.map(|&(_, actor)| actor)));
    draft
}

/// "Statement by Foreign Minister X on …": the paragraphs are the statement, the headline names the issuer.
fn of_article(scene: &Scene<'_>) -> Option<Draft> {
    let headline = scene.prose.article.headline?;
    let lower = scene.clauses.lower_text().get(headline.bytes())?;
    let (cue, speaker) = named(scene, lower, headline.bytes())?;
    let mut blocks = scene.prose.article.blocks.iter().filter(|b| b.kind == BlockKind::Paragraph);
    let first = blocks.next()?.span;
    let last = blocks.next_back().map_or(first, |b| b.span);
    let mut draft = Draft::new(first.start_byte()..last.end_byte(), "full_text/headline");
    draft.whole = true;
    draft.medium = Some(Medium::Statement);
    (draft.cue, draft.speaker) = (Some(cue), speaker);
    Some(draft)
}

/// Cue and issuer of a headline that calls what follows a statement: "Statement by X on …", "X press statement on …".
fn named(scene: &Scene<'_>, lower: &str, bytes: Range<usize>) -> Option<(Range<usize>, Option<Range<usize>>)> {
    let start = bytes.start;
    let reporting = &scene.lexicon.reporting;
    if let Some(length) = reporting.before_issuer(lower) {
        return Some((start..start + length, issuer(scene, start + length + 1..bytes.end)));
    }
    let cue = reporting.behind_issuer(lower)?;
    let before = lower.get(..cue.start)?.trim_end();
    let whole = before.split_whitespace().count() <= LONGEST_ISSUER;
    let speaker = start..start + before.len();
    (whole && !before.is_empty()).then(|| (start + cue.start..start + cue.end, Some(speaker)))
}

/// The issuer that a headline names, up to "on", "regarding" and their like.
fn issuer(scene: &Scene<'_>, bytes: Range<usize>) -> Option<Range<usize>> {
    let lower = scene.clauses.lower_text().get(bytes.clone())?;
    let end = lower.get(..scene.lexicon.reporting.past_issuer(lower))?.trim_end().len();
    (end > 0).then(|| bytes.start..bytes.start + end)
}
