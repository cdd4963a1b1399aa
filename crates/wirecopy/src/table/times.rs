//! One row a time expression of an article.

use super::column::{Cell, Column, number};
use crate::Time;

pub(super) const COLUMNS: &[Column<Time>] = &[
    Column { name: "id", comment: "its number in the article", cell: Cell::Number(|t| number(t.record.id.0)) },
    Column {
        name: "start",
        comment: "where it begins, code points",
        cell: Cell::Number(|t| number(t.record.span.start())),
    },
    Column { name: "end", comment: "where it ends", cell: Cell::Number(|t| number(t.record.span.end())) },
    Column { name: "text", comment: "its words", cell: Cell::Text(|t| Some(t.text(t.record.span))) },
    Column {
        name: "type",
        comment: "DATE, TIME, DURATION or SET",
        cell: Cell::Text(|t| Some(t.record.kind.to_string())),
    },
    Column { name: "value", comment: "TIMEX3 value", cell: Cell::Text(|t| t.record.value.clone()) },
    Column {
        name: "edtf",
        comment: "the interval that the sentence gives it",
        cell: Cell::Text(|t| t.record.edtf.as_ref().map(ToString::to_string)),
    },
    Column { name: "earliest", comment: "its first day", cell: Cell::Day(|t| t.record.earliest) },
    Column { name: "latest", comment: "its last day", cell: Cell::Day(|t| t.record.latest) },
];
