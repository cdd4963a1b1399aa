//! Who and where: actors, places, and their mentions.

use pyo3::prelude::*;
use wirecopy::entity::{self as core, ActorId, CountryCode, PlaceId};

use crate::document::Document;
use crate::record::record;
use crate::show;
use crate::span::{Span, located};

record! {
    /// Somebody who acts, is acted on or speaks: one entity with all its mentions.
    Actor, usize, &core::Actor, |document, at| &document.actors[at], ("actors", at)
}

impl Actor {
    /// The actor with this id, if the document has it.
    pub(crate) fn find(document: &Bound<'_, Document>, id: ActorId) -> Option<Self> {
        document.get().0.actor(id).map(|_| Self::new(document, id.0 as usize))
    }

    /// The actors with these ids.
    pub(crate) fn find_all(document: &Bound<'_, Document>, ids: &[ActorId]) -> Vec<Self> {
        ids.iter().filter_map(|id| Self::find(document, *id)).collect()
    }
}

#[pymethods]
impl Actor {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: (&'static str, &'static str) = ("kind", "name");

    /// Its place in `document.actors`.
    #[getter]
    fn id(&self) -> u32 {
        self.get().id.0
    }

    /// `person`, `organization`, `government`, `country`, `military`, `group` or `unknown`.
    #[getter]
    fn kind(&self) -> String {
        self.get().kind.to_string()
    }

    /// The fullest name or noun phrase found, without title.
    #[getter]
    fn name(&self) -> &str {
        &self.get().name
    }

    /// Titles before and roles after the name, in the order found.
    #[getter]
    fn roles(&self) -> Vec<Role> {
        self.get().roles.iter().cloned().map(Role).collect()
    }

    /// The country it belongs to (ISO 3166-1 alpha-3).
    #[getter]
    fn country(&self) -> Option<String> {
        self.get().country.map(|code| code.to_string())
    }

    /// What it is in its country, by PLOVER's sectors.
    #[getter]
    fn sectors(&self) -> Vec<String> {
        self.get().sectors.iter().map(ToString::to_string).collect()
    }

    /// Country and first sector in CAMEO's manner: `IRQGOV`.
    #[getter]
    fn code(&self) -> Option<&str> {
        self.get().code.as_deref()
    }

    /// Where it is named, in order.
    #[getter]
    fn mentions(&self) -> Vec<Mention> {
        let mention = |m: &core::Mention| Mention {
            span: Span::new(self.document.get().text(), m.span),
            form: m.form.to_string(),
        };
        self.get().mentions.iter().map(mention).collect()
    }

    fn __repr__(&self) -> String {
        let actor = self.get();
        let country = actor.country.map(|code| code.to_string());
        let code = actor.code.as_deref().or(country.as_deref()).unwrap_or("");
        format!("Actor({})", show::joined([&*actor.name, &actor.kind.to_string(), code]))
    }
}

/// A title or role.
#[pyclass(frozen, eq, hash, module = "wirecopy")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Role(core::Role);

#[pymethods]
impl Role {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: (&'static str, &'static str, &'static str) = ("title", "organization", "country");

    #[new]
    #[pyo3(signature = (title, organization=None, country=None))]
    fn new(title: String, organization: Option<String>, country: Option<&str>) -> PyResult<Self> {
        let fault = || pyo3::exceptions::PyValueError::new_err("a country is an ISO 3166-1 alpha-3 code");
        let country = country.map(|code| CountryCode::new(code).ok_or_else(fault)).transpose()?;
        Ok(Self(core::Role { title, organization, country }))
    }

    fn __getnewargs__(&self) -> (&str, Option<&str>, Option<String>) {
        (self.title(), self.organization(), self.country())
    }

    /// As printed: "Prime Minister", "commander".
    #[getter]
    fn title(&self) -> &str {
        &self.0.title
    }

    /// Of what.
    #[getter]
    fn organization(&self) -> Option<&str> {
        self.0.organization.as_deref()
    }

    /// The country in the title or of the organisation (ISO 3166-1 alpha-3).
    #[getter]
    fn country(&self) -> Option<String> {
        self.0.country.map(|code| code.to_string())
    }

    fn __repr__(&self) -> String {
        let (title, organization, country) = self.__getnewargs__();
        let country = country.unwrap_or_default();
        format!("Role({})", show::joined([title, organization.unwrap_or(""), &country]))
    }
}

/// One place where an actor is named.
#[pyclass(frozen, eq, hash, module = "wirecopy")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Mention {
    span: Span,
    form: String,
}
located!(Mention, |this| this.span.located());

#[pymethods]
impl Mention {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: (&'static str, &'static str) = ("text", "form");

    #[new]
    fn new(span: Span, form: String) -> Self {
        Self { span, form }
    }

    fn __getnewargs__(&self) -> (Span, &str) {
        (self.span.clone(), &self.form)
    }

    /// `name`, `nominal` or `pronoun`.
    #[getter]
    fn form(&self) -> &str {
        &self.form
    }

    fn __repr__(&self) -> String {
        format!("Mention({}..{}, {}, {})", self.start(), self.end(), show::quoted(self.text()), self.form)
    }
}

record! {
    /// A place named in the text, with all its mentions.
    Place, usize, &core::Place, |document, at| &document.places[at], ("places", at)
}

impl Place {
    /// The place with this id, if the document has it.
    pub(crate) fn find(document: &Bound<'_, Document>, id: PlaceId) -> Option<Self> {
        document.get().0.place(id).map(|_| Self::new(document, id.0 as usize))
    }
}

#[pymethods]
impl Place {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: (&'static str, &'static str) = ("name", "country");

    /// Its place in `document.places`.
    #[getter]
    fn id(&self) -> u32 {
        self.get().id.0
    }

    /// The fullest name found.
    #[getter]
    fn name(&self) -> &str {
        &self.get().name
    }

    /// The country it lies in (ISO 3166-1 alpha-3).
    #[getter]
    fn country(&self) -> Option<String> {
        self.get().country.map(|code| code.to_string())
    }

    /// First-level subdivision.
    #[getter]
    fn admin1(&self) -> Option<&str> {
        self.get().admin1.as_deref()
    }

    /// Latitude, degrees north, WGS 84.
    #[getter]
    fn lat(&self) -> Option<f64> {
        self.get().lat
    }

    /// Longitude, degrees east, WGS 84.
    #[getter]
    fn lon(&self) -> Option<f64> {
        self.get().lon
    }

    /// Identifier at `GeoNames`.
    #[getter]
    fn geonames(&self) -> Option<u32> {
        self.get().geonames
    }

    /// Where it is named, in order.
    #[getter]
    fn mentions(&self) -> Vec<Span> {
        self.get().mentions.iter().map(|&span| Span::new(self.document.get().text(), span)).collect()
    }

    fn __repr__(&self) -> String {
        let place = self.get();
        let country = place.country.map(|code| code.to_string()).unwrap_or_default();
        format!("Place({})", show::joined([&*place.name, place.admin1.as_deref().unwrap_or(""), &country]))
    }
}
