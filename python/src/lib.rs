//! The module `wirecopy._wirecopy`: the core's types as Python classes. Conversion only; files named like the core's rooms.

mod article;
mod command;
mod document;
mod entity;
mod error;
mod event;
mod explain;
mod input;
mod many;
mod ontology;
mod picture;
mod reader;
mod record;
mod show;
mod span;
mod statement;
mod stream;
mod table;
mod time;
mod words;

/// What the package `wirecopy` is made of; import from there.
#[pyo3::pymodule(gil_used = false)]
mod _wirecopy {
    #[pymodule_export]
    use crate::article::{Article, Author, Block, Byline, Caption, Dateline, Image, StatementBlock};
    #[pymodule_export]
    use crate::command::run;
    #[pymodule_export]
    use crate::document::Document;
    #[pymodule_export]
    use crate::entity::{Actor, Mention, Place, Role};
    #[pymodule_export]
    use crate::event::{Event, EventMention, Money, Numbers};
    #[pymodule_export]
    use crate::explain::{Argument, Explanation, Telling};
    #[pymodule_export]
    use crate::many::Answers;
    #[pymodule_export]
    use crate::ontology::{field_columns, field_lines, field_rows, ontology_json};
    #[pymodule_export]
    use crate::picture::Picture;
    #[pymodule_export]
    use crate::reader::{Reader, parse, read, read_feed, read_html, read_many, read_table, statements};
    #[pymodule_export]
    use crate::span::Span;
    #[pymodule_export]
    use crate::statement::Statement;
    #[pymodule_export]
    use crate::table::{Table, Tables, tables};
    #[pymodule_export]
    use crate::time::Time;
    #[pymodule_export]
    use crate::words::LexiconFile;

    /// The version of the package.
    #[pymodule_export]
    #[expect(non_upper_case_globals)] // Python's name for it
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
