//! The same words told twice: a statement printed whole and what the story tells of it, a headline and its body.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::scene::Scene;
use super::{Statement, StatementKind};
use crate::article::BlockKind;

/// How many statements are held against all others; the work stays linear.
const ANCHORS: usize = 16;

/// The share of a telling's words that the other must hold.
const SHARE: f32 = 0.6;

/// Fewest words that make a telling.
const FEWEST: usize = 4;

/// Letters that make a word the same: "condemns" and "condemned".
const STEM: usize = 5;

/// Fills `repeats` on both sides.
pub(super) fn link(scene: &Scene<'_>, found: &mut [Statement]) {
    let is_anchor = |s: &Statement| s.kind == StatementKind::FullText || in_head(scene, s);
    let anchors: Vec<usize> =
        found.iter().enumerate().filter(|(_, s)| is_anchor(s)).map(|(at, _)| at).take(ANCHORS).collect();
    if anchors.is_empty() {
        return;
    }
    let words: Vec<HashSet<u64>> = found.iter().map(|s| words(scene, s)).collect();
    for &anchor in &anchors {
        // What another anchor has linked already; what is linked here comes behind.
        let before = found.get(anchor).map_or(0, |a| a.repeats.len());
        for other in 0..found.len() {
            let (Some(a), Some(b)) = (found.get(anchor), found.get(other)) else { continue };
            if other == anchor
                || b.within == Some(a.id)
                || a.repeats.iter().take(before).any(|id| *id == b.id)
                || is_inside(b, a)
                || is_inside(a, b)
            {
                continue;
            }
            let (Some(of_a), Some(of_b)) = (words.get(anchor), words.get(other)) else { continue };
            let whole = a.kind == StatementKind::FullText;
            let speaks = a.speakers.iter().any(|s| b.speakers.contains(s));
            let told = if whole { shares(of_b, of_a) } else { speaks && (shares(of_b, of_a) || shares(of_a, of_b)) };
            if told {
                let ids = (a.id, b.id);
                if let Some(a) = found.get_mut(anchor) {
                    a.repeats.push(ids.1);
                }
                if let Some(b) = found.get_mut(other).filter(|b| !b.repeats.contains(&ids.0)) {
                    b.repeats.push(ids.0);
                }
            }
        }
    }
}

fn in_head(scene: &Scene<'_>, statement: &Statement) -> bool {
    let block = statement.content.first().and_then(|c| scene.block_at(c.start_byte()));
    let block = block.and_then(|at| scene.prose.article.blocks.get(at));
    block.is_some_and(|b| {
        matches!(
            b.kind,
            BlockKind::Headline | BlockKind::AlternativeHeadline | BlockKind::Description | BlockKind::Caption
        )
    })
}

fn is_inside(inner: &Statement, outer: &Statement) -> bool {
    match (inner.content.first(), outer.content.first(), outer.content.last()) {
        (Some(at), Some(first), Some(last)) => {
            first.start_byte() <= at.start_byte() && at.end_byte() <= last.end_byte()
        }
        _ => false,
    }
}

/// Whether most words of a telling stand in the other.
fn shares(telling: &HashSet<u64>, other: &HashSet<u64>) -> bool {
    let common = telling.intersection(other).count();
    telling.len() >= FEWEST && common as f32 >= SHARE * telling.len() as f32
}

/// The words of a statement that are no function words, by their first letters.
fn words(scene: &Scene<'_>, statement: &Statement) -> HashSet<u64> {
    let text = scene.clauses.lower_text();
    let content = statement.content.iter().filter_map(|c| text.get(c.bytes()));
    content
        .flat_map(|part| part.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.chars().count() > 2 && scene.lexicon.words.closed(word).is_none())
        .map(|word| {
            let mut hasher = DefaultHasher::new();
            word.chars().take(STEM).for_each(|c| c.hash(&mut hasher));
            hasher.finish()
        })
        .collect()
}
