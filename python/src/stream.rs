//! Arrow tables of other libraries, taken by their C stream, as articles to read.

use std::ffi::CStr;

use arrow_array::ffi_stream::{FFI_ArrowArrayStream, RecordBatchStreamReader};
use arrow_array::{RecordBatch, RecordBatchReader as _};
use arrow_schema::ArrowError;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use wirecopy::Error;
use wirecopy::table::{Given, Names, Rows};

use crate::error::Fault;

/// The name that a stream's capsule bears.
pub(crate) const STREAM: &CStr = c"arrow_array_stream";

/// Rows that are handed over together.
const ROWS: usize = 64;

/// The rows of a table, as articles.
pub(crate) struct Articles {
    stream: RecordBatchStreamReader,
    rows: Rows,
    batch: Option<RecordBatch>,
    at: usize,
}

impl Articles {
    /// Of whatever has `__arrow_c_stream__`, with columns of these names.
    ///
    /// Raises `InvalidTableError` where it is no table or a column is missing.
    pub(crate) fn new(table: &Bound<'_, PyAny>, names: &Names) -> PyResult<Self> {
        let stream = open(table)?;
        let rows = Rows::new(&stream.schema(), names).map_err(Fault::from)?;
        Ok(Self { stream, rows, batch: None, at: 0 })
    }

    /// Some rows, or nothing at the end.
    pub(crate) fn next(&mut self) -> Option<Result<Vec<Given>, Fault>> {
        loop {
            if let Some(batch) = &self.batch
                && self.at < batch.num_rows()
            {
                let some = batch.slice(self.at, ROWS.min(batch.num_rows() - self.at));
                self.at += some.num_rows();
                return Some(self.rows.inputs(&some).map_err(Fault::from));
            }
            match self.stream.next()? {
                Ok(batch) => (self.batch, self.at) = (Some(batch), 0),
                Err(error) => return Some(Err(broken(&error))),
            }
        }
    }
}

/// Whether an object is a table, in the sense that it can be asked for a stream.
pub(crate) fn is_table(object: &Bound<'_, PyAny>) -> PyResult<bool> {
    object.hasattr("__arrow_c_stream__")
}

fn open(table: &Bound<'_, PyAny>) -> PyResult<RecordBatchStreamReader> {
    let py = table.py();
    let invalid = |message: String| PyErr::from(Fault::from(Error::InvalidTable { message }));
    let capsule = table.call_method0("__arrow_c_stream__").map_err(|error| {
        // A frame whose column holds things of several types has no Arrow type for it.
        let raised = invalid(format!("the table cannot be handed over as Arrow: {}", error.value(py)));
        raised.set_cause(py, Some(error));
        raised
    })?;
    let stream = capsule.cast::<PyCapsule>()?.pointer_checked(Some(STREAM))?.cast::<FFI_ArrowArrayStream>();
    // SAFETY: a capsule of this name holds such a stream, says the Arrow C stream interface; it is moved out, and the
    // empty one that stays is no more to be released.
    #[expect(unsafe_code)]
    let stream = unsafe { RecordBatchStreamReader::from_raw(stream.as_ptr()) };
    stream.map_err(|error| invalid(format!("a table with named columns is needed, such as a data frame: {error}")))
}

fn broken(error: &ArrowError) -> Fault {
    Error::InvalidTable { message: format!("the table cannot be read on: {error}") }.into()
}
