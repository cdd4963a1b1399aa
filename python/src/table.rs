//! Documents as Arrow tables.

use std::sync::Arc;

use arrow_array::ffi::FFI_ArrowSchema;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{RecordBatch, RecordBatchIterator, new_null_array};
use arrow_schema::{ArrowError, DataType, SchemaRef};
use pyo3::exceptions::{PyTypeError, PyValueError};
#[cfg(feature = "stubs")]
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyIterator};
#[cfg(feature = "stubs")]
use pyo3::{type_hint_identifier, type_hint_subscript, type_hint_union};
use wirecopy as core;
use wirecopy::table::Row;

use crate::document::Document;
use crate::error::Fault;
use crate::many::Reading;
use crate::show;
use crate::stream::STREAM;

/// Documents that are laid out together.
const DOCUMENTS: usize = 256;

/// The tables of many documents.
///
/// Each is an Arrow table that pandas, Polars, pyarrow, `DuckDB` and others take as it is:
/// `pd.DataFrame.from_arrow(t.events)`, `pl.DataFrame(t.events)`, `pa.table(t.events)`. The first column is the article's
/// id (`id` in the articles, `article_id` elsewhere), the others are called what the fields of a document are called.
/// An article that could not be read is one row of `articles`, whose last column, `error`, says why.
#[pyclass(frozen, module = "wirecopy")]
pub(crate) struct Tables {
    batches: [Vec<RecordBatch>; 6],
    /// Id and error of what was not read.
    unread: Vec<(Option<String>, String)>,
}

impl Tables {
    fn empty() -> Self {
        Self { batches: std::array::from_fn(|_| Vec::new()), unread: Vec::new() }
    }

    fn add(&mut self, rows: &[Row<'_>]) -> Result<(), core::Error> {
        for (table, batches) in core::table::Table::ALL.into_iter().zip(&mut self.batches) {
            batches.extend(table.batches(rows)?);
        }
        for row in rows {
            if let Row::Unread { id, error } = row {
                self.unread.push((id.map(str::to_owned), (*error).to_owned()));
            }
        }
        Ok(())
    }

    fn table(&self, table: core::table::Table) -> Table {
        let place = core::table::Table::ALL.into_iter().position(|other| other == table);
        let batches = place.and_then(|place| self.batches.get(place)).cloned().unwrap_or_default();
        Table { kind: table, schema: table.schema(), batches }
    }

    /// The tables of what is being read; no document is kept.
    pub(crate) fn read(py: Python<'_>, mut reading: Reading) -> PyResult<Self> {
        let mut tables = Self::empty();
        let mut some = Vec::new();
        loop {
            let answer = reading.next(py)?;
            let ended = answer.is_none();
            some.extend(answer.map(|(id, answer)| (id, answer.map_err(|fault| fault.line()))));
            if ended || some.len() == DOCUMENTS {
                py.detach(|| tables.add(&some.iter().map(row).collect::<Vec<_>>())).map_err(Fault::from)?;
                some.clear();
            }
            if ended {
                return Ok(tables);
            }
        }
    }
}

fn row((id, answer): &(Option<String>, Result<core::Document, String>)) -> Row<'_> {
    match answer {
        Ok(document) => Row::Read(document),
        Err(error) => Row::Unread { id: id.as_deref(), error },
    }
}

#[pymethods]
impl Tables {
    /// One row an article: its parts.
    #[getter]
    fn articles(&self) -> Table {
        self.table(core::table::Table::Articles)
    }

    /// One row an actor of an article.
    #[getter]
    fn actors(&self) -> Table {
        self.table(core::table::Table::Actors)
    }

    /// One row a place of an article.
    #[getter]
    fn places(&self) -> Table {
        self.table(core::table::Table::Places)
    }

    /// One row a time expression.
    #[getter]
    fn times(&self) -> Table {
        self.table(core::table::Table::Times)
    }

    /// One row a statement.
    #[getter]
    fn statements(&self) -> Table {
        self.table(core::table::Table::Statements)
    }

    /// One row an event.
    #[getter]
    fn events(&self) -> Table {
        self.table(core::table::Table::Events)
    }

