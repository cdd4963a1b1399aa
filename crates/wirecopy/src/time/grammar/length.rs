//! Lengths of time and what recurs: "three days", "two weeks ago", "every Tuesday".

use super::{Grammar, Hit};
use crate::lexicon::time::{Edge, TimeWord, Unit};
use crate::time::expression::{Count, Expression, Origin, Turn, Year};
use crate::time::value;
use crate::time::word::Kind;

/// Words between a number and its unit that change neither.
const FILLERS: &[&str] = &[
    "more",
    "additional",
    "consecutive",
    "full",
    "straight",
    "long",
    "further",
    "whole",
    "successive",
    "business",
    "working",
    "calendar",
    "trading",
];

impl Grammar<'_, '_> {
    /// "three days", "a 72-hour", "two weeks ago", "a day earlier".
    pub(super) fn length(&self, at: usize) -> Hit {
        let words = self.words;
        let per = words.is(at, "per");
        // "a year-earlier loss"
        if words.is_any(at, &["a", "an"])
            && let Some((away, end)) = self.year_ago(at + 1).filter(|_| words.is_dash(at + 2))
        {
            return Some((away, end));
        }
        let (count, unit, end) = self.counted_unit(at)?;
        // "will one day be rich"
        if words.is(at, "one")
            && unit == Unit::Day
            && at > 0
            && words.is_any(at - 1, &["will", "would", "may", "might", "could", "can", "must"])
        {
            return Some((Expression::Reference("FUTURE_REF"), end));
        }
        let single = words.is_any(at, &["a", "an", "per"]);
        let pointed = matches!(words.meaning(end), Some(TimeWord::Ago | TimeWord::Shift));
        if per || single && !pointed && self.is_rate(at) {
            return Some((Expression::Set(value::length(count, unit)), end));
        }
        let dash = usize::from(words.is_dash(end));
        if words.is(end + dash, "old") || words.is(end, "of") && words.is(end + 1, "age") {
            return None;
        }
        let away = |from, sign, end| Some((Expression::Away { count, unit, sign, from }, end));
        match words.meaning(end) {
            Some(TimeWord::Ago) => return away(Origin::Anchor, -1, end + 1),
            Some(TimeWord::Shift) if words.is(end, "earlier") => return away(Origin::Told, -1, end + 1),
            Some(TimeWord::Shift) => return away(Origin::Told, 1, end + 1),
            Some(word @ (TimeWord::Before | TimeWord::After)) => {
                let alone = words.kind(end + 1) != Some(Kind::Letters);
                let sign = if word == TimeWord::Before { -1 } else { 1 };
                if alone {
                    return away(Origin::Told, sign, end + 1);
                }
                // "a day after the vote" names no length but a day
                if single {
                    return None;
                }
            }
            _ if words.is(end, "from") && words.is_any(end + 1, &["now", "today"]) => {
                return away(Origin::Anchor, 1, end + 2);
            }
            _ => {}
        }
        Some((Expression::Duration { count, unit, window: None }, end))
    }

    /// A number and its unit: "90 days", "a year", "72-hour", "several weeks".
    pub(super) fn counted_unit(&self, at: usize) -> Option<(Count, Unit, usize)> {
        let words = self.words;
        let (count, mut end) = self.count(at)?;
        let dash = words.is_dash(end);
        if dash || words.is_any(end, FILLERS) {
            end += 1;
        }
        let single = count == Some(1.0) || count == Some(0.5);
        let (unit, end) = match words.meaning(end)? {
            TimeWord::Units(unit) if !single || !words.is_any(at, &["a", "an"]) => (unit, end + 1),
            // "the 1988 quarter" is no length
            TimeWord::Unit(unit) if single || dash || count.is_some() && self.year_number(at).is_none() => {
                (unit, end + 1)
            }
            _ => return None,
        };
        // "a quarter", "three-quarters" are parts of something
        if unit == Unit::Quarter && (dash || words.is_any(at, &["a", "one", "half"])) {
            return None;
        }
        if words.is(end, "and") && words.is(end + 1, "a") && words.is(end + 2, "half") {
            return Some((count.map(|n| n + 0.5), unit, end + 3));
        }
        Some((count, unit, end))
    }

