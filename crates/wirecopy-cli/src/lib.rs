//! The command `wirecopy`, as a library: the binary and the wheel's console script both run [`run`].

use std::ffi::OsString;
use std::io::{BufRead, Write};
use std::process::ExitCode;

/// Runs the command with these arguments (the program's name first) and says how it ended.
pub fn run(_args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let reader = wirecopy::Reader::default();
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        let result = wirecopy::Input::from_json(&line).and_then(|i| reader.read(i)?.to_json());
        let json = result
            .unwrap_or_else(|e| serde_json::json!({"error": {"kind": e.kind(), "message": e.to_string()}}).to_string());
        if writeln!(out, "{json}").is_err() {
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
