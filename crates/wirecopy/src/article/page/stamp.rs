//! Days and instants as pages give them to machines and to readers.

use jiff::civil::Date;

use crate::article::calendar;
use crate::lexicon::article::ArticleLexicon;
use crate::lexicon::cue::{Word, words};

/// A day, and the instant as given where it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::article) struct Moment {
    pub(in crate::article) day: Date,
    /// Date and time of day in ISO 8601, with its zone where one is given.
    pub(in crate::article) instant: Option<String>,
}

impl Moment {
    /// Whether both are one instant in two zones: a day apart at most, minute and second the same.
    pub(super) fn is_same_instant(&self, other: &Self) -> bool {
        let clock = |moment: &Self| moment.instant.as_deref().and_then(|i| i.get(14..19).map(str::to_owned));
        clock(self).is_some_and(|own| Some(own) == clock(other)) && (self.day == other.day || self.is_next(other.day))
    }

    /// Whether a day is the one before or after.
    pub(super) fn is_next(&self, day: Date) -> bool {
        self.day.duration_since(day).as_hours().abs() == 24
    }

    /// Whether a printed line tells its minute: of "8:05 p.m." and 01:05 the minute is the same in nearly all zones.
    pub(super) fn shows_minute(&self, line: &str) -> bool {
        self.instant.as_deref().and_then(|i| i.get(13..16)).is_some_and(|minute| line.contains(minute))
    }
}

/// Reads ISO 8601, RFC 2822, seconds since 1970, and dates in words: the first day in the string.
pub(in crate::article) fn moment(given: &str, lexicon: &ArticleLexicon) -> Option<Moment> {
    let given = given.trim();
    if given.len() > 120 {
        return None;
    }
    epoch(given).or_else(|| iso(given)).or_else(|| {
        let all: Vec<Word<'_>> = words(given).collect();
        (0..all.len()).find_map(|at| {
            let (day, used) = calendar::day_at(&all[at..], lexicon)?;
            let day = day.date().filter(|day| plausible(*day))?;
            let rest = all.get(at + used).map_or("", |word| &given[word.start..]);
            Some(Moment { day, instant: mail_clock(rest).map(|time| format!("{day}T{time}")) })
        })
    })
}

fn plausible(day: Date) -> bool {
    (1900..=2100).contains(&day.year())
}

/// "2025-07-17T14:05:00+03:00", "2025-07-17 14:05", "20250717", "2025/07/17".
fn iso(given: &str) -> Option<Moment> {
    let digits = |range: std::ops::Range<usize>| given.get(range).filter(|s| s.bytes().all(|b| b.is_ascii_digit()));
    let year: i16 = digits(0..4)?.parse().ok()?;
    let mark = given.as_bytes().get(4).copied()?;
    let (month, day, rest) = if matches!(mark, b'-' | b'/' | b'.') {
        let mut parts = given.get(5..)?.splitn(2, char::from(mark));
        let (month, rest) = (parts.next()?, parts.next()?);
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        (month.parse().ok()?, rest.get(..end)?.parse().ok()?, rest.get(end..)?)
    } else {
        (digits(4..6)?.parse().ok()?, digits(6..8)?.parse().ok()?, given.get(8..)?)
    };
    let day = Date::new(year, month, day).ok().filter(|day| plausible(*day))?;
    Some(Moment { day, instant: clock(rest).map(|time| format!("{day}T{time}")) })
}

/// "T14:05:00.000+03:00" → "14:05:00+03:00".
fn clock(rest: &str) -> Option<String> {
    let rest = rest.trim_start_matches(['T', 't', ' ']);
    let end = rest.find(|c: char| !(c.is_ascii_digit() || c == ':')).unwrap_or(rest.len());
    let (time, zone) = rest.split_at(end);
    let mut fields = time.split(':');
    let (hour, minute, second) = match (fields.next()?, fields.next()) {
        // "143000", as the wires write it.
        (packed, None) => {
            (packed.get(..2)?, packed.get(2..4)?, packed.get(4..).filter(|s| !s.is_empty()).unwrap_or("00"))
        }
        (hour, Some(minute)) => (hour, minute, fields.next().unwrap_or("00")),
    };
    let number = |text: &str, limit: u8| (text.len() == 2 && text.parse().is_ok_and(|n: u8| n < limit)).then_some(());
    number(hour, 24)?;
    number(minute, 60)?;
    number(second, 61)?;
    let zone = zone.trim_start_matches(|c: char| c == '.' || c == ',' || c.is_ascii_digit()).trim();
    let digits = zone.bytes().filter(u8::is_ascii_digit).count();
    let zone = match zone.chars().next() {
        Some('Z' | 'z') => "Z".to_owned(),
        Some('+' | '-') if digits == 4 => {
            let plain: String = zone.chars().filter(|c| *c != ':').take(5).collect();
            format!("{}:{}", plain.get(..3)?, plain.get(3..)?)
        }
        _ => String::new(),
    };
    Some(format!("{hour}:{minute}:{second}{zone}"))
}

/// The time of day as mail and RSS write it: "07:15:00 +0100", "07:15 GMT". Without a zone it is none.
fn mail_clock(rest: &str) -> Option<String> {
    let zone = rest.split_whitespace().nth(1)?;
    let known = matches!(zone, "GMT" | "UT" | "UTC" | "Z") || zone.len() == 5 && zone.starts_with(['+', '-']);
    let zone = if zone.starts_with(['+', '-']) { zone } else { "Z" };
    let time = rest.split_whitespace().next()?;
    known.then(|| clock(&format!("{time}{zone}"))).flatten()
}

/// Seconds or milliseconds since 1970.
fn epoch(given: &str) -> Option<Moment> {
    if !matches!(given.len(), 10 | 13) || !given.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let seconds: i64 = given.get(..10)?.parse().ok()?;
    let instant = jiff::Timestamp::from_second(seconds).ok()?;
    let at = instant.to_zoned(jiff::tz::TimeZone::UTC);
    Some(Moment { day: at.date(), instant: Some(instant.to_string()) })
}

/// The day in an address: `…/2025/07/17/…`, `…-2025-07-17…`, `…/20250717-…`.
pub(super) fn in_url(url: &str) -> Option<Date> {
    let bytes = url.as_bytes();
    (0..bytes.len().saturating_sub(7)).find_map(|at| {
        let fresh = at == 0 || !bytes[at - 1].is_ascii_digit();
        if !fresh || !matches!(&bytes[at..at + 2], b"19" | b"20") {
            return None;
        }
        let rest = url.get(at..)?;
        let mark = char::from(*bytes.get(at + 4)?);
        if matches!(mark, '/' | '-' | '_') {
            let mut parts = rest.get(5..)?.split(|c: char| !c.is_ascii_alphanumeric());
            let (month, day) = (parts.next()?, parts.next()?);
            let month = month
                .parse()
                .ok()
                .or_else(|| MONTHS.iter().position(|m| month.eq_ignore_ascii_case(m)).map(|at| at as i8 + 1))?;
            if day.len() > 2 {
                return None;
            }
            return Date::new(rest.get(..4)?.parse().ok()?, month, day.parse().ok()?).ok();
        }
        let ends = bytes.get(at + 8).is_none_or(|b| !b.is_ascii_digit());
        (ends && rest.get(..8)?.bytes().all(|b| b.is_ascii_digit()))
            .then(|| iso(rest.get(..8)?))
            .flatten()
            .map(|m| m.day)
    })
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
