//! Why the command stopped, with the name of the file concerned.

use std::io;

use wirecopy_syntax::{ConlluError, ModelError};

use crate::Exit;

#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error("cannot read {origin}: {error}")]
    Read {
        #[source]
        error: io::Error,
        origin: String,
    },
    #[error("cannot write {sink}: {error}")]
    Write {
        #[source]
        error: io::Error,
        sink: String,
    },
    #[error("{origin}: {error}")]
    Article {
        #[source]
        error: wirecopy::Error,
        origin: String,
    },
    #[error(transparent)]
    Words(wirecopy::Error),
    #[error(
        "{given:?} is neither a type, mode, context nor sector of PLOVER nor a code of CAMEO; `wirecopy ontology` shows them"
    )]
    NoCode { given: String },
    #[error("{origin}: {error}")]
    Conllu {
        #[source]
        error: ConlluError,
        origin: String,
    },
    #[error("{origin}: {error}")]
    Model {
        #[source]
        error: ModelError,
        origin: String,
    },
    #[error("{file} is both input and output; write to another file")]
    SameFile { file: String },
    #[error("{error} in the pattern {pattern}")]
    Pattern {
        #[source]
        error: glob::PatternError,
        pattern: String,
    },
    #[error("{origin}: there is nothing to read; a batch reads .jsonl, .csv, .parquet and .txt")]
    Nothing { origin: String },
    #[error("{file}: no such format is written; name a file .jsonl, .csv or .parquet")]
    Suffix { file: String },
    #[error("{folder} {what}")]
    Interrupted { folder: String, what: &'static str },
    #[error(
        "the interrupted run had read {missing} records more than the inputs now hold; delete its folder to start anew"
    )]
    Shorter { missing: u64 },
    #[error("{sink} cannot be resumed; write to a file with -o")]
    NoResume { sink: String },
    #[error("text and model cannot both come from standard input; name a file for one of them")]
    TwoFromStdin,
}

impl Failure {
    /// Whether whoever read our output has left, which is no fault.
    pub(crate) fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Write { error, .. } if error.kind() == io::ErrorKind::BrokenPipe)
    }

    pub(crate) fn exit(&self) -> Exit {
        match self {
            Self::SameFile { .. }
            | Self::NoCode { .. }
            | Self::TwoFromStdin
            | Self::Pattern { .. }
            | Self::Suffix { .. }
            | Self::Interrupted { .. }
            | Self::NoResume { .. } => Exit::Usage,
            _ => Exit::Failure,
        }
    }
}
