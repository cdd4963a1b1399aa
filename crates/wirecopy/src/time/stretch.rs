//! Stretches of the calendar: how each is written in TIMEX3 and EDTF, where it starts and ends.

use jiff::ToSpan;
use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::Edtf;
use crate::lexicon::time::Unit;

/// A day or something longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stretch {
    Day(Date),
    /// The week that starts on this Monday.
    Week(Date),
    /// The weekend of the week that starts on this Monday.
    Weekend(Date),
    Month(i16, i8),
    Quarter(i16, i8),
    Half(i16, i8),
    /// `SP`, `SU`, `FA`, `WI`; a winter bears the year in which it starts.
    Season(i16, &'static str),
    Year(i16),
    /// The decade that starts with this year.
    Decade(i16),
    /// The 19th century is 19.
    Century(i16),
    /// A day of an unknown year.
    DayOf(i8, i8),
    /// A month of an unknown year.
    MonthOf(i8),
    /// A weekday of an unknown week.
    WeekdayOf(i8),
    QuarterOf(i8),
}

impl Stretch {
    /// The value in TIMEX3.
    pub(super) fn value(self) -> String {
        match self {
            Self::Day(date) => date.to_string(),
            Self::Week(monday) => week(monday),
            Self::Weekend(monday) => format!("{}-WE", week(monday)),
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Quarter(year, number) => format!("{year:04}-Q{number}"),
            Self::Half(year, number) => format!("{year:04}-H{number}"),
            Self::Season(year, code) => format!("{year:04}-{code}"),
            Self::Year(year) => format!("{year:04}"),
            Self::Decade(year) => format!("{:03}", year / 10),
            Self::Century(number) => format!("{:02}", number - 1),
            Self::DayOf(month, day) => format!("XXXX-{month:02}-{day:02}"),
            Self::MonthOf(month) => format!("XXXX-{month:02}"),
            Self::WeekdayOf(day) => format!("XXXX-WXX-{day}"),
            Self::QuarterOf(number) => format!("XXXX-Q{number}"),
        }
    }

    /// The date as EDTF writes it, where it has a form of its own; see [`edtf`](Self::edtf).
    pub(super) fn date(self) -> Option<String> {
        match self {
            Self::Day(_) | Self::Month(..) | Self::Year(_) | Self::DayOf(..) | Self::MonthOf(_) => Some(self.value()),
            _ => None,
        }
    }

    /// The interval that it is.
    pub(super) fn edtf(self) -> Option<Edtf> {
        if let Some(date) = self.date() {
            return Edtf::new(&date);
        }
        let (first, last) = self.days()?;
        let interval = match self {
            Self::Week(_) | Self::Weekend(_) => format!("{first}/{last}"),
            Self::Decade(_) | Self::Century(_) => format!("{:04}/{:04}", first.year(), last.year()),
            // Nobody's spring starts on a fixed day.
            Self::Season(..) => {
                format!("{:04}-{:02}~/{:04}-{:02}~", first.year(), first.month(), last.year(), last.month())
            }
            _ => format!("{:04}-{:02}/{:04}-{:02}", first.year(), first.month(), last.year(), last.month()),
        };
        Edtf::new(&interval)
    }

    /// The year that it leaves to be told of; a decade leaves none.
    pub(super) fn year(self) -> Option<i16> {
        match self {
            Self::Decade(_) | Self::Century(_) => None,
            other => other.days().map(|(first, _)| first.year()),
        }
    }

    /// First and last day, where the year is known.
    pub(super) fn days(self) -> Option<(Date, Date)> {
        let months = |year: i16, first: i8, count: i8| {
            let first = Date::new(year, first, 1).ok()?;
            let last = first.checked_add(i32::from(count - 1).months()).ok()?.last_of_month();
            Some((first, last))
        };
        let years = |first: i16, last: i16| Some((Date::new(first, 1, 1).ok()?, Date::new(last, 12, 31).ok()?));
        match self {
            Self::Day(date) => Some((date, date)),
            Self::Week(monday) => Some((monday, monday.checked_add(6.days()).ok()?)),
            Self::Weekend(monday) => Some((monday.checked_add(5.days()).ok()?, monday.checked_add(6.days()).ok()?)),
            Self::Month(year, month) => months(year, month, 1),
            Self::Quarter(year, number) => months(year, 3 * number - 2, 3),
            Self::Half(year, number) => months(year, 6 * number - 5, 6),
            Self::Season(year, code) => months(year, season_start(code), 3),
            Self::Year(year) => years(year, year),
            Self::Decade(year) => years(year, year + 9),
            Self::Century(number) => years((number - 1) * 100 + 1, number * 100),
            Self::DayOf(..) | Self::MonthOf(_) | Self::WeekdayOf(_) | Self::QuarterOf(_) => None,
        }
    }
}

/// The month with which a season of the northern half of the earth starts.
pub(super) fn season_start(code: &str) -> i8 {
    match code {
        "SP" => 3,
        "SU" => 6,
        "FA" => 9,
        _ => 12,
    }
}

/// The Monday of a day's week.
pub(super) fn monday(date: Date) -> Option<Date> {
    date.checked_sub(i32::from(date.weekday().to_monday_zero_offset()).days()).ok()
}

/// The weekday with this number, Monday being 1.
pub(super) fn weekday(number: i8) -> Option<Weekday> {
    Weekday::from_monday_one_offset(number).ok()
}

fn week(monday: Date) -> String {
    let iso: ISOWeekDate = monday.iso_week_date();
    format!("{:04}-W{:02}", iso.year(), iso.week())
}

/// A day moved by a length of time; parts of a month are left out.
pub(super) fn shifted(day: Date, count: f32, unit: Unit, sign: i8) -> Option<Date> {
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

/// The same stretch some years later: an end of "November to February".
pub(super) fn moved(stretch: Stretch, years: i16) -> Option<Stretch> {
    Some(match stretch {
        Stretch::Month(year, month) => Stretch::Month(year + years, month),
        Stretch::Day(day) => Stretch::Day(day.checked_add(i32::from(years).years()).ok()?),
        Stretch::Quarter(year, number) => Stretch::Quarter(year + years, number),
        _ => return None,
    })
}
