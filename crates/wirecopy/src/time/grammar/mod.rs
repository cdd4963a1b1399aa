//! Words → expressions: which stretches of a block speak of time, and what they say.
//!
//! [`Grammar::find`] walks the words once. At each it tries what could start there (a date, a weekday, a length of
//! time, an hour) and looks a fixed number of words ahead, so the work grows with the text's length only.

mod calendar;
mod clock;
mod length;
mod names;
mod phrase;
mod relative;
mod year;

pub(super) use self::names::Names;
use self::relative::YEAR_KINDS;
use super::expression::{Expression, Turn, Year};
use super::word::{Kind, Words};
use crate::lexicon::gazetteer::Gazetteer;
use crate::lexicon::time::{Edge, TimeWord, Unit};

/// An expression and the place behind its last word.
type Hit = Option<(Expression, usize)>;

/// An expression where it stands: from word `first` to the one before `end`.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) expression: Expression,
    pub(super) first: usize,
    pub(super) end: usize,
}

/// The grammar over the words of one block.
pub(super) struct Grammar<'w, 'a> {
    words: &'w Words<'a>,
    gazetteer: &'w Gazetteer,
    names: &'w Names,
}

/// Words before a month or year that tell that it is one.
const LEADS: &[&str] = &[
    "in",
    "since",
    "by",
    "until",
    "till",
    "through",
    "from",
    "to",
    "of",
    "for",
    "before",
    "after",
    "during",
    "between",
    "and",
    "or",
    "around",
    "throughout",
    "into",
    "on",
    "about",
    "circa",
    "starting",
    "beginning",
    "thru",
    "late",
    "early",
    "mid",
    "the",
    "as",
];

/// Those of them that tell it of a number that need not be one: "in 1648", but not "1701 and 1559".
const SURE_LEADS: &[&str] = &[
    "in",
    "since",
    "by",
    "until",
    "till",
    "from",
    "before",
    "after",
    "during",
    "of",
    "around",
    "circa",
    "early",
    "late",
    "mid",
    "between",
    "throughout",
    "through",
];

impl<'w, 'a> Grammar<'w, 'a> {
    pub(super) fn new(words: &'w Words<'a>, gazetteer: &'w Gazetteer, names: &'w Names) -> Self {
        Self { words, gazetteer, names }
    }

