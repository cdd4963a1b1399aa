//! Days as date lines and datelines print them.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::lexicon::article::{ArticleLexicon, CalendarName};
use crate::lexicon::cue::{self, Word};
use crate::time::Edtf;

/// A printed day, whose year may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PrintedDay {
    pub(super) year: Option<i16>,
    pub(super) month: i8,
    pub(super) day: i8,
}

impl PrintedDay {
    /// The day itself, where the year is printed.
    pub(super) fn date(self) -> Option<Date> {
        Date::new(self.year?, self.month, self.day).ok()
    }

    /// The day of filing: without a year, the last such day that is not later than one day after publication.
    pub(super) fn filed(self, published: Option<Date>) -> Option<Edtf> {
        if let Some(date) = self.date() {
            return Some(date.into());
        }
        let Some(limit) = published.and_then(|day| day.checked_add(1.day()).ok()) else {
            return Edtf::new(&format!("XXXX-{:02}-{:02}", self.month, self.day));
        };
        // Eight years back there is a 29 February, even across 1900.
        let fit = (0..=8).filter_map(|back| Date::new(limit.year() - back, self.month, self.day).ok());
        fit.into_iter().find(|date| *date <= limit).map(Edtf::from)
    }
}

/// Reads the day that these words start with: "July 17, 2025", "17 Jul 2025", "Thursday, 17th July", "2025-07-17",
/// "17.07.2025". Gives it with the number of words read.
pub(super) fn day_at(words: &[Word<'_>], lexicon: &ArticleLexicon) -> Option<(PrintedDay, usize)> {
    let mut at = 0;
    if matches!(lexicon.calendar.at(words), Some((_, CalendarName::Weekday))) {
        at = 1;
        at += usize::from(words.get(at).is_some_and(|w| matches!(w.text, "," | ".")));
        at += usize::from(words.get(at).is_some_and(|w| w.text == ","));
        at += usize::from(words.get(at).is_some_and(|w| w.text.eq_ignore_ascii_case("the")));
    }
    let rest = words.get(at..)?;
    let (day, used) = hyphenated(rest, lexicon)
        .or_else(|| numeric(rest))
        .or_else(|| month_first(rest, lexicon))
        .or_else(|| day_first(rest, lexicon))?;
    valid(day).then_some((day, at + used))
}

/// "18-July-2025", one word for the tokenizer.
fn hyphenated(words: &[Word<'_>], lexicon: &ArticleLexicon) -> Option<(PrintedDay, usize)> {
    let mut parts = words.first()?.text.split('-');
    let (day, name, year) = (day_number(parts.next()?)?, parts.next()?, year_number(parts.next()?)?);
    let name: Vec<Word<'_>> = cue::words(name).collect();
    let month = month(&name, lexicon)?;
    parts.next().is_none().then_some((PrintedDay { year: Some(year), month, day }, 1))
}

/// Whether the day exists, in a leap year if none is printed.
fn valid(day: PrintedDay) -> bool {
    Date::new(day.year.unwrap_or(2000), day.month, day.day).is_ok()
}

fn month(word: &[Word<'_>], lexicon: &ArticleLexicon) -> Option<i8> {
    match lexicon.calendar.at(word) {
        Some((1, CalendarName::Month(number))) => Some(*number),
        _ => None,
    }
}

fn month_first(words: &[Word<'_>], lexicon: &ArticleLexicon) -> Option<(PrintedDay, usize)> {
    let month = month(words, lexicon)?;
    let mut at = 1 + usize::from(words.get(1).is_some_and(|w| w.text == "." && w.glued));
    let day = day_number(words.get(at)?.text)?;
    at += 1;
    let (year, at) = year_after(words, at);
    Some((PrintedDay { year, month, day }, at))
}

fn day_first(words: &[Word<'_>], lexicon: &ArticleLexicon) -> Option<(PrintedDay, usize)> {
    let day = day_number(words.first()?.text)?;
    let mut at = 1;
    // "17. Juli", "17 de julio", "17 of July"
    at +=
        usize::from(words.get(at).is_some_and(|w| matches!(w.text, "." | "-" | "/") || matches!(w.text, "de" | "of")));
    let month = month(words.get(at..)?, lexicon)?;
    at += 1;
    at += usize::from(words.get(at).is_some_and(|w| w.text == "." && w.glued));
    at += usize::from(words.get(at).is_some_and(|w| matches!(w.text, "-" | "/") && w.glued));
    let (year, at) = year_after(words, at);
    Some((PrintedDay { year, month, day }, at))
}

/// A year, perhaps after a comma.
fn year_after(words: &[Word<'_>], at: usize) -> (Option<i16>, usize) {
    let skip = usize::from(words.get(at).is_some_and(|w| matches!(w.text, "," | "de")));
    let clock = words.get(at + skip + 1).is_some_and(|w| matches!(w.text, ":" | "h") && w.glued);
    match words.get(at + skip) {
        // Two digits are a year only close by, and no hour.
        Some(word) if word.text.len() == 4 || skip == 0 && !clock => match year_number(word.text) {
            Some(year) => (Some(year), at + skip + 1),
            None => (None, at),
        },
        _ => (None, at),
    }
}

/// "17", "17th", "1er".
fn day_number(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let suffix = &word[digits.len()..];
    let known = suffix.is_empty() || matches!(suffix.to_ascii_lowercase().as_str(), "st" | "nd" | "rd" | "th" | "er");
    let day: i8 = digits.parse().ok()?;
    (known && digits.len() <= 2 && (1..=31).contains(&day)).then_some(day)
}

/// "2025", "'25", "90": two digits are of this century up to 2049, else of the last.
fn year_number(word: &str) -> Option<i16> {
    if !word.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: i16 = word.parse().ok()?;
    match word.len() {
        4 if (1800..=2100).contains(&number) => Some(number),
        2 if number >= 50 => Some(1900 + number),
        2 if number < 50 => Some(2000 + number),
        _ => None,
    }
}

/// "2025-07-17", "17.07.2025", "17/07/2025", and "27.6." without a year. Day and month are told apart only where one
/// of them is over twelve, or full stops say that the day comes first.
fn numeric(words: &[Word<'_>]) -> Option<(PrintedDay, usize)> {
    let first = words.first()?;
    if !first.text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Some(mark) = ['-', '.'].into_iter().find(|m| first.text.contains(*m)) {
        let text = first.text.split_once(['T', 't']).map_or(first.text, |(day, _)| day);
        let mut parts = text.split(mark);
        let (a, b, c) = (parts.next()?, parts.next()?, parts.next());
        return parts_of(a, b, c, mark).map(|day| (day, 1));
    }
    let slash = |at: usize| words.get(at).is_some_and(|w| w.text == "/" && w.glued);
    if slash(1) && slash(3) {
        let day = parts_of(first.text, words.get(2)?.text, Some(words.get(4)?.text), '/')?;
        return Some((day, 5));
    }
    None
}

fn parts_of(first: &str, second: &str, third: Option<&str>, mark: char) -> Option<PrintedDay> {
    if first.len() == 4 {
        let year = Some(year_number(first)?);
        return Some(PrintedDay { year, month: second.parse().ok()?, day: third?.parse().ok()? });
    }
    let (x, y): (i8, i8) = (first.parse().ok()?, second.parse().ok()?);
    if first.len() > 2 || second.len() > 2 || !(1..=31).contains(&x) || !(1..=31).contains(&y) {
        return None;
    }
    // A year of three digits is a slip: the day stands, the year does not.
    let third = third.filter(|year| !year.is_empty() && year.bytes().all(|b| b.is_ascii_digit()))?;
    let year = year_number(third);
    if mark == '.' || x > 12 {
        Some(PrintedDay { year, month: y, day: x })
    } else if y > 12 || x == y {
        Some(PrintedDay { year, month: x, day: y })
    } else {
        None
    }
}
