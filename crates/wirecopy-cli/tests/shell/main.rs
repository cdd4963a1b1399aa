//! The built binary, from the outside.

mod batch;
mod ontology;
mod read;
mod support;
mod syntax;
