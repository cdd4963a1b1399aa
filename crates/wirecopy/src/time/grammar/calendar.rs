//! Dates of the calendar: days, months, weekdays.

use super::year::full_year;
use super::{Grammar, Hit, LEADS};
use crate::lexicon::time::TimeWord;
use crate::time::expression::{Expression, Turn, Year};
use crate::time::stretch::Stretch;
use crate::time::word::Kind;

/// Months whose names are also words or given names: alone they need a word before them that tells.
const UNSURE_MONTHS: [i8; 5] = [3, 4, 5, 6, 8];

impl Grammar<'_, '_> {
    /// "2025-07-17", "17.07.2025", "7/17/2025".
    pub(super) fn numeric(&self, at: usize) -> Hit {
        let words = self.words;
        let (a, a_len) = words.number(at)?;
        let mark = words.text(at + 1);
        let same = matches!(mark, "-" | "/" | ".") && words.text(at + 3) == mark;
        let ((b, b_len), (c, c_len)) = (words.number(at + 2)?, words.number(at + 4)?);
        let glued = (at + 1..=at + 4).all(|w| words.is_glued(w));
        let loose_ends = !(words.is_glued(at) && words.kind(at.checked_sub(1)?) != Some(Kind::Mark))
            && !(words.is_glued(at + 5)
                && (words.kind(at + 5) != Some(Kind::Mark)
                    || words.kind(at + 6) == Some(Kind::Digits) && words.is_glued(at + 6)));
        if !same || !glued || !loose_ends || b_len > 2 {
            return None;
        }
        let (year, month, day) = match (a_len, c_len) {
            (4, 1 | 2) => (a, b, c),
            (1 | 2, 2 | 4) => {
                let year = if c_len == 4 { c } else { full_year(c) };
                match (mark, a, b) {
                    (".", ..) | (_, 13.., _) => (year, b, a),
                    (_, _, 13..) => (year, a, b),
                    _ if a == b => (year, a, a),
                    // 3/4/2025 is March to some and April to others: only the year is sure.
                    _ => {
                        return Some((
                            Expression::calendar(Year::Given(i16::try_from(year).ok()?), None, None),
                            at + 5,
                        ));
                    }
                }
            }
            _ => return None,
        };
        let year = i16::try_from(year).ok().filter(|y| (1000..=2999).contains(y))?;
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        jiff::civil::Date::new(year, month, day).ok()?;
        Some((Expression::calendar(Year::Given(year), Some(month), Some(day)), at + 5))
    }

    /// "17 July 2025", "the 11th of August", "12 to 14 May", "12–14 May".
    pub(super) fn day_month(&self, at: usize, floor: usize) -> Hit {
        let words = self.words;
        let (first, mut end) = self.day_number(at)?;
        let mut last = None;
        let between = at > floor && words.is(at - 1, "between");
        // "9-May-2006"
        let stamped = words.is_dash(end) && words.is_glued(end) && words.is_glued(end + 1);
        if let Some((month, behind)) = stamped.then(|| self.month_word(end + 1)).flatten() {
            let (year, behind) = self.year_number(behind + 1).filter(|_| words.is_dash(behind))?;
            return days(Year::Given(year), month, first, None, (None, behind));
        }
        let joint = Some(end).filter(|&and| words.is(and, "and") && !between);
        if words.is_dash(end) || words.is_any(end, &["to", "through", "and", "until"]) {
            let (day, behind) = self.day_number(end + 1)?;
            let next_day = day == first + 1;
            if day <= first || words.is(end, "and") && !between && !next_day {
                return None;
            }
            (last, end) = (Some(day), behind);
        }
        if words.is(end, "of") {
            end += 1;
        }
        let (month, end) = self.month_word(end)?;
        let (year, end) = self.year_behind(end).unwrap_or_else(|| (self.known_year(month, first, end), end));
        days(year, month, first, last, (joint, end))
    }

    /// "July 17, 2025", "March 23-25", "July 2025", "July".
    pub(super) fn month(&self, at: usize) -> Hit {
        let words = self.words;
        let (month, end) = self.month_word(at)?;
        if let Some((first, mut behind)) = self.day_number(end).filter(|&(_, b)| !self.is_counted(b)) {
            let mut last = None;
            let joint = Some(behind).filter(|&and| words.is(and, "and"));
            if (words.is_dash(behind) || words.is_any(behind, &["to", "through", "and"]))
                && let Some((day, after)) =
                    self.day_number(behind + 1).filter(|&(d, a)| d > first && !self.is_counted(a))
                && self.month_word(after).is_none()
                && (!words.is(behind, "and") || day == first + 1)
            {
                (last, behind) = (Some(day), after);
            }
            let (year, behind) =
                self.year_behind(behind).unwrap_or_else(|| (self.known_year(month, first, behind), behind));
            return days(year, month, first, last, (joint, behind));
        }
        let of = usize::from(words.is_any(end, &["of", "in"]));
        if let Some((year, behind)) = self.year_behind(end + of).or_else(|| self.year_behind(end)) {
            return Some((Expression::calendar(year, Some(month), None), behind));
        }
        self.stands_alone(at, month).then(|| (Expression::calendar(Year::Open, Some(month), None), end))
    }

