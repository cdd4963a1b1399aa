//! Words of time: months, weekdays, numbers, units, and what makes a bound or tells a tense.

use super::hash::HashMap;
use super::table::{RowError, list, rows};

/// What a word may be in a time expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimeWord {
    /// "March", 1 to 12.
    Month(i8),
    /// "Mar", which needs a number or a full stop behind it.
    ShortMonth(i8),
    /// "Monday" is 1.
    Weekday(i8),
    /// "Mondays".
    Weekdays(i8),
    /// "Mon".
    ShortWeekday(i8),
    /// "month".
    Unit(Unit),
    /// "months".
    Units(Unit),
    /// "spring": `SP`.
    Season(&'static str),
    /// "sixties": the first year.
    Decade(i16),
    /// "twelve".
    Cardinal(u32),
    /// "twelfth".
    Ordinal(u32),
    /// "few", "several".
    Vague,
    /// "morning": `MO`.
    Part(&'static str),
    /// "mornings".
    Parts(&'static str),
    /// "noon": the hour.
    Clock(i8),
    /// "dawn": the part of the day.
    ClockPart(&'static str),
    /// "yesterday": days from today.
    Day(i8),
    /// "tonight".
    Tonight,
    /// "weekly": the value.
    Set(&'static str),
    /// "annual", a set only beside certain nouns.
    SetAdjective(&'static str),
    /// "GMT": the offset, empty where it has none of its own.
    Zone(&'static str),
    /// "last".
    Last,
    /// "next".
    Next,
    /// "following".
    Following,
    /// "preceding".
    Preceding,
    /// "this".
    This,
    /// "same".
    That,
    /// "every".
    Every,
    /// "early".
    Early,
    /// "mid".
    Mid,
    /// "late".
    Late,
    /// "earlier" before "this year".
    Shift,
    /// "end" of something.
    Edge(Edge),
    /// "nearly".
    Approx,
    /// "ago".
    Ago,
    /// "before", behind a length of time.
    Before,
    /// "after", behind a length of time.
    After,
    /// "Resolution": the number behind it is no year.
    Label,
    /// "troops": the number before it is no year.
    Counted,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Unit {
    fn new(code: &str) -> Option<Self> {
        Some(match code {
            "S" => Self::Second,
            "MIN" => Self::Minute,
            "H" => Self::Hour,
            "D" => Self::Day,
            "WE" => Self::Weekend,
            "W" => Self::Week,
            "FN" => Self::Fortnight,
            "M" => Self::Month,
            "Q" => Self::Quarter,
            "Y" => Self::Year,
            "DE" => Self::Decade,
            "CE" => Self::Century,
            "ML" => Self::Millennium,
            _ => return None,
        })
    }
}

/// A part of a longer stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edge {
    Start,
    Middle,
    End,
}

/// Which bound of an interval an expression is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bound {
    /// "after".
    Start,
    /// "since": a start that is past.
    Since,
    /// "from", a start only where it cannot be the source of something.
    From,
    /// "by".
    End,
    /// "until": an end that lies ahead also where the verb is past ("extended until Friday").
    Until,
}

/// How a holiday is found in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holiday {
    /// A month and a day.
    Fixed(i8, i8),
    /// So many days from the n-th weekday of a month, -1 being the last.
    Weekday { month: i8, weekday: i8, nth: i8, days: i8 },
    /// So many days from Easter.
    Easter(i8),
}

impl Holiday {
    /// Reads `easter` or `11-4-4`, and the days from it.
    fn new(base: &str, days: &str) -> Option<Self> {
        let days = days.parse().ok()?;
        if base == "easter" {
            return Some(Self::Easter(days));
        }
        let mut parts = base.split('-');
        let (month, weekday) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let nth = parts.next().and_then(|nth| if nth == "L" { Some(-1) } else { nth.parse().ok() })?;
        let fits = (1..=12).contains(&month) && (1..=7).contains(&weekday) && matches!(nth, -1 | 1..=5);
        fits.then_some(Self::Weekday { month, weekday, nth, days })
    }
}

/// What a word tells of the time that a sentence speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tense {
    Future,
    /// Future with a "to" behind it.
    Plan,
    Past,
    /// "opens", which tells of what is set down for a day.
    Schedule,
    Present,
    /// No verb, though it ends in -ed.
    None,
}

/// The words of time of one language.
#[derive(Debug, Default)]
pub(crate) struct TimeWords {
    words: HashMap<&'static str, TimeWord>,
    /// First word → the phrases that start with it, the longest first, with their values.
    phrases: HashMap<&'static str, Vec<(&'static str, &'static str)>>,
    /// First word → the holidays that start with it, the longest first, with words that must not stand behind.
    holidays: HashMap<&'static str, Vec<(&'static str, Holiday, &'static str)>>,
    bounds: HashMap<&'static str, Bound>,
    tenses: HashMap<&'static str, Tense>,
    /// Month and day → the year that goes without saying, and the words that must stand behind.
    known_days: Vec<(i8, i8, i16, &'static str)>,
}

impl TimeWords {
    /// Reads the files that are compiled in.
    pub(crate) fn built_in() -> Result<Self, RowError> {
        let mut table = Self::default();
        let file = "en/time/words.tsv";
        for row in rows::<3>(file, include_str!("../../lexicon/en/time/words.tsv")) {
            let (line, [word, class, value]) = row?;
            let meaning = meaning(class, value).ok_or_else(|| fault(file, line, class, value))?;
            table.words.insert(word, meaning);
        }
        for row in rows::<2>("en/time/phrases.tsv", include_str!("../../lexicon/en/time/phrases.tsv")) {
            let (_, [phrase, value]) = row?;
            table.phrases.entry(first_word(phrase)).or_default().push((phrase, value));
        }
        for phrases in table.phrases.values_mut() {
            phrases.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        }
        let file = "en/time/moving_days.tsv";
        for row in rows::<4>(file, include_str!("../../lexicon/en/time/moving_days.tsv")) {
            let (line, [name, base, days, barred]) = row?;
            let holiday = Holiday::new(base, days).ok_or_else(|| fault(file, line, "day", base))?;
            table.holidays.entry(first_word(name)).or_default().push((name, holiday, barred));
        }
        for holidays in table.holidays.values_mut() {
            holidays.sort_by_key(|(name, ..)| std::cmp::Reverse(name.len()));
        }
        let file = "en/time/bounds.tsv";
        for row in rows::<2>(file, include_str!("../../lexicon/en/time/bounds.tsv")) {
            let (line, [words, bound]) = row?;
            let bound = match bound {
                "start" => Bound::Start,
                "since" => Bound::Since,
                "from" => Bound::From,
                "end" => Bound::End,
                "until" => Bound::Until,
                other => return Err(fault(file, line, "bound", other)),
            };
            table.bounds.insert(words, bound);
        }
        let file = "en/time/tense.tsv";
        for row in rows::<2>(file, include_str!("../../lexicon/en/time/tense.tsv")) {
            let (line, [word, tense]) = row?;
            let tense = match tense {
                "future" => Tense::Future,
                "plan" => Tense::Plan,
                "past" => Tense::Past,
                "schedule" => Tense::Schedule,
                "present" => Tense::Present,
                "none" => Tense::None,
                other => return Err(fault(file, line, "tense", other)),
            };
            table.tenses.insert(word, tense);
        }
        let file = "en/time/known_days.tsv";
        for row in rows::<3>(file, include_str!("../../lexicon/en/time/known_days.tsv")) {
            let (line, [day, year, words]) = row?;
            let parsed = day.split_once('-').and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)));
            let (month, day) = parsed.ok_or_else(|| fault(file, line, "day", day))?;
            let year = year.parse().map_err(|_| fault(file, line, "year", year))?;
            table.known_days.push((month, day, year, words));
        }
        Ok(table)
    }

    /// The year of a day that is known without it, by the word behind: "the Sept. 11 attacks".
    pub(crate) fn known_year(&self, month: i8, day: i8, behind: &str) -> Option<i16> {
        let known = self.known_days.iter().find(|(m, d, ..)| (*m, *d) == (month, day))?;
        list(known.3).any(|word| word.eq_ignore_ascii_case(behind)).then_some(known.2)
    }

    /// What a word may be.
    pub(crate) fn word(&self, printed: &str) -> Option<TimeWord> {
        small(printed, |word| self.words.get(word).copied())
    }

    /// The phrases that start with a word, the longest first, with their values.
    pub(crate) fn phrases(&self, printed: &str) -> &[(&'static str, &'static str)] {
        small(printed, |word| self.phrases.get(word).map(Vec::as_slice)).unwrap_or_default()
    }

    /// The holidays without a fixed date that start with a word, the longest first, with words that must not stand
    /// behind.
    pub(crate) fn holidays(&self, printed: &str) -> &[(&'static str, Holiday, &'static str)] {
        small(printed, |word| self.holidays.get(word).map(Vec::as_slice)).unwrap_or_default()
    }

    /// The bound that words in small letters, parted by one blank, make of the expression behind them.
    pub(crate) fn bound(&self, words: &str) -> Option<Bound> {
        self.bounds.get(words).copied()
    }

    /// What a word tells of the time that its sentence speaks of.
    pub(crate) fn tense(&self, printed: &str) -> Option<Tense> {
        if let Some(tense) = small(printed, |word| self.tenses.get(word).copied()) {
            return Some(tense);
        }
        let regular = printed.len() > 4 && printed.ends_with("ed") && printed.starts_with(|c: char| c.is_lowercase());
        regular.then_some(Tense::Past)
    }
}

/// The letters or digits with which a phrase starts.
fn first_word(phrase: &'static str) -> &'static str {
    let end = phrase.find(|c: char| !c.is_alphanumeric()).unwrap_or(phrase.len());
    phrase.get(..end).unwrap_or(phrase)
}

/// Looks a word up in small letters, without an allocation; words that are not ASCII or long are none of ours.
fn small<T>(printed: &str, look_up: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    let mut buffer = [0; 24];
    let buffer = buffer.get_mut(..printed.len())?;
    buffer.copy_from_slice(printed.as_bytes());
    buffer.make_ascii_lowercase();
    look_up(std::str::from_utf8(buffer).ok()?)
}

fn meaning(class: &str, value: &'static str) -> Option<TimeWord> {
    use TimeWord as W;
    Some(match class {
        "month" => W::Month(value.parse().ok()?),
        "short_month" => W::ShortMonth(value.parse().ok()?),
        "weekday" => W::Weekday(value.parse().ok()?),
        "weekdays" => W::Weekdays(value.parse().ok()?),
        "short_weekday" => W::ShortWeekday(value.parse().ok()?),
        "unit" => W::Unit(Unit::new(value)?),
        "units" => W::Units(Unit::new(value)?),
        "season" => W::Season(value),
        "decade" => W::Decade(value.parse().ok()?),
        "cardinal" => W::Cardinal(value.parse().ok()?),
        "ordinal" => W::Ordinal(value.parse().ok()?),
        "vague" => W::Vague,
        "part" => W::Part(value),
        "parts" => W::Parts(value),
        "clock" => W::Clock(value.parse().ok()?),
        "clock_part" => W::ClockPart(value),
        "day" => W::Day(value.parse().ok()?),
        "tonight" => W::Tonight,
        "set" => W::Set(value),
        "set_adjective" => W::SetAdjective(value),
        "zone" => W::Zone(value),
        "last" => W::Last,
        "next" => W::Next,
        "following" => W::Following,
        "preceding" => W::Preceding,
        "this" => W::This,
        "that" => W::That,
        "every" => W::Every,
        "start" => W::Early,
        "middle" => W::Mid,
        "end" => W::Late,
        "shift" => W::Shift,
        "edge" => W::Edge(match value {
            "start" => Edge::Start,
            "middle" => Edge::Middle,
            "end" => Edge::End,
            _ => return None,
        }),
        "approx" => W::Approx,
        "ago" => W::Ago,
        "earlier" => W::Before,
        "later" => W::After,
        "label" => W::Label,
        "counted" => W::Counted,
        _ => return None,
    })
}

fn fault(file: &'static str, line: usize, class: &str, value: &str) -> RowError {
    RowError { file, line, message: format!("no such {class}: {value:?}") }
}
