//! Who did what to whom: one event of the text.

use pyo3::prelude::*;
use wirecopy::event as core;
use wirecopy::time::Edtf;

use crate::entity::{Actor, Place};
use crate::explain::Explanation;
use crate::record::{self, record};
use crate::show;
use crate::span::Span;
use crate::statement::Statement;
use crate::time::Time;

record! {
    /// One event, with every place where the text tells it.
    Event, usize, &core::Event, |document, at| &document.events[at], ("events", at)
}

impl Event {
    /// What speaks for it, as a reader sees it.
    pub(crate) fn explained_by(&self, py: Python<'_>, reader: &wirecopy::Reader) -> Option<Explanation> {
        let (document, id) = (&self.document.get().0, self.get().id);
        let core = py.detach(|| reader.explain(document, id))?;
        Some(Explanation::new(self.document.bind(py), core))
    }
}

#[pymethods]
impl Event {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: (&'static str, &'static str, &'static str, &'static str) =
        ("type", "actors", "recipients", "status");

    /// Its place in `document.events`.
    #[getter]
    fn id(&self) -> u32 {
        self.get().id.0
    }

    /// PLOVER 0.8 type of the deed itself, whatever its status: `CONSULT`.
    #[getter]
    fn r#type(&self) -> &'static str {
        self.get().kind.name()
    }

    /// What the frame of a user's own calls it; nothing of a built-in frame.
    #[getter]
    fn label(&self) -> Option<&str> {
        self.get().label.as_deref()
    }

    /// PLOVER 0.8 mode: `visit`, `withdraw`, `aerial`.
    #[getter]
    fn mode(&self) -> Option<&str> {
        self.get().mode.as_deref()
    }

    /// PLOVER 0.8 contexts: `military`, `diplomatic`.
    #[getter]
    fn contexts(&self) -> Vec<String> {
        self.get().contexts.clone()
    }

    /// CAMEO code: `036`.
    #[getter]
    fn cameo(&self) -> Option<&str> {
        self.get().cameo.as_deref()
    }

    /// Whether both sides do it to each other (meetings, agreements).
    #[getter]
    fn reciprocal(&self) -> bool {
        self.get().reciprocal
    }

    /// Who did it.
    #[getter]
    fn actors(&self, py: Python<'_>) -> Vec<Actor> {
        Actor::find_all(self.document.bind(py), &self.get().actors)
    }

    /// To whom it was done.
    #[getter]
    fn recipients(&self, py: Python<'_>) -> Vec<Actor> {
        Actor::find_all(self.document.bind(py), &self.get().recipients)
    }

    /// The expression that dates it.
    #[getter]
    fn time(&self, py: Python<'_>) -> Option<Time> {
        self.get().time.and_then(|id| Time::find(self.document.bind(py), id))
    }

    /// When, as far as the text tells, in EDTF.
    #[getter]
    fn date(&self) -> Option<&str> {
        self.get().date.as_ref().map(Edtf::as_str)
    }

    /// Where.
    #[getter]
    fn place(&self, py: Python<'_>) -> Option<Place> {
        self.get().place.and_then(|id| Place::find(self.document.bind(py), id))
    }

    /// `happened`, `ongoing`, `planned`, `possible` or `denied`.
    #[getter]
    fn status(&self) -> String {
        self.get().status.to_string()
    }

    /// `failed` for an attempt that came to nothing.
    #[getter]
    fn outcome(&self) -> Option<String> {
        self.get().outcome.map(|outcome| outcome.to_string())
    }

    /// Numbers told of it.
    #[getter]
    fn numbers(&self) -> Numbers {
        Numbers(self.get().numbers.clone())
    }

    /// PLOVER's own reading, with future and denial folded into the type: "will meet" is `AGREE`.
    #[getter]
    fn plover_type(&self) -> &'static str {
        self.get().plover_type.name()
    }

    /// Where it is told; never empty.
    #[getter]
    fn mentions(&self, py: Python<'_>) -> Vec<EventMention> {
        record::all(self.document.bind(py), self.get().mentions.len(), |document, mention| {
            EventMention::new(document, (self.at, mention))
        })
    }

    /// Why it is here: rule, trigger, arguments and their place in the tree, and the word that decided its status.
    ///
    /// The sentences are analysed once more for it. Of an event that a reader with frames of its own found, ask
    /// `reader.explain(event)`.
    fn explain(&self, py: Python<'_>) -> Option<Explanation> {
        self.explained_by(py, &wirecopy::Reader::default())
    }

    fn __repr__(&self) -> String {
        let (document, event) = (&self.document.get().0, self.get());
        let names = |ids: &[wirecopy::entity::ActorId]| {
            let names: Vec<_> = ids.iter().filter_map(|id| document.actor(*id)).map(|actor| &*actor.name).collect();
            names.join(" + ")
        };
        let what = event.mode.as_ref().map_or(event.kind.to_string(), |mode| format!("{}/{mode}", event.kind));
        let who = match (names(&event.actors), names(&event.recipients)) {
            (actors, recipients) if recipients.is_empty() => actors,
            (actors, recipients) if actors.is_empty() => format!("? → {recipients}"),
            (actors, recipients) => format!("{actors} → {recipients}"),
        };
        let place = event.place.and_then(|id| document.place(id));
        let place = place.map(|place| place.country.map_or(place.name.clone(), |code| code.to_string()));
        let date = event.date.as_ref().map_or("", Edtf::as_str);
        let parts = [&*what, &who, date, &place.unwrap_or_default(), &event.status.to_string()];
        format!("Event({})", show::joined(parts))
    }
}

