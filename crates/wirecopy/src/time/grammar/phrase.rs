//! Expressions that the lexicon lists as they are printed: "currently", "Christmas Eve", "Easter Monday".

use super::{Grammar, Hit, LEADS};
use crate::lexicon::time::Holiday;
use crate::time::expression::{Expression, Year};
use crate::time::stretch::Stretch;
use crate::time::word::Kind;

impl Grammar<'_, '_> {
    /// A fixed expression of the lexicon.
    pub(super) fn phrase(&self, at: usize) -> Hit {
        for &(phrase, value) in self.words.lexicon.phrases(self.words.text(at)) {
            let Some(end) = self.spelled(at, phrase) else { continue };
            if value.ends_with("REF") && self.starts_length(end) {
                continue; // "the past" of "the past two years"
            }
            if let Ok(day) = value.parse::<jiff::civil::Date>() {
                let day = Expression::calendar(Year::Given(day.year()), Some(day.month()), Some(day.day()));
                // "9/11 of the fleet" is a part
                return Some((day, end)).filter(|_| !self.words.is(end, "of"));
            }
            let Some(Holiday::Fixed(month, day)) = fixed(value) else {
                return Some((Expression::Reference(value), end));
            };
            if self.words.is_capital(end - 1) && !self.is_name_around(at, end) {
                let (year, end) = self.year_behind(end).unwrap_or((Year::Open, end));
                return Some((Expression::calendar(year, Some(month), Some(day)), end));
            }
        }
        None
    }

    /// "Thanksgiving", "Easter Monday 2024".
    pub(super) fn holiday(&self, at: usize) -> Hit {
        let (holiday, end) = self.moving(at)?;
        let (year, end) = self.year_behind(end).unwrap_or((Year::Open, end));
        Some((Expression::Holiday(holiday, year), end))
    }

    /// A holiday of either kind, with the place behind it: for "last Christmas", "next Easter".
    pub(super) fn any_holiday(&self, at: usize) -> Option<(Holiday, usize)> {
        self.moving(at).or_else(|| {
            self.words.lexicon.phrases(self.words.text(at)).iter().find_map(|&(phrase, value)| {
                let end = self.spelled(at, phrase)?;
                Some((fixed(value)?, end)).filter(|_| self.words.is_capital(end - 1))
            })
        })
    }

    fn moving(&self, at: usize) -> Option<(Holiday, usize)> {
        let words = self.words;
        if !words.is_capital(at) {
            return None;
        }
        words.lexicon.holidays(words.text(at)).iter().find_map(|&(name, holiday, barred)| {
            let end = self.spelled(at, name)?;
            let barred = barred.split('|').any(|word| words.is(end, word) && !word.is_empty());
            (!barred && !self.is_name_around(at, end)).then_some((holiday, end))
        })
    }

    /// Whether a word ends the name of a holiday that was not taken for one: "the Good Friday accord".
    pub(super) fn is_part_of_holiday(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let names = self.words.lexicon.holidays(self.words.text(before));
        names.iter().any(|(name, ..)| self.spelled(before, name) == Some(at + 1))
    }

    /// Whether a holiday is part of a name: "White Christmas", "Johan Easter", "Christmas Island".
    fn is_name_around(&self, at: usize, end: usize) -> bool {
        let words = self.words;
        let before = at > 0
            && words.is_capital(at - 1)
            && words.is_glued_by_blank(at)
            && words.meaning(at - 1).is_none()
            && !words.is_any(at - 1, LEADS);
        let behind = words.is_capital(end) && words.is_glued_by_blank(end) && words.meaning(end).is_none();
        before || behind
    }

    /// The place behind a phrase that is printed from a word on, whatever its capitals.
    fn spelled(&self, at: usize, phrase: &str) -> Option<usize> {
        let from = self.words.get(at)?.start;
        let printed = self.words.text.get(from..from + phrase.len())?;
        let same = |(a, b): (u8, u8)| a.eq_ignore_ascii_case(&b) || b == b' ' && a.is_ascii_whitespace();
        let straight = printed.bytes().zip(phrase.bytes()).all(same);
        let last = (at..self.words.len())
            .take(12)
            .find(|&w| self.words.get(w).is_some_and(|w| w.end == from + phrase.len()))?;
        // "now" is not the start of "nowhere", nor "the past" of "the past-master"
        (straight && !(self.words.is_glued(last + 1) && self.words.kind(last + 1) != Some(Kind::Mark)))
            .then_some(last + 1)
    }
}

/// A holiday's fixed date.
fn fixed(value: &str) -> Option<Holiday> {
    let (_year, date) = value.split_once('-')?;
    let (month, day) = date.split_once('-')?;
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    (Stretch::DayOf(month, day).value() == value).then_some(Holiday::Fixed(month, day))
}
