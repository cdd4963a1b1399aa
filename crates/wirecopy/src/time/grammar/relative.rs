//! What is told from the day of printing: "last week", "this summer", "the second quarter".

use super::{Grammar, Hit};
use crate::lexicon::time::{TimeWord, Unit};
use crate::time::expression::{Expression, Turn, Year};
use crate::time::word::Kind;

/// Words before "last two days" that tell it from a verb.
const BEFORE_LAST: &[&str] =
    &["the", "these", "those", "in", "over", "during", "for", "of", "within", "s", "its", "his"];

/// What kinds of year there are.
pub(super) const YEAR_KINDS: &[&str] = &["full", "fiscal", "financial", "calendar"];

impl Grammar<'_, '_> {
    /// "last Friday", "next week", "the past six months", "this morning", "the following day".
    pub(super) fn turned(&self, at: usize) -> Hit {
        let words = self.words;
        let turn = self.turn(at)?;
        let mut next = at + 1;
        if words.is(next, "same") || words.is(next, "past") || words.is(next, "coming") {
            next += 1;
        }
        let fiscal = words.is_any(next, &["fiscal", "financial", "calendar"]);
        next += usize::from(fiscal);
        let window = matches!(turn, Turn::Last | Turn::Next).then_some(turn);
        // "the last half of 1989"
        if turn == Turn::Last && words.is(next, "half") && words.is(next + 1, "of") {
            let (year, end) = self.year_behind(next + 2)?;
            return Some((Expression::Half(2, year), end));
        }
        if words.is(at, "latest") && words.is(next, "period") {
            return Some((Expression::ToldQuarter(0), next + 1));
        }
        if let Some((holiday, end)) = self.any_holiday(next) {
            return Some((Expression::Holiday(holiday, Year::Turn(turn)), end));
        }
        match words.meaning(next) {
            Some(TimeWord::Unit(unit)) => self.turned_unit(at, turn, unit, next + 1),
            Some(TimeWord::Units(unit)) if window.is_some() || turn == Turn::Following => {
                Some((Expression::Duration { count: None, unit, window }, next + 1))
            }
            Some(TimeWord::Weekday(day)) if turn != Turn::That && words.is_capital(next) => {
                Some((Expression::Weekday(day, Some(turn)), next + 1))
            }
            Some(TimeWord::ShortWeekday(day)) if words.is_capital(next) && words.text(next + 1) == "." => {
                Some((Expression::Weekday(day, Some(turn)), next + 2)).filter(|_| words.is_glued(next + 1))
            }
            Some(TimeWord::Month(month)) if turn != Turn::That && words.is_capital(next) => {
                Some((Expression::Month(month, turn), next + 1))
            }
            Some(TimeWord::Season(code)) => Some((Expression::Season(code, Year::Turn(turn)), next + 1)),
            Some(TimeWord::Part(part)) => {
                let day = match turn {
                    Turn::This => Expression::Day(0),
                    Turn::Last if part == "NI" => Expression::Day(-1),
                    Turn::Last => return None,
                    other => Expression::Unit(Unit::Day, other),
                };
                Some((Expression::Part(part, Box::new(day)), next + 1))
            }
            Some(TimeWord::Cardinal(_) | TimeWord::Vague) | None if window.is_some() || turn == Turn::Following => {
                // "The talks last two days" is a verb.
                let verb = words.is(at, "last") && at > 0 && !words.is_any(at - 1, BEFORE_LAST);
                let (count, unit, end) = self.counted_unit(next).filter(|_| !verb)?;
                Some((Expression::Duration { count, unit, window }, end))
            }
            _ => None,
        }
    }

    fn turned_unit(&self, at: usize, turn: Turn, unit: Unit, end: usize) -> Hit {
        let words = self.words;
        if unit < Unit::Day || words.is_dash(end) || unit == Unit::Quarter && words.is(end, "of") {
            return None;
        }
        // "to this day" is no day
        if unit == Unit::Day && turn == Turn::This && at > 0 && words.is_any(at - 1, &["to", "till", "until"]) {
            return None;
        }
        if words.is(end, "of") && matches!(turn, Turn::Last) {
            return None; // "the last week of September"
        }
        // "the past week" is seven days long, "last week" starts on a Monday
        let open =
            words.is_any(at, &["past", "coming"]) || unit >= Unit::Decade && matches!(turn, Turn::Last | Turn::Next);
        if open && unit > Unit::Day && unit != Unit::Weekend {
            return Some((Expression::Duration { count: Some(1.0), unit, window: Some(turn) }, end));
        }
        // "this year's third quarter"
        if unit == Unit::Year
            && words.is_apostrophe(end)
            && let Some((Expression::Quarter(number, Year::Open), end)) = self.ordinal(end + 2)
        {
            return Some((Expression::Quarter(number, Year::Turn(turn)), end));
        }
        Some((Expression::Unit(unit, turn), end))
    }