record! {
    /// One place where an event is told.
    EventMention, (usize, usize), &core::EventMention,
    |document, at| &document.events[at.0].mentions[at.1], ("events", at.0, "mentions", at.1)
}

#[pymethods]
impl EventMention {
    /// The words that tell it: "met".
    #[getter]
    fn trigger(&self) -> Span {
        Span::new(self.document.get().text(), self.get().trigger)
    }

    /// The sentence they stand in.
    #[getter]
    fn sentence(&self) -> Span {
        Span::new(self.document.get().text(), self.get().sentence)
    }

    /// The statement they stand in.
    #[getter]
    fn statement(&self, py: Python<'_>) -> Option<Statement> {
        self.get().statement.and_then(|id| Statement::find(self.document.bind(py), id))
    }

    /// The rule that found it.
    #[getter]
    fn rule(&self) -> &str {
        &self.get().rule
    }

    fn __repr__(&self) -> String {
        let (text, mention) = (self.document.get().text(), self.get());
        format!("EventMention({}, {}, {})", &text[mention.trigger], show::quoted(&text[mention.sentence]), mention.rule)
    }
}

/// Numbers told of an event.
#[pyclass(frozen, eq, hash, module = "wirecopy")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Numbers(core::Numbers);

#[pymethods]
impl Numbers {
    #[new]
    #[pyo3(signature = (killed=None, injured=None, arrested=None, troops=None, money=None))]
    fn new(
        killed: Option<u64>,
        injured: Option<u64>,
        arrested: Option<u64>,
        troops: Option<u64>,
        money: Option<Money>,
    ) -> Self {
        Self(core::Numbers { killed, injured, arrested, troops, money: money.map(|money| money.0) })
    }

    #[expect(clippy::type_complexity)] // the arguments, one by one
    fn __getnewargs__(&self) -> (Option<u64>, Option<u64>, Option<u64>, Option<u64>, Option<Money>) {
        (self.killed(), self.injured(), self.arrested(), self.troops(), self.money())
    }

    /// People killed.
    #[getter]
    fn killed(&self) -> Option<u64> {
        self.0.killed
    }

    /// People injured.
    #[getter]
    fn injured(&self) -> Option<u64> {
        self.0.injured
    }

    /// People arrested.
    #[getter]
    fn arrested(&self) -> Option<u64> {
        self.0.arrested
    }

    /// Soldiers or police involved.
    #[getter]
    fn troops(&self) -> Option<u64> {
        self.0.troops
    }

    /// Money promised, given or withheld.
    #[getter]
    fn money(&self) -> Option<Money> {
        self.0.money.clone().map(Money)
    }

    fn __repr__(&self) -> String {
        let n = &self.0;
        let counts = [("killed", n.killed), ("injured", n.injured), ("arrested", n.arrested), ("troops", n.troops)];
        let counts = counts.into_iter().filter_map(|(name, count)| count.map(|count| format!("{name}={count}")));
        let money = n.money.as_ref().map(|money| format!("money={} {}", money.currency, money.amount));
        format!("Numbers({})", counts.chain(money).collect::<Vec<_>>().join(", "))
    }
}

/// An amount of money.
#[pyclass(frozen, eq, hash, from_py_object, module = "wirecopy")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Money(core::Money);

#[pymethods]
impl Money {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: (&'static str, &'static str) = ("amount", "currency");

    #[new]
    fn new(amount: u64, currency: String) -> Self {
        Self(core::Money { amount, currency })
    }

    fn __getnewargs__(&self) -> (u64, &str) {
        (self.0.amount, &self.0.currency)
    }

    /// Whole units.
    #[getter]
    fn amount(&self) -> u64 {
        self.0.amount
    }

    /// ISO 4217 code.
    #[getter]
    fn currency(&self) -> &str {
        &self.0.currency
    }

    fn __repr__(&self) -> String {
        format!("Money({}, {})", self.0.amount, self.0.currency)
    }
}
