//! Hours and parts of the day, with the day they belong to.

use super::{Grammar, Hit, LEADS};
use crate::lexicon::time::TimeWord;
use crate::time::expression::Expression;
use crate::time::word::Kind;

impl Grammar<'_, '_> {
    /// "10:00 GMT on Friday", "3 p.m.", "1645 GMT".
    pub(super) fn clock(&self, at: usize) -> Hit {
        let (hour, minute, zone, mut end) = self.hour(at)?;
        // "7 a.m. (0400 GMT)"
        if self.words.text(end) == "("
            && let Some((.., behind)) = self.hour(end + 1)
            && self.words.text(behind) == ")"
        {
            end = behind + 1;
        }
        let (day, end) = match self.day_behind(end) {
            Some((day, end)) => (Some(Box::new(day)), end),
            None => (None, end),
        };
        Some((Expression::Clock { hour, minute, zone, day }, end))
    }

    fn hour(&self, at: usize) -> Option<(i8, Option<i8>, &'static str, usize)> {
        let words = self.words;
        let (number, digits) = words.number(at)?;
        if words.is_glued(at) && at > 0 && matches!(words.text(at - 1), "." | "," | ":" | "$" | "€" | "£" | "-" | "/")
        {
            return None;
        }
        let glued = words.is_glued(at + 1) && words.is_glued(at + 2);
        let (hour, minute, mut end) = match (words.text(at + 1), words.number(at + 2)) {
            (":" | ".", Some((minute, 2))) if glued && digits <= 2 => (number, Some(minute), at + 3),
            _ if digits == 4 => (number / 100, Some(number % 100), at + 1),
            _ if digits <= 2 => (number, None, at + 1),
            _ => return None,
        };
        let colon = words.text(at + 1) == ":" && minute.is_some() && digits <= 2;
        // seconds
        if colon && words.text(end) == ":" && words.is_glued(end) && words.number(end + 1).is_some_and(|(_, d)| d == 2)
        {
            end += 2;
        }
        let half = self.half_of_day(end);
        if let Some((_, behind)) = half {
            end = behind;
        }
        let zone = self.zone(end);
        let oclock = half.is_none() && words.is(end, "o") && words.is_apostrophe(end + 1) && words.is(end + 2, "clock");
        if let Some((_, behind)) = zone {
            end = behind;
        } else if oclock {
            end += 3;
        }
        let hours = digits == 4 && words.is_any(end, &["hrs"]) || colon && words.is_any(end, &["hrs", "h"]);
        let lead = at > 0
            && (words.is(at - 1, "at")
                || words.is_any(at - 1, LEADS) && !words.is_any(at - 1, &["of", "the", "and", "or", "in", "to"]));
        let sure = match digits {
            4 => zone.is_some() || hours,
            _ => half.is_some() || oclock || minute.is_some() && zone.is_some() || colon && (lead || hours),
        };
        if !sure || minute.is_some_and(|m| m > 59) {
            return None;
        }
        let hour = match half {
            Some((pm, _)) if (1..=12).contains(&hour) => hour % 12 + if pm { 12 } else { 0 },
            Some(_) => return None,
            None => hour,
        };
        (hour <= 24).then_some((hour as i8, minute.map(|m| m as i8), zone.map_or("", |(zone, _)| zone), end))
    }

    /// "a.m." and "pm": whether it is the second half.
    fn half_of_day(&self, at: usize) -> Option<(bool, usize)> {
        let words = self.words;
        match words.text(at) {
            "am" | "AM" | "Am" => return Some((false, at + 1)),
            "pm" | "PM" | "Pm" => return Some((true, at + 1)),
            _ => {}
        }
        let pm = words.is(at, "p");
        let dotted =
            (pm || words.is(at, "a")) && words.text(at + 1) == "." && words.is(at + 2, "m") && words.is_glued(at + 2);
        dotted.then(|| (pm, at + 3 + usize::from(words.text(at + 3) == "." && words.is_glued(at + 3))))
    }

    /// "GMT", "(EST)", "local time", "Eastern time".
    fn zone(&self, at: usize) -> Option<(&'static str, usize)> {
        let words = self.words;
        if let Some(TimeWord::Zone(zone)) = words.meaning(at) {
            let capitals = !words.text(at).chars().any(char::is_lowercase);
            return capitals.then_some((zone, at + 1));
        }
        if words.is(at, "local") && words.is(at + 1, "time") {
            return Some(("", at + 2));
        }
        let named = words.is_capital(at) && words.kind(at) == Some(Kind::Letters) && words.is(at + 1, "time");
        named.then_some(("", at + 2))
    }