    /// The year of a day that is known without it.
    fn known_year(&self, month: i8, day: i8, behind: usize) -> Year {
        let year = self.words.lexicon.known_year(month, day, self.words.text(behind));
        year.map_or(Year::Open, Year::Known)
    }

    /// A month, short or in full, with the full stop of its short form.
    pub(super) fn month_word(&self, at: usize) -> Option<(i8, usize)> {
        let words = self.words;
        match words.meaning(at)? {
            TimeWord::Month(month) if words.is_capital(at) => Some((month, at + 1)),
            TimeWord::ShortMonth(month) if words.is_capital(at) => {
                let stop = words.text(at + 1) == "." && words.is_glued(at + 1);
                let number = |at: usize| words.kind(at) == Some(Kind::Digits);
                let beside = number(at + 1 + usize::from(stop)) || at > 0 && number(at - 1) || at > 1 && number(at - 2);
                (stop || beside).then_some((month, at + 1 + usize::from(stop)))
            }
            _ => None,
        }
    }

    /// Whether a month without day and year is one: "in May", not "May Lindqvist" or "March on".
    fn stands_alone(&self, at: usize, month: i8) -> bool {
        let words = self.words;
        let name = self.names.has(month);
        let lead = at > 0
            && (words.is_any(at - 1, LEADS) && !words.is(at - 1, "the")
                || self.is_modifier(at - 1)
                || words.is_dash(at - 1));
        let surname = words.is_capital(at + 1) && words.is_glued_by_blank(at + 1);
        if name {
            return false;
        }
        let beside = at > 1
            && matches!(words.meaning(at - 2), Some(TimeWord::Month(_)))
            && words.is_any(at - 1, &["and", "or", "to"]);
        // "a June accord", "the March vote", but not "the March on Rome"
        let of_thing = at > 0
            && words.is_any(at - 1, &["a", "the"])
            && words.kind(at + 1) == Some(Kind::Letters)
            && !words.is_capital(at + 1)
            && !words.is_any(at + 1, LEADS)
            && words.lexicon.tense(words.text(at + 1)).is_none();
        if UNSURE_MONTHS.contains(&month) && !beside && !of_thing {
            // "the year to March", "the 12 months to May"
            let span = at > 1
                && words.is(at - 1, "to")
                && matches!(words.meaning(at - 2), Some(TimeWord::Unit(_) | TimeWord::Units(_)));
            let weak = at > 0 && words.is_any(at - 1, &["and", "or", "for", "to", "as", "on", "into"]) && !span;
            return lead && !weak && (!surname || self.is_known(at + 1));
        }
        lead || !surname || self.is_known(at + 1)
    }

    /// "17", "17th", "seventeenth", "twenty-first".
    fn day_number(&self, at: usize) -> Option<(i8, usize)> {
        let words = self.words;
        if let Some((number, digits)) = words.number(at) {
            let suffix = usize::from(self.has_suffix(at));
            let fits = digits <= 2 && (1..=31).contains(&number);
            let behind = at + 1 + suffix;
            // "12.5", "12,000", "12:30", "12%"
            let goes_on = words.is_glued(behind)
                && (matches!(words.text(behind), "." | "," | ":" | "/")
                    && words.kind(behind + 1) == Some(Kind::Digits)
                    && words.is_glued(behind + 1)
                    || words.text(behind) == "%"
                    || words.kind(behind) == Some(Kind::Letters) && suffix == 0);
            let part_of_more = words.is_glued(at)
                && at > 0
                && matches!(words.text(at - 1), "." | "," | ":" | "/" | "$" | "€" | "£" | "#");
            return (fits && !goes_on && !part_of_more).then_some((number as i8, behind));
        }
        match words.meaning(at)? {
            TimeWord::Ordinal(number) => Some((i8::try_from(number).ok().filter(|n| *n <= 31)?, at + 1)),
            TimeWord::Cardinal(tens @ (20 | 30)) if words.is_dash(at + 1) => match words.meaning(at + 2)? {
                TimeWord::Ordinal(ones @ 1..=9) => Some(((tens + ones) as i8, at + 3)),
                _ => None,
            },
            _ => None,
        }
    }

