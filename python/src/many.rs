//! Many articles: the iterator of answers that `read_many` gives.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::time::Duration;

use pyo3::exceptions::{PyException, PyImportError, PyRuntimeError};
#[cfg(feature = "stubs")]
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
#[cfg(feature = "stubs")]
use pyo3::type_hint_identifier;
use pyo3::types::{IntoPyDict, PyIterator};
use wirecopy::table::Given;
use wirecopy::{self as core, Error};

use crate::document::Document;
use crate::error::Fault;
use crate::input;
use crate::stream::Articles as Table;

/// How long the keyboard is not looked at.
const PATIENCE: Duration = Duration::from_millis(50);

/// The answers to many articles, in the order of the articles; what `read_many` gives.
///
/// An iterator: articles are taken from where they come only as fast as answers are taken from here, so a supply
/// without end needs little memory. `list(answers)` has them all.
#[pyclass(frozen, module = "wirecopy")]
pub(crate) struct Answers(Mutex<State>);

struct State {
    reading: Reading,
    bar: Option<Py<PyAny>>,
}

impl Answers {
    /// With a bar where it is asked for and tqdm is there to draw it.
    pub(crate) fn new(py: Python<'_>, reading: Reading, progress: bool, total: Option<usize>) -> PyResult<Self> {
        let bar = if progress { bar(py, total)? } else { None };
        Ok(Self(Mutex::new(State { reading, bar })))
    }
}

fn bar(py: Python<'_>, total: Option<usize>) -> PyResult<Option<Py<PyAny>>> {
    match py.import("tqdm.auto") {
        Ok(tqdm) => {
            let options = [("unit", "article")].into_py_dict(py)?;
            options.set_item("total", total)?;
            Ok(Some(tqdm.getattr("tqdm")?.call((), Some(&options))?.unbind()))
        }
        Err(error) if error.is_instance_of::<PyImportError>(py) => Ok(None),
        Err(error) => Err(error),
    }
}

#[pymethods]
impl Answers {
    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Answer<'py>>> {
        // Waiting for the lock could wait for a thread that waits for us.
        let Ok(mut state) = self.0.try_lock() else {
            return Err(PyRuntimeError::new_err("these answers are being taken by another thread"));
        };
        let State { reading, bar } = &mut *state;
        let answer = reading.next(py);
        if let Some(bar) = bar.as_ref().map(|bar| bar.bind(py)) {
            bar.call_method0(if matches!(answer, Ok(Some(_))) { "update" } else { "close" })?;
        }
        match answer? {
            None => Ok(None),
            Some((_, Ok(document))) => Ok(Some(Answer::Document(Bound::new(py, Document(document))?))),
            Some((id, Err(fault))) => Ok(Some(Answer::Error(Failure(fault.exception(py, id.as_deref())?)))),
        }
    }
}

/// What `read_many` gives for one article: a document, or the exception that `read` would have raised.
#[derive(IntoPyObject)]
pub(crate) enum Answer<'py> {
    Document(Bound<'py, Document>),
    Error(Failure<'py>),
}

/// An object of a class in `wirecopy/errors.py`.
pub(crate) struct Failure<'py>(Bound<'py, PyAny>);

impl<'py> IntoPyObject<'py> for Failure<'py> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("wirecopy.errors", "WirecopyError");

    fn into_pyobject(self, _: Python<'py>) -> PyResult<Self::Output> {
        Ok(self.0)
    }
}

/// Where articles come from.
pub(crate) enum Source {
    Objects(Py<PyIterator>),
    Table(Table),
}

/// An answer with the id of its article.
pub(crate) type Answered = (Option<String>, Result<core::Document, Fault>);

/// Articles on their way from a source through the cores.
pub(crate) struct Reading {
    source: Option<Source>,
    queue: core::Queue,
    /// For each article taken its id, and why it is not in the queue.
    slots: VecDeque<(Option<String>, Option<Fault>)>,
    /// Articles taken from a source of objects.
    taken: usize,
    /// Why the source ended, to be raised once the articles before are answered.
    broken: Option<PyErr>,
}

impl Reading {
    pub(crate) fn new(reader: core::Reader, source: Source) -> Self {
        let queue = core::Queue::new(reader);
        Self { source: Some(source), queue, slots: VecDeque::new(), taken: 0, broken: None }
    }

    /// The next answer, waited for with Python let go.
    pub(crate) fn next(&mut self, py: Python<'_>) -> PyResult<Option<Answered>> {
        loop {
            match self.slots.front() {
                Some((_, Some(_))) => {
                    let Some((id, Some(fault))) = self.slots.pop_front() else { continue };
                    return Ok(Some((id, Err(fault))));
                }
                Some((_, None)) => {
                    // An answer that is ready goes before more articles; else the cores are kept busy.
                    let more = self.source.is_some() && !self.queue.is_full();
                    let patience = if more { Duration::ZERO } else { PATIENCE };
                    let queue = &mut self.queue;
                    let answer = if more { queue.take(patience) } else { py.detach(|| queue.take(patience)) };
                    if let Some(answer) = answer {
                        let id = self.slots.pop_front().and_then(|(id, _)| id);
                        return Ok(Some((id, answer.map_err(Fault::from))));
                    }
                }
                None if self.source.is_none() => return self.broken.take().map_or(Ok(None), Err),
                None => {}
            }
            py.check_signals()?;
            if !self.queue.is_full()
                && let Err(error) = self.pull(py)
            {
                self.source = None;
                self.broken = Some(error);
            }
        }
    }

    /// Takes from the source: one object, or a few rows.
    fn pull(&mut self, py: Python<'_>) -> PyResult<()> {
        match &mut self.source {
            None => Ok(()),
            Some(Source::Objects(objects)) => {
                let Some(object) = objects.bind(py).clone().next().transpose()? else {
                    self.source = None;
                    return Ok(());
                };
                let row = self.taken;
                self.taken += 1;
                let (id, input) = input::record(&object);
                match input {
                    Ok(input) => self.push(id, Ok(input)),
                    Err(fault) => self.slots.push_back((id, Some(of_row(py, fault, row)?))),
                }
                Ok(())
            }
            Some(Source::Table(table)) => {
                let given = py.detach(|| table.next()).transpose()?;
                if given.is_none() {
                    self.source = None;
                }
                given.into_iter().flatten().for_each(|Given { id, input }| self.push(Some(id), input));
                Ok(())
            }
        }
    }

    fn push(&mut self, id: Option<String>, input: Result<core::Input, Error>) {
        let fault = input.map(|input| self.queue.push(input)).err().map(Fault::from);
        self.slots.push_back((id, fault));
    }
}

/// What is wrong with one of many is no reason to stop: an object that is no article, or fails when it is looked at.
fn of_row(py: Python<'_>, fault: Fault, row: usize) -> PyResult<Fault> {
    let message = match fault {
        Fault::Misuse(error) if error.is_instance_of::<PyException>(py) => error.value(py).to_string(),
        Fault::Misuse(error) => return Err(error),
        Fault::Core(Error::InvalidJson { message, .. }) => message,
        other => return Ok(other),
    };
    Ok(Error::InvalidRecord { row, message }.into())
}
