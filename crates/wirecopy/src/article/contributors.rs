//! Who else worked on an article: "Reporting by …; Editing by …".

use super::draft::Draft;
use super::shape;
use crate::article::BlockKind;
use crate::lexicon::article::ContributorCue;
use crate::lexicon::cue::{Word, words};

/// The longest such line, in words.
const LONGEST: usize = 70;

/// Marks the lines that name contributors; they stand below the first paragraph.
pub(super) fn mark(draft: &mut Draft<'_>) {
    let mut prose = false;
    for at in 0..draft.parts.len() {
        let part = &draft.parts[at];
        if part.kind.is_none() && prose && part.shape.words <= LONGEST && is_contributors(draft, at) {
            draft.parts[at].kind = Some(BlockKind::Contributors);
        }
        prose |= draft.parts[at].shape.is_prose();
    }
}

fn is_contributors(draft: &Draft<'_>, at: usize) -> bool {
    let all: Vec<Word<'_>> = words(shape::prefix(draft.line(at), 500)).collect();
    let cues = &draft.lexicon.article.contributors;
    // "Reporting by" with a name behind it; "Edited by hand, the film …" has none.
    let marks = all.iter().take_while(|w| matches!(w.text, "*" | "—" | "–" | "--" | "-")).count();
    let all = &all[marks..];
    if let Some((len, ContributorCue::Start)) = cues.at(all) {
        let next = all.iter().skip(len).find(|w| w.is_word());
        return next.is_none_or(|w| w.is_capitalised() || matches!(w.text, "agencies" | "our"));
    }
    let last = at + 4 >= draft.parts.len();
    let short = draft.parts[at].shape.words <= 45 && draft.parts[at].shape.stops <= 1;
    let (Some((place, _, ContributorCue::Within)), true) = (cues.find(all), short) else { return false };
    // "reported from" closes articles; elsewhere it is a sentence like others.
    let weak = all.get(place).is_some_and(|w| matches!(w.text, "reported" | "also" | "assisted"));
    all.first().is_some_and(Word::is_capitalised) && (!weak || last)
}
