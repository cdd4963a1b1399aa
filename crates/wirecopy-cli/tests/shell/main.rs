//! The built binary, from the outside.

mod batch;
mod read;
mod support;
mod syntax;
