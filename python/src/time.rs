//! When: one time expression of the text.

use jiff::civil::Date;
use pyo3::prelude::*;
use wirecopy::time::{self as core, TimeId};

use crate::document::Document;
use crate::record::record;
use crate::show;
use crate::span::located;

record! {
    /// A time expression: its characters, what it says by itself, and the interval that the sentence gives it.
    Time, usize, &core::Time, |document, at| &document.times[at], ("times", at)
}
located!(Time, |this| (&this.document.get().text()[this.get().span], this.get().span.into()));

impl Time {
    /// The time with this id, if the document has it.
    pub(crate) fn find(document: &Bound<'_, Document>, id: TimeId) -> Option<Self> {
        document.get().0.time(id).map(|_| Self::new(document, id.0 as usize))
    }
}

#[pymethods]
impl Time {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: (&'static str, &'static str) = ("type", "value");

    /// Its place in `document.times`.
    #[getter]
    fn id(&self) -> u32 {
        self.get().id.0
    }

    /// TIMEX3 type: `DATE`, `TIME`, `DURATION` or `SET`.
    #[getter]
    fn r#type(&self) -> String {
        self.get().kind.to_string()
    }

    /// TIMEX3 value of the expression alone: `2025-09`, `XXXX-WXX-4`, `P2W`.
    #[getter]
    fn value(&self) -> Option<&str> {
        self.get().value.as_deref()
    }

    /// The interval that the sentence gives it, in EDTF: "by September 2025" is `../2025-09`, and both dates of "from
    /// 1998 to 2003" have `1998/2003`.
    #[getter]
    fn edtf(&self) -> Option<&str> {
        self.get().edtf.as_ref().map(core::Edtf::as_str)
    }

    /// First day of that interval.
    #[getter]
    fn earliest(&self) -> Option<Date> {
        self.get().earliest
    }

    /// Last day of that interval.
    #[getter]
    fn latest(&self) -> Option<Date> {
        self.get().latest
    }

    fn __repr__(&self) -> String {
        let time = self.get();
        let said = time.edtf.as_ref().map(core::Edtf::as_str).or(time.value.as_deref()).unwrap_or("");
        format!(
            "Time({})",
            show::joined([&*show::quoted(&self.document.get().text()[time.span]), &time.kind.to_string(), said])
        )
    }
}
