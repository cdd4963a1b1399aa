//! The built binary, from the outside.

mod batch;
mod files;
mod read;
mod resume;
mod support;
mod syntax;
