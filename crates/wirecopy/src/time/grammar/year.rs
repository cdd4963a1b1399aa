//! Years and decades: "2025", "'98", "the 1980s", "2025-2027", "490 BC", "nineteen ninety-six".

use super::{Grammar, Hit, LEADS, SURE_LEADS};
use crate::lexicon::time::TimeWord;
use crate::time::expression::{Expression, Turn, Year};
use crate::time::word::{Kind, Words};

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
        if let Some(hit) = self.year_before_christ(at).or_else(|| self.fiscal(at)) {
            return Some(hit);
        }
        if self.names.early
            && let Some((number @ 100..=999, 3)) = words.number(at)
            && words.kind(at + 1).is_none_or(|kind| kind == Kind::Mark)
        {
            return Some((Year::Given(number as i16), at + 1));
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
        // "in March the same year", but not "on 4 May the next year began"
        let same = turn == Turn::That;
        (year && comma == 0 && (the == 0 || of == 1 || same)).then_some((Year::Turn(turn), at + of + the + 2))
    }

    /// "FY2024", "FY24".
    pub(super) fn fiscal(&self, at: usize) -> Option<(Year, usize)> {
        let words = self.words;
        let year = match words.number(at + 1)? {
            (year @ 1900..=2100, 4) => year,
            (short, 2) => full_year(short),
            _ => return None,
        };
        (words.text(at) == "FY" && words.is_glued(at + 1)).then_some((Year::Given(year as i16), at + 2))
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
        if let Some(hit) = self.era(at).or_else(|| self.era_range(at)).or_else(|| self.early(at)) {
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
                let joint = words.is_dash(end).then_some(end);
                return (close && sure).then(|| (Expression::Range(point(year), point(other), joint), end + 2));
            }
            return None;
        }
        // "(1892 – 94)"
        if words.is_dash(end)
            && at > 0
            && words.text(at - 1) == "("
            && words.text(end + 2) == ")"
            && let Some((short, 2)) = words.number(end + 1)
        {
            let other = year / 100 * 100 + short as i16;
            let point = |year| Box::new(Expression::calendar(Year::Given(year), None, None));
            return (other > year).then(|| (Expression::Range(point(year), point(other), Some(end)), end + 2));
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
        // "in 1687 and 1689", "from 1790 to 1801"
        let goes_on = second && at > 2 && words.is_any(at - 3, SURE_LEADS) && !words.is(at - 3, "of");
        // "as late as 1781"
        let as_late = at > 2 && words.is(at - 1, "as") && self.is_modifier(at - 2);
        let sure = at > 0
            && (words.is_any(at - 1, SURE_LEADS) || goes_on || as_late || words.is(at - 1, "for") && closed)
            || self.names_thing(at, end);
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

    /// "the 1777 campaign", not "the 1777 men".
    fn names_thing(&self, at: usize, end: usize) -> bool {
        let words = self.words;
        let text = words.text(end);
        // "the 1500 block", "the 1600 number"
        let round = words.number(at).is_some_and(|(number, _)| number % 100 == 0);
        at > 0
            && !round
            && words.is(at - 1, "the")
            && words.kind(end) == Some(Kind::Letters)
            && !words.is_capital(end)
            && !text.ends_with('s')
            && words.meaning(end).is_none()
            && words.lexicon.tense(text).is_none()
    }

    /// "490 BC", "70 AD", "the 470s BC"; "the 4th century BC" is elsewhere.
    fn era(&self, at: usize) -> Hit {
        let words = self.words;
        let (number, digits) = words.number(at)?;
        if words.is(at + 1, "s") && words.is_glued(at + 1) && number % 10 == 0 && digits <= 4 {
            let (sign, end) = self.era_word(at + 2)?;
            return Some((Expression::Decade(i16::try_from(number).ok()? * i16::from(sign)), end));
        }
        let (sign, end) = self.era_word(at + 1)?;
        Some((Expression::calendar(year_of_era(number, digits, sign)?, None, None), end))
    }

    /// "499-493 BC", "from 264 to 241 BC": the first year is before Christ too.
    fn era_range(&self, at: usize) -> Hit {
        let words = self.words;
        let (from, from_digits) = words.number(at)?;
        let joined = words.is_dash(at + 1) || words.is_any(at + 1, &["to", "until", "and", "or"]);
        let (to, to_digits) = words.number(at + 2).filter(|_| joined)?;
        let (sign, end) = self.era_word(at + 3)?;
        let year =
            |number, digits| Some(Box::new(Expression::calendar(year_of_era(number, digits, sign)?, None, None)));
        Some((Expression::Range(year(from, from_digits)?, year(to, to_digits)?, Some(at + 1)), end))
    }

    /// "480 BC" behind a month or season.
    fn year_before_christ(&self, at: usize) -> Option<(Year, usize)> {
        let (number, digits) = self.words.number(at)?;
        let (-1, end) = self.era_word(at + 1)? else { return None };
        Some((year_of_era(number, digits, -1)?, end))
    }

    /// "c. 347", and "in 348" where the article tells of such years.
    fn early(&self, at: usize) -> Hit {
        let words = self.words;
        let (number, 3..=4) = words.number(at)? else { return None };
        let year = i16::try_from(number).ok().filter(|year| (100..=2100).contains(year))?;
        let grouped = matches!(words.text(at + 1), "." | ",") && words.is_glued(at + 1) && words.is_glued(at + 2);
        let glued = at > 0 && words.is_glued(at) && !words.is_dash(at - 1) && words.text(at - 1) != "(";
        let noun = words.kind(at + 1) == Some(Kind::Letters)
            && !words.is_capital(at + 1)
            && !words.is_any(at + 1, LEADS)
            && words.lexicon.tense(words.text(at + 1)).is_none();
        let told = self.names.early && year < 1000 && at > 0 && !self.is_counted(at + 1) && {
            let second = words.is_dash(at - 1) && at > 1 && words.number(at - 2).is_some_and(|(_, d)| d == 3);
            let lead = words.is_any(at - 1, SURE_LEADS) && !words.is(at - 1, "of") || words.is(at - 1, "about");
            !noun && (lead || second)
        };
        let circa = is_circa(words, at) && (year >= 1000 || !noun);
        let sure = !grouped && !glued && (circa || told);
        sure.then(|| (Expression::calendar(Year::Given(year), None, None), at + 1))
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

/// "c." or "ca." before a number.
fn is_circa(words: &Words<'_>, at: usize) -> bool {
    at > 1 && words.text(at - 1) == "." && words.is_any(at - 2, &["c", "ca"])
}

/// Whether three digits are surely a year: "c. 347", "AD 70", "30 September 420".
pub(super) fn is_early(words: &Words<'_>, at: usize) -> bool {
    let Some((100..=999, 3)) = words.number(at) else { return false };
    let month = |at: usize| matches!(words.meaning(at), Some(TimeWord::Month(_))) && words.is_capital(at);
    let dated = at > 1 && month(at - 1) && words.number(at - 2).is_some_and(|(day, _)| day <= 31)
        || at > 1 && words.is(at - 1, "of") && month(at - 2);
    let closed = words.kind(at + 1).is_none_or(|kind| kind == Kind::Mark) && !words.is_glued(at + 2);
    closed && (is_circa(words, at) || at > 0 && words.text(at - 1) == "AD" || dated)
}

/// A year with its era; nothing for a number that can be no year.
fn year_of_era(number: u32, digits: usize, sign: i8) -> Option<Year> {
    let year = i16::try_from(number).ok().filter(|_| digits <= 4 && number > 0)?;
    Some(if sign < 0 { Year::Ancient(year) } else { Year::Given(year) })
}

/// The year that two digits stand for.
pub(super) fn full_year(number: u32) -> u32 {
    if number >= 50 { 1900 + number } else { 2000 + number }
}
