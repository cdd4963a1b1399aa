//! One article: what holds its parts, and its blocks in order.

mod parts;

use std::collections::BTreeMap;

use jiff::civil::Date;
use pyo3::prelude::*;
use pyo3::types::PyString;
use wirecopy::{Text, article as core};

use crate::document::{Document, Loaded};
use crate::entity::Actor;
use crate::error::Fault;
use crate::record::{self, Reduced, record};
use crate::span::{Span, hash, located};
use crate::{input, show};

pub(crate) use parts::{Author, Byline, Caption, Dateline, Image};

/// One published text, taken apart. `text` is the input unchanged, and every part is a `Span` of it.
#[pyclass(frozen, module = "wirecopy")]
pub(crate) struct Article {
    document: Py<Document>,
}

impl Article {
    /// The article of a document.
    pub(crate) fn of(document: &Bound<'_, Document>) -> Self {
        Self { document: document.clone().unbind() }
    }

    /// An article by itself: that of a document in which nothing was looked for.
    pub(crate) fn alone(py: Python<'_>, article: wirecopy::Article) -> PyResult<Self> {
        let document = wirecopy::Document { article, ..wirecopy::Document::default() };
        Ok(Self { document: Py::new(py, Document(document))? })
    }

    fn get(&self) -> &core::Article {
        &self.document.get().0.article
    }

    fn span(&self, span: wirecopy::Span) -> Span {
        Span::new(&self.get().text, span)
    }
}

#[pymethods]
impl Article {
    /// The characters that every offset counts in.
    #[getter]
    fn text(&self) -> &str {
        &self.get().text
    }

    /// ISO 639-1 code of the language, where it could be told.
    #[getter]
    fn language(&self) -> Option<&str> {
        self.get().language.as_deref()
    }

    /// Address of the page.
    #[getter]
    fn url(&self) -> Option<&str> {
        self.get().url.as_deref()
    }

    /// Name of the publisher.
    #[getter]
    fn publisher(&self) -> Option<&str> {
        self.get().publisher.as_deref()
    }

    /// Day of publication: the one handed in, or the one printed.
    #[getter]
    fn published(&self) -> Option<Date> {
        self.get().published
    }

    /// Day of the last change.
    #[getter]
    fn modified(&self) -> Option<Date> {
        self.get().modified
    }

    /// Instant of publication in ISO 8601, with the zone that the page or feed gives.
    #[getter]
    fn published_at(&self) -> Option<&str> {
        self.get().published_at.as_deref()
    }

    /// Instant of the last change, likewise.
    #[getter]
    fn modified_at(&self) -> Option<&str> {
        self.get().modified_at.as_deref()
    }

    /// Section that the page's metadata names; a printed label is the `kicker`.
    #[getter]
    fn section(&self) -> Option<&str> {
        self.get().section.as_deref()
    }

    /// Label printed at the headline.
    #[getter]
    fn kicker(&self) -> Option<Span> {
        self.get().kicker.map(|span| self.span(span))
    }

    /// The headline.
    #[getter]
    fn headline(&self) -> Option<Span> {
        self.get().headline.map(|span| self.span(span))
    }

    /// A second headline below or beside the first.
    #[getter]
    fn alternative_headline(&self) -> Option<Span> {
        self.get().alternative_headline.map(|span| self.span(span))
    }

    /// Standfirst: the sentence or two between headline and body.
    #[getter]
    fn description(&self) -> Option<Span> {
        self.get().description.map(|span| self.span(span))
    }

    /// Bylines as printed.
    #[getter]
    fn bylines(&self) -> Vec<Byline> {
        let article = self.get();
        article.bylines.iter().map(|b| Byline { span: self.span(b.span), name: b.name.clone() }).collect()
    }

    /// Those who wrote it, one each.
    #[getter]
    fn authors(&self) -> Vec<Author> {
        self.get().authors.iter().cloned().map(Author).collect()
    }

    /// Lines such as "Reporting by …; Editing by …".
    #[getter]
    fn contributors(&self) -> Vec<Span> {
        self.get().contributors.iter().map(|&span| self.span(span)).collect()
    }

    /// Pictures, from HTML and feeds.
    #[getter]
    fn images(&self) -> Vec<Image> {
        let image = |image: &core::Image| Image {
            url: image.url.clone(),
            caption: image.caption.map(|span| self.span(span)),
            credit: image.credit.map(|span| self.span(span)),
        };
        self.get().images.iter().map(image).collect()
    }

    /// Where each field was found: `json-ld`, `meta`, `dom`, `feed`, `text` or `caller`.
    #[getter]
    fn sources(&self) -> BTreeMap<String, String> {
        self.get().sources.iter().map(|(field, source)| (field.clone(), source.to_string())).collect()
    }

