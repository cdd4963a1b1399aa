//! Holidays → days: Thanksgiving is the fourth Thursday of November, Easter follows the moon.

use jiff::ToSpan;
use jiff::civil::Date;

use super::expression::{Turn, Year};
use super::place::nearest;
use super::stretch::{Stretch, weekday};
use super::value::{Around, Context};
use crate::lexicon::time::Holiday;

impl Context {
    /// The holiday that is meant: of the year printed, else the nearest the tense lets it be.
    pub(super) fn holiday(&self, holiday: Holiday, year: Year, around: Around) -> Option<Stretch> {
        let of_year = |year: i16| day_of(holiday, year).map(Stretch::Day);
        match year {
            Year::Given(year) | Year::Known(year) => of_year(year),
            Year::Open if self.narrative => of_year(self.tale.year()?),
            Year::Open => nearest(self.anchor?, around, true, of_year),
            Year::Turn(turn @ (Turn::Last | Turn::Next | Turn::This)) => {
                let now = self.now()?;
                let mut near =
                    [now.year() - 1, now.year(), now.year() + 1].into_iter().filter_map(|year| day_of(holiday, year));
                let day = match turn {
                    Turn::Last => near.filter(|day| *day < now).max(),
                    Turn::Next => near.find(|day| *day > now),
                    _ => day_of(holiday, now.year()),
                };
                day.map(Stretch::Day)
            }
            Year::Turn(turn) => of_year(
                self.told_year?
                    + match turn {
                        Turn::Following => 1,
                        Turn::Preceding => -1,
                        _ => 0,
                    },
            ),
            Year::Ancient(_) => None,
        }
    }
}

/// The day of a holiday in a year.
fn day_of(holiday: Holiday, year: i16) -> Option<Date> {
    match holiday {
        Holiday::Fixed(month, day) => Date::new(year, month, day).ok(),
        Holiday::Weekday { month, weekday: number, nth, days } => {
            let day = Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday(number)?).ok()?;
            day.checked_add(i32::from(days).days()).ok()
        }
        Holiday::Easter(days) => easter(year)?.checked_add(i32::from(days).days()).ok(),
    }
}

/// Easter Sunday by the western reckoning, which starts with the Gregorian calendar.
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    if y < 1583 {
        return None;
    }
    let (golden, century) = (y % 19, y / 100);
    let skipped = century - century / 4 - (8 * century + 13) / 25;
    let epact = (skipped + 19 * golden + 15) % 30;
    let moon = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11));
    let sunday = (y + y / 4 + moon + 2 - century + century / 4) % 7;
    let from_march = moon - sunday;
    let month = 3 + (from_march + 40) / 44;
    let day = from_march + 28 - 31 * (month / 4);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_follows_the_moon() {
        for (year, month, day) in
            [(1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2024, 3, 31), (2025, 4, 20), (2038, 4, 25)]
        {
            assert_eq!(easter(year), Date::new(year, month, day).ok(), "{year}");
        }
        assert_eq!(easter(1066), None);
    }

    #[test]
    fn weekdays_are_counted_from_either_end() {
        let last_monday = Holiday::Weekday { month: 5, weekday: 1, nth: -1, days: 0 };
        assert_eq!(day_of(last_monday, 2024), Date::new(2024, 5, 27).ok());
        let day_behind = Holiday::Weekday { month: 11, weekday: 4, nth: 4, days: 1 };
        assert_eq!(day_of(day_behind, 2024), Date::new(2024, 11, 29).ok());
    }
}
