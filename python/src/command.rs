//! The command of the shell, for the wheel's console script.

use std::ffi::OsString;

use pyo3::prelude::*;

/// Runs the command `wirecopy` with these arguments, the program's name first, and gives its exit status.
#[pyfunction]
#[pyo3(signature = (args: "list[str]"))]
pub(crate) fn run(py: Python<'_>, args: Vec<OsString>) -> u8 {
    py.detach(|| wirecopy_cli::run(args).code())
}
