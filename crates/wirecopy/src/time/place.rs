//! Which stretch of the calendar an expression means: the search for the nearest Monday, May or spring.

use jiff::ToSpan;
use jiff::civil::Date;

use super::expression::{Expression, Origin, Turn, Year};
use super::stretch::{Stretch, monday, season_start, shifted, weekday};
use super::tense::Speaks;
use super::value::{Around, Context};
use crate::lexicon::time::{Bound, Unit};

impl Context {
    /// The stretch of the calendar that an expression means.
    pub(super) fn stretch(&self, expression: &Expression, around: Around) -> Option<Stretch> {
        // Counting back from an early day may lead before the calendar's first year, of which news knows nothing.
        self.search(expression, around).filter(|found| found.days().is_none_or(|(first, _)| first.year() > 0))
    }

    fn search(&self, expression: &Expression, around: Around) -> Option<Stretch> {
        match *expression {
            Expression::Calendar { year, month, day, .. } => self.calendar(year, month, day, around),
            Expression::Weekday(day, turn) => self.weekday(day, turn, around),
            Expression::Month(month, turn) => self.month(month, turn),
            Expression::Holiday(holiday, year) => self.holiday(holiday, year, around),
            Expression::Holding(unit, ref inner) => holding(unit, self.stretch(inner, around)?),
            Expression::ToldQuarter(back) => match self.told_quarter {
                Some((year, number)) => Some(Stretch::Quarter(year - back, number)),
                None if back > 0 => self.away(f32::from(back), Unit::Year, -1, Origin::Anchor),
                None => None,
            },
            Expression::Day(days) => Some(Stretch::Day(self.anchor?.checked_add(i32::from(days).days()).ok()?)),
            Expression::Unit(unit, turn) => self.unit(unit, turn, around),
            Expression::Away { count, unit, sign, from } => self.away(count?, unit, sign, from),
            Expression::Quarter(number, year) => self.quarter(number, year, around),
            Expression::Half(number, year) => Some(Stretch::Half(self.year(year)?, number)),
            Expression::Season(code, year) => self.season(code, year, around),
            Expression::Decade(year) if year > 0 => Some(Stretch::Decade(year)),
            Expression::Century(number) if number > 0 => Some(Stretch::Century(number)),
            Expression::Edge(_, ref inner) => self.stretch(inner, around),
            _ => None,
        }
    }

    /// The day that "this" and "last" count from: in a tale of old, the one told of.
    pub(super) fn now(&self) -> Option<Date> {
        if self.narrative {
            let told = self.told.and_then(Stretch::days).map(|(first, _)| first);
            return told.or_else(|| Date::new(self.told_year?, 1, 1).ok());
        }
        self.anchor
    }

