//! Sub-headings of the body.

use super::draft::Draft;
use super::shape::End;
use crate::article::BlockKind;

/// The longest sub-heading, in words.
const LONGEST: usize = 12;

/// Marks short lines that stand over running text.
pub(super) fn mark(draft: &mut Draft<'_>) {
    for at in 0..draft.parts.len() {
        let part = &draft.parts[at];
        let shape = part.shape;
        let short = shape.words <= LONGEST && matches!(shape.end, End::Open | End::Question);
        // "QUESTION: …" is somebody's turn to speak.
        let turn =
            draft.line(at).split_once(':').is_some_and(|(who, _)| who.len() > 1 && !who.contains(char::is_lowercase));
        if part.kind.is_some()
            || turn
            || !short
            || shape.bullet
            || shape.quoted && !is_whole_quotation(draft.line(at))
            || shape.small_start
        {
            continue;
        }
        let follows = draft.parts.get(at + 1).is_some_and(|next| {
            matches!(next.kind, None | Some(BlockKind::Paragraph | BlockKind::Statement))
                && (next.shape.is_prose() || next.shape.bullet)
        });
        // In a list or table the lines beside it are as short.
        let listed = at > 0 && {
            let above = &draft.parts[at - 1];
            above.kind.is_none() && !above.shape.is_prose() && above.shape.end == End::Open
        };
        let letters = draft.line(at).chars().any(char::is_alphabetic);
        if follows && letters && !listed && at > 0 {
            draft.parts[at].kind = Some(BlockKind::Heading);
        }
    }
}

/// Whether quotation marks stand round the whole line and nothing is told in it: ‘A first step’.
fn is_whole_quotation(line: &str) -> bool {
    line.ends_with(['"', '”', '’', '\'', '»']) && line.split_whitespace().count() <= 9
}
