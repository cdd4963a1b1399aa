//! Expressions → values: which stretch of the calendar is meant, given the day of printing and the tense.

use jiff::ToSpan;
use jiff::civil::Date;

use super::expression::{Count, Expression, Origin, Turn, Year};
use super::stretch::{Stretch, monday, season_start, weekday};
use super::tense::Speaks;
use super::{Edtf, TimeKind};
use crate::lexicon::time::{Bound, Edge, Unit};

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
    /// The day told of right before, with nothing but a comma between.
    pub(super) beside: Option<Date>,
}

/// What the sentence says around an expression.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around {
    pub(super) speaks: Speaks,
    pub(super) bound: Option<Bound>,
    /// "for" stands before it: "set for Monday".
    pub(super) set_for: bool,
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
    /// The value of an expression; nothing where it says nothing without what it points to ("the same day", and no
    /// day was told of).
    pub(super) fn resolve(&self, expression: &Expression, around: Around) -> Option<Resolved> {
        match expression {
            Expression::Day(0) if self.narrative => Some(Resolved::of(TimeKind::Date, "PRESENT_REF".to_owned())),
            Expression::Reference(value) => Some(Resolved::of(TimeKind::Date, (*value).to_owned())),
            Expression::Set(value) => Some(Resolved::of(TimeKind::Set, value.clone())),
            Expression::Ancient(year) => Some(Resolved::of(TimeKind::Date, format!("BC{year:04}"))),
            Expression::Century(number) if *number < 0 => {
                Some(Resolved::of(TimeKind::Date, format!("BC{:02}", -number - 1)))
            }
            Expression::Duration { count, unit, window } => Some(self.duration(*count, *unit, *window)),
            Expression::Range(from, to) => self.range(from, to, around),
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
                | Expression::Quarter(..)
                | Expression::Month(..) => None,
                Expression::Unit(_, Turn::Last | Turn::This | Turn::Next) if self.anchor.is_none() => None,
                Expression::Away { .. } if self.anchor.is_none() => None,
                Expression::Half(..) => None,
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
        let plain = Around { bound: None, ..around };
        let (to, edge) = match to {
            Expression::Edge(edge, inner) => (&**inner, Some(*edge)),
            other => (other, None),
        };
        let mut last = self.stretch(to, plain)?;
        let mut first = self.stretch(from, plain)?;
        if let (Some((start, _)), Some((end, _))) = (first.days(), last.days()) {
            if start > end && self.narrative {
                last = moved(last, 1)?;
            } else if start > end {
                first = moved(first, -1).filter(|f| f.days().is_some_and(|(s, _)| s <= end))?;
            }
        }
        let start = first.date().or_else(|| first.days().map(|(day, _)| day.to_string()))?;
        let end = last.date().or_else(|| last.days().map(|(_, day)| day.to_string()))?;
        let _ = edge;
        let value = format!("{start}/{end}");
        let edtf = Edtf::new(&value);
        Some(Resolved { kind: TimeKind::Date, value: Some(value), edtf, stretch: Some(last) })
    }

    /// The stretch of the calendar that an expression means.
    fn stretch(&self, expression: &Expression, around: Around) -> Option<Stretch> {
        match *expression {
            Expression::Calendar { year, month, day, .. } => self.calendar(year, month, day, around),
            Expression::Weekday(day, turn) => self.weekday(day, turn, around),
            Expression::Month(month, turn) => self.month(month, turn),
            Expression::Day(days) => Some(Stretch::Day(self.anchor?.checked_add(i32::from(days).days()).ok()?)),
            Expression::Unit(unit, turn) => self.unit(unit, turn, around),
            Expression::Away { count, unit, sign, from } => self.away(count?, unit, sign, from),
            Expression::Quarter(number, year) => self.quarter(number, year, around),
            Expression::Half(number, year) => Some(Stretch::Half(self.year(year)?, number)),
            Expression::Season(code, year) => self.season(code, year, around),
            Expression::Decade(year) => Some(Stretch::Decade(year)),
            Expression::Century(number) if number > 0 => Some(Stretch::Century(number)),
            Expression::Edge(_, ref inner) => self.stretch(inner, around),
            _ => None,
        }
    }

    /// The day that "this" and "last" count from: in a tale of old, the one told of.
    fn now(&self) -> Option<Date> {
        if self.narrative {
            let told = self.told.and_then(Stretch::days).map(|(first, _)| first);
            return told.or_else(|| Date::new(self.told_year?, 1, 1).ok());
        }
        self.anchor
    }

    /// A year that is printed, or counted from the day of printing.
    fn year(&self, year: Year) -> Option<i16> {
        match year {
            Year::Open => None,
            Year::Given(year) => Some(year),
            Year::Turn(Turn::This) => Some(self.now()?.year()),
            Year::Turn(Turn::Last) => Some(self.now()?.year() - 1),
            Year::Turn(Turn::Next) => Some(self.now()?.year() + 1),
            Year::Turn(Turn::That) => self.told_year,
            Year::Turn(Turn::Following) => self.told_year.map(|year| year + 1),
            Year::Turn(Turn::Preceding) => self.told_year.map(|year| year - 1),
        }
    }

    fn calendar(&self, year: Year, month: Option<i8>, day: Option<i8>, around: Around) -> Option<Stretch> {
        let Some(month) = month else { return self.year(year).map(Stretch::Year) };
        let of_year = |year: i16| match day {
            Some(day) => Date::new(year, month, day).ok().map(Stretch::Day),
            None => Some(Stretch::Month(year, month)),
        };
        if year != Year::Open {
            return of_year(self.year(year)?);
        }
        if self.narrative {
            // Tales go forward: the January behind a December is the next year's.
            let turned = matches!(self.told.and_then(Stretch::days), Some((first, _)) if first.month() > 9 && month < 4);
            let year = self.told_year.map(|year| year + i16::from(turned));
            if let Some(found) = year.and_then(of_year) {
                return Some(found);
            }
        }
        let Some(anchor) = self.anchor else {
            return Some(match day {
                Some(day) => Stretch::DayOf(month, day),
                None => Stretch::MonthOf(month),
            });
        };
        let (now, direction) = (anchor.year(), around.direction());
        let candidates = [now - 1, now, now + 1].into_iter().filter_map(of_year);
        let mut best: Option<(i32, Stretch)> = None;
        for candidate in candidates {
            let (first, last) = candidate.days()?;
            // Days from today: 0 while it lasts, negative where it is over.
            let distance = if first > anchor {
                days_between(anchor, first)
            } else if last < anchor {
                -days_between(last, anchor)
            } else {
                0
            };
            let cost = match direction {
                // A report of today names what comes in some weeks by its month, and what was a year ago by its year.
                Direction::Past if (1..=SOON).contains(&distance) => LONG_AGO + distance,
                Direction::Past if distance > 0 => 10_000 + distance,
                Direction::Future if (-SOON..0).contains(&distance) => LONG_AGO - distance,
                Direction::Future if distance < 0 => 10_000 - distance,
                Direction::Past | Direction::Future => distance.abs(),
                _ => distance.abs() * 2 + i32::from(distance > 0),
            };
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, candidate));
            }
        }
        best.map(|(_, candidate)| candidate)
    }

    fn weekday(&self, day: i8, turn: Option<Turn>, around: Around) -> Option<Stretch> {
        let wanted = weekday(day)?;
        if let Some(beside) = self.beside.filter(|beside| turn.is_none() && beside.weekday() == wanted) {
            return Some(Stretch::Day(beside));
        }
        let (from, same, future) = match turn {
            Some(Turn::Following | Turn::Preceding) => match self.told {
                Some(Stretch::Day(told)) => (Some(told), false, turn == Some(Turn::Following)),
                _ => (None, false, false),
            },
            Some(Turn::Last) => (self.anchor, false, false),
            Some(Turn::Next) => (self.anchor, false, true),
            Some(Turn::This) => (self.anchor, true, around.speaks != Speaks::OfPast),
            _ => (self.anchor.filter(|_| !self.narrative), true, around.weekday_ahead()),
        };
        let Some(from) = from else { return Some(Stretch::WeekdayOf(day)) };
        if same && from.weekday() == wanted {
            return Some(Stretch::Day(from));
        }
        from.nth_weekday(if future { 1 } else { -1 }, wanted).ok().map(Stretch::Day)
    }

    /// "last November".
    fn month(&self, month: i8, turn: Turn) -> Option<Stretch> {
        let (year, now) = match turn {
            Turn::Last | Turn::Next | Turn::This => (self.anchor?.year(), self.anchor?.month()),
            _ => match self.told {
                Some(Stretch::Day(day)) => (day.year(), day.month()),
                Some(Stretch::Month(year, month)) => (year, month),
                _ => return None,
            },
        };
        let year = match turn {
            Turn::Last | Turn::Preceding if month >= now => year - 1,
            Turn::Next | Turn::Following if month <= now => year + 1,
            _ => year,
        };
        Some(Stretch::Month(year, month))
    }

    /// "last week", "that year", "the following day".
    fn unit(&self, unit: Unit, turn: Turn, around: Around) -> Option<Stretch> {
        let steps = match turn {
            Turn::Last | Turn::Preceding => -1,
            Turn::This | Turn::That => 0,
            Turn::Next | Turn::Following => 1,
        };
        let told =
            matches!(turn, Turn::That | Turn::Following | Turn::Preceding) || unit == Unit::Day && turn == Turn::Next;
        if let (Unit::Quarter | Unit::Year, Some(Stretch::Quarter(year, number)), Turn::This | Turn::That, true) =
            (unit, self.told, turn, unit == Unit::Quarter)
        {
            return Some(Stretch::Quarter(year, number));
        }
        let from = if told && self.told.is_none() && turn == Turn::Preceding {
            self.anchor?
        } else if told {
            match (unit, self.told?) {
                (Unit::Year, _) => return Some(Stretch::Year(self.told_year? + steps)),
                (Unit::Day, Stretch::DayOf(month, day)) => {
                    let day = Date::new(2023, month, day).ok()?.checked_add(i32::from(steps).days()).ok()?;
                    return Some(Stretch::DayOf(day.month(), day.day()));
                }
                (Unit::Day, Stretch::Day(day)) => day,
                (Unit::Day, _) => return None,
                (Unit::Week | Unit::Weekend, Stretch::Day(day) | Stretch::Week(day)) => day,
                (Unit::Week | Unit::Weekend, _) => return None,
                (_, other) => other.days()?.0,
            }
        } else {
            self.now()?
        };
        let year = from.year();
        Some(match unit {
            Unit::Day if turn == Turn::Last || turn == Turn::This => return None,
            Unit::Day => Stretch::Day(from.checked_add(i32::from(steps).days()).ok()?),
            Unit::Week => Stretch::Week(monday(from)?.checked_add((i32::from(steps) * 7).days()).ok()?),
            Unit::Weekend => {
                let mut week = monday(from)?.checked_add((i32::from(steps) * 7).days()).ok()?;
                // "over the weekend", told on a Monday, is the one that is over
                let over = steps == 0 && around.speaks == Speaks::OfPast && from.weekday().to_monday_zero_offset() < 5;
                if over {
                    week = week.checked_sub(7.days()).ok()?;
                }
                Stretch::Weekend(week)
            }
            Unit::Month => {
                let month = from.first_of_month().checked_add(i32::from(steps).months()).ok()?;
                Stretch::Month(month.year(), month.month())
            }
            Unit::Quarter => {
                let month = from.first_of_month().checked_add((3 * i32::from(steps)).months()).ok()?;
                Stretch::Quarter(month.year(), (month.month() + 2) / 3)
            }
            Unit::Year => Stretch::Year(year + i16::from(steps)),
            Unit::Decade => Stretch::Decade((year / 10 + i16::from(steps)) * 10),
            Unit::Century => Stretch::Century((year - 1) / 100 + 1 + i16::from(steps)),
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Fortnight | Unit::Millennium => return None,
        })
    }

    /// "two weeks ago", "three days later".
    fn away(&self, count: f32, unit: Unit, sign: i8, from: Origin) -> Option<Stretch> {
        let base = match from {
            // Behind a quarter, "a year ago" is that quarter of the year before.
            Origin::Anchor => match self.told {
                Some(Stretch::Quarter(year, number)) if unit == Unit::Year && count == 1.0 => {
                    return Some(Stretch::Quarter(year + i16::from(sign), number));
                }
                _ => self.anchor?,
            },
            Origin::Told => match self.told {
                Some(Stretch::DayOf(month, day)) if unit == Unit::Day => {
                    let day = shifted(Date::new(2023, month, day).ok()?, count, unit, sign)?;
                    return Some(Stretch::DayOf(day.month(), day.day()));
                }
                Some(Stretch::Day(day)) => day,
                Some(Stretch::Quarter(year, number)) if unit == Unit::Year && count == 1.0 => {
                    return Some(Stretch::Quarter(year + i16::from(sign), number));
                }
                Some(Stretch::Year(year)) if unit >= Unit::Year => Date::new(year, 1, 1).ok()?,
                Some(Stretch::Month(year, month)) if unit >= Unit::Month => Date::new(year, month, 1).ok()?,
                _ if sign < 0 => self.anchor?,
                _ => return None,
            },
        };
        let day = shifted(base, count, unit, sign)?;
        Some(match unit {
            Unit::Day | Unit::Week | Unit::Fortnight => Stretch::Day(day),
            Unit::Month => Stretch::Month(day.year(), day.month()),
            Unit::Year if count < 2.0 => Stretch::Month(day.year(), day.month()),
            Unit::Year | Unit::Decade | Unit::Century => Stretch::Year(day.year()),
            _ => return None,
        })
    }

    fn quarter(&self, number: i8, year: Year, around: Around) -> Option<Stretch> {
        if year != Year::Open {
            return Some(Stretch::Quarter(self.year(year)?, number));
        }
        let Some(anchor) = self.anchor else { return Some(Stretch::QuarterOf(number)) };
        let now = (anchor.month() + 2) / 3;
        let year = match around.direction() {
            Direction::Future if number < now => anchor.year() + 1,
            Direction::Future => anchor.year(),
            _ if number > now => anchor.year() - 1,
            _ => anchor.year(),
        };
        Some(Stretch::Quarter(year, number))
    }

    fn season(&self, code: &'static str, year: Year, around: Around) -> Option<Stretch> {
        let turn = match year {
            Year::Given(year) => return Some(Stretch::Season(year, code)),
            Year::Turn(turn @ (Turn::That | Turn::Following | Turn::Preceding)) => {
                return Some(Stretch::Season(self.year(Year::Turn(turn))?, code));
            }
            Year::Open if self.narrative => return self.told_year.map(|year| Stretch::Season(year, code)),
            Year::Turn(turn) => Some(turn),
            Year::Open => None,
        };
        let anchor = self.anchor?;
        let year = (anchor.year() - 2..=anchor.year() + 1).filter(|&year| {
            let Some((first, last)) = Stretch::Season(year, code).days() else { return false };
            match (turn, around.direction()) {
                (Some(Turn::Last), _) => last < anchor,
                (Some(Turn::Next), _) => first > anchor,
                (Some(_), _) => {
                    year == anchor.year() && (season_start(code) != 12 || anchor.month() > 2)
                        || first <= anchor && anchor <= last
                }
                (None, Direction::Future) => last >= anchor,
                (None, _) => first <= anchor,
            }
        });
        let ahead = turn == Some(Turn::Next) || turn.is_none() && around.direction() == Direction::Future;
        let year = if ahead { year.min() } else { year.max() }?;
        Some(Stretch::Season(year, code))
    }
}

