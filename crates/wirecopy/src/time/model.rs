//! When: one time expression of the text.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Edtf;
use crate::span::Span;

/// The id of a [`Time`]: its place in `Document::times`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TimeId(pub u32);

/// A time expression: its characters, what it says by itself, and the interval that the sentence gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Time {
    /// Its place in the document's list.
    pub id: TimeId,
    /// The expression, without "by", "until", "since".
    #[serde(flatten)]
    pub span: Span,
    /// TIMEX3 type.
    #[serde(rename = "type")]
    pub kind: TimeKind,
    /// TIMEX3 value of the expression alone: `2025-09`, `XXXX-WXX-4`, `P2W`.
    #[serde(default)]
    pub value: Option<String>,
    /// The interval that the sentence gives it: "by September 2025" is `../2025-09`, and both dates of "from 1998 to
    /// 2003" have `1998/2003`.
    #[serde(default)]
    pub edtf: Option<Edtf>,
    /// First day of that interval.
    #[serde(default)]
    pub earliest: Option<Date>,
    /// Last day of that interval.
    #[serde(default)]
    pub latest: Option<Date>,
}

/// Types of TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
pub enum TimeKind {
    /// A day or something longer, of the calendar.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// Something that recurs.
    Set,
}
