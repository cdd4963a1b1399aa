//! Why an event is in a document.

use std::sync::Arc;

use pyo3::prelude::*;
use wirecopy::event as core;

use crate::document::Document;
use crate::entity::Actor;
use crate::event::{Event, EventMention};
use crate::span::Span;

/// Why an event is in a document: for each telling the rule, its trigger, who stands where in the tree, and the word
/// that decided whether it took place. `print(event.explain())` shows all of it.
#[pyclass(frozen, module = "wirecopy")]
pub(crate) struct Explanation {
    document: Py<Document>,
    core: Arc<core::Explanation>,
}

impl Explanation {
    pub(crate) fn new(document: &Bound<'_, Document>, core: core::Explanation) -> Self {
        Self { document: document.clone().unbind(), core: Arc::new(core) }
    }
}

#[pymethods]
impl Explanation {
    /// The event.
    #[getter]
    fn event(&self, py: Python<'_>) -> Event {
        Event::new(self.document.bind(py), self.core.event.0 as usize)
    }

    /// Its record in a line.
    #[getter]
    fn summary(&self) -> &str {
        &self.core.summary
    }

    /// The tellings in text order, one for each mention of the event.
    #[getter]
    fn tellings(&self, py: Python<'_>) -> Vec<Telling> {
        let telling = |at| Telling { document: self.document.clone_ref(py), core: Arc::clone(&self.core), at };
        (0..self.core.tellings.len()).map(telling).collect()
    }

    fn __str__(&self) -> String {
        self.core.to_string()
    }

    fn __repr__(&self) -> String {
        format!("Explanation({})", self.core.summary)
    }
}

/// Why one mention tells the event.
#[pyclass(frozen, module = "wirecopy")]
pub(crate) struct Telling {
    document: Py<Document>,
    core: Arc<core::Explanation>,
    at: usize,
}

impl Telling {
    fn get(&self) -> &core::Telling {
        &self.core.tellings[self.at]
    }
}

#[pymethods]
impl Telling {
    /// Trigger, sentence, statement and rule.
    #[getter]
    fn mention(&self, py: Python<'_>) -> EventMention {
        EventMention::new(self.document.bind(py), (self.core.event.0 as usize, self.at))
    }

    /// What the rule's row of the lexicon says, in words; nothing where the rule has none, or the reader not the rule.
    #[getter]
    fn frame(&self) -> Option<&str> {
        self.get().frame.as_deref()
    }

    /// The parties of the event that this telling names.
    #[getter]
    fn arguments(&self, py: Python<'_>) -> Vec<Argument> {
        let argument = |index| Argument {
            document: self.document.clone_ref(py),
            core: Arc::clone(&self.core),
            at: (self.at, index),
        };
        (0..self.get().arguments.len()).map(argument).collect()
    }

    /// The parties of the event that only other tellings name.
    #[getter]
    fn elsewhere(&self, py: Python<'_>) -> Vec<Actor> {
        Actor::find_all(self.document.bind(py), &self.get().elsewhere)
    }

    /// What this telling by itself says of whether it took place.
    #[getter]
    fn status(&self) -> String {
        self.get().status.to_string()
    }

    /// The word that decided so: "will", "refused", "no".
    #[getter]
    fn status_word(&self) -> Option<Span> {
        self.get().status_word.map(|span| Span::new(self.document.get().text(), span))
    }

    /// Why the event's status is another one, where it is.
    #[getter]
    fn status_note(&self) -> Option<&'static str> {
        self.get().status_note
    }

    fn __repr__(&self) -> String {
        let telling = self.get();
        format!("Telling({}, {} arguments, {})", telling.mention.rule, telling.arguments.len(), telling.status)
    }
}

/// A party of the event, where a telling names it.
#[pyclass(frozen, module = "wirecopy")]
pub(crate) struct Argument {
    document: Py<Document>,
    core: Arc<core::Explanation>,
    at: (usize, usize),
}

impl Argument {
    fn get(&self) -> &core::Argument {
        &self.core.tellings[self.at.0].arguments[self.at.1]
    }
}

#[pymethods]
impl Argument {
    /// `actor` or `recipient`.
    #[getter]
    fn side(&self) -> String {
        self.get().side.to_string()
    }

    /// Who it is.
    #[getter]
    fn actor(&self, py: Python<'_>) -> Option<Actor> {
        Actor::find_all(self.document.bind(py), &[self.get().actor]).pop()
    }

    /// The place in the frame: `subj`, `obj`, `poss`, `mod`, `clause`, a preposition; `near` where it was inferred.
    #[getter]
    fn role(&self) -> &str {
        &self.get().role
    }

    /// The words that stand there.
    #[getter]
    fn words(&self) -> Span {
        Span::new(self.document.get().text(), self.get().words)
    }

    /// The way through the tree from the trigger: `visit –obj→ Uganda`.
    #[getter]
    fn path(&self) -> String {
        self.core.path(&self.core.tellings[self.at.0], self.get())
    }

    fn __repr__(&self) -> String {
        let argument = self.get();
        format!("Argument({}, {} as {})", argument.side, argument.name, argument.role)
    }
}
