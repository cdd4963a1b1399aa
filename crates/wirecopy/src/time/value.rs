//! Expressions → values: which stretch of the calendar is meant, given the day of printing and the tense.

use jiff::civil::Date;

use super::bounds::bounded;
use super::expression::{Count, Expression, Turn, Year};
use super::stretch::{Stretch, moved, shifted};
use super::tale::Tale;
use super::tense::Speaks;
use super::{Edtf, TimeKind};
use crate::lexicon::time::{Bound, Unit};

/// What is known where an expression stands.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Context {
    /// The day of printing.
    pub(super) anchor: Option<Date>,
    /// Whether the text tells of years long gone, so that "in May" is a May of the year last told of.
    pub(super) narrative: bool,
    /// The day or stretch last told of.
    pub(super) told: Option<Stretch>,
    /// The year last told of.
    pub(super) told_year: Option<i16>,
    /// The year and number of the quarter last told of: figures are told of one.
    pub(super) told_quarter: Option<(i16, i8)>,
    /// Where a tale of old has got to: the year, and the date where one finer than a year was told.
    pub(super) tale: Tale,
    /// The day told of right before, with nothing but a comma between.
    pub(super) beside: Option<Date>,
}

/// What the sentence says around an expression.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around {
    pub(super) speaks: Speaks,
    /// No verb stands before it: "Until April, there was no way".
    pub(super) opens: bool,
    pub(super) bound: Option<Bound>,
    /// "for" stands before it: "set for Monday".
    pub(super) set_for: bool,
    /// It is only pointed to: in brackets, or planned.
    pub(super) pointed: bool,
}

/// An expression with its value.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Resolved {
    pub(super) kind: TimeKind,
    pub(super) value: Option<String>,
    pub(super) edtf: Option<Edtf>,
    /// What it leaves to be told of.
    pub(super) stretch: Option<Stretch>,
}

impl Resolved {
    fn of(kind: TimeKind, value: String) -> Self {
        Self { kind, value: Some(value), edtf: None, stretch: None }
    }
}

impl Context {
    /// Notes what was told of, so that "the following day" and "in May" can be counted from it.
    pub(super) fn tell(&mut self, expression: &Expression, stretch: Stretch, around: Around, opens_sentence: bool) {
        let at_hand = matches!(expression, Expression::Day(_) | Expression::Weekday(..));
        // "a year ago" is looked back at; the tale stays where it is
        let aside = matches!(expression, Expression::Away { unit: Unit::Year, .. });
        if self.narrative && at_hand || aside {
            return;
        }
        if matches!(expression, Expression::ToldQuarter(_)) {
            return;
        }
        if let Stretch::Quarter(year, number) = stretch {
            self.told_quarter = Some((year, number));
        }
        self.told = Some(stretch);
        self.told_year = stretch.year().or(self.told_year);
        self.tale.follow(stretch, around, opens_sentence);
    }