    /// Place, agency and date printed before the first words of the body.
    #[getter]
    fn dateline(&self) -> Option<Dateline> {
        let dateline = self.get().dateline.as_ref()?;
        Some(Dateline {
            span: self.span(dateline.span),
            places: dateline.places.clone(),
            country: dateline.country.map(|code| code.to_string()),
            agency: dateline.agency.clone(),
            date: dateline.date.as_ref().map(ToString::to_string),
        })
    }

    /// Captions, their credits apart.
    #[getter]
    fn captions(&self) -> Vec<Caption> {
        let caption = |c: &core::Caption| Caption { span: self.span(c.span), credit: c.credit.map(|s| self.span(s)) };
        self.get().captions.iter().map(caption).collect()
    }

    /// Everything in order.
    #[getter]
    fn blocks(&self, py: Python<'_>) -> Vec<Block> {
        record::all(self.document.bind(py), self.get().blocks.len(), Block::new)
    }

    /// The official statements printed whole, in order.
    #[getter]
    fn statement_blocks(&self, py: Python<'_>) -> Vec<StatementBlock> {
        record::all(self.document.bind(py), self.get().statement_blocks().len(), StatementBlock::new)
    }

    /// The article as JSON, on one line.
    fn to_json(&self) -> PyResult<String> {
        Ok(self.get().to_json().map_err(Fault::from)?)
    }

    /// The article as `json.loads` gives it.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Loaded<'py>> {
        Loaded::from_json(py, &self.to_json()?)
    }

    /// Reads what `to_json` wrote; raises `InvalidJsonError` where a span does not slice the text.
    #[staticmethod]
    fn from_json(py: Python<'_>, json: &Bound<'_, PyString>) -> PyResult<Self> {
        Self::alone(py, core::Article::from_json(input::utf8(json)?).map_err(Fault::from)?)
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.document.is(&other.document) || self.get() == other.get()
    }

    fn __hash__(&self) -> u64 {
        hash(&&*self.get().text)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        record::reduced(self.document.bind(py), ("article",).into_pyobject(py)?)
    }

    fn __repr__(&self) -> String {
        let article = self.get();
        let title = article.headline.map_or(&*article.text, |span| &article.text[span]);
        format!("Article({}, {})", show::quoted(title), show::count(article.blocks.len(), "block"))
    }
}

record! {
    /// One block of the article: a leaf, of one kind.
    Block, usize, &core::Block, |document, at| &document.article.blocks[at], ("article", "blocks", at)
}
located!(Block, |this| (&this.document.get().text()[this.get().span], this.get().span.into()));

#[pymethods]
impl Block {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: (&'static str, &'static str) = ("kind", "text");

    /// What it is: `headline`, `paragraph`, `statement`, …
    #[getter]
    fn kind(&self) -> String {
        self.get().kind.to_string()
    }

    /// The actor that issued a `statement`.
    #[getter]
    fn issuer(&self, py: Python<'_>) -> Option<Actor> {
        self.get().issuer.and_then(|id| Actor::find(self.document.bind(py), id))
    }

    /// The issuer of a `statement` as printed in its heading.
    #[getter]
    fn issuer_mention(&self) -> Option<Span> {
        self.get().issuer_mention.map(|span| Span::new(self.document.get().text(), span))
    }

    fn __repr__(&self) -> String {
        let block = self.get();
        format!("Block({}, {})", block.kind, show::quoted(&self.document.get().text()[block.span]))
    }
}

record! {
    /// An official statement printed whole inside an article, from its first character to its last.
    StatementBlock, usize, core::StatementBlock,
    |document, at| document.article.statement_blocks()[at], ("article", "statement_blocks", at)
}
located!(StatementBlock, |this| (&this.document.get().text()[this.get().span], this.get().span.into()));

#[pymethods]
impl StatementBlock {
    /// "Full statement from X’s office:", where there is one.
    #[getter]
    fn heading(&self) -> Option<Span> {
        self.get().heading.map(|span| Span::new(self.document.get().text(), span))
    }

    /// "X’s office".
    #[getter]
    fn issuer_mention(&self) -> Option<Span> {
        self.get().issuer_mention.map(|span| Span::new(self.document.get().text(), span))
    }

    /// Who that is; nothing in an article that was only parsed.
    #[getter]
    fn issuer(&self, py: Python<'_>) -> Option<Actor> {
        self.get().issuer.and_then(|id| Actor::find(self.document.bind(py), id))
    }

    fn __repr__(&self) -> String {
        let block = self.get();
        let text: &Text = self.document.get().text();
        let issuer = block.issuer_mention.map_or("", |span| &text[span]);
        format!("StatementBlock({})", show::joined([issuer, &show::quoted(&text[block.span])]))
    }
}
