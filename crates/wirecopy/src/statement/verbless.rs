//! Statements that a colon hands over: headlines ("Roe: The dam is safe"), transcripts ("ROE: I was there."), questions
//! and answers.

use std::ops::Range;

use super::draft::Draft;
use super::scene::Scene;
use crate::article::BlockKind;
use crate::clause::Tag;

/// The longest label before a colon, in characters.
const LABEL: usize = 40;

/// Finds them; hands back the blocks that are turns of a conversation, by their place.
pub(super) fn find(scene: &Scene<'_>, drafts: &mut Vec<Draft>) -> Vec<usize> {
    let blocks = &scene.prose.article.blocks;
    let is_turn =
        |index: &usize| blocks.get(*index).is_some_and(|b| is_text(b.kind) && turn(scene, b.span.bytes()).is_some());
    // One label is a heading, two are a conversation.
    let mut turns: Vec<usize> = (0..blocks.len()).filter(is_turn).collect();
    if turns.len() < 2 {
        turns.clear();
    }
    // A conversation is nobody's statement.
    let starts: Vec<usize> = turns.iter().filter_map(|&at| blocks.get(at)).map(|b| b.span.start_byte()).collect();
    let before = |byte: usize| starts.partition_point(|&start| start < byte);
    drafts.retain(|d| !d.whole || before(d.end()) - before(d.start()) < 2);
    let mut all = Vec::with_capacity(turns.len());
    for (index, block) in blocks.iter().enumerate() {
        let bytes = block.span.bytes();
        if index == 0 && blocks.len() > 1 || matches!(block.kind, BlockKind::Headline | BlockKind::AlternativeHeadline)
        {
            drafts.extend(headline(scene, bytes));
        } else if turns.binary_search(&index).is_ok() {
            drafts.extend(turn(scene, bytes).map(|(label, words)| draft(scene, label, words, "verbless/turn")));
            all.push(index);
        } else if is_text(block.kind)
            && all.last().is_some_and(|last| last + 1 == index)
            && goes_on(scene, bytes.clone())
        {
            // A turn's further paragraph opens with a quotation mark, as the turn did.
            if let Some(last) = drafts.last_mut() {
                last.content.push(bytes);
                all.push(index);
            }
        }
    }
    all
}

/// Whether a paragraph opens with a quotation mark.
fn goes_on(scene: &Scene<'_>, block: Range<usize>) -> bool {
    scene.prose.text().get(block).is_some_and(|text| text.trim_start().starts_with(['"', '“']))
}

/// Where turns stand; the first of them may pass for a standfirst.
fn is_text(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph | BlockKind::Statement | BlockKind::Description)
}

fn draft(scene: &Scene<'_>, label: Range<usize>, words: Range<usize>, rule: &'static str) -> Draft {
    // Without the marks round all of it.
    let whole = scene.quote_at(words.start).filter(|q| q.open == words.start && q.end >= words.end);
    let words = whole.map_or(words, |quote| quote.inner.clone());
    let mut draft = Draft::new(words, rule);
    let colon = scene.prose.text().get(label.end..).and_then(|rest| rest.find(':')).unwrap_or(0);
    draft.cue = Some(label.end + colon..label.end + colon + 1);
    // "Q" and "A" are nobody's names.
    if label.len() > 1 {
        draft.speaker = Some(label);
    }
    draft
}

/// "ROE: I was there.": the label and the words of a turn, with or without a quotation mark round both.
fn turn(scene: &Scene<'_>, block: Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let text = scene.prose.text().get(block.clone())?;
    let open = text.len() - text.trim_start_matches(['"', '“', ' ']).len();
    let rest = text.get(open..)?;
    let colon = rest.find(':').filter(|&at| at <= LABEL)?;
    let label = rest.get(..colon)?;
    let capitals = label.chars().any(char::is_alphabetic) && !label.chars().any(char::is_lowercase);
    let known = || {
        let named = scene.entities.mentions_in(block.start + open..block.start + open + colon);
        named.first().is_some_and(|m| m.end == block.start + open + colon)
    };
    if !(capitals || known()) {
        return None;
    }
    let words = rest.get(colon + 1..)?;
    let start = block.start + open + colon + 1 + (words.len() - words.trim_start().len());
    let end = block.start + text.trim_end_matches(['"', '”', ' ', '\n']).len();
    (end > start + 2).then_some((block.start + open..block.start + open + colon, start..end))
}

/// "Roe: The dam is safe": somebody known or a document before the colon, a clause behind it.
fn headline(scene: &Scene<'_>, block: Range<usize>) -> Option<Draft> {
    let text = scene.prose.text().get(block.clone())?;
    let colon = text.find(": ").filter(|&at| at <= LABEL)?;
    let label = block.start..block.start + colon;
    let c = scene.clauses;
    let tokens = scene.prose.tokens_in(label.clone());
    if tokens.clone().any(|t| !matches!(c.tag(t), Tag::Name | Tag::Noun | Tag::Poss | Tag::Det)) {
        return None;
    }
    let mention = scene.entities.mentions_in(label.clone()).iter().find(|m| m.end == label.end);
    let person = mention.and_then(|m| scene.entities.actor(m.actor)).is_some_and(|a| {
        use crate::entity::ActorKind::{Country, Group};
        !matches!(a.kind, Country | Group)
    });
    let speaks = tokens.clone().next_back().is_some_and(|t| {
        let word = c.lower(t);
        scene.lexicon.reporting.noun(word).is_some_and(|n| n.document) || scene.lexicon.reporting.source(word).is_some()
    });
    let start = label.end + 1 + (text.get(colon + 1..)?.len() - text.get(colon + 1..)?.trim_start().len());
    let words = scene.prose.tokens_in(start..block.end);
    let verb = words.clone().any(|t| c.tag(t).is_aux() || c.tag(t).is_verb());
    let end = block.start + text.trim_end().len();
    (words.len() >= 3 && verb && (person || speaks)).then(|| draft(scene, label, start..end, "verbless/headline"))
}
