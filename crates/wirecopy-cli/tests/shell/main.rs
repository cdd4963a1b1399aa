//! The built binary, from the outside.

mod batch;
mod pages;
mod read;
mod support;
mod syntax;