    /// "three", "twenty-five", "two hundred", "2.5", "1,000", "a", "several", "two or three".
    fn count(&self, at: usize) -> Option<(Count, usize)> {
        let words = self.words;
        if words.is_any(at, &["a", "an", "per", "the"]) {
            if words.is(at, "the") {
                return None;
            }
            return match words.meaning(at + 1) {
                Some(TimeWord::Vague) if words.is(at + 1, "couple") => {
                    let of = usize::from(words.is(at + 2, "of"));
                    Some((Some(2.0), at + 2 + of))
                }
                Some(TimeWord::Vague) => Some((None, at + 2)),
                Some(TimeWord::Cardinal(100 | 1000)) => self.count(at + 1),
                _ => Some((Some(1.0), at + 1)),
            };
        }
        if words.is(at, "half") {
            return words.is_any(at + 1, &["a", "an"]).then_some((Some(0.5), at + 2));
        }
        if words.is(at, "couple") {
            return Some((Some(2.0), at + 1 + usize::from(words.is(at + 1, "of"))));
        }
        if words.meaning(at) == Some(TimeWord::Vague) {
            let more = usize::from(words.is(at + 1, "more") || words.is(at + 1, "hundred"));
            return Some((None, at + 1 + more));
        }
        let (count, mut end) = self.whole_number(at)?;
        if (words.is_any(end, &["to", "or"]) || words.is_dash(end))
            && let Some((other, behind)) = self.whole_number(end + 1)
            && other > count
        {
            end = behind;
        }
        if words.is(end, "and") && words.is(end + 1, "a") && words.is(end + 2, "half") {
            return Some((Some(count + 0.5), end + 3));
        }
        if words.text(end) == "1" && words.text(end + 1) == "/" && words.text(end + 2) == "2" {
            return Some((Some(count + 0.5), end + 3));
        }
        if words.text(end) == "½" {
            return Some((Some(count + 0.5), end + 1));
        }
        Some((Some(count), end))
    }

    fn whole_number(&self, at: usize) -> Option<(f32, usize)> {
        let words = self.words;
        if let Some((number, digits)) = words.number(at) {
            if words.is_glued(at) && at > 0 && matches!(words.text(at - 1), "." | "," | ":" | "$" | "€" | "£" | "/")
            {
                return None;
            }
            let glued = words.is_glued(at + 1) && words.is_glued(at + 2);
            match (words.text(at + 1), words.number(at + 2)) {
                (".", Some((part, places @ 1..=2))) if glued => {
                    let parts = if places == 1 { 10.0 } else { 100.0 };
                    return Some((number as f32 + part as f32 / parts, at + 3));
                }
                (",", Some((part, 3))) if glued && digits <= 3 => return Some(((number * 1000 + part) as f32, at + 3)),
                _ => {}
            }
            return (digits <= 4).then_some((number as f32, at + 1));
        }
        let TimeWord::Cardinal(first) = words.meaning(at)? else { return None };
        let mut total = first;
        let mut end = at + 1;
        if (20..100).contains(&first) {
            let dash = usize::from(words.is_dash(end));
            if let Some(TimeWord::Cardinal(ones @ 1..=9)) = words.meaning(end + dash) {
                (total, end) = (first + ones, end + dash + 1);
            }
        }
        for _ in 0..2 {
            let Some(TimeWord::Cardinal(times @ (100 | 1000))) = words.meaning(end) else { break };
            (total, end) = (total.saturating_mul(times), end + 1);
        }
        Some((total as f32, end))
    }

