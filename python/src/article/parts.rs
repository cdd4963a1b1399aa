//! The parts that are values: each knows its characters, none needs the document.

use pyo3::prelude::*;
use wirecopy::article as core;

use crate::show;
use crate::span::{Span, located};

/// A byline as printed: the name without "By" and role.
#[pyclass(frozen, eq, hash, module = "wirecopy")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Byline {
    pub(super) span: Span,
    pub(super) name: String,
}
located!(Byline, |this| this.span.located());

#[pymethods]
impl Byline {
    #[new]
    fn new(span: Span, name: String) -> Self {
        Self { span, name }
    }

    fn __getnewargs__(&self) -> (Span, &str) {
        (self.span.clone(), &self.name)
    }

    /// The writer's name.
    #[getter]
    fn name(&self) -> &str {
        &self.name
    }

    fn __repr__(&self) -> String {
        format!("Byline({})", show::quoted(&self.name))
    }
}

/// Somebody who wrote the article.
#[pyclass(frozen, eq, hash, module = "wirecopy")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Author(pub(super) core::Author);

#[pymethods]
impl Author {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: (&'static str, &'static str, &'static str) = ("name", "role", "organization");

    #[new]
    #[pyo3(signature = (name, role=None, organization=None))]
    fn new(name: String, role: Option<String>, organization: Option<String>) -> Self {
        Self(core::Author { name, role, organization })
    }

    fn __getnewargs__(&self) -> (&str, Option<&str>, Option<&str>) {
        (self.name(), self.role(), self.organization())
    }

    /// Full name.
    #[getter]
    fn name(&self) -> &str {
        &self.0.name
    }

    /// "Middle East correspondent".
    #[getter]
    fn role(&self) -> Option<&str> {
        self.0.role.as_deref()
    }

    /// The house, where it is printed.
    #[getter]
    fn organization(&self) -> Option<&str> {
        self.0.organization.as_deref()
    }

    fn __repr__(&self) -> String {
        let (name, role, organization) = self.__getnewargs__();
        format!("Author({})", show::joined([name, role.unwrap_or(""), organization.unwrap_or("")]))
    }
}

/// A picture of a page.
#[pyclass(frozen, eq, hash, module = "wirecopy")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Image {
    pub(super) url: Option<String>,
    pub(super) caption: Option<Span>,
    pub(super) credit: Option<Span>,
}

#[pymethods]
impl Image {
    #[new]
    #[pyo3(signature = (url=None, caption=None, credit=None))]
    fn new(url: Option<String>, caption: Option<Span>, credit: Option<Span>) -> Self {
        Self { url, caption, credit }
    }

    fn __getnewargs__(&self) -> (Option<&str>, Option<Span>, Option<Span>) {
        (self.url(), self.caption(), self.credit())
    }

    /// Address of the picture.
    #[getter]
    fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }

    /// What stands below it.
    #[getter]
    fn caption(&self) -> Option<Span> {
        self.caption.clone()
    }

    /// Who made or published it.
    #[getter]
    fn credit(&self) -> Option<Span> {
        self.credit.clone()
    }

    fn __repr__(&self) -> String {
        format!("Image({})", self.url().unwrap_or(""))
    }
}

/// The dateline: `BAGHDAD, July 17 (Reuters) —`.
#[pyclass(frozen, eq, hash, module = "wirecopy")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Dateline {
    pub(super) span: Span,
    pub(super) places: Vec<String>,
    pub(super) country: Option<String>,
    pub(super) agency: Option<String>,
    pub(super) date: Option<String>,
}
located!(Dateline, |this| this.span.located());

#[pymethods]
impl Dateline {
    #[new]
    #[pyo3(signature = (span, places: "list[str]", country=None, agency=None, date=None))]
    fn new(
        span: Span,
        places: Vec<String>,
        country: Option<String>,
        agency: Option<String>,
        date: Option<String>,
    ) -> Self {
        Self { span, places, country, agency, date }
    }

    fn __getnewargs__(&self) -> (Span, Vec<String>, Option<&str>, Option<&str>, Option<&str>) {
        (self.span.clone(), self.places(), self.country(), self.agency(), self.date())
    }

    /// Bare place names, as printed, without state or country.
    #[getter]
    fn places(&self) -> Vec<String> {
        self.places.clone()
    }

    /// Country of the first place (ISO 3166-1 alpha-3).
    #[getter]
    fn country(&self) -> Option<&str> {
        self.country.as_deref()
    }

    /// "AP", "Reuters".
    #[getter]
    fn agency(&self) -> Option<&str> {
        self.agency.as_deref()
    }

    /// Day of filing in EDTF: `2025-07-17`, or `XXXX-07-17` where the year cannot be known.
    #[getter]
    fn date(&self) -> Option<&str> {
        self.date.as_deref()
    }

    fn __repr__(&self) -> String {
        let places = self.places.join(", ");
        let rest = [self.country(), self.agency(), self.date()].map(Option::unwrap_or_default);
        format!("Dateline({})", show::joined([places.as_str()].into_iter().chain(rest)))
    }
}

/// What stands below a picture, without its credit.
#[pyclass(frozen, eq, hash, module = "wirecopy")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Caption {
    pub(super) span: Span,
    pub(super) credit: Option<Span>,
}
located!(Caption, |this| this.span.located());

#[pymethods]
impl Caption {
    #[new]
    #[pyo3(signature = (span, credit=None))]
    fn new(span: Span, credit: Option<Span>) -> Self {
        Self { span, credit }
    }

    fn __getnewargs__(&self) -> (Span, Option<Span>) {
        (self.span.clone(), self.credit())
    }

    /// Who made or published the picture.
    #[getter]
    fn credit(&self) -> Option<Span> {
        self.credit.clone()
    }

    fn __repr__(&self) -> String {
        format!("Caption({})", show::quoted(self.text()))
    }
}
