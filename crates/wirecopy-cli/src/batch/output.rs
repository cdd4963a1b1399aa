//! What a batch writes: JSON lines, one table of the documents as CSV or Parquet, chosen by suffix, or the events in a
//! layout of the field.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use arrow_array::RecordBatch;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use rayon::prelude::*;
use wirecopy::field::Layout;
use wirecopy::table::{Row, Table};

use super::cell;
use super::parquet::io_error;
use super::record::Answer;

/// How answers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// A Document a line.
    Lines,
    /// A table, with the names of its columns in the first line.
    Csv(Table),
    /// A table.
    Parquet(Table),
    /// The events as other sets have them.
    Field(Layout),
}

impl Format {
    /// The layout asked for, else by the suffix; nothing where it is no known one.
    pub(crate) fn of(path: &Path, table: Table, layout: Option<Layout>) -> Option<Self> {
        if let Some(layout) = layout {
            return Some(Self::Field(layout));
        }
        let Some(suffix) = path.extension() else { return Some(Self::Lines) };
        match suffix.to_ascii_lowercase().to_str()? {
            "jsonl" | "ndjson" | "json" => Some(Self::Lines),
            "csv" => Some(Self::Csv(table)),
            "parquet" => Some(Self::Parquet(table)),
            _ => None,
        }
    }

    pub(crate) fn suffix(self) -> &'static str {
        match self {
            Self::Lines => "jsonl",
            Self::Csv(_) => "csv",
            Self::Parquet(_) => "parquet",
            Self::Field(_) => "tsv",
        }
    }

    /// Starts a file.
    pub(crate) fn create(self, path: &Path) -> io::Result<Writer> {
        let file = File::create(path)?;
        match self {
            Self::Lines => Ok(Writer::Lines(Box::new(BufWriter::new(file)))),
            Self::Csv(table) => {
                let mut rows = csv::Writer::from_writer(file);
                rows.write_record(table.schema_with_errors().fields().iter().map(|field| field.name()))?;
                Ok(Writer::Csv(table, Box::new(rows)))
            }
            Self::Parquet(table) => Ok(Writer::Parquet(table, Box::new(parquet_writer(file, table)?))),
            Self::Field(layout) => Writer::field(layout, Box::new(BufWriter::new(file))),
        }
    }

    /// Makes one file of finished ones.
    pub(crate) fn join(self, pieces: &[PathBuf], path: &Path) -> io::Result<()> {
        if let Self::Parquet(table) = self {
            let mut joined = parquet_writer(File::create(path)?, table)?;
            for piece in pieces {
                let batches = ParquetRecordBatchReaderBuilder::try_new(File::open(piece)?).map_err(io_error)?;
                for batch in batches.build().map_err(io_error)? {
                    joined.write(&batch.map_err(io::Error::other)?).map_err(io_error)?;
                }
            }
            return joined.into_inner().map_err(io_error)?.sync_all();
        }
        let mut joined = File::create(path)?;
        for (number, piece) in pieces.iter().enumerate() {
            let mut piece = BufReader::new(File::open(piece)?);
            let headed = match self {
                Self::Csv(_) => true,
                Self::Field(layout) => !layout.header().is_empty(),
                _ => false,
            };
            if number > 0 && headed {
                piece.skip_until(b'\n')?; // the names of the columns, which no line end stands in
            }
            io::copy(&mut piece, &mut joined)?;
        }
        joined.sync_all()
    }
}

/// Rows that are held in memory before they go to the file.
const GROUP: usize = 1 << 16;

fn parquet_writer(file: File, table: Table) -> io::Result<ArrowWriter<File>> {
    let properties = WriterProperties::builder().set_compression(Compression::SNAPPY);
    let properties = properties.set_max_row_group_row_count(Some(GROUP)).build();
    ArrowWriter::try_new(file, table.schema_with_errors(), Some(properties)).map_err(io_error)
}

/// A file, or standard output, that answers are written to.
pub(crate) enum Writer {
    Lines(Box<dyn Write>),
    Csv(Table, Box<csv::Writer<File>>),
    Parquet(Table, Box<ArrowWriter<File>>),
    Field(Layout, Box<dyn Write>),
}

impl Writer {
    /// Starts a layout of the field with the names of its columns, where it has such.
    pub(crate) fn field(layout: Layout, mut file: Box<dyn Write>) -> io::Result<Self> {
        file.write_all(layout.header().as_bytes())?;
        Ok(Self::Field(layout, file))
    }

    pub(crate) fn write(&mut self, answers: &[Answer]) -> io::Result<()> {
        match self {
            Self::Lines(file) => {
                let lines: Vec<_> = answers.par_iter().map(Answer::to_json).collect();
                lines.iter().try_for_each(|line| writeln!(file, "{line}"))?;
                file.flush()
            }
            Self::Csv(table, rows) => {
                batches(*table, answers)?.iter().try_for_each(|batch| write_csv(rows, batch))?;
                rows.flush()
            }
            Self::Parquet(table, rows) => {
                batches(*table, answers)?.iter().try_for_each(|batch| rows.write(batch)).map_err(io_error)
            }
            Self::Field(layout, file) => {
                let lines: Vec<_> = answers.par_iter().map(|answer| answer.lines(*layout)).collect();
                for lines in lines {
                    match lines {
                        Ok(lines) => file.write_all(lines.as_bytes())?,
                        // Such a file has no place for what could not be read.
                        Err(fault) => super::say(&fault),
                    }
                }
                file.flush()
            }
        }
    }

    /// Ends the file and sees it to the disk.
    pub(crate) fn finish(self) -> io::Result<()> {
        match self {
            Self::Lines(mut file) | Self::Field(_, mut file) => file.flush(),
            Self::Csv(_, rows) => rows.into_inner().map_err(csv::IntoInnerError::into_error)?.sync_all(),
            Self::Parquet(_, rows) => rows.into_inner().map_err(io_error)?.sync_all(),
        }
    }
}

fn batches(table: Table, answers: &[Answer]) -> io::Result<Vec<RecordBatch>> {
    let rows: Vec<Row<'_>> = answers.iter().map(Answer::row).collect();
    table.batches_with_errors(&rows).map_err(io::Error::other)
}

fn write_csv(rows: &mut csv::Writer<File>, batch: &RecordBatch) -> io::Result<()> {
    for row in 0..batch.num_rows() {
        let cells = batch.columns().iter().map(|column| cell::text(column, row));
        rows.write_record(cells)?;
    }
    Ok(())
}
