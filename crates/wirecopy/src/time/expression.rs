//! What a time expression says, before anything is known of the day on which it was printed.

use crate::lexicon::time::{Edge, Holiday, Unit};

/// Which way an expression points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// "last Friday".
    Last,
    /// "this week".
    This,
    /// "next month".
    Next,
    /// "the following day": counted from the day last told of.
    Following,
    /// "the preceding week".
    Preceding,
    /// "that day", "the same month".
    That,
}

/// A year as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    /// None printed.
    Open,
    /// "2025".
    Given(i16),
    /// None printed, but known to all since then: "the Sept. 11 attacks".
    Known(i16),
    /// "last year".
    Turn(Turn),
    /// "490 BC".
    Ancient(i16),
}

/// A number of units; nothing where it is vague ("several years").
pub(super) type Count = Option<f32>;

/// A time expression.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Expression {
    /// "Thursday, 17 July 2025", or as much of it as is printed.
    Calendar { year: Year, month: Option<i8>, day: Option<i8>, weekday: Option<i8> },
    /// "last Friday".
    Weekday(i8, Option<Turn>),
    /// "last November".
    Month(i8, Turn),
    /// "Thanksgiving", "last Christmas".
    Holiday(Holiday, Year),
    /// "the week of 6 March", "the quarter ended Sept. 30": the unit that holds a day.
    Holding(Unit, Box<Expression>),
    /// "the latest period", "the year-ago quarter": the quarter told of, or that of so many years before.
    ToldQuarter(i16),
    /// "yesterday".
    Day(i8),
    /// "next week".
    Unit(Unit, Turn),
    /// "two weeks ago", "three days later"; the sign tells the way.
    Away { count: Count, unit: Unit, sign: i8, from: Origin },
    /// "the second quarter of 2026".
    Quarter(i8, Year),
    /// "the first half of 2026".
    Half(i8, Year),
    /// "the summer of 2021".
    Season(&'static str, Year),
    /// "the 1990s"; negative before Christ.
    Decade(i16),
    /// "the 19th century": 19; negative before Christ.
    Century(i16),
    /// "from 12 to 14 May"; with the place of the word that joins the ends where each end is a date by itself: "from
    /// 1998 to 2003".
    Range(Box<Expression>, Box<Expression>, Option<usize>),
    /// "three days", "the past six months".
    Duration { count: Count, unit: Unit, window: Option<Turn> },
    /// "every Tuesday": its value.
    Set(String),
    /// "10:00 GMT on Friday".
    Clock { hour: i8, minute: Option<i8>, zone: &'static str, day: Option<Box<Expression>> },
    /// "Saturday night".
    Part(&'static str, Box<Expression>),
    /// "currently": its value.
    Reference(&'static str),
    /// "the end of 2026".
    Edge(Edge, Box<Expression>),
}

/// From where "earlier" and "later" are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// The day of printing: "ago".
    Anchor,
    /// The day last told of: "later".
    Told,
}

impl Expression {
    pub(super) fn calendar(year: Year, month: Option<i8>, day: Option<i8>) -> Self {
        Self::Calendar { year, month, day, weekday: None }
    }

    /// Whether it can be an end of a range: something on the calendar.
    pub(super) fn is_point(&self) -> bool {
        match self {
            Self::Calendar { .. }
            | Self::Weekday(..)
            | Self::Month(..)
            | Self::Day(_)
            | Self::Unit(..)
            | Self::Quarter(..)
            | Self::Half(..)
            | Self::Season(..)
            | Self::Decade(_)
            | Self::Century(_) => true,
            Self::Edge(_, inner) => inner.is_point(),
            _ => false,
        }
    }

    /// Whether it names a day (so that an hour may stand beside it).
    pub(super) fn is_day(&self) -> bool {
        matches!(
            self,
            Self::Calendar { day: Some(_), .. }
                | Self::Weekday(..)
                | Self::Holiday(..)
                | Self::Day(_)
                | Self::Unit(Unit::Day, _)
                | Self::Away { unit: Unit::Day, .. }
        )
    }

    /// Whether it is a unit around a day of the calendar.
    pub(super) fn holds_day(&self) -> bool {
        matches!(self, Self::Holding(_, inner) if inner.is_day())
    }

    /// The same with the year that a later part of the range prints: "March to June 2025".
    pub(super) fn with_year_of(self, other: &Self) -> Self {
        let Self::Calendar { year: year @ (Year::Given(_) | Year::Ancient(_)), .. } = *other else { return self };
        match self {
            Self::Calendar { year: Year::Open, month: month @ Some(_), day, weekday } => {
                Self::Calendar { year, month, day, weekday }
            }
            other => other,
        }
    }
}
