//! The dateline: which paragraph of the article bears it.

use std::ops::Range;

use super::calendar::PrintedDay;
use super::dateline_grammar::read;
use super::draft::Draft;
use super::{shape, statement_block};
use crate::article::BlockKind;
use crate::entity::CountryCode;
use crate::lexicon::cue::{Word, words};

/// The last paragraph of the body that may bear it.
const DEEPEST: usize = 4;

/// A dateline that was read; offsets count from the text's start.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// From the first place to the mark.
    pub(super) bytes: Range<usize>,
    pub(super) places: Vec<String>,
    pub(super) country: Option<CountryCode>,
    pub(super) agency: Option<String>,
    pub(super) day: Option<PrintedDay>,
    /// Whether agency, date or capitals are printed, so that it holds deeper in the text as well.
    pub(super) strong: bool,
    /// Whether nothing follows it on its line.
    pub(super) alone: bool,
}

/// Marks the first paragraph that opens with a dateline.
pub(super) fn mark(draft: &mut Draft<'_>) {
    let mut body = 0;
    for at in 0..draft.parts.len() {
        if draft.parts[at].kind.is_some() {
            continue;
        }
        let line = draft.line(at);
        if let Some(mut found) = read(line, draft.lexicon) {
            let shape = draft.parts[at].shape;
            let follows = draft.plain_from(at + 1);
            let above = at.checked_sub(1).and_then(|i| draft.parts[i].kind);
            let holds = if found.alone {
                // Alone on its line it stands over the body, below a headline.
                follows.is_some_and(|i| draft.parts[i].shape.is_prose())
                    && body <= 1
                    && (found.strong || above == Some(BlockKind::Byline))
                    && (at > 0
                        || follows == Some(1) && shape.capitals
                        || line.contains(['/', ':'])
                        || found.agency.is_some()
                        || found.day.is_some())
            } else {
                (shape.is_prose() || found.agency.is_some() || found.day.is_some()) && (found.strong || body <= 1)
            };
            if holds {
                let start = draft.parts[at].bytes.start;
                found.bytes = found.bytes.start + start..found.bytes.end + start;
                if found.alone {
                    draft.parts[at].kind = Some(BlockKind::Dateline);
                } else {
                    draft.parts[at].kind = Some(BlockKind::Paragraph);
                }
                draft.parts[at].dateline = Some(found);
                return;
            }
        }
        // What stands below belongs to the statement.
        if body > 0 && statement_block::announces(draft, at) {
            return;
        }
        if draft.parts[at].shape.is_prose() {
            body += 1;
            if body >= DEEPEST {
                return;
            }
        }
    }
}

/// Joins the three lines that CNN's datelines fall into when they are copied: "Baghdad", "CNN", "—".
pub(super) fn join(draft: &mut Draft<'_>) {
    let is_dash = |line: &str| matches!(line, "—" | "–" | "-" | "--");
    for at in 0..draft.parts.len().min(40).saturating_sub(2) {
        if !is_dash(draft.line(at + 2))
            || draft.parts[at].shape.words > 5
            || !draft.lexicon.gazetteer.is_place(draft.line(at))
        {
            continue;
        }
        let house: Vec<Word<'_>> = words(shape::prefix(draft.line(at + 1), 60)).collect();
        if draft.lexicon.article.whole_house(&house).is_some() {
            draft.parts[at].bytes.end = draft.parts[at + 2].bytes.end;
            draft.parts[at].core = draft.parts[at].bytes.clone();
            draft.parts.drain(at + 1..=at + 2);
            return;
        }
    }
}