    /// "Thursday", "Thursday, July 17", "Mon.", "Saturday night" in part.
    pub(super) fn weekday(&self, at: usize) -> Hit {
        let words = self.words;
        let (weekday, end) = match words.meaning(at)? {
            TimeWord::Weekday(day) if words.is_capital(at) => (day, at + 1),
            TimeWord::ShortWeekday(day) if words.is_capital(at) => {
                let stop = usize::from(words.text(at + 1) == "." && words.is_glued(at + 1));
                let comma = words.text(at + 1 + stop) == ",";
                let next = at + 1 + stop + usize::from(comma);
                // "on Tues. night", "due Fri. at noon"
                let goes_on = words.kind(at + 2) == Some(Kind::Letters) && !words.is_capital(at + 2);
                if stop == 1 && goes_on && day != 7 {
                    return Some((Expression::Weekday(day, None), at + 2));
                }
                self.month(next).or_else(|| self.day_month(next, next)).filter(|_| stop == 1 || comma)?;
                (day, at + 1 + stop)
            }
            _ => return None,
        };
        let mut next = end + usize::from(words.text(end) == ",");
        if words.is(next, "the") {
            next += 1;
        }
        if let Some((Expression::Calendar { year, month, day: day @ Some(_), .. }, behind)) =
            self.month(next).or_else(|| self.day_month(next, next)).or_else(|| self.numeric(next))
        {
            return Some((Expression::Calendar { year, month, day, weekday: Some(weekday) }, behind));
        }
        if self.is_of_any_week(at) {
            return Some((Expression::Set(Stretch::WeekdayOf(weekday).value()), end));
        }
        let sure = !self.is_part_of_name(at, end) && !self.is_part_of_holiday(at);
        sure.then_some((Expression::Weekday(weekday, None), end))
    }

    /// "on a Monday", "every Monday and Thursday": no single day.
    fn is_of_any_week(&self, at: usize) -> bool {
        let words = self.words;
        let any =
            at > 1 && words.is(at - 1, "a") && words.is(at - 2, "on") && words.kind(at + 1) != Some(Kind::Letters);
        let second = at > 2
            && (words.is_any(at - 1, &["and", "or"]) || words.text(at - 1) == "/")
            && matches!(words.meaning(at - 2), Some(TimeWord::Weekday(_)))
            && words.meaning(at - 3) == Some(TimeWord::Every);
        any || second
    }

    /// "Sunday Adeyemi", "the Sunday Mirror": a capital follows that no report would start a clause with.
    fn is_part_of_name(&self, at: usize, end: usize) -> bool {
        let words = self.words;
        // "Saturday Night Live"
        if matches!(words.meaning(end), Some(TimeWord::Part(_))) && words.is_capital(end) && words.is_capital(end + 1) {
            return true;
        }
        if !words.is_capital(end) || !words.is_glued_by_blank(end) || self.is_known(end) || words.meaning(end).is_some()
        {
            return false;
        }
        let verb = at > 0
            && words.kind(at - 1) == Some(Kind::Letters)
            && !words.is_capital(at - 1)
            && !words.is_any(at - 1, &["the", "of", "and", "a", "by", "with"]);
        !verb
    }

    /// Whether a capitalised word is a country, its people or a place.
    fn is_known(&self, at: usize) -> bool {
        let word = self.words.text(at);
        self.gazetteer.country(word).is_some()
            || self.gazetteer.demonym(word).is_some()
            || self.gazetteer.is_place(word)
    }

    /// Whether the word behind a number says what it counts.
    pub(super) fn is_counted(&self, at: usize) -> bool {
        matches!(self.words.meaning(at), Some(TimeWord::Counted | TimeWord::Units(_)))
    }

    /// The direction that a word gives.
    pub(super) fn turn(&self, at: usize) -> Option<Turn> {
        Some(match self.words.meaning(at)? {
            TimeWord::Last => Turn::Last,
            TimeWord::Next => Turn::Next,
            TimeWord::This => Turn::This,
            TimeWord::That => Turn::That,
            TimeWord::Following => Turn::Following,
            TimeWord::Preceding => Turn::Preceding,
            _ => return None,
        })
    }
}

/// One day of a month, or some in a row; nothing where the month has no such day. The places are that of an "and", which
/// makes two dates of two days, and the one behind.
fn days(year: Year, month: i8, first: i8, last: Option<i8>, (joint, end): (Option<usize>, usize)) -> Hit {
    let longest = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let day = |day: i8| Expression::calendar(year, Some(month), Some(day));
    if first > longest || last.is_some_and(|last| last > longest) {
        return None;
    }
    if let Year::Given(year) = year {
        jiff::civil::Date::new(year, month, last.unwrap_or(first)).ok()?;
    }
    Some(match last {
        Some(last) => (Expression::Range(Box::new(day(first)), Box::new(day(last)), joint), end),
        None => (day(first), end),
    })
}