    /// "the weekend", "the end of the year", "the year 2003".
    pub(super) fn the_unit(&self, at: usize) -> Hit {
        let words = self.words;
        let Some(TimeWord::Unit(unit)) = words.meaning(at) else { return None };
        // "the year 2003", "fiscal year 2024/25": the number says it
        if self.year(at + 1).is_some() {
            return None;
        }
        if let Some(hit) = self.unit_of_day(at, unit).or_else(|| self.unit_beside(at, unit)) {
            return Some(hit);
        }
        let to_month = words.is(at + 1, "to") && self.month_word(at + 2).is_some();
        if unit >= Unit::Quarter && (words.is_any(at + 1, &["ended", "ending"]) || to_month) {
            return Some((Expression::Duration { count: Some(1.0), unit, window: None }, at + 1));
        }
        // "the full year", "the fiscal year"
        let kind = usize::from(unit == Unit::Year && at > 0 && words.is_any(at - 1, YEAR_KINDS));
        let the = at.checked_sub(1 + kind).filter(|&the| words.is(the, "the"))?;
        if words.is_dash(at + 1) || words.is(at + 1, "of") {
            return None;
        }
        let before = |places: usize| the.checked_sub(places);
        let parts = |word| matches!(word, TimeWord::Edge(_) | TimeWord::Units(_));
        let edge = before(1).is_some_and(|of| words.is(of, "of"))
            && before(2).and_then(|part| words.meaning(part)).is_some_and(parts);
        let lead =
            before(1).is_some_and(|lead| words.is_any(lead, &["for", "in", "during", "over", "through", "throughout"]));
        let turn = if unit == Unit::Quarter && !edge { Turn::That } else { Turn::This };
        let fits = match unit {
            Unit::Weekend => true,
            Unit::Year | Unit::Quarter => edge || lead,
            Unit::Month | Unit::Week | Unit::Decade | Unit::Century => edge,
            _ => false,
        };
        fits.then_some((Expression::Unit(unit, turn), at + 1))
    }

    /// "the week of 6 March", "the weekend of Oct. 4-5", "the quarter ended Sept. 30".
    fn unit_of_day(&self, at: usize, unit: Unit) -> Hit {
        let words = self.words;
        let of = words.is(at + 1, "of");
        let ended = words.is_any(at + 1, &["ended", "ending"]) || words.is(at + 1, "to") && unit < Unit::Year;
        let the = usize::from(words.is(at + 2, "the"));
        let fits = match unit {
            Unit::Week => of || ended,
            Unit::Weekend => of,
            Unit::Quarter => ended,
            _ => false,
        };
        if !fits {
            return None;
        }
        let (day, end) = self.month(at + 2).or_else(|| self.day_month(at + 2 + the, at + 2 + the))?;
        let day = match day {
            Expression::Range(first, ..) => *first,
            other => other,
        };
        let holding = Expression::Holding(unit, Box::new(day));
        // the day on which a quarter ends is a time of its own
        holding.holds_day().then_some((holding, if of { end } else { at + 1 }))
    }

    /// "the year before", "the day after": counted from what was told last.
    fn unit_beside(&self, at: usize, unit: Unit) -> Hit {
        let words = self.words;
        // "the day before yesterday"
        match (words.meaning(at + 1), words.meaning(at + 2)) {
            (Some(TimeWord::Before), Some(TimeWord::Day(days @ -1)))
            | (Some(TimeWord::After), Some(TimeWord::Day(days @ 1)))
                if unit == Unit::Day =>
            {
                return Some((Expression::Day(2 * days), at + 3));
            }
            _ => {}
        }
        let turn = match words.meaning(at + 1)? {
            TimeWord::Before => Turn::Preceding,
            TimeWord::After | TimeWord::Following => Turn::Following,
            _ => return None,
        };
        let alone = words.kind(at + 2) != Some(Kind::Letters) && !words.is_dash(at + 2);
        let the = at > 0 && words.is(at - 1, "the") && !(at > 1 && words.is(at - 2, "of"));
        (the && alone && unit >= Unit::Day).then_some((Expression::Unit(unit, turn), at + 2))
    }

