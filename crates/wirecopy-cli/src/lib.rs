//! The command `wirecopy`, as a library: the binary and the wheel's console script both run [`run`].

use std::ffi::OsString;
use std::process::ExitCode;

/// Runs the command with these arguments (the program's name first) and says how it ended.
pub fn run(_args: impl IntoIterator<Item = OsString>) -> ExitCode {
    ExitCode::SUCCESS
}
