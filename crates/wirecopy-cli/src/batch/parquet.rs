//! Parquet: a row an article; columns that nobody asks for are not read.

use std::fs::File;
use std::io;

use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};
use parquet::errors::ParquetError;
use wirecopy::table::{Given, Names, Rows};

use super::input::{Chunk, Records};
use super::record::Record;
use crate::failure::Failure;
use crate::stream::Source;

/// Rows that are worked on together.
const ROWS: usize = 256;

pub(crate) fn records(source: &Source, names: &Names) -> Result<Records, Failure> {
    let Source::File(path) = source else { return Ok(Box::new(std::iter::empty())) };
    let file = File::open(path).map_err(|error| source.failed(error))?;
    let failed = |error| source.failed(io_error(error));
    let builder = ParquetRecordBatchReaderBuilder::try_new(file).map_err(failed)?;
    let unreadable = |error| source.unreadable(error);
    let wanted = Rows::new(builder.schema(), names).map_err(unreadable)?;
    let mask = ProjectionMask::roots(builder.parquet_schema(), wanted.columns());
    let total = builder.metadata().file_metadata().num_rows();
    let batches = builder.with_projection(mask).with_batch_size(ROWS).build().map_err(failed)?;
    let rows = Rows::new(&arrow_array::RecordBatchReader::schema(&batches), names).map_err(unreadable)?;
    let bytes = source.len().unwrap_or(0) / u64::try_from(total).unwrap_or(1).max(1);
    Ok(Box::new(Chunks { source: source.clone(), batches, rows, bytes }))
}

struct Chunks {
    source: Source,
    batches: ParquetRecordBatchReader,
    rows: Rows,
    /// Bytes of the file a row, for the bar.
    bytes: u64,
}

impl Iterator for Chunks {
    type Item = Result<Chunk, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        let batch = match self.batches.next()? {
            Ok(batch) => batch,
            Err(error) => return Some(Err(self.source.failed(io::Error::other(error)))),
        };
        let given = match self.rows.inputs(&batch) {
            Ok(given) => given,
            Err(error) => return Some(Err(self.source.unreadable(error))),
        };
        let bytes = self.bytes * given.len() as u64;
        let record = |Given { id, input }: Given| Record::Row { id: Some(id), input };
        Some(Ok(Chunk { records: given.into_iter().map(record).collect(), bytes }))
    }
}

/// What the file system says, without the layers around it.
pub(crate) fn io_error(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(inner) => inner.downcast::<io::Error>().map_or_else(io::Error::other, |inner| *inner),
        other => io::Error::other(other),
    }
}