/// Days: how near the coming date must be, and how far the past one, for a past verb to mean the coming.
const SOON: i32 = 62;
const LONG_AGO: i32 = 270;

/// Which way an open date points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    Past,
    Future,
    Nearest,
}

impl Around {
    fn direction(self) -> Direction {
        match (self.bound, self.speaks) {
            (Some(Bound::Since), _) => Direction::Past,
            (_, Speaks::OfFuture) => Direction::Future,
            _ if self.set_for => Direction::Future,
            (Some(_), _) | (None, Speaks::Open) => Direction::Nearest,
            (None, Speaks::OfPast) => Direction::Past,
        }
    }

    /// Whether a weekday lies ahead. News tells of what was, unless it says otherwise.
    fn weekday_ahead(self) -> bool {
        match self.bound {
            Some(Bound::Since) => false,
            Some(Bound::Until) => true,
            Some(Bound::End) => self.speaks != Speaks::OfPast,
            _ => self.speaks == Speaks::OfFuture || self.set_for,
        }
    }
}

/// The interval of a bound: `../2025-09`, `2014/..`.
fn bounded(stretch: Stretch, bound: Bound, edge: Option<Edge>) -> Option<Edtf> {
    let date = |edge_day: bool| {
        let days = stretch.days();
        match bound {
            Bound::End | Bound::Until => {
                stretch.date().filter(|_| !edge_day).or_else(|| days.map(|(_, last)| last.to_string()))
            }
            _ => stretch.date().filter(|_| !edge_day).or_else(|| days.map(|(first, _)| first.to_string())),
        }
    };
    let interval = match bound {
        Bound::End | Bound::Until => format!("../{}", date(edge == Some(Edge::End))?),
        Bound::Start | Bound::Since | Bound::From => format!("{}/..", date(false)?),
    };
    Edtf::new(&interval)
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

/// A day moved by a length of time; parts of a month are left out.
fn shifted(day: Date, count: f32, unit: Unit, sign: i8) -> Option<Date> {
    let times = |n: f32| {
        let n = n * count;
        (n.abs() < 200_000.0).then_some(n as i32 * i32::from(sign))
    };
    match unit {
        Unit::Day => day.checked_add(times(1.0)?.days()).ok(),
        Unit::Week => day.checked_add(times(7.0)?.days()).ok(),
        Unit::Fortnight => day.checked_add(times(14.0)?.days()).ok(),
        Unit::Month => day.checked_add(times(1.0)?.months()).ok(),
        Unit::Quarter => day.checked_add(times(3.0)?.months()).ok(),
        Unit::Year => day.checked_add(times(12.0)?.months()).ok(),
        Unit::Decade => day.checked_add(times(120.0)?.months()).ok(),
        Unit::Century => day.checked_add(times(1200.0)?.months()).ok(),
        _ => None,
    }
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// The same stretch some years later: an end of "November to February".
fn moved(stretch: Stretch, years: i16) -> Option<Stretch> {
    Some(match stretch {
        Stretch::Month(year, month) => Stretch::Month(year + years, month),
        Stretch::Day(day) => Stretch::Day(day.checked_add(i32::from(years).years()).ok()?),
        Stretch::Quarter(year, number) => Stretch::Quarter(year + years, number),
        _ => return None,
    })
}