    /// All expressions of the block, in order; they do not overlap.
    pub(super) fn find(&self) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        let (mut at, mut floor) = (0, 0);
        while at < self.words.len() {
            let Some((expression, end)) = self.whole(at, floor) else {
                at += 1;
                continue;
            };
            let (expression, first) = match expression {
                // "the late 1990s to 2003": what stands before belongs to the first end
                Expression::Range(from, to, joint @ Some(_)) => {
                    let (from, first) = self.extend_left(*from, at, floor);
                    (Expression::Range(Box::new(from), to, joint), first)
                }
                other => self.extend_left(other, at, floor),
            };
            let end = end.max(at + 1);
            found.push(Found { expression, first, end });
            (at, floor) = (end, end);
        }
        found
    }

    /// An expression with what stands behind it: the hour, the end of a range.
    fn whole(&self, at: usize, floor: usize) -> Hit {
        let (expression, end) = self.core(at, floor)?;
        let (expression, end) = self.with_hour(expression, end);
        Some(self.with_end(expression, at, end, floor))
    }

    /// The expression that starts at a word, by itself.
    fn core(&self, at: usize, floor: usize) -> Hit {
        match self.words.kind(at)? {
            Kind::Digits => self
                .clock(at)
                .or_else(|| self.numeric(at))
                .or_else(|| self.day_month(at, floor))
                .or_else(|| self.ordinal(at))
                .or_else(|| self.length(at))
                .or_else(|| self.year(at))
                .or_else(|| self.phrase(at)),
            Kind::Mark => self.short_year(at),
            Kind::Letters => self.word_first(at, floor),
        }
    }

    fn word_first(&self, at: usize, floor: usize) -> Hit {
        if let Some(meaning) = self.words.meaning(at) {
            let hit = match meaning {
                TimeWord::Month(_) | TimeWord::ShortMonth(_) => self.month(at),
                TimeWord::Weekday(_) | TimeWord::ShortWeekday(_) => self.weekday(at),
                TimeWord::Weekdays(day) if self.words.is_capital(at) => {
                    Some((Expression::Set(format!("XXXX-WXX-{day}")), at + 1))
                }
                TimeWord::Day(days) => Some((Expression::Day(days), at + 1)),
                TimeWord::Tonight => Some((Expression::Part("NI", Box::new(Expression::Day(0))), at + 1)),
                TimeWord::Last | TimeWord::Next | TimeWord::This | TimeWord::That | TimeWord::Following => {
                    self.turned(at)
                }
                TimeWord::Preceding => self.turned(at),
                TimeWord::Ordinal(_) => self.day_month(at, floor).or_else(|| self.ordinal(at)),
                TimeWord::Cardinal(_) => self.spoken_year(at).or_else(|| self.ordinal(at)).or_else(|| self.length(at)),
                TimeWord::Vague => self.length(at),
                TimeWord::Units(_) => self.bare_units(at),
                TimeWord::Unit(_) => self.year_ago(at).or_else(|| self.the_unit(at)),
                TimeWord::Season(code) => self.season(at, code),
                TimeWord::Decade(year) => {
                    let lead = at > 0 && (self.words.is(at - 1, "the") || self.is_modifier(at - 1));
                    lead.then_some((Expression::Decade(year), at + 1))
                }
                TimeWord::SetAdjective(value) => {
                    let adverb = self.words.kind(at + 1) != Some(Kind::Letters) && !self.words.is_dash(at + 1);
                    adverb.then(|| (Expression::Set(value.to_owned()), at + 1))
                }
                TimeWord::Every => self.every(at),
                TimeWord::Set(value) => Some((Expression::Set(value.to_owned()), at + 1)),
                TimeWord::Clock(_) | TimeWord::ClockPart(_) | TimeWord::Part(_) => self.part_first(at),
                _ => None,
            };
            if hit.is_some() {
                return hit;
            }
        }
        if self.words.is_any(at, &["a", "an", "half", "per"]) {
            return self.length(at).or_else(|| self.phrase(at));
        }
        self.quarter_code(at).or_else(|| self.era_first(at)).or_else(|| self.holiday(at)).or_else(|| self.phrase(at))
    }

    /// Whether a word starts or is a length of time.
    fn starts_length(&self, at: usize) -> bool {
        use TimeWord::{Cardinal, Part, Season, Unit, Units, Vague};
        self.words.kind(at) == Some(Kind::Digits)
            || matches!(self.words.meaning(at), Some(Cardinal(_) | Vague | Unit(_) | Units(_) | Season(_) | Part(_)))
    }

    /// The second end of a range: "March to June", "between 2014 and 2017", "May 30–June 2".
    fn with_end(&self, expression: Expression, first: usize, end: usize, floor: usize) -> (Expression, usize) {
        let words = self.words;
        if !expression.is_point() {
            return (expression, end);
        }
        let mut before = first;
        while before > floor
            && (words.is(before - 1, "the") || self.is_modifier(before - 1) || words.is_dash(before - 1))
        {
            before -= 1;
        }
        let lead = |word: &str| before > floor && words.is(before - 1, word);
        let joined = words.is_any(end, &["to", "through", "thru"])
            || words.is_any(end, &["until", "till"]) && lead("from")
            || words.is(end, "and") && lead("between")
            || words.is_dash(end);
        if !joined {
            return (expression, end);
        }
        let mut next = end + 1;
        let mut edge = None;
        while words.is(next, "the") || self.is_modifier(next) || words.is_dash(next) && next > end + 1 {
            edge = words.meaning(next).and_then(edge_of).or(edge);
            next += 1;
        }
        let Some((other, last)) = self.core(next, end) else { return (expression, end) };
        let same = std::mem::discriminant(&other) == std::mem::discriminant(&expression);
        let calendar = matches!(other, Expression::Calendar { .. });
        if !other.is_point() || !same || words.is_dash(end) && !calendar {
            return (expression, end);
        }
        if words.is_dash(end) && is_life(&expression, &other) {
            return (expression, end);
        }
        let expression = expression.with_year_of(&other);
        let other = match edge {
            Some(edge) => Expression::Edge(edge, Box::new(other)),
            None => other,
        };
        (Expression::Range(Box::new(expression), Box::new(other), Some(end)), last)
    }

    fn is_modifier(&self, at: usize) -> bool {
        matches!(self.words.meaning(at), Some(TimeWord::Early | TimeWord::Mid | TimeWord::Late))
    }

    /// What belongs to the expression before its first word: "the", "early", "the end of", "more than".
    fn extend_left(&self, mut expression: Expression, at: usize, floor: usize) -> (Expression, usize) {
        let words = self.words;
        let mut first = at;
        while first > floor {
            let before = first - 1;
            let meaning = words.meaning(before);
            let takes_part = takes_edge(&expression);
            let joined = (words.is_dash(before) && before > floor && takes_part)
                .then(|| words.meaning(before - 1).and_then(joined_edge))
                .flatten();
            if let Some(edge) = joined {
                expression = Expression::Edge(edge, Box::new(expression));
                first = before - 1;
            } else if let Some(edge) = meaning.and_then(edge_of).filter(|_| takes_part) {
                expression = Expression::Edge(edge, Box::new(expression));
                first = before;
            } else if meaning == Some(TimeWord::Shift)
                && matches!(expression, Expression::Unit(_, Turn::This) | Expression::Day(0) | Expression::Part(..))
            {
                first = before;
            } else if words.is(before, "of") && before > floor && takes_part {
                let Some(TimeWord::Edge(edge)) = words.meaning(before - 1) else { break };
                expression = Expression::Edge(edge, Box::new(expression));
                first = before - 1;
            } else if words.is(before, "the") && self.takes_article(&expression, first)
                || self.is_approximate(before, &expression)
                || words.is_any(before, YEAR_KINDS) && is_year(&expression)
            {
                first = before;
            } else {
                break;
            }
        }
        (expression, first)
    }

    /// "nearly", "more than", "at least" before a length of time; "over" only where it is not "over the past year".
    fn is_approximate(&self, at: usize, expression: &Expression) -> bool {
        let words = self.words;
        let window = match expression {
            Expression::Duration { window, count, .. } => window.is_some() || count.is_none(),
            Expression::Away { .. } => false,
            _ => return false,
        };
        match words.meaning(at) {
            _ if words.is(at, "than") => at > 0 && words.is_any(at - 1, &["more", "less", "fewer", "longer"]),
            _ if words.is_any(at, &["least", "most"]) => at > 0 && words.is(at - 1, "at"),
            Some(TimeWord::Approx) => !(window && words.is_any(at, &["over", "under", "about", "around"])),
            _ if words.is_any(at, &["more", "less", "fewer", "longer"]) => words.is(at + 1, "than"),
            _ => words.is(at, "at") && words.is_any(at + 1, &["least", "most"]),
        }
    }

    /// Whether "the" before the expression belongs to it: "the 1990s", but not "the 2015 accord".
    fn takes_article(&self, expression: &Expression, first: usize) -> bool {
        match expression {
            Expression::Calendar { .. } => {
                matches!(self.words.meaning(first), Some(TimeWord::Ordinal(_))) || self.has_suffix(first)
            }
            Expression::Weekday(_, turn) => turn.is_some(),
            // "the day before yesterday"
            Expression::Day(-2 | 2) => true,
            // "the third-quarter loss", "the two-week crisis"
            Expression::Duration { window: None, .. } | Expression::Quarter(..) if self.words.is_dash(first + 1) => {
                false
            }
            Expression::Duration { window: None, .. } => {
                matches!(
                    self.words.meaning(first),
                    Some(TimeWord::Ordinal(_) | TimeWord::Following | TimeWord::Unit(_))
                )
            }
            Expression::Range(from, ..) => !matches!(**from, Expression::Calendar { .. }),
            Expression::Set(_)
            | Expression::Day(_)
            | Expression::Clock { .. }
            | Expression::Holiday(_, Year::Open | Year::Given(_))
            | Expression::Reference(_) => false,
            _ => true,
        }
    }

    /// Digits with "st", "nd", "rd" or "th" behind them.
    fn has_suffix(&self, at: usize) -> bool {
        self.words.is_glued(at + 1) && self.words.is_any(at + 1, &["st", "nd", "rd", "th"])
    }
}