    /// One table by its name, with a last column `error` and, at the end, one row for each article that could not be
    /// read: for who keeps no other table.
    fn with_errors(&self, name: &str) -> PyResult<Table> {
        let Some(table) = core::table::Table::from_name(name) else {
            let names = core::table::Table::ALL.map(core::table::Table::name).join(", ");
            return Err(PyValueError::new_err(format!("there is no table '{name}'; there are {names}")));
        };
        if table == core::table::Table::Articles {
            return Ok(self.table(table));
        }
        let schema = table.schema_with_errors();
        let none = |batch: &RecordBatch| {
            let mut columns = batch.columns().to_vec();
            columns.push(new_null_array(&DataType::Utf8, batch.num_rows()));
            RecordBatch::try_new(Arc::clone(&schema), columns)
        };
        let read = self.table(table).batches.iter().map(none).collect::<Result<Vec<_>, _>>();
        let mut batches =
            read.map_err(|error| Fault::from(core::Error::InvalidTable { message: error.to_string() }))?;
        let unread: Vec<_> = self.unread.iter().map(|(id, error)| Row::Unread { id: id.as_deref(), error }).collect();
        batches.extend(table.batches_with_errors(&unread).map_err(Fault::from)?);
        Ok(Table { kind: table, schema, batches })
    }

    fn __repr__(&self) -> String {
        let counts = core::table::Table::ALL.map(|table| format!("{}={}", table.name(), self.table(table).__len__()));
        format!("Tables({})", counts.join(", "))
    }
}

/// One table of documents, an Arrow stream that can be taken any number of times.
#[pyclass(frozen, module = "wirecopy")]
pub(crate) struct Table {
    kind: core::table::Table,
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
}

#[pymethods]
impl Table {
    /// The names of the columns, in order.
    #[getter]
    fn columns(&self) -> Vec<String> {
        self.schema.fields().iter().map(|field| field.name().clone()).collect()
    }

    /// The rows as a stream in the sense of Arrow's `PyCapsule` interface; data libraries call it.
    #[pyo3(signature = (requested_schema: "object | None" = None) -> "object")]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        drop(requested_schema); // a wish, which the interface leaves us free not to fulfil
        let batches = self.batches.clone().into_iter().map(Ok::<_, ArrowError>);
        let stream = RecordBatchIterator::new(batches, Arc::clone(&self.schema));
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(stream)), STREAM)
    }

    /// The types of the columns in the sense of the same interface.
    #[pyo3(signature = () -> "object")]
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(&*self.schema);
        let schema = schema.map_err(|error| Fault::from(core::Error::InvalidTable { message: error.to_string() }))?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    fn __len__(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    fn __repr__(&self) -> String {
        let columns = self.schema.fields().len();
        let (rows, columns) = (show::count(self.__len__(), "row"), show::count(columns, "column"));
        format!("Table({}, {rows}, {columns})", self.kind.name())
    }
}

/// Documents, and errors in the place of some.
pub(crate) struct Documents<'py>(Bound<'py, PyIterator>);

impl<'a, 'py> FromPyObject<'a, 'py> for Documents<'py> {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("collections.abc", "Iterable"),
        type_hint_union!(
            type_hint_identifier!("wirecopy", "Document"),
            type_hint_identifier!("wirecopy.errors", "WirecopyError")
        )
    );

    fn extract(given: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if given.is_instance_of::<Document>() {
            return Err(PyTypeError::new_err("a list of documents is needed; for a single one write [doc]"));
        }
        given.try_iter().map(Self)
    }
}

/// Lays documents out as tables: `tables(read_many(texts)).events`.
///
/// Takes what `read_many` gives, or any documents; an error among them is one row of `articles`. Raises `TypeError`
/// for anything else.
#[pyfunction]
#[pyo3(signature = (documents))]
pub(crate) fn tables(py: Python<'_>, documents: Documents<'_>) -> PyResult<Tables> {
    let mut tables = Tables::empty();
    let mut some = Vec::new();
    for document in documents.0 {
        some.push(Given::new(&document?)?);
        if some.len() == DOCUMENTS {
            tables.add(&some.iter().map(Given::row).collect::<Vec<_>>()).map_err(Fault::from)?;
            some.clear();
            py.check_signals()?;
        }
    }
    tables.add(&some.iter().map(Given::row).collect::<Vec<_>>()).map_err(Fault::from)?;
    Ok(tables)
}

/// What is to be laid out.
enum Given<'py> {
    Document(Bound<'py, Document>),
    Error { id: Option<String>, line: String },
}

impl<'py> Given<'py> {
    fn new(object: &Bound<'py, PyAny>) -> PyResult<Self> {
        if let Ok(document) = object.cast::<Document>() {
            return Ok(Self::Document(document.clone()));
        }
        if object.is_instance(&object.py().import("wirecopy.errors")?.getattr("WirecopyError")?)? {
            let line = format!("{}: {object}", object.getattr("kind")?);
            return Ok(Self::Error { id: object.getattr("id")?.extract()?, line });
        }
        let kind = object.get_type().name()?;
        Err(PyTypeError::new_err(format!("a document is of type {kind}; give what read or read_many gave")))
    }

    fn row(&self) -> Row<'_> {
        match self {
            Self::Document(document) => Row::Read(&document.get().0),
            Self::Error { id, line } => Row::Unread { id: id.as_deref(), error: line },
        }
    }
}
