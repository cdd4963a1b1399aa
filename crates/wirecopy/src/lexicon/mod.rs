//! Lexicon files → typed tables.
//!
//! The files live in `crates/wirecopy/lexicon`, are compiled in and parsed once, on first use. Their format is
//! described in the README beside them.

pub(crate) mod fold;
pub(crate) mod gazetteer;
pub(crate) mod table;

use std::sync::LazyLock;

/// All tables that the stages read.
#[derive(Debug)]
pub(crate) struct Lexicon {
    pub(crate) gazetteer: gazetteer::Gazetteer,
}

impl Lexicon {
    /// The built-in lexicon of English.
    pub(crate) fn english() -> &'static Self {
        static ENGLISH: LazyLock<Lexicon> =
            LazyLock::new(|| Lexicon { gazetteer: sound(gazetteer::Gazetteer::built_in()) });
        &ENGLISH
    }
}

/// The table of a file that is compiled in. A test reads them all, so a fault never leaves the workshop.
fn sound<T>(table: Result<T, table::RowError>) -> T {
    match table {
        Ok(table) => table,
        Err(fault) => unreachable!("{}, line {}: {}", fault.file, fault.line, fault.message),
    }
}
