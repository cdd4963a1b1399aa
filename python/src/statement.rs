//! Who said what: one statement of the text.

use pyo3::prelude::*;
use wirecopy::statement::{self as core, StatementId};

use crate::document::Document;
use crate::entity::{Actor, Place};
use crate::record::record;
use crate::show;
use crate::span::Span;
use crate::time::Time;

record! {
    /// One speaker, one reporting phrase, one content.
    Statement, usize, &core::Statement, |document, at| &document.statements[at], ("statements", at)
}

impl Statement {
    /// The statement with this id, if the document has it.
    pub(crate) fn find(document: &Bound<'_, Document>, id: StatementId) -> Option<Self> {
        document.get().0.statement(id).map(|_| Self::new(document, id.0 as usize))
    }
}

#[pymethods]
impl Statement {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: (&'static str, &'static str, &'static str) = ("kind", "speakers", "content");

    /// Its place in `document.statements`.
    #[getter]
    fn id(&self) -> u32 {
        self.get().id.0
    }

    /// `direct`, `indirect`, `mixed` or `full_text`.
    #[getter]
    fn kind(&self) -> String {
        self.get().kind.to_string()
    }

    /// Who said it.
    #[getter]
    fn speakers(&self, py: Python<'_>) -> Vec<Actor> {
        Actor::find_all(self.document.bind(py), &self.get().speakers)
    }

    /// The speaker as it stands at the cue ("he").
    #[getter]
    fn speaker(&self) -> Option<Span> {
        self.get().speaker.map(|span| Span::new(self.document.get().text(), span))
    }

    /// The reporting phrase: "said", "according to".
    #[getter]
    fn cue(&self) -> Option<Span> {
        self.get().cue.map(|span| Span::new(self.document.get().text(), span))
    }

    /// What was said; two spans where the cue interrupts it.
    #[getter]
    fn content(&self) -> Vec<Span> {
        self.get().content.iter().map(|&span| Span::new(self.document.get().text(), span)).collect()
    }

    /// Through what it was said: `statement`, `interview`, `social_post`, …
    #[getter]
    fn medium(&self) -> Option<String> {
        self.get().medium.map(|medium| medium.to_string())
    }

    /// To whom.
    #[getter]
    fn addressees(&self, py: Python<'_>) -> Vec<Actor> {
        Actor::find_all(self.document.bind(py), &self.get().addressees)
    }

    /// `affirmed`, `denied` or `declined`.
    #[getter]
    fn polarity(&self) -> String {
        self.get().polarity.to_string()
    }

    /// `said`, `believed` or `intended`.
    #[getter]
    fn attitude(&self) -> String {
        self.get().attitude.to_string()
    }

    /// What kind of source the speaker is: `official`, `witness`, `expert`, …
    #[getter]
    fn source_kind(&self) -> Option<String> {
        self.get().source_kind.map(|kind| kind.to_string())
    }

    /// When it was said.
    #[getter]
    fn time(&self, py: Python<'_>) -> Option<Time> {
        self.get().time.and_then(|id| Time::find(self.document.bind(py), id))
    }

    /// Where it was said.
    #[getter]
    fn place(&self, py: Python<'_>) -> Option<Place> {
        self.get().place.and_then(|id| Place::find(self.document.bind(py), id))
    }

    /// The statement that reports this one.
    #[getter]
    fn within(&self, py: Python<'_>) -> Option<Statement> {
        self.get().within.and_then(|id| Self::find(self.document.bind(py), id))
    }

    /// Statements that tell the same again in another place.
    #[getter]
    fn repeats(&self, py: Python<'_>) -> Vec<Statement> {
        let document = self.document.bind(py);
        self.get().repeats.iter().filter_map(|id| Self::find(document, *id)).collect()
    }

    /// The rule that found it.
    #[getter]
    fn rule(&self) -> &str {
        &self.get().rule
    }

    fn __repr__(&self) -> String {
        let (document, statement) = (&self.document.get().0, self.get());
        let speakers: Vec<_> =
            statement.speakers.iter().filter_map(|id| document.actor(*id)).map(|actor| &*actor.name).collect();
        let content: Vec<_> = statement.content.iter().map(|span| &document.article.text[*span]).collect();
        let content = show::quoted(&content.join(" … "));
        format!("Statement({})", show::joined([&*statement.kind.to_string(), &speakers.join(" + "), &content]))
    }
}