    /// The value of an expression; nothing where it says nothing without what it points to ("the same day", and no
    /// day was told of).
    pub(super) fn resolve(&self, expression: &Expression, around: Around) -> Option<Resolved> {
        match expression {
            Expression::Day(0) if self.narrative => Some(Resolved::of(TimeKind::Date, "PRESENT_REF".to_owned())),
            Expression::Reference(value) => Some(Resolved::of(TimeKind::Date, (*value).to_owned())),
            Expression::Set(value) => Some(Resolved::of(TimeKind::Set, value.clone())),
            Expression::Calendar { year: Year::Ancient(year), month, day, .. } => {
                let part = |part: Option<i8>| part.map_or_else(String::new, |part| format!("-{part:02}"));
                Some(Resolved::of(TimeKind::Date, format!("BC{year:04}{}{}", part(*month), part(*day))))
            }
            Expression::Season(code, Year::Ancient(year)) => {
                Some(Resolved::of(TimeKind::Date, format!("BC{year:04}-{code}")))
            }
            Expression::Decade(year) if *year < 0 => Some(Resolved::of(TimeKind::Date, format!("BC{:03}", -year / 10))),
            Expression::Century(number) if *number < 0 => {
                Some(Resolved::of(TimeKind::Date, format!("BC{:02}", -number - 1)))
            }
            Expression::Duration { count, unit, window } => Some(self.duration(*count, *unit, *window)),
            Expression::Range(from, to, _) => self.range(from, to, around),
            Expression::Clock { hour, minute, day, .. } => {
                let minute = minute.unwrap_or_default();
                Some(self.of_day(day.as_deref(), &format!("T{hour:02}:{minute:02}"), around))
            }
            Expression::Part(part, day) => {
                let told = matches!(**day, Expression::Unit(..)) && self.stretch(day, around).is_none();
                (!told).then(|| self.of_day(Some(day), &format!("T{part}"), around))
            }
            Expression::Away { count: None, sign, .. } => {
                let value = if *sign < 0 { "PAST_REF" } else { "FUTURE_REF" };
                Some(Resolved::of(TimeKind::Date, value.to_owned()))
            }
            Expression::Away { count, unit, .. } if *unit < Unit::Day => Some(self.duration(*count, *unit, None)),
            Expression::Edge(edge, inner) => {
                let mut resolved = self.resolve(inner, around)?;
                if let (Some(stretch), Some(bound)) = (resolved.stretch, around.bound) {
                    resolved.edtf = bounded(stretch, bound, Some(*edge));
                }
                Some(resolved)
            }
            point => Some(self.point(point, around)?),
        }
    }

    fn point(&self, expression: &Expression, around: Around) -> Option<Resolved> {
        let Some(stretch) = self.stretch(expression, around) else {
            let value = match expression {
                Expression::Season(code, _) => Some(format!("XXXX-{code}")),
                Expression::Day(_)
                | Expression::Weekday(..)
                | Expression::Calendar { .. }
                | Expression::Holiday(..)
                | Expression::Quarter(..)
                | Expression::Month(..)
                | Expression::Half(..) => None,
                Expression::Unit(_, Turn::Last | Turn::This | Turn::Next) | Expression::Away { .. }
                    if self.anchor.is_none() =>
                {
                    None
                }
                _ => return None,
            };
            return Some(Resolved { kind: TimeKind::Date, value, edtf: None, stretch: None });
        };
        let edtf = match around.bound {
            Some(bound) => bounded(stretch, bound, None),
            None => stretch.edtf(),
        };
        Some(Resolved { kind: TimeKind::Date, value: Some(stretch.value()), edtf, stretch: Some(stretch) })
    }

    /// An hour or part of a day.
    fn of_day(&self, day: Option<&Expression>, time: &str, around: Around) -> Resolved {
        let stretch = match day {
            Some(day) => self.stretch(day, around),
            None => match self.told {
                Some(Stretch::Day(told)) if self.narrative => Some(Stretch::Day(told)),
                _ => self.anchor.map(Stretch::Day),
            },
        };
        let date = stretch.map_or_else(|| "XXXX-XX-XX".to_owned(), Stretch::value);
        let edtf = stretch.and_then(|stretch| match around.bound {
            Some(bound) => bounded(stretch, bound, None),
            None => stretch.edtf(),
        });
        Resolved { kind: TimeKind::Time, value: Some(format!("{date}{time}")), edtf, stretch }
    }

    fn duration(&self, count: Count, unit: Unit, window: Option<Turn>) -> Resolved {
        let value = length(count, unit);
        let edtf = self.anchor.zip(count).zip(window).and_then(|((anchor, count), window)| {
            let other = shifted(anchor, count, unit, if window == Turn::Last { -1 } else { 1 })?;
            let interval = if other < anchor { format!("{other}/{anchor}") } else { format!("{anchor}/{other}") };
            Edtf::new(&interval)
        });
        Resolved { kind: TimeKind::Duration, value: Some(value), edtf, stretch: None }
    }

