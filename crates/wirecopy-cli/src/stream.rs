//! Where bytes come from and where they go: a file, or `-` for the shell's own streams.

use std::ffi::OsString;
use std::fmt;
use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

use wirecopy::Error;

use crate::failure::Failure;

/// Something to read.
#[derive(Clone, Debug)]
pub(crate) enum Source {
    Stdin,
    File(PathBuf),
}

/// Something to write.
#[derive(Clone, Debug)]
pub(crate) enum Sink {
    Stdout,
    File(PathBuf),
}

impl Source {
    pub(crate) fn open(&self) -> Result<Box<dyn Read + Send>, Failure> {
        match self {
            Self::Stdin => Ok(Box::new(io::stdin())),
            Self::File(path) => {
                let file = File::open(path).map_err(|error| self.failed(error))?;
                Ok(Box::new(file))
            }
        }
    }

    /// All of it, as it is.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>, Failure> {
        let mut bytes = Vec::new();
        self.open()?.read_to_end(&mut bytes).map_err(|error| self.failed(error))?;
        Ok(bytes)
    }

    /// All of it, where it is UTF-8.
    pub(crate) fn text(&self) -> Result<String, Failure> {
        String::from_utf8(self.bytes()?).map_err(|error| Failure::Article {
            origin: self.to_string(),
            error: Error::InvalidUtf8 { offset: error.utf8_error().valid_up_to() },
        })
    }

    /// The file's path; nothing for standard input.
    pub(crate) fn path(&self) -> Option<&Path> {
        match self {
            Self::Stdin => None,
            Self::File(path) => Some(path),
        }
    }

    /// Length in bytes, where it is known beforehand.
    pub(crate) fn len(&self) -> Option<u64> {
        match self {
            Self::Stdin => None,
            Self::File(path) => path.metadata().ok().filter(std::fs::Metadata::is_file).map(|m| m.len()),
        }
    }

    pub(crate) fn failed(&self, error: io::Error) -> Failure {
        Failure::Read { origin: self.to_string(), error }
    }

    /// The bytes are there, but not what they should be.
    pub(crate) fn unreadable(&self, error: Error) -> Failure {
        Failure::Article { origin: self.to_string(), error }
    }
}

impl Sink {
    pub(crate) fn create(&self) -> Result<Box<dyn Write>, Failure> {
        match self {
            Self::Stdout => Ok(Box::new(BufWriter::new(io::stdout().lock()))),
            Self::File(path) => {
                let file = File::create(path).map_err(|error| self.failed(error))?;
                Ok(Box::new(BufWriter::new(file)))
            }
        }
    }

    /// Whether this is the file that `source` reads, which writing would empty.
    pub(crate) fn is(&self, source: &Source) -> bool {
        let real = |path: &Path| path.canonicalize().ok().filter(|p| p.is_file());
        match (self, source) {
            (Self::File(sink), Source::File(source)) => real(sink).is_some_and(|sink| Some(sink) == real(source)),
            _ => false,
        }
    }

    pub(crate) fn is_terminal(&self) -> bool {
        matches!(self, Self::Stdout) && io::stdout().is_terminal()
    }

    pub(crate) fn failed(&self, error: io::Error) -> Failure {
        Failure::Write { sink: self.to_string(), error }
    }
}

impl From<OsString> for Source {
    fn from(name: OsString) -> Self {
        if name == "-" { Self::Stdin } else { Self::File(name.into()) }
    }
}

impl From<OsString> for Sink {
    fn from(name: OsString) -> Self {
        if name == "-" { Self::Stdout } else { Self::File(name.into()) }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stdin => f.write_str("standard input"),
            Self::File(path) => path.display().fmt(f),
        }
    }
}

impl fmt::Display for Sink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stdout => f.write_str("standard output"),
            Self::File(path) => path.display().fmt(f),
        }
    }
}