    /// A year that is printed, or counted from the day of printing.
    fn year(&self, year: Year) -> Option<i16> {
        match year {
            Year::Open | Year::Ancient(_) => None,
            Year::Given(year) | Year::Known(year) => Some(year),
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
        let year = match year {
            Year::Known(year)
                if self.anchor.is_none_or(|anchor| {
                    of_year(year).and_then(Stretch::days).is_some_and(|(day, _)| day <= anchor)
                }) =>
            {
                Year::Given(year)
            }
            Year::Known(_) => Year::Open,
            other => other,
        };
        if year != Year::Open {
            return of_year(self.year(year)?);
        }
        if self.narrative {
            let year = self.tale.year_of(month);
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
        nearest(anchor, around, day.is_some(), of_year)
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
        if unit == Unit::Quarter && turn == Turn::That {
            // "the latest quarter": the one whose figures are told, else the last that is over
            let (year, number) = self.told_quarter.or_else(|| {
                let over = self.now()?.first_of_month().checked_sub(3.months()).ok()?;
                Some((over.year(), (over.month() + 2) / 3))
            })?;
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
                (Unit::Day | Unit::Week | Unit::Weekend, Stretch::Day(day))
                | (Unit::Week | Unit::Weekend, Stretch::Week(day)) => day,
                (Unit::Day | Unit::Week | Unit::Weekend, _) => return None,
                (_, other) => other.days()?.0,
            }
        } else {
            self.now()?
        };
        let year = from.year();
        Some(match unit {
            Unit::Day if turn == Turn::Last => return None,
            Unit::Day if turn == Turn::This && self.narrative => match self.told? {
                told @ Stretch::Day(_) => told,
                _ => return None,
            },
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
            Unit::Year => Stretch::Year(year + steps),
            Unit::Decade => Stretch::Decade((year / 10 + steps) * 10),
            Unit::Century => Stretch::Century((year - 1) / 100 + 1 + steps),
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Fortnight | Unit::Millennium => return None,
        })
    }

    /// "two weeks ago", "three days later".
    fn away(&self, count: f32, unit: Unit, sign: i8, from: Origin) -> Option<Stretch> {
        let base = match from {
            // Behind a quarter, "a year ago" is that quarter of the year before.
            Origin::Anchor => match self.told {
                Some(Stretch::Quarter(year, number)) if is_year(count, unit) => {
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
                Some(Stretch::Quarter(year, number)) if is_year(count, unit) => {
                    return Some(Stretch::Quarter(year + i16::from(sign), number));
                }
                Some(Stretch::Year(year)) if unit >= Unit::Year => Date::new(year, 1, 1).ok()?,
                Some(Stretch::Month(year, month)) if unit >= Unit::Month => Date::new(year, month, 1).ok()?,
                _ if sign < 0 => self.anchor?,
                _ => return None,
            },
        };
        let of_year = from == Origin::Told && matches!(self.told, Some(Stretch::Year(_)));
        let day = shifted(base, count, unit, sign)?;
        Some(match unit {
            Unit::Day | Unit::Week | Unit::Fortnight => Stretch::Day(day),
            Unit::Month => Stretch::Month(day.year(), day.month()),
            // "one year later", told of a year, is a year
            Unit::Year if count < 2.0 && !of_year => Stretch::Month(day.year(), day.month()),
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
            // "expects to publish its third-quarter results" is said right behind that quarter
            Direction::Future if number + 1 < now => anchor.year() + 1,
            Direction::Future => anchor.year(),
            _ if number > now => anchor.year() - 1,
            _ => anchor.year(),
        };
        Some(Stretch::Quarter(year, number))
    }

    fn season(&self, code: &'static str, year: Year, around: Around) -> Option<Stretch> {
        let turn = match year {
            Year::Given(year) | Year::Known(year) => return Some(Stretch::Season(year, code)),
            Year::Turn(turn @ (Turn::That | Turn::Following | Turn::Preceding)) => {
                return Some(Stretch::Season(self.year(Year::Turn(turn))?, code));
            }
            Year::Open if self.narrative => return self.tale.year().map(|year| Stretch::Season(year, code)),
            Year::Turn(turn) => Some(turn),
            Year::Open => None,
            Year::Ancient(_) => return None,
        };
        // "the next spring", told of a year, is the next year's
        if let (true, Some(Stretch::Year(year)), Some(turn)) = (self.narrative, self.told, turn) {
            let steps = i16::from(turn == Turn::Next) - i16::from(turn == Turn::Last);
            return Some(Stretch::Season(year + steps, code));
        }
        let anchor = if turn.is_some() { self.now()? } else { self.anchor? };
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

/// Which year's date is meant, given the day of printing and the tense.
pub(super) fn nearest(
    anchor: Date,
    around: Around,
    of_days: bool,
    of_year: impl Fn(i16) -> Option<Stretch>,
) -> Option<Stretch> {
    let (now, direction) = (anchor.year(), around.direction());
    let mut best: Option<(i32, Stretch)> = None;
    for candidate in [now - 1, now, now + 1].into_iter().filter_map(of_year) {
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
            Direction::Past if (1..=SOON).contains(&distance) => LONG_AGO + if of_days { 0 } else { distance },
            Direction::Past if distance > 0 => 10_000 + distance,
            Direction::Future if (-SOON..0).contains(&distance) => LONG_AGO - distance,
            Direction::Future if distance < 0 => 10_000 - distance,
            Direction::Past | Direction::Future => distance.abs(),
            Direction::Nearest => distance.abs() * 2 + i32::from(distance > 0),
        };
        if best.is_none_or(|(least, _)| cost < least) {
            best = Some((cost, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

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
            (Some(Bound::Until), Speaks::OfPast) if self.opens => Direction::Past,
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
            Some(Bound::Until) => !(self.opens && self.speaks == Speaks::OfPast),
            Some(Bound::End) => self.speaks != Speaks::OfPast,
            _ => self.speaks == Speaks::OfFuture || self.set_for,
        }
    }
}

/// The week, month, quarter or year that a stretch starts in.
fn holding(unit: Unit, inner: Stretch) -> Option<Stretch> {
    let (day, last) = inner.days()?;
    Some(match unit {
        Unit::Week => Stretch::Week(monday(day)?),
        Unit::Weekend => Stretch::Weekend(monday(day)?),
        Unit::Quarter => Stretch::Quarter(last.year(), (last.month() + 2) / 3),
        _ => return None,
    })
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// Whether a length of time is one year.
fn is_year(count: f32, unit: Unit) -> bool {
    unit == Unit::Year && (0.99..1.01).contains(&count)
}
