//! The output of a run that may be interrupted.
//!
//! Answers go into pieces, files of a few thousand records each, in the folder `OUT.part` beside the output. A piece
//! counts when the journal there names it, and the journal is replaced as a whole; so whatever happens, what it names
//! is sound, and an earlier output is untouched. At the end the pieces are joined, and the joined file takes the
//! output's name.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::output::{Format, Writer};
use super::record::Answer;
use super::tally::Tally;
use crate::failure::Failure;

/// What a run was asked for; a run goes on only with the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Order {
    pub(crate) version: String,
    pub(crate) inputs: Vec<String>,
    pub(crate) options: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct Journal {
    order: Order,
    pieces: Vec<String>,
    tally: Tally,
}

pub(crate) struct Pieces {
    out: PathBuf,
    folder: PathBuf,
    format: Format,
    /// Records that a piece holds.
    size: u64,
    journal: Journal,
    open: Option<Writer>,
    /// Counts with the records of the open piece.
    tally: Tally,
}

impl Pieces {
    /// Starts a run, or goes on with an interrupted one; where there is none, `resume` changes nothing.
    ///
    /// Fails where an interrupted run is there and `resume` is not asked for, or its order was another.
    pub(crate) fn open(out: &Path, format: Format, size: u64, order: Order, resume: bool) -> Result<Self, Failure> {
        let mut name = out.as_os_str().to_owned();
        name.push(".part");
        let folder = PathBuf::from(name);
        let fault = |error| written(out, error);
        let interrupted = |what| Failure::Interrupted { folder: folder.display().to_string(), what };
        let mut journal = Journal { order, pieces: Vec::new(), tally: Tally::default() };
        match fs::read(folder.join("journal.json")) {
            Ok(_) if !resume => {
                return Err(interrupted("is of an interrupted run; go on with --resume, or delete it"));
            }
            Ok(bytes) => {
                let found: Journal = serde_json::from_slice(&bytes)
                    .map_err(|_| interrupted("has a journal that cannot be read; delete the folder to start anew"))?;
                if found.order != journal.order {
                    return Err(interrupted(
                        "is of a run with other inputs or options; repeat those, or delete the folder to start anew",
                    ));
                }
                journal = found;
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let made = fs::create_dir(&folder);
                made.or_else(|error| if folder.is_dir() { Ok(()) } else { Err(error) }).map_err(fault)?;
            }
            Err(error) => return Err(fault(error)),
        }
        let tally = journal.tally.clone();
        Ok(Self { out: out.to_owned(), folder, format, size, journal, open: None, tally })
    }

    /// Records whose answers are safe.
    pub(crate) fn done(&self) -> u64 {
        self.journal.tally.records
    }

    /// Records that the open piece still takes, at least one.
    pub(crate) fn room(&self) -> usize {
        let held = self.tally.records - self.journal.tally.records;
        usize::try_from(self.size.saturating_sub(held)).unwrap_or(usize::MAX).max(1)
    }

    pub(crate) fn write(&mut self, answers: &[Answer]) -> Result<(), Failure> {
        self.put(answers).map_err(|error| written(&self.out, error))
    }

    fn put(&mut self, answers: &[Answer]) -> io::Result<()> {
        let piece = match &mut self.open {
            Some(piece) => piece,
            None => self.open.insert(self.format.create(&self.folder.join(self.next()))?),
        };
        piece.write(answers)?;
        self.tally.add(answers);
        if self.tally.records - self.journal.tally.records >= self.size {
            self.close()?;
        }
        Ok(())
    }

    fn next(&self) -> String {
        format!("{:06}.{}", self.journal.pieces.len(), self.format.suffix())
    }

    /// Makes the open piece count.
    fn close(&mut self) -> io::Result<()> {
        let Some(piece) = self.open.take() else { return Ok(()) };
        piece.finish()?;
        self.journal.pieces.push(self.next());
        self.journal.tally = self.tally.clone();
        let beside = self.folder.join("journal.new");
        fs::write(&beside, serde_json::to_vec(&self.journal)?)?;
        fs::rename(beside, self.folder.join("journal.json"))
    }

    /// Makes what there is count, for a later run.
    pub(crate) fn keep(mut self) -> Result<(), Failure> {
        let kept = if self.tally.records == 0 { fs::remove_dir_all(&self.folder) } else { self.close() };
        kept.map_err(|error| written(&self.out, error))
    }

    /// Joins the pieces; only now is there an output, and an earlier one is replaced.
    pub(crate) fn finish(mut self) -> Result<Tally, Failure> {
        let done = self.close().and_then(|()| {
            let pieces: Vec<_> = self.journal.pieces.iter().map(|name| self.folder.join(name)).collect();
            let joined = self.folder.join("joined");
            match pieces.as_slice() {
                [] => self.format.create(&joined)?.finish()?,
                [one] => fs::rename(one, &joined)?,
                all => self.format.join(all, &joined)?,
            }
            fs::rename(joined, &self.out)?;
            fs::remove_dir_all(&self.folder)
        });
        done.map_err(|error| written(&self.out, error))?;
        Ok(self.tally)
    }
}

fn written(out: &Path, error: io::Error) -> Failure {
    Failure::Write { sink: out.display().to_string(), error }
}
