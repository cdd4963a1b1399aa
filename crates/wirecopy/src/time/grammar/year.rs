//! Years and decades: "2025", "'98", "the 1980s", "2025-2027", "490 BC", "nineteen ninety-six".

use super::{Grammar, Hit, LEADS, SURE_LEADS};
use crate::lexicon::time::TimeWord;
use crate::time::expression::{Expression, Year};
use crate::time::word::Kind;

impl Grammar<'_, '_> {
    /// The year behind a day or month: "2025", ", 2025", "last year", "'98".
    pub(super) fn year_behind(&self, at: usize) -> Option<(Year, usize)> {
        let words = self.words;
        let comma = usize::from(words.text(at) == ",");
        let at = at + comma;
        if comma == 0
            && let Some((Expression::Calendar { year, .. }, end)) = self.spoken_year(at)
        {
            return Some((year, end));
        }
        if let Some((year, end)) = self.year_number(at) {
            return (!words.is(end, "s") || !words.is_glued(end)).then_some((Year::Given(year), end));
        }
        if words.is_apostrophe(at) && words.is_glued(at + 1) {
            let (number, 2) = words.number(at + 1)? else { return None };
            return Some((Year::Given(full_year(number) as i16), at + 2));
        }
        let of = usize::from(words.is(at, "of"));
        let the = usize::from(words.is(at + of, "the"));
        let turn = self.turn(at + of + the)?;
        let year = matches!(words.meaning(at + of + the + 1), Some(TimeWord::Unit(crate::lexicon::time::Unit::Year)));
        (year && comma == 0 && (the == 0 || of == 1)).then_some((Year::Turn(turn), at + of + the + 2))
    }

    /// Four digits that may be a year.
    pub(super) fn year_number(&self, at: usize) -> Option<(i16, usize)> {
        let words = self.words;
        let (number, 4) = words.number(at)? else { return None };
        let more = |mark: usize| {
            matches!(words.text(mark), "." | "," | ":")
                && words.is_glued(mark)
                && words.is_glued(mark + 1)
                && words.kind(mark + 1) == Some(Kind::Digits)
        };
        let before = at > 0
            && words.is_glued(at)
            && matches!(words.text(at - 1), "$" | "€" | "£" | "¥" | "#" | "." | "," | ":" | "№" | "+" | "/");
        let percent = words.is_glued(at + 1) && matches!(words.text(at + 1), "%" | "°" | "m" | "k" | "km" | "kg");
        ((1000..=2100).contains(&number) && !more(at + 1) && !before && !percent).then_some((number as i16, at + 1))
    }

    /// "2025", "1990s", "2025-2027", "2024/25", "490 BC".
    pub(super) fn year(&self, at: usize) -> Hit {
        let words = self.words;
        if let Some(hit) = self.era(at) {
            return Some(hit);
        }
        let (year, end) = self.year_number(at)?;
        if words.is_glued(at)
            && at > 0
            && (words.kind(at - 1) == Some(Kind::Letters)
                || words.is_dash(at - 1) && !self.is_modifier(at.saturating_sub(2)))
        {
            return None; // "A2000", "F-2000"
        }
        if words.is(end, "s") && words.is_glued(end) {
            return (year % 10 == 0).then_some((Expression::Decade(year), end + 1));
        }
        if words.is_apostrophe(end)
            && words.is_glued(end)
            && words.is(end + 1, "s")
            && year % 10 == 0
            && words.is(at.saturating_sub(1), "the")
        {
            return Some((Expression::Decade(year), end + 2)); // "the 1980's"
        }
        if (words.is_dash(end) || words.text(end) == "/") && words.is_glued(end) && words.is_glued(end + 1) {
            if let Some((number, digits)) = words.number(end + 1) {
                let other = match digits {
                    4 => number as i16,
                    2 => year / 100 * 100 + number as i16,
                    _ => 0,
                };
                let close = if words.text(end) == "/" { other == year + 1 } else { other > year && other <= 2100 };
                let point = |year| Box::new(Expression::calendar(Year::Given(year), None, None));
                let sure = digits == 4 && !self.is_counted(end + 2) || self.is_year(at, year, end + 2);
                let joint = (digits == 4).then_some(end);
                return (close && sure).then(|| (Expression::Range(point(year), point(other), joint), end + 2));
            }
            return None;
        }
        if words.is_dash(end)
            && words.is_glued(end)
            && words.is_glued(end + 1)
            && words.kind(end + 1) == Some(Kind::Letters)
        {
            return None; // "2000-strong"
        }
        // "the 2014 summer drought", not "the 2016 Summer Games"
        if let Some(TimeWord::Season(code)) = words.meaning(end).filter(|_| !words.is_capital(end)) {
            return Some((Expression::Season(code, Year::Given(year)), end + 1));
        }
        // "the 1988 third quarter"
        if let Some((Expression::Quarter(number, Year::Open), end)) = self.ordinal(end) {
            return Some((Expression::Quarter(number, Year::Given(year)), end));
        }
        self.is_year(at, year, end).then(|| (Expression::calendar(Year::Given(year), None, None), end))
    }