    /// "the year-ago quarter", "year-earlier", "year-end".
    pub(super) fn year_ago(&self, at: usize) -> Hit {
        let words = self.words;
        let dash = usize::from(words.is_dash(at + 1));
        if words.meaning(at) == Some(TimeWord::Unit(Unit::Year)) && words.is(at + 1 + dash, "end") {
            let year = Box::new(Expression::Unit(Unit::Year, Turn::This));
            return Some((Expression::Edge(Edge::End, year), at + 2 + dash));
        }
        // "by year's end", "at month's end"
        let own = words.is_apostrophe(at + 1) && words.is(at + 2, "s") && words.is(at + 3, "end");
        if let Some(TimeWord::Unit(unit @ (Unit::Year | Unit::Month))) = words.meaning(at).filter(|_| own) {
            return Some((Expression::Edge(Edge::End, Box::new(Expression::Unit(unit, Turn::This))), at + 4));
        }
        let adjective = words.meaning(at) == Some(TimeWord::Unit(Unit::Year))
            && words.is_dash(at + 1)
            && words.is_any(at + 2, &["ago", "earlier"]);
        if !adjective {
            return None;
        }
        if let Some((Expression::Quarter(number, Year::Open), end)) = self.ordinal(at + 3) {
            return Some((Expression::Quarter(number, Year::Turn(Turn::Last)), end));
        }
        if words.is_any(at + 3, &["quarter", "period"]) {
            return Some((Expression::ToldQuarter(1), at + 4));
        }
        let away = Expression::Away { count: Some(1.0), unit: Unit::Year, sign: -1, from: Origin::Anchor };
        Some((away, at + 3))
    }

    /// Whether "a year" stands behind what is counted by it: "four flights a week", "2 percent a year".
    fn is_rate(&self, at: usize) -> bool {
        let words = self.words;
        let Some(before) = at.checked_sub(1) else { return false };

        match words.meaning(before) {
            Some(TimeWord::Counted) => true,
            Some(_) => false,
            None => {
                words.is_any(before, &["once", "twice", "times", "%"]) || {
                    let text = words.text(before);
                    let plural =
                        text.len() > 3 && text.ends_with('s') && !text.ends_with("ss") && !words.is_capital(before);
                    plural
                        && (before.saturating_sub(3)..before).any(|w| {
                            words.kind(w) == Some(Kind::Digits)
                                || matches!(words.meaning(w), Some(TimeWord::Cardinal(_) | TimeWord::Vague))
                        })
                }
            }
        }
    }

    /// "for years", "in weeks".
    pub(super) fn bare_units(&self, at: usize) -> Hit {
        let words = self.words;
        let Some(TimeWord::Units(unit)) = words.meaning(at) else { return None };
        let lead = at > 0 && words.is_any(at - 1, &["for", "in", "within", "over", "after"]);
        let ago = matches!(words.meaning(at + 1), Some(TimeWord::Ago));
        (lead && !ago && unit >= Unit::Day)
            .then_some((Expression::Duration { count: None, unit, window: None }, at + 1))
    }

    /// "every Tuesday", "each year", "every two weeks".
    pub(super) fn every(&self, at: usize) -> Hit {
        let words = self.words;
        let set = |value: String, end: usize| Some((Expression::Set(value), end));
        match words.meaning(at + 1)? {
            TimeWord::Unit(unit) => set(value::length(Some(1.0), unit), at + 2),
            TimeWord::Weekday(day) => match words.meaning(at + 2) {
                Some(TimeWord::Part(part)) => set(format!("XXXX-WXX-{day}T{part}"), at + 3),
                _ => set(format!("XXXX-WXX-{day}"), at + 2),
            },
            TimeWord::Month(month) if words.is_capital(at + 1) => set(format!("XXXX-{month:02}"), at + 2),
            TimeWord::Season(code) => set(format!("XXXX-{code}"), at + 2),
            TimeWord::Part(part) => set(format!("XXXX-XX-XXT{part}"), at + 2),
            TimeWord::Cardinal(_) => {
                let (count, unit, end) = self.counted_unit(at + 1)?;
                set(value::length(count, unit), end)
            }
            _ => None,
        }
    }
}