    /// The day behind an hour: "on Friday", "Thursday", ", Nov. 6", "tomorrow".
    fn day_behind(&self, at: usize) -> Hit {
        let words = self.words;
        let mut next = at;
        // "10 a.m. (0700 GMT) Friday"
        if words.text(next) == "("
            && let Some(close) = (next..next + 8).find(|&w| words.text(w) == ")")
        {
            next = close + 1;
        }
        if words.text(next) == "," {
            next += 1;
        }
        if words.is(next, "on") || words.is(next, "of") {
            next += 1;
        }
        if words.is(next, "the") {
            next += 1;
        }
        let (day, end) = match words.meaning(next) {
            _ if words.kind(next) == Some(Kind::Digits) => self.numeric(next).or_else(|| self.day_month(next, next)),
            Some(TimeWord::Weekday(_) | TimeWord::ShortWeekday(_)) => self.weekday(next),
            Some(TimeWord::Month(_) | TimeWord::ShortMonth(_)) => self.month(next),
            Some(TimeWord::Day(days)) => Some((Expression::Day(days), next + 1)),
            Some(TimeWord::Ordinal(_)) => self.day_month(next, next),
            Some(TimeWord::Last | TimeWord::Next | TimeWord::This | TimeWord::Following | TimeWord::That) => {
                self.turned(next)
            }
            _ => None,
        }?;
        day.is_day().then_some((day, end))
    }

    /// The hour or part of the day behind a day: "Friday at 10:00", "Saturday night".
    pub(super) fn with_hour(&self, expression: Expression, end: usize) -> (Expression, usize) {
        let words = self.words;
        if !expression.is_day() {
            return (expression, end);
        }
        match (words.meaning(end), &expression) {
            (Some(TimeWord::Part(part)), _)
                if !(words.is(end, "overnight") || words.is_capital(end) && words.is_capital(end + 1)) =>
            {
                return (Expression::Part(part, Box::new(expression)), end + 1);
            }
            (Some(TimeWord::Parts(part)), Expression::Weekday(day, None)) => {
                return (Expression::Set(format!("XXXX-WXX-{day}T{part}")), end + 1);
            }
            _ => {}
        }
        let mut next = end + usize::from(words.text(end) == ",");
        next += usize::from(words.is_any(next, &["at", "around", "about"]));
        next += usize::from(next > end && words.is_any(next, &["around", "about"]));
        if let Some(TimeWord::Clock(hour)) = words.meaning(next) {
            return (Expression::Clock { hour, minute: Some(0), zone: "", day: Some(Box::new(expression)) }, next + 1);
        }
        match self.hour(next) {
            Some((hour, minute, zone, end)) => {
                (Expression::Clock { hour, minute, zone, day: Some(Box::new(expression)) }, end)
            }
            None => (expression, end),
        }
    }

    /// "noon Thursday", "the morning of April 19", "at midnight", "overnight".
    pub(super) fn part_first(&self, at: usize) -> Hit {
        let words = self.words;
        let day = self.day_behind(at + 1);
        match words.meaning(at)? {
            TimeWord::Clock(hour) => {
                // "Chimes at Midnight" is a title
                let lead = at > 0
                    && !words.is_capital(at)
                    && (words.is(at - 1, "at")
                        || words.is_any(at - 1, &["by", "until", "before", "after", "around", "since", "from"]));
                let clock = |day| Expression::Clock { hour, minute: Some(0), zone: "", day };
                match day {
                    Some((day, end)) => Some((clock(Some(Box::new(day))), end)),
                    None => lead.then(|| (clock(None), at + 1)),
                }
            }
            TimeWord::Part(part) | TimeWord::ClockPart(part) => match day {
                Some((day, end))
                    if words.is_any(at + 1, &["of", "on"])
                        || words.is(at, "overnight")
                        || matches!(day, Expression::Day(_)) =>
                {
                    Some((Expression::Part(part, Box::new(day)), end))
                }
                _ => words.is(at, "overnight").then(|| (Expression::Part(part, Box::new(Expression::Day(0))), at + 1)),
            },
            _ => None,
        }
    }
}
