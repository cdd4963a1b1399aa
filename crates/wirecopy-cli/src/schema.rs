//! `wirecopy schema`: the JSON Schema of a Document.

use std::io::{self, Write as _};

use crate::failure::Failure;
use crate::stream::Sink;

pub(crate) fn run() -> Result<(), Failure> {
    let schema = wirecopy::schema::document();
    let mut out = io::stdout().lock();
    writeln!(out, "{schema:#}").and_then(|()| out.flush()).map_err(|error| Sink::Stdout.failed(error))
}