    /// "summer 2021", "the summer of last year", "in the spring".
    pub(super) fn season(&self, at: usize, code: &'static str) -> Hit {
        let words = self.words;
        let of = usize::from(words.is(at + 1, "of"));
        if let Some((year, end)) = self.year_behind(at + 1 + of).filter(|_| words.text(at + 1) != ",") {
            return Some((Expression::Season(code, year), end));
        }
        let the = at > 0 && words.is(at - 1, "the");
        let lead = at.checked_sub(1 + usize::from(the)).is_some_and(|lead| {
            words.is_any(
                lead,
                &["in", "by", "since", "until", "during", "over", "through", "throughout", "into", "before", "after"],
            )
        }) || at > 0 && self.is_modifier(at - 1);
        let of_thing = of == 1;
        let name = words.is_capital(at) && !the || words.is_capital(at + 1);
        // "in the fall of Kabul", "by spring water": only "in the spring", "by summer"
        let sure = lead && !of_thing && !name && (the || code != "FA" || words.is(at, "autumn"));
        let ends = words.kind(at + 1) != Some(Kind::Letters) || the || words.meaning(at + 1).is_some();
        (sure && ends).then_some((Expression::Season(code, Year::Open), at + 1))
    }

    /// "the second quarter of 2026", "the 19th century", "the first half of 2024", "the first nine months".
    pub(super) fn ordinal(&self, at: usize) -> Hit {
        let words = self.words;
        let (number, end) = match words.number(at) {
            Some((number, 1..=2)) if self.has_suffix(at) => (number, at + 2),
            Some(_) => return None,
            None => match words.meaning(at)? {
                TimeWord::Ordinal(number) => (number, at + 1),
                TimeWord::Cardinal(20) if words.is_dash(at + 1) => match words.meaning(at + 2)? {
                    TimeWord::Ordinal(ones @ 1..=9) => (20 + ones, at + 3),
                    _ => return None,
                },
                _ => return None,
            },
        };
        let next = end + usize::from(words.is_dash(end)) + usize::from(words.is(end, "fiscal"));
        let of = usize::from(words.is_any(next + 1, &["of", "in"]));
        let fiscal = usize::from(words.is(next + 1 + of, "fiscal"));
        let year = || self.year_behind(next + 1 + of + fiscal).filter(|_| words.text(next + 1) != ",");
        match words.meaning(next) {
            Some(TimeWord::Unit(Unit::Quarter)) if (1..=4).contains(&number) => {
                let the_year =
                    of == 1 && words.is(next + 2, "the") && words.meaning(next + 3) == Some(TimeWord::Unit(Unit::Year));
                let (year, end) = match year() {
                    Some(found) => found,
                    None if the_year => (Year::Turn(Turn::This), next + 4),
                    None => (Year::Open, next + 1),
                };
                Some((Expression::Quarter(number as i8, year), end))
            }
            Some(TimeWord::Unit(Unit::Century)) if number <= 30 => Some(match self.era_word(next + 1) {
                Some((-1, end)) => (Expression::Century(-(number as i16)), end),
                Some((_, end)) => (Expression::Century(number as i16), end),
                None => (Expression::Century(number as i16), next + 1),
            }),
            _ if words.is(next, "half") && number <= 2 => {
                let (year, end) = year().or_else(|| {
                    let the_year = of == 1
                        && words.is(next + 2, "the")
                        && words.meaning(next + 3) == Some(TimeWord::Unit(Unit::Year));
                    the_year.then_some((Year::Turn(Turn::This), next + 4))
                })?;
                Some((Expression::Half(number as i8, year), end))
            }
            Some(TimeWord::Cardinal(_)) if number == 1 => {
                let (count, unit, end) = self.counted_unit(next)?;
                Some((Expression::Duration { count, unit, window: None }, end))
            }
            _ => None,
        }
    }

    /// "Q2 2025", "H1 2025", "FY2025".
    pub(super) fn quarter_code(&self, at: usize) -> Hit {
        let words = self.words;
        if let Some((year, end)) = self.fiscal(at) {
            return Some((Expression::calendar(year, None, None), end));
        }
        let (number, 1) = words.number(at + 1)? else { return None };
        let (year, end) = self.year_behind(at + 2).unwrap_or((Year::Open, at + 2));
        if !words.is_glued(at + 1) {
            return None;
        }
        match words.text(at) {
            "Q" if (1..=4).contains(&number) => Some((Expression::Quarter(number as i8, year), end)),
            "H" if (1..=2).contains(&number) && year != Year::Open => Some((Expression::Half(number as i8, year), end)),
            _ => None,
        }
    }
}