    /// Whether the words around four digits let them be a year.
    fn is_year(&self, at: usize, year: i16, end: usize) -> bool {
        let words = self.words;
        let before = at.checked_sub(1).and_then(|before| words.meaning(before));
        let lead = at > 0 && (words.is_any(at - 1, LEADS) || self.is_modifier(at - 1));
        let numbered = at > 1 && words.text(at - 1) == "." && words.meaning(at - 2) == Some(TimeWord::Label);
        if numbered || before == Some(TimeWord::Label) || self.is_counted(end) {
            return false;
        }
        let plural = words.kind(end) == Some(Kind::Letters)
            && !words.is_capital(end)
            && words.text(end).len() > 3
            && words.text(end).ends_with('s')
            && !words.text(end).ends_with("ss");
        let mark = at.checked_sub(1).map_or("", |before| words.text(before));
        let closed = words.kind(end).is_none_or(|kind| kind == Kind::Mark);
        let apart = match mark {
            "(" => closed,
            "," => closed && !words.is_glued(at),
            "–" | "-" => !words.is_glued(at),
            _ => words.is_dash(end) && words.kind(end + 1) == Some(Kind::Digits),
        };
        // "between 1815 and 1848"
        let second =
            at > 1 && words.is_any(at - 1, &["and", "or", "to"]) && words.number(at - 2).is_some_and(|(_, d)| d == 4);
        let sure = at > 0 && (words.is_any(at - 1, SURE_LEADS) || second && words.is(at.saturating_sub(3), "between"));
        match year {
            1000..=2100 if apart && !plural => true,
            1900..=2050 if year % 100 != 0 => true,
            1500..=1899 => sure && !plural,
            1900..=2100 => lead && !plural || at == 0 && !plural && words.text(end) == ",",
            _ => {
                lead && !plural
                    && words.is_any(at - 1, &["in", "since", "by", "until", "from"])
                    && (words.kind(end) != Some(Kind::Letters) || words.is_any(end, LEADS))
            }
        }
    }

    /// "490 BC", "70 AD", "the 4th century BC" is elsewhere.
    fn era(&self, at: usize) -> Hit {
        let (number, digits) = self.words.number(at)?;
        let (sign, end) = self.era_word(at + 1)?;
        let year = i16::try_from(number).ok().filter(|_| digits <= 4 && number > 0)?;
        let expression =
            if sign < 0 { Expression::Ancient(year) } else { Expression::calendar(Year::Given(year), None, None) };
        Some((expression, end))
    }

    /// "AD 70".
    pub(super) fn era_first(&self, at: usize) -> Hit {
        let words = self.words;
        let (number, digits) = words.number(at + 1)?;
        let year = i16::try_from(number).ok().filter(|_| digits <= 4 && number > 0)?;
        (words.text(at) == "AD").then(|| (Expression::calendar(Year::Given(year), None, None), at + 2))
    }

    /// "BC", "B.C.", "BCE", "AD", "A.D.", "CE".
    pub(super) fn era_word(&self, at: usize) -> Option<(i8, usize)> {
        let words = self.words;
        let dotted = |a: &str, b: &str| {
            words.text(at) == a && words.text(at + 1) == "." && words.text(at + 2) == b && words.text(at + 3) == "."
        };
        match words.text(at) {
            "BC" | "BCE" => Some((-1, at + 1)),
            "AD" | "CE" => Some((1, at + 1)),
            _ if dotted("B", "C") => Some((-1, at + 4)),
            _ if dotted("A", "D") => Some((1, at + 4)),
            _ => None,
        }
    }

    /// "nineteen ninety-six", "two thousand" behind "the year".
    pub(super) fn spoken_year(&self, at: usize) -> Hit {
        let words = self.words;
        let cardinal = |at: usize| match words.meaning(at) {
            Some(TimeWord::Cardinal(number)) => Some(number),
            _ => None,
        };
        let year =
            |year: u32, end| Some((Expression::calendar(Year::Given(i16::try_from(year).ok()?), None, None), end));
        match (cardinal(at)?, cardinal(at + 1)?) {
            (century @ 13..=20, tens @ (10..=19)) => year(century * 100 + tens, at + 2),
            (century @ 13..=20, tens @ (20..=90)) => {
                let dash = usize::from(words.is_dash(at + 2));
                match cardinal(at + 2 + dash) {
                    Some(ones @ 1..=9) => year(century * 100 + tens + ones, at + 3 + dash),
                    _ => year(century * 100 + tens, at + 2),
                }
            }
            (2, 1000) if at > 0 && words.is(at - 1, "year") => year(2000, at + 2),
            _ => None,
        }
    }

    /// "'98", "the '80s".
    pub(super) fn short_year(&self, at: usize) -> Hit {
        let words = self.words;
        if !words.is_apostrophe(at) || words.is_glued(at) || !words.is_glued(at + 1) {
            return None;
        }
        let (number, 2) = words.number(at + 1)? else { return None };
        let year = full_year(number) as i16;
        if words.is(at + 2, "s") && words.is_glued(at + 2) {
            return (year % 10 == 0).then(|| (Expression::Decade(if year > 2020 { year - 100 } else { year }), at + 3));
        }
        let lead = at > 0 && words.is_any(at - 1, LEADS);
        lead.then(|| (Expression::calendar(Year::Given(year), None, None), at + 2))
    }
}

/// The year that two digits stand for.
pub(super) fn full_year(number: u32) -> u32 {
    if number >= 50 { 1900 + number } else { 2000 + number }
}