/// Whether a dash between two dates joins birth and death, which are two events, rather than start and end of one.
fn is_life(first: &Expression, last: &Expression) -> bool {
    let printed = |expression: &Expression| match *expression {
        Expression::Calendar { year: Year::Given(year), day: Some(_), .. } => Some(year),
        _ => None,
    };
    printed(first).zip(printed(last)).is_some_and(|(first, last)| last - first >= 12)
}

/// Whether it is a year and no more.
fn is_year(expression: &Expression) -> bool {
    matches!(
        expression,
        Expression::Calendar { year: Year::Given(_), month: None, .. } | Expression::Unit(Unit::Year, Turn::This)
    )
}

/// "early", "mid" and "late" as parts of what they stand before.
fn edge_of(word: TimeWord) -> Option<Edge> {
    match word {
        TimeWord::Early => Some(Edge::Start),
        TimeWord::Mid => Some(Edge::Middle),
        TimeWord::Late => Some(Edge::End),
        _ => None,
    }
}

/// The same with a hyphen: "mid-June", "end-August".
fn joined_edge(word: TimeWord) -> Option<Edge> {
    match word {
        TimeWord::Edge(edge) => Some(edge),
        other => edge_of(other),
    }
}

/// Whether "the end of" or "early" may stand before it. Not before a day: "late Sunday" is a Sunday.
fn takes_edge(expression: &Expression) -> bool {
    match expression {
        Expression::Calendar { day, .. } => day.is_none(),
        Expression::Month(..)
        | Expression::Quarter(..)
        | Expression::Half(..)
        | Expression::Season(..)
        | Expression::Decade(_)
        | Expression::Century(_) => true,
        Expression::Unit(unit, _) => *unit > Unit::Day,
        _ => false,
    }
}
