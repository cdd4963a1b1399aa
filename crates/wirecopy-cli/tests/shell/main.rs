//! The built binary, from the outside.

mod batch;
mod field;
mod files;
mod ontology;
mod pages;
mod read;
mod resume;
mod support;
mod syntax;
