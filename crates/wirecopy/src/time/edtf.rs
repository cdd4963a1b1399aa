//! Dates and intervals in the Extended Date/Time Format (ISO 8601-2, levels 0 and 1 as far as news needs them).

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A date or interval: `2025-07-17`, `2025-07`, `2025`, `XXXX-07-17`, `../2025-09`, `2025-05-12/2025-05-14`,
/// each date with `~` or `?` after it where the text is vague.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Edtf(Box<str>);

impl Edtf {
    /// Reads an expression; nothing where it is not of the forms above.
    pub fn new(expression: &str) -> Option<Self> {
        let valid = match expression.split_once('/') {
            None => is_date(expression),
            Some((from, to)) => {
                (from == ".." || is_date(from)) && (to == ".." || is_date(to)) && (from, to) != ("..", "..")
            }
        };
        valid.then(|| Self(expression.into()))
    }

    /// The expression.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// First and last day; nothing at an open end or where a digit is unknown.
    pub fn bounds(&self) -> (Option<Date>, Option<Date>) {
        let (from, to) = self.0.split_once('/').unwrap_or((&self.0, &self.0));
        (days(from).map(|(first, _)| first), days(to).map(|(_, last)| last))
    }
}

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, where a part may be all `X`.
fn is_date(expression: &str) -> bool {
    let expression = expression.strip_suffix(['~', '?', '%']).unwrap_or(expression);
    let mut parts = expression.split('-');
    let number = |part: &str, width: usize, range: std::ops::RangeInclusive<u32>| {
        part.len() == width
            && (part.bytes().all(|b| b == b'X')
                || part.bytes().all(|b| b.is_ascii_digit()) && part.parse().is_ok_and(|n| range.contains(&n)))
    };
    let year = parts.next().is_some_and(|y| {
        number(y, 4, 0..=9999)
            || y.len() == 4 && y.trim_end_matches('X').bytes().all(|b| b.is_ascii_digit()) && y.is_ascii()
    });
    let month = parts.next().is_none_or(|m| number(m, 2, 1..=12));
    let day = parts.next().is_none_or(|d| number(d, 2, 1..=31));
    let known = expression.contains('X') || expression.len() < 10 || expression.parse::<Date>().is_ok();
    year && month && day && parts.next().is_none() && known
}

/// First and last day of a date without unknown digits.
fn days(expression: &str) -> Option<(Date, Date)> {
    let expression = expression.strip_suffix(['~', '?', '%']).unwrap_or(expression);
    match expression.len() {
        4 => Some((Date::new(expression.parse().ok()?, 1, 1).ok()?, Date::new(expression.parse().ok()?, 12, 31).ok()?)),
        7 => {
            let first: Date = format!("{expression}-01").parse().ok()?;
            Some((first, first.last_of_month()))
        }
        10 => expression.parse().ok().map(|day| (day, day)),
        _ => None,
    }
}

impl From<Date> for Edtf {
    fn from(date: Date) -> Self {
        Self(date.to_string().into())
    }
}

impl TryFrom<String> for Edtf {
    type Error = String;
    fn try_from(expression: String) -> Result<Self, String> {
        Self::new(&expression).ok_or_else(|| format!("{expression:?} is no EDTF date or interval"))
    }
}

impl From<Edtf> for String {
    fn from(edtf: Edtf) -> Self {
        edtf.0.into()
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Edtf {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Edtf".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A date or interval in the Extended Date/Time Format: 2025-07-17, 2025-07, XXXX-07-17, ../2025-09",
            "type": "string"
        })
    }
}
