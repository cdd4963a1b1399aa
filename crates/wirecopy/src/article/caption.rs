//! Captions and their credits: on one line, on two, above and below each other.

use super::credit;
use super::dateline_grammar;
use super::draft::{Draft, Signature};
use crate::article::BlockKind;
use crate::lexicon::article::{BylineWord, CaptionCue};
use crate::lexicon::cue::{Word, words};

/// The longest caption, in words.
const LONGEST: usize = 110;

/// Marks captions and credits.
pub(super) fn mark(draft: &mut Draft<'_>) {
    for at in 0..draft.parts.len() {
        if draft.parts[at].kind.is_none() && draft.parts[at].shape.words <= LONGEST {
            mark_line(draft, at);
        }
    }
    for at in 0..draft.parts.len() {
        if draft.parts[at].kind == Some(BlockKind::Credit) {
            attach(draft, at);
        }
    }
}

/// A line that shows by itself that it is a caption or a credit.
fn mark_line(draft: &mut Draft<'_>, at: usize) {
    let lexicon = &draft.lexicon.article;
    let line = draft.line(at);
    let start = draft.parts[at].bytes.start;
    let head: Vec<Word<'_>> = words(super::shape::prefix(line, 400)).take(40).collect();
    let cue = match lexicon.captions.at(&head) {
        Some((len, CaptionCue::Start)) => head.get(len - 1).map(|last| (len, last.text)),
        _ => None,
    };
    let credit = credit::find(line, lexicon);
    if let Some(credit) = &credit
        && credit.bytes.start == 0
    {
        let part = &mut draft.parts[at];
        part.kind = Some(BlockKind::Credit);
        part.core = start + credit.name.start..start + credit.name.end;
        return;
    }
    let credit = credit.or_else(|| cue.and_then(|_| credit::in_brackets(line)));
    // "By A Photographs by B" names writers.
    let signed = matches!(lexicon.bylines.at(&head), Some((1, BylineWord::Cue)))
        && head.get(1).is_some_and(Word::is_capitalised)
        && credit.as_ref().is_some_and(|c| line[..c.bytes.start].split_whitespace().count() <= 8);
    if signed {
        return;
    }
    let labelled = matches!(cue, Some((_, ":" | "," | "-" | "–" | "—")));
    let marked = head.iter().any(|w| w.text == "(")
        && (0..head.len())
            .any(|i| head[i].text == "(" && matches!(lexicon.captions.at(&head[i..]), Some((_, CaptionCue::Within))))
        && draft.parts[at].shape.words <= 60
        && draft.parts[at].shape.stops <= 1;
    if !(labelled || marked || credit.is_some()) {
        return;
    }
    // "Bomb kills three (AP)" is a headline with its source.
    if let Some(credit) = &credit
        && credit::is_bare_house(&line[credit.name.clone()], lexicon)
        && !labelled
        && !ends_sentence(&line[..credit.bytes.start])
        && !draft.plain_before(at)
        && draft.plain_from(at + 1).is_none_or(|next| draft.parts[next].shape.is_prose())
    {
        return;
    }
    // Running text that happens to end in "(Reuters)" is told by its length.
    if credit.is_some() && !labelled && draft.parts[at].shape.words > 80 {
        return;
    }
    let skip = match cue {
        Some((len, ":" | ",")) => head.get(len).map_or(line.len(), |w| w.start),
        _ => 0,
    };
    let end = credit.as_ref().map_or(line.len(), |c| c.bytes.start);
    if skip >= end {
        return;
    }
    let text = draft.text;
    let part = &mut draft.parts[at];
    part.kind = Some(BlockKind::Caption);
    part.core = text.cut_trimmed(start + skip..start + end).bytes();
    part.credit = credit.map(|c| Signature {
        bytes: start + c.bytes.start..start + c.bytes.end,
        name: start + c.name.start..start + c.name.end,
        own_line: false,
    });
}

/// Whether what stands before a credit is a whole sentence.
fn ends_sentence(before: &str) -> bool {
    before.trim_end().ends_with(['.', '!', '?', '”', '"', '’'])
}

/// Finds the caption that a credit on its own line belongs to.
fn attach(draft: &mut Draft<'_>, credit: usize) {
    let fits = |draft: &Draft<'_>, at: usize| {
        draft.parts.get(at).is_some_and(|part| match part.kind {
            None => part.shape.words <= LONGEST && part.shape.words >= 2,
            Some(BlockKind::Caption) => part.credit.is_none(),
            _ => false,
        })
    };
    let bare = credit::is_bare_house(draft.line(credit), &draft.lexicon.article);
    let above = credit.checked_sub(1).filter(|&at| fits(draft, at));
    let below = Some(credit + 1).filter(|&at| fits(draft, at));
    let chosen = above
        .filter(|&at| draft.parts[at].kind == Some(BlockKind::Caption))
        .or_else(|| below.filter(|&at| draft.parts[at].kind == Some(BlockKind::Caption)))
        .or_else(|| if bare { below.filter(|&at| is_caption_below(draft, at)) } else { None })
        .or_else(|| above.filter(|&at| is_caption_above(draft, at, credit)));
    let name = draft.parts[credit].core.clone();
    let bytes = draft.parts[credit].bytes.clone();
    if let Some(at) = chosen {
        let part = &mut draft.parts[at];
        part.kind = Some(BlockKind::Caption);
        part.credit = Some(Signature { bytes, name, own_line: true });
    }
}

/// Whether the line above a credit is a caption, and not the headline or a paragraph.
fn is_caption_above(draft: &Draft<'_>, at: usize, credit: usize) -> bool {
    let shape = draft.parts[at].shape;
    let next = draft.plain_from(credit + 1);
    let headline_follows = next.is_some_and(|i| !draft.parts[i].shape.is_prose());
    if !draft.plain_before(at) {
        // The first line of all: a headline with a picture below it, or a picture above the headline.
        return shape.is_prose() || headline_follows;
    }
    if shape.is_prose() {
        let line = draft.line(at);
        if dateline_grammar::read(line, draft.lexicon).is_some_and(|found| found.strong && !found.alone) {
            return false;
        }
        // Pictures show, they do not say.
        let all: Vec<Word<'_>> = words(super::shape::prefix(line, 800)).collect();
        let cues = &draft.lexicon.article.captions;
        if (0..all.len()).any(|i| matches!(cues.at(&all[i..]), Some((_, CaptionCue::Never)))) {
            return false;
        }
        // A paragraph of the body is longer, or quotes.
        let grouped = draft.parts[at].gap && !draft.parts[credit].gap;
        return grouped || shape.words <= 45 && shape.stops <= 1 && !shape.quoted;
    }
    true
}

/// Whether the line below the bare name of an agency is the picture's caption.
fn is_caption_below(draft: &Draft<'_>, at: usize) -> bool {
    let shape = draft.parts[at].shape;
    let next_is_prose = draft.parts.get(at + 1).is_some_and(|p| p.kind.is_none() && p.shape.is_prose());
    draft.plain_before(at) && !shape.is_prose() && (4..=40).contains(&shape.words) && next_is_prose
}
