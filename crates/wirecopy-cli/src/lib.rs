//! The command `wirecopy`, as a library: the binary and the wheel's console script both call [`run`].
//!
//! ```text
//! wirecopy read FILE|-              an article, page or feed, for the eye; --json for the Document
//! wirecopy batch IN…|- [-o OUT]      one answer a record, in order, on all cores
//! wirecopy syntax FILE|-            sentences, words and dependency trees as CoNLL-U
//! wirecopy ontology [TYPE|CODE]     the codes of PLOVER and CAMEO
//! wirecopy schema                   the JSON Schema of a Document
//! ```

mod args;
mod batch;
mod failure;
mod format;
mod ontology;
mod progress;
mod read;
mod schema;
mod stream;
mod syntax;
mod view;

use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;

use clap::Parser as _;

use args::{Args, Command};

/// How the command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Everything was read and written. A batch whose error lines say what could not be read ends so, too.
    Success,
    /// Something could not be read or written; the message on standard error says what.
    Failure,
    /// The arguments make no sense together.
    Usage,
}

impl Exit {
    /// The number that the shell sees.
    pub fn code(self) -> u8 {
        match self {
            Self::Success => 0,
            Self::Failure => 1,
            Self::Usage => 2,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        exit.code().into()
    }
}

/// Runs the command with these arguments (the program's name first) and says how it ended.
///
/// Reads standard input where the arguments say `-`; writes to standard output and standard error.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Exit {
    let args = match Args::try_parse_from(args) {
        Ok(args) => args,
        Err(answer) => {
            let _ = answer.print(); // there is nobody left to tell
            return if answer.use_stderr() { Exit::Usage } else { Exit::Success };
        }
    };
    let done = match args.command {
        Command::Read(args) => read::run(&args),
        Command::Batch(args) => batch::run(&args),
        Command::Syntax(args) => syntax::run(&args),
        Command::Ontology(args) => ontology::run(&args),
        Command::Schema => schema::run(),
    };
    match done {
        Ok(()) => Exit::Success,
        Err(failure) if failure.is_broken_pipe() => Exit::Success, // `| head` has seen enough
        Err(failure) => {
            let red = anstyle::AnsiColor::Red.on_default().bold();
            let _ = writeln!(anstream::stderr(), "{red}error:{red:#} {failure}");
            failure.exit()
        }
    }
}
