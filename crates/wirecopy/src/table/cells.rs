//! Cells of other people's tables as texts and days, whatever type holds them.

use arrow_array::cast::AsArray as _;
use arrow_array::types::{
    Date32Type, Date64Type, Int8Type, Int16Type, Int32Type, Int64Type, TimestampMicrosecondType,
    TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType, UInt8Type, UInt16Type, UInt32Type,
    UInt64Type,
};
use arrow_array::{Array as _, ArrayRef, BinaryArray, BinaryViewArray, LargeBinaryArray};
use arrow_schema::{DataType, TimeUnit};
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::Error;

/// A column of texts, or of whole numbers that stand for ids.
///
/// Texts are taken as bytes: whoever made the table may not have checked that they are UTF-8.
pub(super) enum Texts {
    Short(BinaryArray),
    Long(LargeBinaryArray),
    Views(BinaryViewArray),
    /// For each row the place of its text among the values.
    Dictionary(ArrayRef, Vec<usize>, Box<Self>),
    Numbers(ArrayRef),
    Nulls,
}

pub(super) fn is_text(kind: &DataType) -> bool {
    match kind {
        DataType::Dictionary(_, values) => is_text(values),
        kind => kind.is_string(),
    }
}

impl Texts {
    /// Of a column that [`is_text`] or holds whole numbers; of any other, nothing but nulls.
    pub(super) fn new(column: &ArrayRef) -> Self {
        match column.data_type() {
            DataType::Utf8 => Self::Short(column.as_string::<i32>().clone().into()),
            DataType::LargeUtf8 => Self::Long(column.as_string::<i64>().clone().into()),
            DataType::Utf8View => Self::Views(column.as_string_view().clone().to_binary_view()),
            DataType::Dictionary(..) => {
                let dictionary = column.as_any_dictionary();
                // An empty dictionary has no keys to look up, and says so by a panic.
                let keys = if dictionary.values().is_empty() { Vec::new() } else { dictionary.normalized_keys() };
                Self::Dictionary(column.clone(), keys, Box::new(Self::new(dictionary.values())))
            }
            kind if kind.is_integer() => Self::Numbers(column.clone()),
            _ => Self::Nulls,
        }
    }

    /// The text of a row; nothing where it is null.
    pub(super) fn get(&self, row: usize) -> Result<Option<String>, Error> {
        let bytes = match self {
            Self::Short(texts) if texts.is_valid(row) => texts.value(row),
            Self::Long(texts) if texts.is_valid(row) => texts.value(row),
            Self::Views(texts) if texts.is_valid(row) => texts.value(row),
            Self::Dictionary(column, keys, values) if column.is_valid(row) => {
                return keys.get(row).map_or(Ok(None), |key| values.get(*key));
            }
            Self::Numbers(numbers) if numbers.is_valid(row) => return Ok(number(numbers, row)),
            _ => return Ok(None),
        };
        let text = std::str::from_utf8(bytes).map_err(|error| Error::InvalidUtf8 { offset: error.valid_up_to() })?;
        Ok(Some(text.to_owned()))
    }
}

fn number(numbers: &ArrayRef, row: usize) -> Option<String> {
    Some(match numbers.data_type() {
        DataType::Int8 => numbers.as_primitive::<Int8Type>().value(row).to_string(),
        DataType::Int16 => numbers.as_primitive::<Int16Type>().value(row).to_string(),
        DataType::Int32 => numbers.as_primitive::<Int32Type>().value(row).to_string(),
        DataType::Int64 => numbers.as_primitive::<Int64Type>().value(row).to_string(),
        DataType::UInt8 => numbers.as_primitive::<UInt8Type>().value(row).to_string(),
        DataType::UInt16 => numbers.as_primitive::<UInt16Type>().value(row).to_string(),
        DataType::UInt32 => numbers.as_primitive::<UInt32Type>().value(row).to_string(),
        DataType::UInt64 => numbers.as_primitive::<UInt64Type>().value(row).to_string(),
        _ => return None,
    })
}

/// A column of days: of dates, of times, or of texts.
pub(super) enum Days {
    Counted(ArrayRef),
    Written(Texts),
}

pub(super) fn is_day(kind: &DataType) -> bool {
    matches!(kind, DataType::Date32 | DataType::Date64 | DataType::Timestamp(..))
}

impl Days {
    pub(super) fn new(column: &ArrayRef) -> Self {
        if is_day(column.data_type()) { Self::Counted(column.clone()) } else { Self::Written(Texts::new(column)) }
    }

    /// The day of a row; nothing where it is null. A time counts by its day in UTC.
    pub(super) fn get(&self, row: usize) -> Result<Option<Date>, Error> {
        let column = match self {
            Self::Written(texts) => return texts.get(row)?.map(|text| crate::date(&text)).transpose(),
            Self::Counted(column) if column.is_null(row) => return Ok(None),
            Self::Counted(column) => column,
        };
        let (count, a_day) = match column.data_type() {
            DataType::Date32 => (column.as_primitive::<Date32Type>().value(row).into(), 1),
            DataType::Date64 => (column.as_primitive::<Date64Type>().value(row), MILLISECONDS),
            DataType::Timestamp(TimeUnit::Second, _) => {
                (column.as_primitive::<TimestampSecondType>().value(row), SECONDS)
            }
            DataType::Timestamp(TimeUnit::Millisecond, _) => {
                (column.as_primitive::<TimestampMillisecondType>().value(row), MILLISECONDS)
            }
            DataType::Timestamp(TimeUnit::Microsecond, _) => {
                (column.as_primitive::<TimestampMicrosecondType>().value(row), MILLISECONDS * 1000)
            }
            DataType::Timestamp(TimeUnit::Nanosecond, _) => {
                (column.as_primitive::<TimestampNanosecondType>().value(row), MILLISECONDS * 1_000_000)
            }
            _ => return Ok(None),
        };
        let days = count.div_euclid(a_day);
        let fault = || Error::InvalidDate { given: format!("day {days} after 1970-01-01") };
        let span = 0.days().try_days(days).map_err(|_| fault())?;
        Date::constant(1970, 1, 1).checked_add(span).map(Some).map_err(|_| fault())
    }
}

/// In a day.
const SECONDS: i64 = 86_400;
const MILLISECONDS: i64 = 86_400_000;
