//! Lines that hold a date and little else: "Published 17 July 2025, 14:05 GMT".

use jiff::civil::Date;

use super::calendar;
use super::draft::Draft;
use super::shape;
use crate::article::BlockKind;
use crate::lexicon::article::{ArticleLexicon, CalendarName, DateWord};
use crate::lexicon::cue::{Word, words};

/// The longest date line, in words and marks.
const LONGEST: usize = 44;

/// The days that a line prints, by what they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) published: Option<Date>,
    pub(super) modified: Option<Date>,
}

/// Marks date lines and takes the days of publication and of the last change from them.
pub(super) fn mark(draft: &mut Draft<'_>) {
    let mut prose = 0;
    for at in 0..draft.parts.len() {
        prose += usize::from(draft.parts[at].kind.is_none() && draft.parts[at].shape.is_prose());
        if draft.parts[at].kind.is_some() || draft.parts[at].bytes.len() > 200 {
            continue;
        }
        let all: Vec<Word<'_>> = words(shape::prefix(draft.line(at), 200)).collect();
        // Below the head only a line that says what its date is: others sign statements, or head lists.
        let says =
            matches!(draft.lexicon.article.date_lines.at(&all), Some((_, DateWord::Published | DateWord::Modified)));
        if prose > 2 && !says {
            continue;
        }
        // "WORLD NEWS JULY 17, 2025": a label before the date.
        let label = draft.lexicon.article.sections.at(&all).map_or(0, |(len, ())| len);
        let read = read(&all, &draft.lexicon.article).or_else(|| read(&all[label..], &draft.lexicon.article));
        if let Some(days) = read {
            draft.parts[at].kind = Some(BlockKind::Date);
            take(draft, days);
        }
    }
}

/// Whether a line is a date, of whatever kind, and nothing else.
#[cfg(feature = "html")]
pub(super) fn is_date(line: &str, lexicon: &ArticleLexicon) -> bool {
    let all: Vec<Word<'_>> = words(shape::prefix(line, 200)).collect();
    read(&all, lexicon).is_some()
}

/// Keeps the first day of each kind.
pub(super) fn take(draft: &mut Draft<'_>, days: Days) {
    draft.printed = draft.printed.or(days.published);
    draft.modified = draft.modified.or(days.modified);
}

/// Reads words that are a date line and nothing else.
pub(super) fn read(all: &[Word<'_>], lexicon: &ArticleLexicon) -> Option<Days> {
    if all.is_empty() || all.len() > LONGEST {
        return None;
    }
    let mut days = Days::default();
    let mut meaning = DateWord::Published;
    let (mut at, mut found) = (0, false);
    while at < all.len() {
        let rest = &all[at..];
        if let Some((day, used)) = calendar::day_at(rest, lexicon) {
            let slot = if meaning == DateWord::Modified { &mut days.modified } else { &mut days.published };
            *slot = slot.or(day.date());
            (at, found, meaning) = (at + used, true, DateWord::Published);
            continue;
        }
        let word = &rest[0];
        let slash = |i: usize| rest.get(i).is_some_and(|w| matches!(w.text, "/"));
        if word.text.starts_with(|c: char| c.is_ascii_digit()) && slash(1) && slash(3) && rest.len() >= 5 {
            // Day and month cannot be told apart: a date, but which?
            (at, found) = (at + 5, true);
            continue;
        }
        if let Some((used, DateWord::Published | DateWord::Modified)) = lexicon.date_lines.at(rest) {
            let (_, word) = lexicon.date_lines.at(rest)?;
            (meaning, at) = (*word, at + used);
            continue;
        }
        if let Some((used, DateWord::Filler)) = lexicon.date_lines.at(rest) {
            at += used;
            continue;
        }
        let weekday = matches!(lexicon.calendar.at(rest), Some((1, CalendarName::Weekday)));
        let number = word.text.starts_with(|c: char| c.is_ascii_digit()) && word.text.len() <= 9;
        let mark = !word.is_word() && !matches!(word.text, "\"" | "“" | "?" | "!");
        if !(weekday || number || mark) {
            return None;
        }
        at += 1;
    }
    found.then_some(days)
}