    fn range(&self, from: &Expression, to: &Expression, around: Around) -> Option<Resolved> {
        let (first, last) = self.ends(from, to, around)?;
        let edtf = between(first, last)?;
        let value = Some(edtf.as_str().to_owned());
        Some(Resolved { kind: TimeKind::Date, value, edtf: Some(edtf), stretch: Some(last) })
    }

    /// The two ends of a range, each with its own value and both with the interval that lies between them.
    pub(super) fn two_ends(&self, from: &Expression, to: &Expression, around: Around) -> Option<[Resolved; 2]> {
        let (first, last) = self.ends(from, to, around)?;
        let edtf = between(first, last);
        let end = |stretch: Stretch| Resolved {
            edtf: edtf.clone(),
            stretch: Some(stretch),
            ..Resolved::of(TimeKind::Date, stretch.value())
        };
        Some([end(first), end(last)])
    }

    fn ends(&self, from: &Expression, to: &Expression, around: Around) -> Option<(Stretch, Stretch)> {
        let plain = Around { bound: None, ..around };
        let mut last = self.stretch(to, plain)?;
        let mut first = self.stretch(from, plain)?;
        if let (Some((start, _)), Some((end, _))) = (first.days(), last.days())
            && start > end
        {
            // "Monday to Friday": days of one week
            if matches!(from, Expression::Weekday(..)) {
                let ahead = around.speaks == Speaks::OfFuture;
                let moved = if ahead { shifted(end, 1.0, Unit::Week, 1) } else { shifted(start, 1.0, Unit::Week, -1) };
                let moved = Stretch::Day(moved?);
                return Some(if ahead { (first, moved) } else { (moved, last) });
            }
            // "from October to March", told in April, lies behind
            let behind = self.told.and_then(Stretch::days).is_some_and(|(told, _)| told >= end.first_of_month());
            if self.narrative && !behind {
                last = moved(last, 1)?;
            } else {
                first = moved(first, -1).filter(|f| f.days().is_some_and(|(s, _)| s <= end))?;
            }
        }
        Some((first, last))
    }
}

/// The interval from one stretch to another.
fn between(first: Stretch, last: Stretch) -> Option<Edtf> {
    let start = first.date().or_else(|| first.days().map(|(day, _)| day.to_string()))?;
    let end = last.date().or_else(|| last.days().map(|(_, day)| day.to_string()))?;
    Edtf::new(&format!("{start}/{end}"))
}

/// The value of a length of time: `P3D`, `PT72H`, `PXW`.
pub(super) fn length(count: Count, unit: Unit) -> String {
    let (count, code, time) = match (unit, count) {
        (Unit::Fortnight, Some(count)) => (Some(count * 2.0), "W", false),
        (Unit::Fortnight, None) => (None, "W", false),
        (Unit::Second, _) => (count, "S", true),
        (Unit::Minute, _) => (count, "M", true),
        (Unit::Hour, _) => (count, "H", true),
        (Unit::Day, _) => (count, "D", false),
        (Unit::Weekend, _) => (count, "WE", false),
        (Unit::Week, _) => (count, "W", false),
        (Unit::Month, _) => (count, "M", false),
        (Unit::Quarter, _) => (count, "Q", false),
        (Unit::Year, _) => (count, "Y", false),
        (Unit::Decade, _) => (count, "DE", false),
        (Unit::Century, _) => (count, "CE", false),
        (Unit::Millennium, _) => (count, "ML", false),
    };
    let time = if time { "T" } else { "" };
    let Some(count) = count else { return format!("P{time}X{code}") };
    let half = match unit {
        Unit::Year => "6M",
        Unit::Hour => "30M",
        Unit::Minute => "30S",
        Unit::Day => "T12H",
        _ => "",
    };
    if (count.fract() - 0.5).abs() < f32::EPSILON && !half.is_empty() && count > 1.0 {
        return format!("P{time}{}{code}{half}", count.trunc());
    }
    format!("P{time}{count}{code}")
}
